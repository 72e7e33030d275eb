import { z } from 'zod';
import { ACTIONS, FLICKING, HIP_LEVELS, PAIN_WHEN, PROGRAMMES, RED_FLAGS } from '../../core/rehab/entries.ts';
import { EXERCISES, SIDES } from '../../core/rehab/exercises.ts';
import { FIRST_STEP, LAST_STEP } from '../../core/rehab/ladder-steps.ts';

/** The shapes of what the runner says about knee and hips: forms and stored answers are read by the same. */

/** 0 = none, 10 = the worst imaginable. */
export const PainLevel = z.number().int().min(0).max(10);
/** Perceived exertion: 0 = rest, 10 = all there was. */
export const Rpe = z.number().int().min(0).max(10);
export const PainWhen = z.enum(PAIN_WHEN);
const RedFlag = z.enum(RED_FLAGS);
export const ExerciseId = z.enum(EXERCISES);
export const Side = z.enum(SIDES);
export const HipLevel = z.enum(HIP_LEVELS);
export const Flicking = z.enum(FLICKING);
const Programme = z.enum(PROGRAMMES);
const Action = z.enum(ACTIONS);
export const LadderStepNo = z.number().int().min(FIRST_STEP).max(LAST_STEP);

/** A pain answer beyond the bare number. */
export const PainDetail = z.object({
  level: PainLevel,
  limp: z.boolean().optional(),
  settled: z.boolean().optional(),
  rising: z.boolean().optional(),
  onsetM: z.number().positive().optional(),
  flags: z.array(RedFlag).optional(),
});
export type PainDetail = z.infer<typeof PainDetail>;

/** Either way a pain answer is kept. */
export const PainValue = z.union([PainLevel.transform((level): PainDetail => ({ level })), PainDetail]);

/** Both sides of the hip-drop test. */
export const HipDrop = z.object({ left: HipLevel, right: HipLevel });

export const ProgrammeValue = z.object({
  programme: Programme,
  action: Action,
  days: z.number().int().optional(),
});

export const LadderRunValue = z.object({ step: LadderStepNo, limp: z.boolean() });

export const PlanAnswer = z.object({ flicking: Flicking, pain: PainLevel });

/** What days without runs were. */
export const GapAnswer = z.object({
  from: z.string(),
  to: z.string(),
  was: z.enum(['resting', 'unrecorded']),
});
export type GapAnswer = z.infer<typeof GapAnswer>;
