import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The folders of the project that hold its code, and what lies loose in `src`. */
const rooms = (): readonly string[] => {
  const src = readdirSync('src', { withFileTypes: true }).map((entry) =>
    entry.isDirectory() ? `src/${entry.name}/` : `src/${entry.name}`,
  );
  return [...src, 'jobs/', 'migrations/', 'tests/', 'scripts/', 'docs/'];
};

/** The paths that a document's layout names: each line begins with one, a line's text may name loose files. */
const named = (layout: string): readonly string[] => [
  ...(layout.match(/^[a-z]+\/[\w./-]*/gm) ?? []),
  ...(layout.match(/src\/[\w-]+\.ts/g) ?? []),
];

describe('the layout in README', () => {
  it('equals the tree', () => {
    const layout = readFileSync('README.md', 'utf8').split('```\nsrc/')[1]?.split('```')[0] ?? '';
    expect([...new Set(named(`src/${layout}`))].toSorted()).toEqual(rooms().toSorted());
  });
});
