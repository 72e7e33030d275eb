import { monthNamed } from './languages/index.ts';

/** A time of day, with the half of it before (Japanese, Chinese, Korean) or behind. */
const TIME =
  /(?:(?<before>午前|午後|上午|下午|오전|오후)\s*)?(?<!\d)(?<h>\d{1,2})[:.時hu](?<m>\d\d)(?:[:.分](?<s>\d\d)(?:\.\d+)?秒?)?(?:\s*(?<half>[ap]\.?\s?m)\.?(?![\p{L}\p{N}]))?/iu;

/** Behind an ISO time: UTC, or an offset from it. */
const ZONE =
  /(?:(?<=\d)z|(?<=\d)(?:utc|gmt))?\s*(?<sign>[+-])(?<zh>\d\d):?(?<zm>\d\d)$|(?:z|\s*utc|\s*gmt)$/iu;

/** Words between the parts of a date: "1 de ago. de 2026", "1 août 2026 à 06:00", "at", "om", "um … Uhr", "alle", "1 августа 2026 г. в 06:00". */
const BETWEEN: ReadonlySet<string> = new Set([
  'de',
  'del',
  'à',
  'a',
  'at',
  'om',
  'um',
  'uhr',
  'alle',
  'ore',
  'às',
  'as',
  'las',
  'h',
  't',
  'kl',
  'le',
  'el',
  'il',
  'on',
  'op',
  'am',
  'den',
  'klo',
  'pukul',
  'o',
  'в',
  'г',
]);

/** Year, month (0 to 11), day, and milliseconds into it. */
type Parts = { readonly year: number; readonly month: number; readonly day: number; readonly ms: number };

/** Which comes first where a date is three numbers and the year is last. */
type DayOrder = 'dayFirst' | 'monthFirst';

type Read = {
  readonly parts: (order: DayOrder) => Parts;
  /** The order that alone makes sense; null where both do or the month is a word. */
  readonly order: DayOrder | null;
  /** Written with "AM" or "PM" as in the United States; "a. m." is Spanish. */
  readonly halves: boolean;
};

/** DESIGN: a spreadsheet's two-digit year is of this century; there were no exports before. */
const fullYear = (written: string): number => (written.length <= 2 ? 2000 : 0) + Number(written);

/** The halves of the day that stand in front of the time. */
const HALF_BEFORE: ReadonlyMap<string | undefined, 'a' | 'p'> = new Map([
  ['午前', 'a'],
  ['上午', 'a'],
  ['오전', 'a'],
  ['午後', 'p'],
  ['下午', 'p'],
  ['오후', 'p'],
]);

/** Noon where only a day is told: the same day in nearly every zone. */
const NOON_MS = 12 * 3_600_000;

const timeOf = (groups: Readonly<Record<string, string | undefined>>): number | null => {
  const half = groups['half']?.charAt(0).toLowerCase() ?? HALF_BEFORE.get(groups['before']) ?? null;
  const hour = Number(groups['h']);
  if (half !== null && (hour < 1 || hour > 12)) return half === 'a' && hour === 0 ? 0 : null;
  const h = half === null ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  const [m, s] = [Number(groups['m']), Number(groups['s'] ?? 0)];
  return h > 23 || m > 59 || s > 60 ? null : ((h * 60 + m) * 60 + s) * 1000;
};

/** A calendar day as it is written. */
type WrittenDay = {
  readonly parts: (order: DayOrder) => Omit<Parts, 'ms'>;
  /** As in `Read`. */
  readonly order: DayOrder | null;
};

/** Words of a date that are neither a month nor a small word; a weekday may stand in front and needs no dictionary. */
const hasStrangeWords = (tokens: readonly string[], words: readonly string[]): boolean => {
  const strange = words.filter((word) => monthNamed(word) === null && !BETWEEN.has(word.replace('.', '')));
  return strange.length > 1 || (strange.length === 1 && strange[0] !== tokens[0]);
};

/** Three numbers: the year first, or last with the day and the month in either order. */
const ofNumbers = (text: string, [a = '', b = '', c = '']: readonly string[]): WrittenDay => {
  if (a.length === 4)
    return { order: null, parts: () => ({ year: Number(a), month: Number(b) - 1, day: Number(c) }) };
  // A point behind the day is German or Scandinavian.
  const pointed = /^\d+\./.test(text.trim()) ? 'dayFirst' : null;
  const order = Number(a) > 12 ? 'dayFirst' : Number(b) > 12 ? 'monthFirst' : pointed;
  return {
    order,
    parts: (usual) => {
      const [day, month] = (order ?? usual) === 'dayFirst' ? [a, b] : [b, a];
      return { year: fullYear(c), month: Number(month) - 1, day: Number(day) };
    },
  };
};

const dayOf = (text: string): WrittenDay | null => {
  const tokens = [...text.matchAll(/\d+|\p{L}+\.?/gu)].map(([token]) => token.toLowerCase());
  const numbers = tokens.filter((token) => /^\d/.test(token));
  const words = tokens.filter((token) => !/^\d/.test(token) && !/^[年月日년월일]$/.test(token));
  if (hasStrangeWords(tokens, words)) return null;
  const months = words.map((word) => monthNamed(word)).filter((month) => month !== null);
  const [month] = months;
  if (month === undefined) return numbers.length === 3 ? ofNumbers(text, numbers) : null;
  if (months.length > 1 || numbers.length !== 2) return null;
  const [a = '', b = ''] = numbers;
  const [year, day] = a.length === 4 ? [a, b] : [b, a];
  return { order: null, parts: () => ({ year: fullYear(year), month, day: Number(day) }) };
};

/** A spreadsheet's day number: days since 30 December 1899, the time of day behind the point. */
const SERIAL = /^(?<days>\d{5})(?:[.,](?<part>\d{1,15}))?$/;
/** DESIGN: 2000 to 2099; what else has five figures is no date. */
const SERIAL_DAYS = { from: 36_526, to: 73_050 };
const EPOCH_SERIAL = 25_569;
const DAY_MS = 86_400_000;

const serialOf = (text: string): Read | null => {
  const groups = SERIAL.exec(text)?.groups;
  const days = Number(groups?.['days']);
  if (groups === undefined || days < SERIAL_DAYS.from || days > SERIAL_DAYS.to) return null;
  const part = groups['part'];
  const ms = part === undefined ? NOON_MS : Math.round((Number(`0.${part}`) * DAY_MS) / 1000) * 1000;
  const date = new Date((days - EPOCH_SERIAL) * DAY_MS);
  const day = { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
  return { order: null, halves: false, parts: () => ({ ...day, ms }) };
};

const read = (text: string): Read | null => {
  const plain = text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
  const serial = serialOf(plain);
  if (serial !== null) return serial;
  const zone = ZONE.exec(plain);
  const offsetMs =
    zone?.groups?.['sign'] === undefined
      ? 0
      : (zone.groups['sign'] === '-' ? -1 : 1) *
        (Number(zone.groups['zh']) * 60 + Number(zone.groups['zm'])) *
        60_000;
  const hasZone = zone !== null && /\d[:.]\d\d/.test(plain);
  const body = hasZone ? plain.slice(0, zone.index) : plain;
  // The last match is the time: "05.10.2014, 16:15:21" begins with two numbers and a point as well.
  const times = [...body.matchAll(new RegExp(TIME, 'giu'))].filter(
    ({ index }) => index > 5 || /^\D/.test(body),
  );
  const time = times.at(-1);
  const ms = time?.groups === undefined ? NOON_MS : timeOf(time.groups);
  if (ms === null) return null;
  const day = dayOf(
    time === undefined ? body : `${body.slice(0, time.index)} ${body.slice(time.index + time[0].length)}`,
  );
  if (day === null) return null;
  return {
    order: day.order,
    halves: /^[ap]m$/i.test(time?.groups?.['half'] ?? ''),
    parts: (order) => ({ ...day.parts(order), ms: ms - offsetMs }),
  };
};

/** Epoch milliseconds; null for a day that does not exist. */
const instantOf = ({ year, month, day, ms }: Parts): number | null => {
  const date = new Date(Date.UTC(year, month, day));
  date.setUTCFullYear(year);
  // Date.UTC carries over ("Feb 30" → 2 March); what does not come back as it went in is no date.
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month && date.getUTCDate() === day;
  return same && Number.isFinite(ms) ? date.getTime() + ms : null;
};

/**
 * The instants of a column of dates, epoch milliseconds, null where one cannot be read. Exports carry UTC without
 * saying so. Reads the forms of the languages of `languages/` and what spreadsheets make of them. Where a date is
 * three numbers, the column tells the order: one day beyond 12 is enough; else am and pm are American.
 */
export const readDates = (cells: readonly string[]): readonly (number | null)[] => {
  const found = cells.map(read);
  const votes = found.map((each) => each?.order ?? null);
  const monthFirst = votes.filter((order) => order === 'monthFirst').length;
  const dayFirst = votes.filter((order) => order === 'dayFirst').length;
  const american =
    monthFirst === dayFirst ? found.some((each) => each?.halves === true) : monthFirst > dayFirst;
  return found.map((each) =>
    each === null ? null : instantOf(each.parts(american ? 'monthFirst' : 'dayFirst')),
  );
};
