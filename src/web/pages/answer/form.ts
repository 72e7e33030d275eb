import { z } from 'zod';
import { PainLevel, PainWhen, Rpe } from '../../../runner/check-ins/values.ts';
import { sentNumber } from '../../../runner/shapes.ts';
import type { Chosen, Question } from './page.ts';

/** DESIGN: ids of pairs are short, and so are what an export makes of their names. */
const MOST_ID = 256;

/** What was not chosen is not sent, or sent empty. */
const chosenId = z
  .string()
  .max(MOST_ID)
  .optional()
  .transform((id) => id || undefined);

/** 0 to 10; what was not chosen is not sent. */
const Scale = sentNumber(PainLevel);

/** What the form behind a question's link sends. */
export const AnswerForm = z.object({
  rpe: sentNumber(Rpe).optional(),
  shoes: chosenId,
  pain: Scale.optional(),
  when: PainWhen.optional(),
  limp: z.literal('on').optional(),
  flick: z.enum(['yes', 'no']).optional(),
  gap: z.enum(['resting', 'unrecorded']).optional(),
});
export type Answers = z.infer<typeof AnswerForm>;

/** What was sent, as it was: texts by the names of their fields. */
export const SentAnswers = z.record(z.string(), z.string().optional().catch(undefined)).catch({});

/** What a mail's link has chosen beforehand: a number of the scale, or a pair. */
export const pickedIn = (question: Question, pick: unknown): Chosen => {
  const number = Scale.safeParse(pick);
  if (question.ask === 'pain') return number.success ? { pain: String(number.data) } : {};
  if (question.ask !== 'run') return {};
  const pair = question.pairs.find(({ id }) => id === pick);
  if (pair !== undefined) return { shoes: pair.id };
  return question.asksEffort && number.success ? { rpe: String(number.data) } : {};
};

/** Whether the mail's link names a pair that is no longer among those to choose from. */
export const picksGonePair = (question: Question, pick: unknown): boolean =>
  question.ask === 'run' &&
  !question.asksEffort &&
  question.pairs.length > 0 &&
  typeof pick === 'string' &&
  pick !== '' &&
  !question.pairs.some(({ id }) => id === pick);
