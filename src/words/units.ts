import { intlTag } from './intl.ts';

/**
 * Numbers as text. Metres and seconds come in; the runner's units come out, with a
 * non-breaking space between a number and its unit so that "11.0 km" never falls apart at a line end.
 */

/** Which units a runner reads. */
export type Units = 'metric' | 'imperial';

/** The joint between a number and its unit. */
export const NBSP = '\u00a0';

/** International mile and foot (1959). */
const M_PER_MILE = 1609.344;
const M_PER_FOOT = 0.3048;

/** DESIGN: below this a length is told in metres, because "0.4 km" of steep descent reads badly. */
const SHORT_LENGTH_M = 1000;

// Intl formatters cost more to make than to use: this map only remembers them.
const numberFormats = new Map<string, Intl.NumberFormat>();

const number = (value: number, least: number, most: number, locale: string): string => {
  const key = `${locale} ${least} ${most}`;
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(intlTag(locale), {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
    });
    numberFormats.set(key, format);
  }
  return format.format(value);
};

const longUnit = (units: Units): { perM: number; name: string } =>
  units === 'metric' ? { perM: 1 / 1000, name: 'km' } : { perM: 1 / M_PER_MILE, name: 'mi' };

/** Metres → "14.0 km" or "8.7 mi", always one decimal. */
export const distance = (m: number, units: Units, locale = 'en'): string => {
  const { perM, name } = longUnit(units);
  return number(m * perM, 1, 1, locale) + NBSP + name;
};

/** Metres → "11 km", "9.6 km": one decimal only where it says something; for headings and subjects. */
export const shortDistance = (m: number, units: Units, locale = 'en'): string => {
  const { perM, name } = longUnit(units);
  return number(m * perM, 0, 1, locale) + NBSP + name;
};

/** Metres → "650 km": for marks that are round in the runner's units. */
export const roundDistance = (m: number, units: Units, locale = 'en'): string => {
  const { perM, name } = longUnit(units);
  return number(Math.round(m * perM), 0, 0, locale) + NBSP + name;
};

/** The distance floored to a tenth, in metres, so that a limit that is shown is never above the limit that is meant. */
export const floorToTenth = (m: number, units: Units): number => {
  const { perM } = longUnit(units);
  // 1e-6: 11 km must not become 10.9 because 11000 / 1000 * 10 missed 110 by a rounding error.
  return Math.floor(m * perM * 10 + 1e-6) / 10 / perM;
};

/** Metres → the number in the long unit without its name, for chart axes. */
export const inLongUnit = (m: number, units: Units): number => m * longUnit(units).perM;

/** The long unit's name: "km" or "mi". */
export const longUnitName = (units: Units): string => longUnit(units).name;

/** Two distances with one unit → "28–36 km": whole numbers, because a usual range is no sharper than that. */
export const distanceRange = (lowM: number, highM: number, units: Units, locale = 'en'): string => {
  const { perM, name } = longUnit(units);
  const [low, high] = [number(lowM * perM, 0, 0, locale), number(highM * perM, 0, 0, locale)];
  return `${low === high ? low : `${low}–${high}`}${NBSP}${name}`;
};

/** Two heights with one unit → "140–260 m". */
export const elevationRange = (lowM: number, highM: number, units: Units, locale = 'en'): string => {
  const [low, high] = [elevation(lowM, units, locale), elevation(highM, units, locale)];
  return low === high ? low : `${low.split(NBSP)[0]}–${high}`;
};

/** A length on the ground: "750 m", "1.2 km" or, in imperial units, "0.5 mi". */
export const length = (m: number, units: Units, locale = 'en'): string =>
  units === 'metric' && m < SHORT_LENGTH_M
    ? number(Math.round(m), 0, 0, locale) + NBSP + 'm'
    : distance(m, units, locale);

/** International yard, metres. */
const M_PER_YARD = 0.9144;

/** The length of a lap, which a mile is too long for → "266 m" or "291 yd". */
export const lapLength = (m: number, units: Units): string =>
  units === 'metric' ? `${Math.round(m)}${NBSP}m` : `${Math.round(m / M_PER_YARD)}${NBSP}yd`;

/** Metres of climb or descent → "180 m" or "591 ft". */
export const elevation = (m: number, units: Units, locale = 'en'): string =>
  units === 'metric'
    ? number(Math.round(m), 0, 0, locale) + NBSP + 'm'
    : number(Math.round(m / M_PER_FOOT), 0, 0, locale) + NBSP + 'ft';

/** A limit of climb or descent, rounded down so that what is shown is never above what is meant: "180 m". */
export const elevationLimit = (m: number, units: Units, locale = 'en'): string => {
  const perM = units === 'metric' ? 1 : M_PER_FOOT;
  const whole = Math.floor(m / perM + 1e-6);
  const step = whole >= 100 ? 10 : 1;
  return elevation(Math.floor(whole / step) * step * perM, units, locale);
};

/** Seconds per kilometre → "5:30 /km" or "8:51 /mi". */
export const pace = (sPerKm: number, units: Units): string => {
  const { perM, name } = longUnit(units);
  const s = Math.round(sPerKm / (1000 * perM));
  return `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}${NBSP}/${name}`;
};

/** Seconds → "1:24:05" or "45:12". */
export const duration = (s: number): string => {
  const whole = Math.round(s);
  const [h, m, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const two = (n: number): string => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(rest)}` : `${m}:${two(rest)}`;
};

/** A fraction → "40 %". */
export const percent = (x: number, locale = 'en'): string =>
  number(Math.round(x * 100), 0, 0, locale) + NBSP + '%';

/** A ratio with two decimals → "1.62". */
export const ratio = (x: number, locale = 'en'): string => number(x, 2, 2, locale);

/** A count or any plain number, at most one decimal → "1,234". */
export const count = (n: number, locale = 'en'): string => number(n, 0, 1, locale);

/** Millimetres → "9.3 mm". */
export const millimetres = (mm: number, locale = 'en'): string => number(mm, 0, 1, locale) + NBSP + 'mm';

/** The same text with plain spaces: for subjects and text parts, which people search and programs read. */
export const plain = (text: string): string => text.replace(/[\u00a0\u2009\u202f]/g, ' ');
