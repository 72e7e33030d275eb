import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** SECURITY.md claims nothing without a test. */

const doc = readFileSync('SECURITY.md', 'utf8');
const claims = (doc.split('## Claims')[1]?.split('\n## ')[0] ?? '')
  .split('\n')
  .filter((line) => /^\| (?!claim |-)/.test(line))
  .map((line) => {
    const [, claim = '', tests = ''] = line.split('|');
    return { line, claim: claim.trim(), tests: tests.match(/tests\/[\w./-]+\.ts/g) ?? [] };
  });
const named = [...new Set(doc.match(/tests\/[\w./-]+\.ts/g) ?? [])];

describe('SECURITY.md', () => {
  it('has many claims, each with its test', () => {
    expect(claims.length).toBeGreaterThan(40);
    expect(claims.filter(({ claim, tests }) => claim === '' || tests.length === 0)).toEqual([]);
  });

  it.each(named)('names %s, which is there and tests something', (file) => {
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toMatch(/^\s*(it|test)[.(]/m);
  });

  it('says how to report, what is worth protecting, from whom, where they come in, and what is not done', () => {
    const parts = [...doc.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    expect(parts).toEqual([
      'Reporting a hole',
      'What is worth protecting',
      'Who may want it',
      'Where one can come in',
      'Decisions',
      'Claims, and the test that fails where one is false',
      'What is not done',
    ]);
  });
});
