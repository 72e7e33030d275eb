import { z } from 'zod';
import type { Db } from '../store/db.ts';
import { getSetting, setSetting } from '../store/settings.ts';

/** How far a runner has come with the first steps: they can be left at any time and gone on with later. */

const KEY = 'welcome';

/** The steps in their order. */
export const WELCOME_STEPS = ['permissions', 'address', 'reading', 'ground', 'shoes'] as const;
export type WelcomeStep = (typeof WELCOME_STEPS)[number];

const State = z.object({
  done: z
    .array(z.string())
    .transform((names) => WELCOME_STEPS.filter((step) => names.includes(step)))
    .catch([]),
  /** The runner does not want to be asked. */
  skipped: z.boolean().catch(false),
});

export type Welcome = z.infer<typeof State>;

export const welcomeOf = async (db: Db, athleteId: number): Promise<Welcome> => {
  const value = await getSetting(db, athleteId, KEY);
  return State.parse(typeof value === 'object' && value !== null ? value : {});
};

/** The steps that are left; none when the runner skipped them. */
export const openSteps = ({ done, skipped }: Welcome): readonly WelcomeStep[] =>
  skipped ? [] : WELCOME_STEPS.filter((step) => !done.includes(step));

/** Notes that a step was taken or passed by. */
export const finishStep = async (tx: Db, athleteId: number, step: WelcomeStep): Promise<void> => {
  const { done, ...rest } = await welcomeOf(tx, athleteId);
  await setSetting(tx, athleteId, KEY, { ...rest, done: [...new Set([...done, step])] });
};

/** Notes that the runner wants no more of them. */
export const skipWelcome = async (tx: Db, athleteId: number): Promise<void> =>
  setSetting(tx, athleteId, KEY, { ...(await welcomeOf(tx, athleteId)), skipped: true });
