import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Everything that runs with Camber may be used by anybody and passed on. */

/** Licences (SPDX) that ask for their notice at most. */
const FREE = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
]);

/** Which packages may have another one, and why. */
const EXCEPTIONS: Readonly<Record<string, RegExp>> = {
  // Changes of its own files have to be published: Camber makes none.
  'MPL-2.0': /^@resvg\//,
  // A font: may be passed on with programs, not sold alone, and not changed under its name.
  'OFL-1.1': /^@expo-google-fonts\//,
};

const allows = (name: string, licence: string): boolean =>
  FREE.has(licence) || EXCEPTIONS[licence]?.test(name) === true;

/** Whether an SPDX expression is met: one side of OR, both of AND. No licence is none that is allowed. */
const isAllowed = (name: string, expression: string): boolean => {
  const text = expression.replace(/^\((.*)\)$/, '$1');
  if (text.includes(' OR ')) return text.split(' OR ').some((part) => isAllowed(name, part));
  return text.split(' AND ').every((part) => allows(name, part));
};

type Locked = { readonly license?: string; readonly dev?: boolean };

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Readonly<Record<string, Locked>>;
};
const runs = Object.entries(packages).filter(([place, { dev }]) => place !== '' && dev !== true);
const nameOf = (place: string): string => place.split('node_modules/').at(-1) ?? '';

describe('a licence', () => {
  it.each([
    ['x', 'MIT'],
    ['x', '(MIT OR EUPL-1.1+)'],
    ['@expo-google-fonts/inter', 'MIT AND OFL-1.1'],
    ['@resvg/resvg-js', 'MPL-2.0'],
  ])('of %s, %s, is allowed', (name, licence) => {
    expect(isAllowed(name, licence)).toBe(true);
  });

  it.each([
    ['x', 'GPL-3.0-only'],
    ['x', 'AGPL-3.0-or-later'],
    ['x', 'MPL-2.0'],
    ['x', 'MIT AND GPL-2.0-only'],
    ['x', 'SEE LICENSE IN LICENSE.txt'],
    ['x', 'UNLICENSED'],
    ['x', ''],
  ])('of %s, "%s", is not', (name, licence) => {
    expect(isAllowed(name, licence)).toBe(false);
  });
});

describe('the packages that run', () => {
  it('have an allowed licence by the lock file, on every platform', () => {
    expect(runs.length).toBeGreaterThan(150);
    const refused = runs.filter(([place, { license = '' }]) => !isAllowed(nameOf(place), license));
    expect(refused.map(([place, { license }]) => [place, license])).toEqual([]);
  });

  it('say the same themselves, as they are installed', () => {
    const here = runs.filter(([place]) => existsSync(`${place}/package.json`));
    expect(here.length).toBeGreaterThan(120);
    const differ = here.filter(([place, { license }]) => {
      const own = JSON.parse(readFileSync(`${place}/package.json`, 'utf8')) as Locked;
      return own.license !== license;
    });
    expect(differ.map(([place]) => place)).toEqual([]);
  });
});
