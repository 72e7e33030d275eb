import type { Day } from '../day.ts';
import type { AcuteState } from './acute.ts';
import type { Attempt } from './attempt.ts';
import type { CarefulState } from './careful.ts';
import type { RehabLog } from './entries.ts';
import type { LadderState } from './ladder.ts';
import type { PlanState } from './plan.ts';
import { type WeekPart, weekRoutine } from './routine.ts';
import { type Clinician, type RehabMode, rehabOn } from './state.ts';

/** What a mail keeps of a recovery, frozen with it: facts, never text. */
export type RehabFacts = {
  readonly mode: RehabMode;
  readonly acute: AcuteState | null;
  readonly ladder:
    (Omit<LadderState, 'attempts'> & { readonly lastVerdict: Attempt['verdict'] | null }) | null;
  readonly careful: CarefulState | null;
  readonly clinician: Clinician | null;
  readonly plan: Pick<PlanState, 'status' | 'dayNo'>;
  readonly hipDropDue: boolean;
  /** The exercises of the coming days. */
  readonly routine: readonly WeekPart[];
};

/** The facts of a recovery on the day of a mail. */
export const rehabFacts = (log: RehabLog, day: Day): RehabFacts => {
  const { mode, acute, ladder, careful, clinician, plan, hipDrop } = rehabOn(log, day);
  return {
    mode,
    acute,
    ladder: ladder === null ? null : ladderFacts(ladder),
    careful,
    clinician,
    plan: { status: plan.status, dayNo: plan.dayNo },
    hipDropDue: hipDrop.isDue,
    routine: weekRoutine(log, day),
  };
};

const ladderFacts = ({ attempts, ...ladder }: LadderState): NonNullable<RehabFacts['ladder']> => ({
  ...ladder,
  lastVerdict: attempts.at(-1)?.verdict ?? null,
});
