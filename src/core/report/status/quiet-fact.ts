import type { History } from '../../history/history.ts';
import { sumOfDays, unknownDays } from '../../load/day-series.ts';
import { WEEK_DAYS } from '../../load/weeks.ts';
import type { RehabEntry } from '../../rehab/entries.ts';
import { dayNumber } from '../../day.ts';
import type { LookBack } from '../advice/look-back.ts';
import { usualWeekBand } from '../limits/usual-week.ts';

/** One fact worth knowing about a quiet week. Never praise, never "safe". */
export type QuietFact =
  /** An advice ended, and was kept. */
  | { readonly kind: 'kept'; readonly advice: LookBack }
  /** The knee was asked about so often, and every answer was 0. */
  | { readonly kind: 'knee'; readonly answers: number; readonly days: number }
  /** So many weeks in a row within the usual range. */
  | { readonly kind: 'weeks'; readonly weeks: number };

/** Two answers are the least that "all" can be said of (DESIGN). */
const ANSWERS_FROM = 2;
const KNEE_DAYS = 28;

/** One week within the usual range is no row. */
const WEEKS_FROM = 2;
const MOST_WEEKS = 52;

const kneeFact = (entries: readonly RehabEntry[], until: number): QuietFact | null => {
  const recent = entries
    .filter((entry) => entry.type === 'pain')
    .filter(({ day }) => {
      const ago = until - dayNumber(day);
      return ago >= 0 && ago < KNEE_DAYS;
    });
  const isQuiet = recent.every(({ level, limp, rising }) => level === 0 && !limp && !rising);
  return recent.length >= ANSWERS_FROM && isQuiet
    ? { kind: 'knee', answers: recent.length, days: KNEE_DAYS }
    : null;
};

const weeksFact = (history: History): QuietFact | null => {
  const { series, until } = history;
  let weeks = 0;
  for (; weeks < MOST_WEEKS; weeks += 1) {
    const last = until - weeks * WEEK_DAYS;
    const first = last - WEEK_DAYS + 1;
    const usual = usualWeekBand(history, last);
    if (usual === null || unknownDays(series, first, last) > 0) break;
    const weekM = sumOfDays(series, 'distanceM', first, last);
    if (weekM < usual.low || weekM > usual.high) break;
  }
  return weeks >= WEEKS_FROM ? { kind: 'weeks', weeks } : null;
};

/** The fact of a quiet week, the most particular first; null where there is none to tell. */
export const quietFact = (
  history: History,
  entries: readonly RehabEntry[],
  ended: readonly LookBack[],
): QuietFact | null => {
  const kept = ended.find(({ outcome }) => outcome.brokenOn === null);
  if (kept !== undefined) return { kind: 'kept', advice: kept };
  return kneeFact(entries, history.until) ?? weeksFact(history);
};
