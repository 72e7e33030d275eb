import { setTimeout as sleep } from 'node:timers/promises';
import { type Child, GoneError } from './calls.ts';

/** One Camber in many processes: where one is killed the next goes on, until what was asked for is done. */
export type Lives = {
  /** Does the work, from its beginning where the process was killed meanwhile. @throws what the work throws in a living one */
  survive<T>(work: (child: Child) => Promise<T>): Promise<T>;
  /**
   * Whether kills are aimed, in this process and in all that follow. When this has come back with false, nothing is killed
   * until it is called with true.
   */
  arm(isArmed: boolean): Promise<void>;
  /** Ends the process of now, if there is one, with SIGKILL. */
  kill(): void;
  isGone(): boolean;
};

type Options = {
  readonly start: () => Promise<Child>;
  /** Aims at what is to be hit now, or at nothing. */
  readonly aim: (child: Child, isArmed: boolean) => Promise<unknown>;
  /** A process has been killed, and the next one is not there yet. */
  readonly afterKill: () => Promise<void>;
};

/** How long the end of a process may come after the failure of a request to it. */
const END_WITHIN_MS = 3_000;

export const createLives = ({ start, aim, afterKill }: Options): Lives => {
  let child = null as Child | null;
  let isArmed = true;

  const living = async (): Promise<Child> => {
    if (child !== null && !child.isGone()) return child;
    if (child !== null) await afterKill();
    child = await start();
    await aim(child, isArmed).catch(unlessGone);
    return child;
  };

  const survive = async <T>(work: (child: Child) => Promise<T>): Promise<T> => {
    for (;;) {
      const one = await living();
      const killed = one.gone.then(() => ({ gone: true as const }));
      const done = work(one).then(
        (value) => ({ gone: false as const, value }),
        async (error: unknown) => {
          // A request may fail before the end of the process is known.
          if (!(error instanceof GoneError)) await Promise.race([one.gone, sleep(END_WITHIN_MS)]);
          if (one.isGone()) return { gone: true as const };
          throw error;
        },
      );
      const outcome = await Promise.race([done, killed]);
      if (!outcome.gone) return outcome.value;
    }
  };

  return {
    survive,
    arm: async (next) => {
      isArmed = next;
      await survive((one) => aim(one, isArmed));
    },
    kill: () => child?.kill(),
    isGone: () => child?.isGone() ?? true,
  };
};

/** Whoever is killed while it is told where to die is gone, as it should be. */
const unlessGone = (error: unknown): void => {
  if (!(error instanceof GoneError)) throw error;
};
