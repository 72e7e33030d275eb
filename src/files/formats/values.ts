import { DAY_S, HOUR_S } from '../../core/durations.ts';
/** Values as XML files write them. */

/** Counts decimal commas on the way, for a note. */
export type Numbers = {
  read(text: string | undefined): number | null;
  readonly commas: number;
};

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const WITH_COMMA = /^[+-]?\d+,\d+$/;
/** Thousands in groups, with the other sign before the fraction: 1.234,5 and 1,234.5. */
const GROUPS_OF_POINTS = /^[+-]?\d{1,3}(\.\d{3})+,\d+$/;
const GROUPS_OF_COMMAS = /^[+-]?\d{1,3}(,\d{3})+\.\d+$/;
/** The same with blanks of any width or apostrophes: 1 234,5 and 1'234.5. */
const GROUPS_OF_BLANKS = /^[+-]?\d{1,3}([\s'’]\d{3})+([.,]\d+)?$/u;

/** Reads numbers; a decimal comma (an app in a German or French locale) is read as a point and counted. */
export const numbers = (): Numbers => {
  let commas = 0;
  return {
    read: (text) => {
      let trimmed = text?.trim() ?? '';
      if (GROUPS_OF_BLANKS.test(trimmed)) trimmed = trimmed.replaceAll(/[\s'’]/gu, '');
      if (WITH_COMMA.test(trimmed)) {
        commas++;
        return Number(trimmed.replace(',', '.'));
      }
      if (GROUPS_OF_POINTS.test(trimmed)) {
        commas++;
        return Number(trimmed.replaceAll('.', '').replace(',', '.'));
      }
      if (GROUPS_OF_COMMAS.test(trimmed)) return Number(trimmed.replaceAll(',', ''));
      if (!NUMBER.test(trimmed)) return null;
      const value = Number(trimmed);
      return Number.isFinite(value) ? value : null;
    },
    get commas() {
      return commas;
    },
  };
};

export type Instant = {
  /** Seconds since 1970. */
  readonly atS: number;
  /** Local time minus UTC, where the text says so; null for `Z`, `+00:00` (written for UTC) and no zone. */
  readonly offsetS: number | null;
};

const INSTANT =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,12})\d*)?)?\s*(?:(Z)|([+-])(\d\d):?(\d\d)?)?$/i;

const SECONDS_PER = { day: DAY_S, hour: HOUR_S, minute: 60 } as const;

/** An XML date and time; a comma before the fraction, an offset without colon and no zone (UTC) are read, too. */
export const instantOf = (text: string | undefined): Instant | null => {
  const found = INSTANT.exec(text?.trim() ?? '');
  if (found === null) return null;
  const [
    ,
    year,
    month,
    day,
    hour,
    minute,
    second = '0',
    fraction = '',
    ,
    sign,
    offsetHours = '0',
    offsetMinutes = '0',
  ] = found;
  const whole = Date.UTC(+year!, +month! - 1, +day!, +hour!, +minute!, +second) / 1000;
  const size = +offsetHours * SECONDS_PER.hour + +offsetMinutes * SECONDS_PER.minute;
  const offset = sign === '-' ? -size : size;
  return {
    atS: whole + (fraction === '' ? 0 : Number(`0.${fraction}`)) - offset,
    offsetS: offset === 0 ? null : offset,
  };
};
