import { describe, expect, it } from 'vitest';
import { LANGUAGES, words } from '../../../src/words/words.ts';
import { leavesOf, wordsOf } from './scan/catalogue-leaves.ts';
import { sourcesIn } from './scan/sources.ts';
import { usageIn } from './scan/usage.ts';

const english = leavesOf(words('en'));
const others = LANGUAGES.filter((language) => language !== 'en');
const key = (path: readonly string[]): string => path.join('.');
const keys = english.map(({ path }) => key(path));

/** Paths as one text, so that a failure names each of them. */
const lines = (paths: readonly string[]): string => paths.join('\n');

/** Names, and words that another language shares. A text of these alone may be the same in both. */
const SHARED: ReadonlySet<string> = new Set(
  [
    'Camber Strava Node SQLite PostgreSQL Redis Demo Cookies Mail Mails Trails Problem Pause Status Drop drop env min',
    'intervals icu Garmin Apple Watch Coros Suunto Polar Wahoo Gadgetbridge OpenTracks FitoTrack Nextcloud Syncthing',
  ].flatMap((line) => line.split(' ')),
);

/** Parts that are the same in every language, and why. */
const SAME: Readonly<Record<string, string>> = {
  'mail.viewOnStrava': 'Strava’s own wording (brand rules)',
  'pages.setup.strava.fields': 'as Strava’s page names its fields',
};

const isSame = (path: readonly string[]): boolean =>
  path.some((_name, i) => key(path.slice(0, i + 1)) in SAME);

describe.each(others)('the catalogue of %s', (language) => {
  const theirs = new Map(leavesOf(words(language)).map(({ path, value }) => [key(path), value]));

  it('has every text of the English one', () => {
    expect(lines(keys.filter((path) => !theirs.has(path)))).toBe('');
  });

  it('has no text that the English one has not', () => {
    expect(lines([...theirs.keys()].filter((path) => !keys.includes(path)))).toBe('');
  });

  it('has no text that is English still', () => {
    expect(
      lines(
        english
          .filter(({ path, value }) => {
            const own = wordsOf(value);
            const isNew = own.some((word) => !SHARED.has(word));
            return isNew && !isSame(path) && key(wordsOf(theirs.get(key(path)))) === key(own);
          })
          .map(({ path }) => key(path)),
      ),
    ).toBe('');
  });
});

describe('the catalogues', () => {
  it.each(LANGUAGES)('have no empty text in %s', (language) => {
    const empty = leavesOf(words(language)).filter(({ value }) => String(value).trim() === '');
    expect(lines(empty.map(({ path }) => key(path)))).toBe('');
  });

  it('have exceptions only for texts that are there', () => {
    expect(
      lines(Object.keys(SAME).filter((part) => !keys.some((path) => `${path}.`.startsWith(`${part}.`)))),
    ).toBe('');
  });
});

/** Parts that are handed on before somebody picks from them by a value, each with what the value is. */
const BY_VALUE: Readonly<Record<string, string>> = {
  'pages.errors.headings': 'a status',
  'pages.errors.next': 'a status',
  'pages.settings.notice': 'what was done, as the address names it',
};

describe('every text of the English catalogue is used', () => {
  const code = sourcesIn('src/**/*.ts', 'jobs/**/*.ts').filter(
    ({ file }) => !LANGUAGES.some((language) => file.startsWith(`src/words/${language}/`)),
  );
  const isUsed = usageIn(code, Object.keys(BY_VALUE));
  const partOf = ({ path }: { readonly path: readonly string[] }): string =>
    key(path.slice(0, path[0] === 'pages' ? 2 : 1));

  it.each(Object.entries(Object.groupBy(english, partOf)))('%s', (_part, leaves = []) => {
    expect(lines(leaves.filter(({ path }) => !isUsed(path)).map(({ path }) => key(path)))).toBe('');
  });

  it('finds one that is not', () => {
    expect(isUsed(['pages', 'privacy', 'neverSaid'])).toBe(false);
    expect(isUsed(['mail', 'disclaimer'])).toBe(true);
  });

  it('has parts picked by value only where they are', () => {
    expect(
      lines(Object.keys(BY_VALUE).filter((part) => !keys.some((path) => path.startsWith(`${part}.`)))),
    ).toBe('');
  });
});
