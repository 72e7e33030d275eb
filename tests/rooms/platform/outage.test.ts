import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOutage } from '../../../src/platform/outage.ts';

const NAME = 'Redis (REDIS_URL, redis.example.org:6379)';
let said: string[] = [];
const note = (_facts: object, text: string): void => void said.push(text);
const log = { info: note, warn: note } as never;

beforeEach(() => {
  said = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('an outage', () => {
  it('is told after five seconds and then once a minute, however much fails of it', async () => {
    const outage = createOutage(log, NAME);
    const soonSaid: number[] = [];
    for (let second = 0; second < 130; second += 1) {
      outage.failed('nothing listens there');
      outage.failed('nothing listens there');
      await vi.advanceTimersByTimeAsync(1_000);
      soonSaid.push(said.length);
    }
    expect(soonSaid.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(said).toHaveLength(3);
    expect(said[0]).toBe(`${NAME} cannot be used: nothing listens there. It is tried again and again`);
    expect(outage.why()).toBe('nothing listens there');
    outage.ok();
    expect(said.at(-1)).toBe(`${NAME} can be used again`);
    expect(outage.why()).toBeNull();
  });

  it('that heals within five seconds is no news', async () => {
    const outage = createOutage(log, NAME);
    outage.failed('the connection broke');
    await vi.advanceTimersByTimeAsync(4_000);
    outage.ok();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(said).toEqual([]);
  });

  it('that is over though nobody used it since is found out before a line is told', async () => {
    let isBack = false;
    const outage = createOutage(log, NAME, async () => {
      if (isBack) return outage.ok();
      outage.failed('nothing listens there');
      throw new Error('away');
    });
    outage.failed('the connection broke');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(said).toEqual([expect.stringContaining('nothing listens there')]);
    isBack = true;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(said.slice(1)).toEqual([`${NAME} can be used again`]);
  });

  it('tells the latest reason', async () => {
    const outage = createOutage(log, NAME);
    outage.failed('nothing listens there');
    outage.failed('it does not accept this user or password');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(said).toEqual([expect.stringContaining('does not accept this user')]);
    outage.end();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(said).toHaveLength(1);
  });
});
