import { describe, expect, it } from 'vitest';
import { type Child, GoneError } from '../../../scripts/crash/calls.ts';
import { createLives } from '../../../scripts/crash/lives.ts';

type Process = Child & { readonly aimedAt: boolean[] };

/** A process that is gone as soon as it is killed; what it is asked afterwards fails as in calls.ts. */
const aProcess = (): Process => {
  const gone = Promise.withResolvers<NodeJS.Signals | null>();
  let isGone = false;
  return {
    aimedAt: [],
    call: <T>() => (isGone ? Promise.reject(new GoneError('gone')) : Promise.resolve(null as T)),
    gone: gone.promise,
    isGone: () => isGone,
    kill: () => {
      isGone = true;
      gone.resolve('SIGKILL');
    },
  };
};

const setUp = () => {
  const started: Process[] = [];
  let killed = 0;
  const lives = createLives({
    start: async () => {
      const one = aProcess();
      started.push(one);
      return one;
    },
    aim: async (child, isArmed) => {
      (child as Process).aimedAt.push(isArmed);
      await child.call('aim');
    },
    afterKill: async () => void (killed += 1),
  });
  return { lives, started, kills: () => killed };
};

describe('Camber in the crash test', () => {
  it('does its work again in a new process where it was killed', async () => {
    const { lives, started, kills } = setUp();
    let times = 0;
    const value = await lives.survive(async (child) => {
      times += 1;
      if (times < 3) child.kill();
      await child.call('work');
      return `done at attempt ${times}`;
    });
    expect(value).toBe('done at attempt 3');
    expect([started.length, kills()]).toEqual([3, 2]);
  });

  it('is aimed at anew after a kill, but not once there is peace', async () => {
    const { lives, started } = setUp();
    await lives.survive(async () => {});
    lives.kill();
    await lives.survive(async () => {});
    expect(started.map(({ aimedAt }) => aimedAt)).toEqual([[true], [true]]);

    // Killed at the last moment, and noticed only when peace is asked for: what is started for it is not aimed at.
    lives.kill();
    await lives.arm(false);
    lives.kill();
    await lives.survive(async () => {});
    expect(started.slice(2).flatMap(({ aimedAt }) => aimedAt)).not.toContain(true);
    await lives.arm(true);
    expect(started.at(-1)?.aimedAt.at(-1)).toBe(true);
  });

  it('throws what fails in a process that lives on', async () => {
    const { lives } = setUp();
    await expect(
      lives.survive(async () => {
        throw new GoneError('of another process');
      }),
    ).rejects.toThrow('of another process');
  });
});
