import { z } from 'zod';
import type { Athlete } from '../store/athletes.ts';
import type { Db } from '../store/db.ts';
import { changeSetting, getSetting } from '../store/settings.ts';

/** How far a runner has come with the first steps: they can be left at any time and gone on with later. */

const KEY = 'welcome';

/** The steps in their order. */
export const WELCOME_STEPS = ['permissions', 'address', 'reading', 'ground', 'shoes', 'pain'] as const;
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

const parsed = (stored: unknown): Welcome =>
  State.parse(typeof stored === 'object' && stored !== null ? stored : {});

export const welcomeOf = async (db: Db, athleteId: number): Promise<Welcome> =>
  parsed(await getSetting(db, athleteId, KEY));

type Joined = Pick<Athlete, 'stravaId'>;

/** The steps of this runner: without Strava there is nothing to permit there. */
export const stepsOf = ({ stravaId }: Joined): readonly WelcomeStep[] =>
  WELCOME_STEPS.filter((step) => step !== 'permissions' || stravaId !== null);

/** The steps that are left; none when the runner skipped them. */
export const openSteps = ({ done, skipped }: Welcome, runner: Joined): readonly WelcomeStep[] =>
  skipped ? [] : stepsOf(runner).filter((step) => !done.includes(step));

/** Notes that a step was taken or passed by. */
export const finishStep = (tx: Db, athleteId: number, step: WelcomeStep): Promise<void> =>
  changeSetting(tx, athleteId, KEY, (stored) => {
    const { done, ...rest } = parsed(stored);
    return { ...rest, done: [...new Set([...done, step])] };
  });

/** Notes that the runner wants no more of them. */
export const skipWelcome = (tx: Db, athleteId: number): Promise<void> =>
  changeSetting(tx, athleteId, KEY, (stored) => ({ ...parsed(stored), skipped: true }));
