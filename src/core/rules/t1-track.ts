import { hasReached } from '../compare.ts';
import { isWarm, couldBeWarm, type History, type Moment } from '../history/history.ts';
import { type AsOf, sumBack, sumOfDays } from '../load/day-series.ts';
import { smallLapOf } from '../load/small-ovals.ts';
import type { Rotation } from '../run-analysis.ts';
import { partitionPoint } from '../search.ts';
import type { StateRule, Verdict } from './rule.ts';

/** T1: track metres nearly all in one direction over 28 days. */
export type TrackFacts = {
  readonly ccwM: number;
  readonly cwM: number;
  readonly balance: number;
  readonly direction: Rotation;
  /** Length of a lap, metres, where most was run on an oval smaller than 400 m; absent elsewhere. */
  readonly lapM?: number;
};

/** The balance is taken over 28 days (SCIENCE.md 4.2). */
const WINDOW_DAYS = 28;

/** It matters from 8 km on the track, or from a quarter of all distance on (SCIENCE.md 4.2 T1, DESIGN). */
const TRACK_FROM_M = 8000;
const TRACK_FROM_SHARE = 0.25;

/**
 * Direction balance (ccw - cw) / (ccw + cw) in metres: +1 all anticlockwise, -1 all clockwise; null without
 * track metres. Worked example E18.
 */
export const directionBalance = (ccwM: number, cwM: number): number | null =>
  ccwM + cwM > 0 ? (ccwM - cwM) / (ccwM + cwM) : null;

type Window = { readonly ccwM: number; readonly cwM: number; readonly distanceM: number };

/** The facts of a window that is one-sided and has enough track in it; null otherwise. */
const oneSided = ({ ccwM, cwM, distanceM }: Window, balanceFrom: number): TrackFacts | null => {
  const balance = directionBalance(ccwM, cwM);
  if (balance === null || !hasReached(Math.abs(balance), balanceFrom)) return null;
  const trackM = ccwM + cwM;
  if (trackM < TRACK_FROM_M && !hasReached(trackM / distanceM, TRACK_FROM_SHARE)) return null;
  return { ccwM, cwM, balance, direction: balance > 0 ? 'ccw' : 'cw' };
};

const at = (history: History, asOf: AsOf | Moment, balanceFrom: number): TrackFacts | null => {
  if (!isWarm(history, asOf.day)) return null;
  const sum = (quantity: 'ccwM' | 'cwM' | 'distanceM'): number =>
    sumBack(history.series, asOf, quantity, WINDOW_DAYS);
  const window = { ccwM: sum('ccwM'), cwM: sum('cwM'), distanceM: sum('distanceM') };
  const facts = oneSided(window, balanceFrom);
  if (facts === null) return null;
  const lapM = smallLapOf(momentsIn(history, asOf));
  return lapM === null ? facts : { ...facts, lapM };
};

/** The moments of the window up to the one looked from. */
const momentsIn = ({ moments }: History, asOf: AsOf | Moment): readonly Moment[] =>
  moments.slice(
    partitionPoint(moments, ({ day }) => day < asOf.day - WINDOW_DAYS + 1),
    partitionPoint(moments, (moment) =>
      'index' in asOf ? moment.index <= asOf.index : moment.day <= asOf.day,
    ),
  );

const tell = (history: History, moment: Moment, balanceFrom: number): Verdict<TrackFacts> | null => {
  const facts = at(history, moment, balanceFrom);
  // A run elsewhere changes shares, not the side: only laps in that direction are told.
  if (facts === null || moment.amounts[facts.direction === 'ccw' ? 'ccwM' : 'cwM'] === 0) return null;
  return { level: 'note', facts };
};

/** Limits are looked for in steps of this many metres. */
const STEP_M = 100;

/** The most track metres one way, on top of a window, that leave it as it is; undefined without a limit. */
const mostM = (window: Window, direction: Rotation, balanceFrom: number): number | undefined => {
  const isOneSided = (metres: number): boolean =>
    oneSided(
      {
        ccwM: window.ccwM + (direction === 'ccw' ? metres : 0),
        cwM: window.cwM + (direction === 'cw' ? metres : 0),
        distanceM: window.distanceM + metres,
      },
      balanceFrom,
    )?.direction === direction;
  for (let metres = STEP_M; metres <= 2 * TRACK_FROM_M; metres += STEP_M)
    if (isOneSided(metres)) return metres - STEP_M;
  return undefined;
};

/** T1, the track in one direction (Messier 1995 for the amount of track; grade C). */
export const t1 = {
  id: 'T1',
  family: 'direction',
  kind: 'state',
  manner: 'state',
  again: 'after-quiet',
  evidence: {
    grade: 'C',
    source: 'Messier et al. 1995 (56 runners with and 70 without iliotibial band syndrome)',
  },
  // SCIENCE.md 4.2.
  threshold: { name: 'trackBalance', usual: 0.8, range: [0.5, 1] },
  raises: () => 'track',
  suggest: () => [],
  at,
  tell,
  limit: (history, { today, day }, balanceFrom) => {
    if (!couldBeWarm(history, day)) return {};
    const sum = (quantity: 'ccwM' | 'cwM' | 'distanceM'): number =>
      sumOfDays(history.series, quantity, day - WINDOW_DAYS + 1, today);
    const window = { ccwM: sum('ccwM'), cwM: sum('cwM'), distanceM: sum('distanceM') };
    const ccwM = mostM(window, 'ccw', balanceFrom);
    const cwM = mostM(window, 'cw', balanceFrom);
    return { oneWayM: { ...(ccwM !== undefined && { ccwM }), ...(cwM !== undefined && { cwM }) } };
  },
} as const satisfies StateRule<TrackFacts>;
