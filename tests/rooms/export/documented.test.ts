import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exportFields, withFields } from '../../../scripts/support/export-fields.ts';
import { LISTS, SINGLE } from '../../../src/export/format.ts';

/** A page without what a formatter may change. */
const bare = (page: string): string => page.replaceAll(/[ -]+/g, ' ');

it('docs/export.md has every field of every file, as the shapes have them (npm run docs:export)', () => {
  const page = readFileSync('docs/export.md', 'utf8');
  expect(bare(page)).toBe(bare(withFields(page)));
  for (const name of [...Object.keys(SINGLE), ...Object.keys(LISTS)])
    expect(page).toContain(`### ${name}.json`);
});

it('and says of every field what it means', () => {
  const rows = exportFields()
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  expect(rows.length).toBeGreaterThan(150);
  expect(rows.filter((line) => line.endsWith('|  |'))).toEqual([]);
});
