import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/words/formats.ts';
import { textInUnits } from '../../../src/words/text-in-units.ts';
import { LANGUAGES, words } from '../../../src/words/words.ts';

const miles = (text: string, locale = 'en') =>
  textInUnits(text, formats('imperial', locale)).replaceAll('\u00a0', ' ');

describe('a length in a text', () => {
  it.each([
    ['at least 3 km, or 0.5 km more', 'at least 1.9 mi, or 0.3 mi more'],
    ['60 to 3,000 m long', '197 to 9,843 ft long'],
    ['above 1.3 and 60 m more', 'above 1.3 and 197 ft more'],
    ['the first 50 km', 'the first 30 mi'],
    ['at 500, 650, 800 km', 'at 300, 400, 500 mi'],
    ['faster than 2:30/km', 'faster than 4:01 /mi'],
    ['Blocks of 400 m', 'Blocks of 400 m'],
    ['from 8 mm in 10 minutes of 5,205 metres', 'from 8 mm in 10 minutes of 5,205 metres'],
  ])('%s becomes %s', (text, said) => expect(miles(text)).toBe(said));

  it('is read and written as the language does', () => {
    expect(miles('mindestens 0,5 km und 1.500 m', 'de')).toBe('mindestens 0,3 mi und 4.921 ft');
  });

  it('stays as it is for whoever reads kilometres', () => {
    expect(textInUnits('60 to 3,000 m and 3 km', formats('metric'))).toBe('60 to 3,000 m and 3 km');
  });
});

describe('the methods in miles and feet', () => {
  it.each(LANGUAGES)('state no kilometre and no metre (%s)', (language) => {
    const { families, measurements } = words(language).methods;
    const texts = [
      ...families.flatMap(({ methods }) =>
        methods.flatMap((m) => [m.looksFor, m.formula, ...m.constants, m.evidence, m.limits]),
      ),
      ...measurements.flatMap(({ text }) => text),
    ];
    for (const text of texts)
      expect(miles(text, language).replace(/400 m\b/, '')).not.toMatch(/\d (km|m)\b|\/km/);
  });
});
