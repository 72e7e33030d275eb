import { isAbove } from '../compare.ts';
import { isWarm, couldBeWarm, longestSessionM, type History, type Moment } from '../history/history.ts';
import { returnOn } from './restart.ts';
import type { EventRule, Verdict } from './rule.ts';
import { shorterRun, usualWeek } from './suggestion.ts';

/** S1: one session against the longest of the 30 days before it. Metres. */
export type SpikeFacts = {
  readonly sessionM: number;
  /** The longest session before it: of the 30 days, or of the same day. */
  readonly referenceM: number;
  readonly ratio: number;
  /** The longest session that would have been within the limit of the reference. */
  readonly budgetM: number;
  /** Of how many recordings the session is made; absent for one. */
  readonly parts?: number;
  /** It was a race: a jump that was planned. */
  readonly race?: true;
};

/** The reference is the longest session of the 30 days before (Schuster Brandt Frandsen 2025). */
export const REFERENCE_DAYS = 30;

/** Above +30 % and above +100 %: the paper's second and third class (HRR 1.52 and 2.28). */
const MODERATE_ABOVE = 1.3;
const LARGE_ABOVE = 2;

/** Session and reference count from 3 km on, the session must be 0.5 km longer (SCIENCE.md 1.5 and 1.6, DESIGN). */
const SESSION_FROM_M = 3000;
const BEYOND_BY_M = 500;

export type SpikeClass = 'none' | 'small' | 'moderate' | 'large';

/** Class of a session by its ratio to the reference; `small` starts above `smallAbove` (1.10 in the paper). E10. */
export const spikeClass = (ratio: number, smallAbove: number): SpikeClass => {
  if (!isAbove(ratio, smallAbove)) return 'none';
  if (isAbove(ratio, LARGE_ABOVE)) return 'large';
  return isAbove(ratio, MODERATE_ABOVE) ? 'moderate' : 'small';
};

const LEVEL_OF = { small: 'note', moderate: 'caution', large: 'strong' } as const;

/** A longest session as a reference, metres; null below 3 km: no baseline. */
export const baselineM = (longestM: number): number | null => (longestM >= SESSION_FROM_M ? longestM : null);

/** 12,000 m x 1.1 is 13,200.000000000002: the tiny part must not decide the last metre either way. */
const TINY = 1e-6;

/** The longest session, whole metres, that is no spike after a reference; after none, after any that may come. */
export const spikeLimitM = (referenceM: number | null, ratio: number): number => {
  const reference = referenceM ?? SESSION_FROM_M;
  return Math.max(Math.floor(reference * ratio + TINY), reference + BEYOND_BY_M - 1);
};

const isSpike = (sessionM: number, referenceM: number, ratio: number): boolean =>
  sessionM >= SESSION_FROM_M && sessionM > spikeLimitM(referenceM, ratio);

/** The longest other session of the same day before this moment, metres; 0 without one. */
const earlierTodayM = ({ sessions }: History, { session }: Moment): number => {
  let longest = 0;
  for (let i = session.index - 1; i >= 0 && sessions[i]!.day === session.day; i -= 1)
    longest = Math.max(longest, sessions[i]!.distanceM);
  return longest;
};

const tell = (history: History, moment: Moment, ratio: number): Verdict<SpikeFacts> | null => {
  const { session } = moment;
  if (!isWarm(history, moment.day)) return null;
  const longestM = longestSessionM(history, session.day - REFERENCE_DAYS, session.day - 1);
  const referenceM = baselineM(longestM);
  const sessionM = moment.sessionM;
  if (referenceM === null || !isSpike(sessionM, referenceM, ratio)) return null;
  // A first week back within its own limit is no spike, however little was run since.
  if (sessionM <= (returnOn(history, moment.day)?.suggestedMaxM ?? 0)) return null;
  // No more than 10 % beyond what was told this morning.
  const todayM = earlierTodayM(history, moment);
  if (todayM > referenceM && !isSpike(sessionM, todayM, ratio)) return null;
  const reference = Math.max(referenceM, todayM);
  const size = spikeClass(sessionM / reference, ratio);
  return {
    level: LEVEL_OF[size === 'none' ? 'small' : size],
    facts: {
      sessionM,
      referenceM: reference,
      ratio: sessionM / reference,
      budgetM: spikeLimitM(reference, ratio),
      ...(moment.part > 1 && { parts: moment.part }),
      ...(session.race && { race: true as const }),
    },
  };
};

/**
 * S1, the single-session spike: the session so far against the longest session of the 30 days before it (SCIENCE.md
 * 1.5; the only load rule with evidence of grade B). A session that was told is a reference at once: whatever makes
 * the rule true after it went on from there, and is told (SCIENCE.md 1.7).
 */
export const s1 = {
  id: 'S1',
  family: 'load',
  kind: 'event',
  manner: 'event',
  evidence: {
    grade: 'B',
    source: 'Schuster Brandt Frandsen et al. 2025, Br J Sports Med 59:1203 (5,205 runners)',
  },
  // Sessions up to +10 % are the paper's reference class.
  threshold: { name: 'spikeRatio', usual: 1.1, range: [1, 3] },
  raises: () => 'spike',
  suggest: ({ budgetM }, view) => [
    shorterRun(Math.min(budgetM, view.longestRunM ?? budgetM)),
    ...usualWeek(view),
  ],
  tell,
  limit: (history, { today, day }, ratio) => {
    if (!couldBeWarm(history, day)) return {};
    const longestM = longestSessionM(history, day - REFERENCE_DAYS, today);
    const limitM = spikeLimitM(baselineM(longestM), ratio);
    return { sessionM: Math.max(limitM, restartOn(history, today, day)) };
  },
} as const satisfies EventRule<SpikeFacts>;

/** What a return that is under way allows on a coming day, metres; 0 without one. */
const restartOn = (history: History, today: number, day: number): number => {
  const back = returnOn(history, today);
  return back !== null && day - back.since < 7 ? back.suggestedMaxM : 0;
};
