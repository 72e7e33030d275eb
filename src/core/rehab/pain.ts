import { addDays, type Day } from '../day.ts';
import type { PainEntry } from './entries.ts';

/** From here on pain says "stop", and no step of the way back counts (SCIENCE.md 1.5 P1, 6.2 gates). */
export const STOP_FROM = 3;

/**
 * "Quiet" and "settled": 0 or 1. DESIGN: many people answer 1 for a faint awareness; gates that ask for a bare 0
 * would keep them from ever starting, and 2 is pain that is still there.
 */
const QUIET_MAX = 1;

export const isQuiet = ({ level, limp, settled, rising }: PainEntry): boolean =>
  level <= QUIET_MAX && !limp && settled !== false && !rising;

/** Why an answer says "stop"; empty when it does not. */
export type StopReason = 'pain' | 'limp' | 'rising' | 'unsettled';

/**
 * The gates of SCIENCE.md 6.2 that one answer breaks. `ranDayBefore`: a morning after a run that is not quiet has
 * not settled in 24 hours.
 */
export const stopReasons = (pain: PainEntry, ranDayBefore: boolean): readonly StopReason[] => [
  ...(pain.level >= STOP_FROM ? (['pain'] as const) : []),
  ...(pain.limp ? (['limp'] as const) : []),
  ...(pain.rising ? (['rising'] as const) : []),
  ...(pain.settled === false || (pain.when === 'morning' && ranDayBefore && pain.level > QUIET_MAX)
    ? (['unsettled'] as const)
    : []),
];

/** Pain answers by day, and what of them says "stop". */
export type PainDiary = {
  on(day: Day): readonly PainEntry[];
  /** The answers of the day that say "stop", the worst first. */
  stopsOn(day: Day): readonly PainEntry[];
};

/** A diary of pain answers. `ranOn` tells the days with a run. */
export const painDiary = (pains: readonly PainEntry[], ranOn: ReadonlySet<Day>): PainDiary => {
  const byDay = Map.groupBy(pains, ({ day }) => day);
  const on = (day: Day): readonly PainEntry[] => byDay.get(day) ?? [];
  return {
    on,
    stopsOn: (day) =>
      on(day)
        .filter((pain) => stopReasons(pain, ranOn.has(addDays(day, -1))).length > 0)
        .toSorted((a, b) => b.level - a.level || Number(b.limp) - Number(a.limp) || a.at - b.at),
  };
};
