import type { Day } from '../day.ts';
import type { Run } from '../run.ts';
import type { ExerciseId, Side } from './exercises.ts';

/** When a pain was felt; `day` is the weekly question about the day as a whole. */
export const PAIN_WHEN = ['day', 'during', 'after', 'stairs', 'morning', 'rest'] as const;

export type PainWhen = (typeof PAIN_WHEN)[number];

/** Signs that belong before a clinician whatever the pain (SCIENCE.md 6.2 "Refer"). */
export const RED_FLAGS = ['swelling', 'locking', 'giving-way', 'night', 'trauma', 'numbness'] as const;

export type RedFlag = (typeof RED_FLAGS)[number];

/** What the mirror shows of one side: hip level; hip drops; knee falls inward; both. */
export const HIP_LEVELS = ['level', 'drops', 'knee-in', 'both'] as const;

export type HipLevel = (typeof HIP_LEVELS)[number];

/** How often the band snaps over the outer knee. */
export const FLICKING = ['never', 'sometimes', 'often', 'always'] as const;

export type Flicking = (typeof FLICKING)[number];

export const PROGRAMMES = ['plan', 'acute', 'ladder'] as const;

export type Programme = (typeof PROGRAMMES)[number];

export const ACTIONS = ['start', 'pause', 'resume', 'stop'] as const;

export type Action = (typeof ACTIONS)[number];

type Said = {
  /** The runner's day it is about. */
  readonly day: Day;
  /** When it was said, epoch milliseconds: orders what was said on one day. */
  readonly at: number;
};

/** Pain at the outer knee, 0 to 10. */
export type PainEntry = Said & {
  readonly type: 'pain';
  /** The run it is about; null for an answer about the day. */
  readonly runId: number | null;
  readonly when: PainWhen;
  readonly level: number;
  readonly limp: boolean;
  /** Whether it had gone within 24 hours; null when not said. */
  readonly settled: boolean | null;
  /** It grew while running. */
  readonly rising: boolean;
  /** Distance into the run at which it began, metres; null when not said. */
  readonly onsetM: number | null;
  readonly flags: readonly RedFlag[];
};

/** Whether the band snapped that day. */
type FlickEntry = Said & { readonly type: 'flick'; readonly flicks: boolean };

/** An exercise ticked off for one side. */
export type ExerciseEntry = Said & {
  readonly type: 'exercise';
  readonly exercise: ExerciseId;
  readonly side: Side;
};

/** One hip-drop test. */
export type HipDropEntry = Said & {
  readonly type: 'hip-drop';
  readonly left: HipLevel;
  readonly right: HipLevel;
};

/** The runner begins, pauses, goes on with or ends something. */
export type ProgrammeEntry = Said & {
  readonly type: 'programme';
  readonly programme: Programme;
  readonly action: Action;
  /** Days without running, for the start of `acute`; null = the usual week. */
  readonly days: number | null;
};

/** What a run on the way back was, where its pattern cannot be read: that step, on level ground. */
export type LadderRunEntry = Said & {
  readonly type: 'ladder-run';
  readonly runId: number;
  readonly step: number;
  readonly limp: boolean;
};

/** The question before and after the two weeks. */
export type PlanAnswerEntry = Said & {
  readonly type: 'plan-answer';
  readonly moment: 'before' | 'after';
  readonly flicking: Flicking;
  readonly pain: number;
};

/** One thing the runner said. */
export type RehabEntry =
  PainEntry | FlickEntry | ExerciseEntry | HipDropEntry | ProgrammeEntry | LadderRunEntry | PlanAnswerEntry;

/** All that recovery is worked out from: what was said, and what was run. In any order. */
export type RehabLog = { readonly entries: readonly RehabEntry[]; readonly runs: readonly Run[] };

/** By day, then by when it was said: the order in which a recovery is told. */
export const inOrder = <E extends RehabEntry>(entries: readonly E[]): readonly E[] =>
  entries.toSorted((a, b) => (a.day === b.day ? a.at - b.at : a.day < b.day ? -1 : 1));

/** The entries of one type, in order. */
export const ofType = <T extends RehabEntry['type']>(
  entries: readonly RehabEntry[],
  type: T,
): readonly Extract<RehabEntry, { type: T }>[] =>
  inOrder(entries.filter((entry): entry is Extract<RehabEntry, { type: T }> => entry.type === type));
