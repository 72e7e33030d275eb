import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What documents tell people to type is there. */

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const documents = globSync(['*.md', 'docs/**/*.md']);

describe('commands in documents', () => {
  it.each(documents)('%s names scripts of package.json', (file) => {
    const named = [...readFileSync(file, 'utf8').matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)];
    expect(named.map(([, name = '']) => name).filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('are found', () => {
    expect(documents).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/testing.md']));
    expect(readFileSync('CONTRIBUTING.md', 'utf8')).toContain('npm run check ');
  });
});
