import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../src/strava/budget.ts';
import { nextMidnight, nextQuarter } from '../../../src/strava/budget-state.ts';
import { readRateHeaders } from '../../../src/strava/rate-headers.ts';
import { NOW, failure } from './support.ts';

const QUARTER = Date.UTC(2026, 10, 2, 10, 15);
const MIDNIGHT = Date.UTC(2026, 10, 3);

const headers = (usage: string, readUsage = usage) => ({
  'x-ratelimit-limit': '200,2000',
  'x-ratelimit-usage': usage,
  'x-readratelimit-limit': '100,1000',
  'x-readratelimit-usage': readUsage,
});

const budgetAt = (start = NOW, random = 0) => {
  const clock = { now: start };
  return { clock, budget: createBudget({ now: () => clock.now, random: () => random }) };
};

describe('rate-limit headers', () => {
  it.each(['X-RateLimit-Limit', 'X-Ratelimit-Limit', 'x-ratelimit-limit', 'X-Rate-Limit-Limit'])(
    'are read as %s',
    (name) => {
      expect(readRateHeaders({ [name]: '600, 30000' }).overall.limit).toEqual({ short: 600, day: 30000 });
    },
  );

  it('are null where absent or garbled', () => {
    expect(readRateHeaders({ 'x-ratelimit-limit': 'many', 'x-readratelimit-usage': undefined })).toEqual({
      overall: { limit: null, usage: null },
      read: { limit: null, usage: null },
    });
  });
});

describe('the windows', () => {
  it('end at the quarter hour and at midnight UTC; an instant on the line belongs to the next one', () => {
    expect(nextQuarter(QUARTER - 1)).toBe(QUARTER);
    expect(nextQuarter(QUARTER)).toBe(QUARTER + 15 * 60_000);
    expect(nextMidnight(MIDNIGHT - 1)).toBe(MIDNIGHT);
    expect(nextMidnight(MIDNIGHT)).toBe(MIDNIGHT + 86_400_000);
  });
});

describe('the budget', () => {
  it('lets calls out while no limit is known', async () => {
    const { budget } = budgetAt();
    for (let i = 0; i < 500; i += 1) await budget.take('live');
    expect((await budget.state()).overall.used).toEqual({ short: 500, day: 500 });
  });

  it('lets the last call within a limit out and stops the next', async () => {
    const { budget } = budgetAt();
    await budget.take('live');
    await budget.answered(200, headers('99,500'));
    await budget.take('live');
    expect(await failure(budget.take('live'))).toMatchObject({
      code: 'rate_limited',
      retryAtMs: QUARTER + 1000,
    });
  });

  it('waits for midnight UTC when the day is used up', async () => {
    const { budget } = budgetAt();
    await budget.take('live');
    await budget.answered(200, headers('3,999', '3,1000'));
    expect((await failure(budget.take('live'))).retryAtMs).toBe(MIDNIGHT + 1000);
  });

  it('starts every window with nothing used', async () => {
    const { budget, clock } = budgetAt();
    await budget.take('live');
    await budget.answered(200, headers('100,400'));
    clock.now = QUARTER;
    await budget.take('live');
    expect((await budget.state()).read.used).toEqual({ short: 1, day: 401 });
    clock.now = MIDNIGHT;
    expect((await budget.state()).read.used).toEqual({ short: 0, day: 0 });
  });

  it('counts by itself where an answer has no headers, and calls that got no answer', async () => {
    const { budget } = budgetAt();
    await budget.take('live');
    await budget.answered(200, headers('10,10'));
    await budget.take('live');
    await budget.answered(404, {});
    await budget.take('live');
    await budget.lost();
    expect((await budget.state()).read.used).toEqual({ short: 12, day: 12 });
  });

  it("adds calls under way to Strava's own count", async () => {
    const { budget } = budgetAt();
    for (let i = 0; i < 3; i += 1) await budget.take('live');
    await budget.answered(200, headers('98,98'));
    expect((await budget.state()).read.used.short).toBe(100);
    expect((await failure(budget.take('live'))).code).toBe('rate_limited');
  });

  it('keeps 30 % free for live events', async () => {
    const { budget } = budgetAt();
    await budget.take('live');
    await budget.answered(200, headers('69,69'));
    await budget.take('connect');
    await budget.answered(200, headers('70,70'));
    expect((await failure(budget.take('connect'))).code).toBe('rate_limited');
    await budget.take('live');
  });

  it('takes a 429 without headers as the end of the quarter hour', async () => {
    const { budget } = budgetAt();
    await budget.take('live');
    expect(await budget.answered(429, {})).toBe(QUARTER + 1000);
    expect((await failure(budget.take('live'))).retryAtMs).toBe(QUARTER + 1000);
  });

  it('spreads the next tries over some seconds', async () => {
    const { budget } = budgetAt(NOW, 1);
    await budget.take('live');
    expect(await budget.answered(429, headers('5,5', '101,101'))).toBe(QUARTER + 21_000);
  });
});
