import { dayNumber, type Day } from '../../core/day.ts';
import type { PainWhen, RehabEntry } from '../../core/rehab/entries.ts';
import {
  ExerciseId,
  HipDrop,
  LadderRunValue,
  PainValue,
  PainWhen as PainWhenShape,
  PlanAnswer,
  ProgrammeValue,
  Side,
} from './values.ts';
import type { CheckIn } from '../../store/check-ins.ts';

type Stored = Pick<CheckIn, 'kind' | 'subject' | 'day' | 'value' | 'createdAt'>;
type Read = (stored: Stored) => RehabEntry | null;

/** A subject's parts: `day:2026-11-22:stairs` → the word, what it names, and the rest. */
const partsOf = (subject: string): readonly string[] => subject.split(':');

const isDay = (text: string | undefined): text is Day => {
  if (text === undefined) return false;
  try {
    dayNumber(text);
    return true;
  } catch {
    return false;
  }
};

/** What a pain is about: its run, if it names one, and when it was felt. Null = a subject of no known shape. */
const aboutOf = (subject: string): { readonly runId: number | null; readonly when: PainWhen } | null => {
  const [word, name, when = word === 'run' ? 'after' : 'day'] = partsOf(subject);
  const known = PainWhenShape.safeParse(when);
  if (!known.success) return null;
  if (word === 'day' && isDay(name)) return { runId: null, when: known.data };
  const runId = word === 'run' ? Number(name) : Number.NaN;
  return Number.isInteger(runId) ? { runId, when: known.data } : null;
};

/** How each kind of check-in is read. */
const READ: Readonly<Record<string, Read>> = {
  pain: ({ subject, day, value, createdAt }) => {
    const about = aboutOf(subject);
    const pain = PainValue.safeParse(value);
    if (about === null || !pain.success) return null;
    const { level, limp = false, settled = null, rising = false, onsetM = null, flags = [] } = pain.data;
    return { type: 'pain', day, at: createdAt, ...about, level, limp, settled, rising, onsetM, flags };
  },
  flick: ({ day, value, createdAt }) =>
    typeof value === 'boolean' ? { type: 'flick', day, at: createdAt, flicks: value } : null,
  exercise: ({ subject, day, value, createdAt }) => {
    const [, , name, side] = partsOf(subject);
    const [exercise, ofSide] = [ExerciseId.safeParse(name), Side.safeParse(side)];
    return value === true && exercise.success && ofSide.success
      ? { type: 'exercise', day, at: createdAt, exercise: exercise.data, side: ofSide.data }
      : null;
  },
  'hip-drop': ({ day, value, createdAt }) => {
    const result = HipDrop.safeParse(value);
    return result.success ? { type: 'hip-drop', day, at: createdAt, ...result.data } : null;
  },
  programme: ({ subject, day, value }) => {
    const at = Number(partsOf(subject)[1]);
    const event = ProgrammeValue.safeParse(value);
    if (!Number.isFinite(at) || !event.success) return null;
    const { programme, action, days = null } = event.data;
    return { type: 'programme', day, at, programme, action, days };
  },
  'ladder-run': ({ subject, day, value, createdAt }) => {
    const runId = Number(partsOf(subject)[1]);
    const run = LadderRunValue.safeParse(value);
    return Number.isInteger(runId) && run.success
      ? { type: 'ladder-run', day, at: createdAt, runId, ...run.data }
      : null;
  },
  plan: ({ subject, day, value, createdAt }) => {
    const [moment] = partsOf(subject);
    const answer = PlanAnswer.safeParse(value);
    return answer.success && (moment === 'before' || moment === 'after')
      ? { type: 'plan-answer', day, at: createdAt, moment, ...answer.data }
      : null;
  },
};

/** The kinds of check-in that tell of knee, hips and exercises. */
export const KINDS: readonly string[] = Object.keys(READ);

/** A check-in as an entry of the log; null for another kind, and for what cannot be read. */
export const entryOf = (stored: Stored): RehabEntry | null => READ[stored.kind]?.(stored) ?? null;
