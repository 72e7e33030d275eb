import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Every number that dashboard and alert rules ask for is one that the program gives. */
describe('the dashboard and the alert rules', () => {
  const source = ['src/platform/metrics.ts', 'src/web/endpoints/metrics.ts']
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const OF_PROM_CLIENT = /^camber_(process|nodejs)_/;

  it.each(['docs/operating/grafana.json', 'docs/operating/alerts.yaml'])('%s', (file) => {
    const asked = new Set(readFileSync(file, 'utf8').match(/camber_\w+/g) ?? []);
    expect(asked.size).toBeGreaterThan(5);
    const unknown = [...asked]
      .map((name) => name.replace(/_(count|sum|bucket)$/, ''))
      .filter((told) => !OF_PROM_CLIENT.test(told) && !source.includes(`'${told}'`));
    expect(unknown).toEqual([]);
  });

  it('show every number of Camber’s own', () => {
    const shown = readFileSync('docs/operating/grafana.json', 'utf8');
    const own = source.match(/(?<=')camber_\w+(?=')/g)?.filter((name) => name !== 'camber_') ?? [];
    expect(own.length).toBeGreaterThan(15);
    expect(own.filter((name) => !shown.includes(name))).toEqual([]);
  });
});
