import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What a merge leaves where two sides differ, as it is written and as a formatter makes it over in a text. */
const CONFLICT = /^\s*(<{7} |>{7} |(> ){7}|\\?={7}$)/m;

/** Files of the project that are text, by git. */
const texts = (): readonly string[] =>
  execFileSync('git', ['ls-files'], { encoding: 'utf8' })
    .split('\n')
    .filter((name) => /\.(ts|md|json|css|js|sql|ya?ml|txt)$|^\.[\w.-]+$/.test(name));

describe('the files of the project', () => {
  it.skipIf(!existsSync('.git'))('hold no marks of a merge that was not finished', () => {
    expect(CONFLICT.test('<<<<<<< HEAD') && CONFLICT.test('> > > > > > > other')).toBe(true);
    expect(texts().filter((name) => CONFLICT.test(readFileSync(name, 'utf8')))).toEqual([]);
  });
});
