import { HOUR_MS } from '../../../src/core/durations.ts';
import { addDays, type Day, dayNumber } from '../../../src/core/day.ts';
import type { PainEntry, ProgrammeEntry, RehabEntry } from '../../../src/core/rehab/entries.ts';
import { ladderStep } from '../../../src/core/rehab/ladder-steps.ts';
import type { Run } from '../../../src/core/run.ts';
import type { WalkRun } from '../../../src/core/run-analysis.ts';
import { NOTHING_MEASURED } from '../../../src/core/run-analysis.ts';
import { aRun } from '../../support/a-run.ts';

/** The first day of every story: a Monday. */
export const START: Day = '2026-03-02';

/** The day `n` days after the start of the story. */
export const on = (n: number): Day => addDays(START, n);

/** An instant on a day of the story, epoch milliseconds. */
export const at = (n: number, hour: number): number => dayNumber(on(n)) * 24 * HOUR_MS + hour * HOUR_MS;

/** A pain answer in the evening; nothing felt unless said otherwise. */
export const pain = (n: number, level: number, more: Partial<PainEntry> = {}): PainEntry => ({
  type: 'pain',
  day: on(n),
  at: at(n, 20),
  runId: null,
  when: 'day',
  level,
  limp: false,
  settled: null,
  rising: false,
  onsetM: null,
  flags: [],
  ...more,
});

/** A quiet or loud morning. */
export const morning = (n: number, level: number): PainEntry =>
  pain(n, level, { when: 'morning', at: at(n, 8) });

/** A tap at noon. */
export const tap = (
  n: number,
  programme: ProgrammeEntry['programme'],
  action: ProgrammeEntry['action'],
  more: Partial<ProgrammeEntry> = {},
): ProgrammeEntry => ({
  type: 'programme',
  day: on(n),
  at: at(n, 12),
  programme,
  action,
  days: null,
  ...more,
});

/** A run of the story at 17:00: on step `step`'s distance and pattern, flat, unless said otherwise. */
export const run = (
  n: number,
  more: Partial<Run> & {
    readonly step?: number;
    readonly walkRun?: WalkRun | null;
    readonly gainM?: number | null;
  } = {},
): Run => {
  const { step = 1, walkRun = patternOf(step), gainM = 4, ...rest } = more;
  const distanceM = Math.round(ladderStep(step).distanceM);
  return aRun({
    id: n + 1,
    day: on(n),
    startS: at(n, 17) / 1000,
    distanceM,
    movingTimeS: Math.round(distanceM / 2.4),
    elapsedTimeS: Math.round(distanceM / 2.4),
    gainDm: gainM === null ? null : gainM * 10,
    analysis: { ...NOTHING_MEASURED, gainM, lossM: gainM, walkRun },
    ...rest,
  });
};

/** The pattern that belongs to a step. */
export const patternOf = (step: number): WalkRun => {
  const { walkMin, runMin } = ladderStep(step);
  return runMin === null
    ? { walkS: 0, runS: 1200, cycles: 1, runShare: 1 }
    : { walkS: walkMin * 60, runS: runMin * 60, cycles: 4, runShare: runMin / (runMin + walkMin) };
};

/** A log with its parts in one list. */
export const log = (runs: readonly Run[], ...entries: readonly RehabEntry[]) => ({ runs, entries });
