import type { RehabEntry } from '../../core/rehab/entries.ts';
import { instantIn, painIn, planMomentIn, runIn, tickIn } from './subjects.ts';
import { HipDrop, LadderRunValue, PainValue, PlanAnswer, ProgrammeValue } from './values.ts';
import type { CheckIn } from '../../store/check-ins.ts';

type Stored = Pick<CheckIn, 'kind' | 'subject' | 'day' | 'value' | 'createdAt'>;
type Read = (stored: Stored) => RehabEntry | null;

/** How each kind of check-in is read. */
const READ: Readonly<Record<string, Read>> = {
  pain: ({ subject, day, value, createdAt }) => {
    const about = painIn(subject);
    const pain = PainValue.safeParse(value);
    if (about === null || !pain.success) return null;
    const { level, limp = false, settled = null, rising = false, onsetM = null, flags = [] } = pain.data;
    return { type: 'pain', day, at: createdAt, ...about, level, limp, settled, rising, onsetM, flags };
  },
  flick: ({ day, value, createdAt }) =>
    typeof value === 'boolean' ? { type: 'flick', day, at: createdAt, flicks: value } : null,
  exercise: ({ subject, day, value, createdAt }) => {
    const tick = tickIn(subject);
    return value === true && tick !== null ? { type: 'exercise', day, at: createdAt, ...tick } : null;
  },
  'hip-drop': ({ day, value, createdAt }) => {
    const result = HipDrop.safeParse(value);
    return result.success ? { type: 'hip-drop', day, at: createdAt, ...result.data } : null;
  },
  programme: ({ subject, day, value }) => {
    const at = instantIn(subject);
    const event = ProgrammeValue.safeParse(value);
    if (at === null || !event.success) return null;
    const { programme, action, days = null } = event.data;
    return { type: 'programme', day, at, programme, action, days };
  },
  'ladder-run': ({ subject, day, value, createdAt }) => {
    const runId = runIn(subject);
    const run = LadderRunValue.safeParse(value);
    return runId !== null && run.success
      ? { type: 'ladder-run', day, at: createdAt, runId, ...run.data }
      : null;
  },
  plan: ({ subject, day, value, createdAt }) => {
    const moment = planMomentIn(subject);
    const answer = PlanAnswer.safeParse(value);
    return answer.success && moment !== null
      ? { type: 'plan-answer', day, at: createdAt, moment, ...answer.data }
      : null;
  },
};

/** The kinds of check-in that tell of knee, hips and exercises. */
export const KINDS: readonly string[] = Object.keys(READ);

/** A check-in as an entry of the log; null for another kind, and for what cannot be read. */
export const entryOf = (stored: Stored): RehabEntry | null => READ[stored.kind]?.(stored) ?? null;
