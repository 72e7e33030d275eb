import type { Formats } from './formats.ts';

/**
 * Lengths that stand in a text, put into the reader's units. The texts about rules and measurements state them in
 * kilometres and metres, as the rules have them; whoever reads miles and feet gets "1.9 mi" for "3 km".
 */

/** Marks that are round in both units (SCIENCE.md 5): kilometres → miles. */
const ROUND_MILES: ReadonlyMap<number, number> = new Map([
  [50, 30],
  [500, 300],
  [650, 400],
  [800, 500],
]);

/** The length that a track has by name, metres: in miles it is called so, too. */
const TRACK_M = 400;

/** "3 km", "60 to 3,000 m", "500, 650, 800 km"; not "8 mm" and not "10 minutes". */
const LENGTHS =
  /(\d[\d.,]{0,11}(?:(?:, | to | bis |–|-)\d[\d.,]{0,11}){0,9})(?: |\u00a0)(km|m)(?![\p{L}\d])/gu;

/** "2:30/km". */
const PACES = /(?<!\d)(\d{1,3}):(\d\d)\/km/g;

const EACH_NUMBER = /\d(?:[\d.,]*\d)?/g;

/** A number as the language writes it: "3,000" and "0.5" in English, "3.000" and "0,5" in German. */
const valueOf = (text: string, locale: string): number => {
  const point =
    Intl.NumberFormat(locale)
      .formatToParts(0.5)
      .find(({ type }) => type === 'decimal')?.value ?? '.';
  const [whole = '', fraction] = text.split(point);
  return Number(`${whole.replace(/\D/g, '')}.${fraction ?? '0'}`);
};

type Reading = Pick<Formats, 'units' | 'locale' | 'count' | 'shortDistance' | 'elevation' | 'pace'>;

/** One length with its unit, as its parts: "1.9" and "mi". */
const converted = (value: number, unit: string, reader: Reading): readonly [string, string] => {
  const round = unit === 'km' ? ROUND_MILES.get(value) : undefined;
  if (round !== undefined) return [reader.count(round), 'mi'];
  if (unit === 'm' && value === TRACK_M) return [String(TRACK_M), 'm'];
  const said = unit === 'km' ? reader.shortDistance(value * 1000) : reader.elevation(value);
  const [number = '', name = ''] = said.split(/\s/);
  return [number, name];
};

/** The text with its lengths in the reader's units; as it is for whoever reads kilometres. */
export const textInUnits = (text: string, reader: Reading): string =>
  reader.units === 'metric'
    ? text
    : text
        .replace(LENGTHS, (_all, numbers: string, unit: string) => {
          let name = unit;
          const said = numbers.replace(EACH_NUMBER, (each) => {
            const [number, itsName] = converted(valueOf(each, reader.locale), unit, reader);
            name = itsName;
            return number;
          });
          return `${said}\u00a0${name}`;
        })
        .replace(PACES, (_all, minutes: string, seconds: string) =>
          reader.pace(Number(minutes) * 60 + Number(seconds)),
        );
