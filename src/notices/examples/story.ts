import { DAY_S } from '../../core/durations.ts';
import { addDays, dayNumber, type Day } from '../../core/day.ts';
import type { PainEntry, ProgrammeEntry, RehabEntry } from '../../core/rehab/entries.ts';
import { PLAN_EXERCISES } from '../../core/rehab/exercises.ts';
import { LAST_STEP, ladderStep, TIMES_PER_STEP } from '../../core/rehab/ladder-steps.ts';
import type { Run } from '../../core/run.ts';

/** A made-up recovery: what was said, and the runs of the way back. */
export type Story = { readonly runs: readonly Run[]; readonly entries: readonly RehabEntry[] };

const EVENING_S = 18 * 3600;

const at = (day: Day, seconds: number): number => (dayNumber(day) * DAY_S + seconds) * 1000;

/** A pain answer in the evening. */
export const pain = (day: Day, level: number, more: Partial<PainEntry> = {}): PainEntry => ({
  type: 'pain',
  day,
  at: at(day, EVENING_S + 3600),
  runId: null,
  when: 'after',
  level,
  limp: false,
  settled: null,
  rising: false,
  onsetM: null,
  flags: [],
  ...more,
});

/** The tap that begins something. */
export const begin = (day: Day, programme: ProgrammeEntry['programme']): ProgrammeEntry => ({
  type: 'programme',
  day,
  at: at(day, EVENING_S + 7200),
  programme,
  action: 'start',
  days: null,
});

/** A run of the way back on this step, made from any other run. */
export const stepRun = (like: Run, day: Day, step: number): Run => {
  const { walkMin, runMin, distanceM } = ladderStep(step);
  const turns = { walkS: walkMin * 60, runS: (runMin ?? 20) * 60, cycles: 4 };
  const seconds = Math.round(distanceM / 2.2);
  return {
    ...like,
    id: -dayNumber(day),
    day,
    startS: dayNumber(day) * DAY_S + EVENING_S,
    distanceM: Math.round(distanceM),
    movingTimeS: seconds,
    elapsedTimeS: seconds,
    gainDm: 40,
    trainer: true,
    analysis: like.analysis && {
      ...like.analysis,
      walkRun: { ...turns, runShare: runMin === null ? 1 : runMin / (runMin + walkMin) },
    },
  };
};

/** The way back from its first day on, every other day, each run quiet, until so many runs are made. */
export const ladder = (like: Run, startedOn: Day, count: number): Story => {
  const days = Array.from({ length: count }, (_, i) => addDays(startedOn, 2 + 2 * i));
  return {
    runs: days.map((day, i) => stepRun(like, day, Math.min(1 + Math.floor(i / TIMES_PER_STEP), LAST_STEP))),
    entries: [
      begin(startedOn, 'ladder'),
      ...days.flatMap((day) => [
        pain(day, 0),
        pain(addDays(day, 1), 0, { when: 'morning', at: at(addDays(day, 1), 8 * 3600) }),
      ]),
    ],
  };
};

/** Two weeks of the plan, some days left out. */
export const plan = (startedOn: Day, days: number, leftOut: readonly number[] = []): Story => ({
  runs: [],
  entries: [
    begin(startedOn, 'plan'),
    ...Array.from({ length: days }, (_, i) => addDays(startedOn, i)).flatMap((day, i) =>
      leftOut.includes(i)
        ? []
        : PLAN_EXERCISES.flatMap((exercise) =>
            (['left', 'right'] as const).map((side): RehabEntry => ({
              type: 'exercise',
              day,
              at: at(day, EVENING_S),
              exercise,
              side,
            })),
          ),
    ),
  ],
});
