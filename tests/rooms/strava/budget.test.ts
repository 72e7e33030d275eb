import { describe, expect, it } from 'vitest';
import { createBudget, RESERVED } from '../../../src/strava/budget.ts';
import {
  expectedEnd,
  freshBudget,
  nextMidnight,
  nextQuarter,
  withAnswer,
  withCall,
  withRefusal,
} from '../../../src/strava/budget-state.ts';
import { readRateHeaders } from '../../../src/strava/rate-headers.ts';
import { sharedCell, type SharedText } from '../../../src/strava/shared-budget.ts';
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
  it('forgets no call when answers come in another order than Strava counted them', async () => {
    const { budget } = budgetAt();
    for (let i = 0; i < 3; i += 1) await budget.take('live');
    // The second answer overtook the first; the third call is still on its way.
    await budget.answered(200, headers('11,11'));
    await budget.answered(200, headers('10,10'));
    expect((await budget.state()).read.used).toEqual({ short: 12, day: 12 });
    await budget.answered(200, headers('12,12'));
    expect((await budget.state()).read.used).toEqual({ short: 12, day: 12 });
  });

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

describe('a call that died with its process', () => {
  it('counts as under way for a minute and then no more', async () => {
    const { budget, clock } = budgetAt();
    await budget.take('live'); // never answered
    clock.now += 59_000;
    await budget.take('live');
    await budget.answered(200, headers('10,10'));
    expect((await budget.state()).read.used.short).toBe(11);
    clock.now += 60_000;
    await budget.take('live');
    await budget.answered(200, headers('20,20'));
    expect((await budget.state()).read.used.short).toBe(20);
  });
});

describe('an answer that comes after its window has ended', () => {
  it('does not fill the new window with the counts of the old one', async () => {
    const { budget, clock } = budgetAt(QUARTER - 1_000);
    await budget.take('live');
    clock.now = QUARTER + 500;
    await budget.answered(200, headers('100,400'));
    expect((await budget.state()).read.used).toEqual({ short: 0, day: 400 });
    await budget.take('live');
  });
});

describe('a refusal', () => {
  it('says whether live calls still fit', async () => {
    const { budget } = budgetAt();
    await budget.take('live');
    await budget.answered(200, headers('70,70'));
    expect((await failure(budget.take('relist'))).field).toBe(RESERVED);
    await budget.take('live');
    await budget.answered(200, headers('100,100'));
    expect((await failure(budget.take('relist'))).field).toBeNull();
  });
});

describe('the expected end', () => {
  const told = (usage: string) =>
    withAnswer(withCall(freshBudget(NOW), NOW), readRateHeaders(headers(usage)), NOW);

  it('is now while the window has room, and null while no limit is known', () => {
    expect(expectedEnd(told('50,50'), 20, NOW, 0.3)).toBe(NOW);
    expect(expectedEnd(freshBudget(NOW), 20, NOW, 0.3)).toBeNull();
  });

  it('takes one window after the other, each with what it leaves free', () => {
    expect(expectedEnd(told('50,50'), 21, NOW, 0.3)).toBe(QUARTER);
    expect(expectedEnd(told('50,50'), 90, NOW, 0.3)).toBe(QUARTER);
    expect(expectedEnd(told('50,50'), 91, NOW, 0.3)).toBe(QUARTER + 15 * 60_000);
  });

  it('goes on after midnight UTC when the day is used up', () => {
    expect(expectedEnd(told('0,650'), 50, NOW, 0.3)).toBe(NOW);
    expect(expectedEnd(told('0,650'), 51, NOW, 0.3)).toBe(MIDNIGHT);
  });

  it('waits for the end of a pause', () => {
    const paused = withRefusal(told('5,5'), NOW);
    expect(expectedEnd(paused, 1, NOW, 0)).toBe(QUARTER);
  });
});

describe('the shared budget', () => {
  /** A text that several budgets see; `before` runs ahead of every swap. */
  const sharedText = (before: () => Promise<void> = async () => {}) => {
    let text: string | null = null;
    return {
      read: async () => text,
      swap: async (old: string | null, next: string) => {
        await before();
        if (text !== old) return false;
        text = next;
        return true;
      },
      put: (value: string) => (text = value),
    };
  };
  const over = (text: SharedText) =>
    createBudget({ now: () => NOW, random: () => 0, cell: sharedCell(text, () => NOW) });

  it('counts the calls of all that share it, also when they write at the same moment', async () => {
    const text = sharedText();
    const budgets = [over(text), over(text), over(text)];
    await Promise.all(budgets.flatMap((budget) => [budget.take('live'), budget.take('live')]));
    expect((await budgets[0]!.state()).read.used.short).toBe(6);
  });

  it('lets a pause that one of them met stop the others', async () => {
    const text = sharedText();
    const [one, other] = [over(text), over(text)];
    await one.take('live');
    await one.answered(429, {});
    expect((await failure(other.take('live'))).retryAtMs).toBe(QUARTER + 1000);
  });

  it('begins anew where the text is of another version', async () => {
    const text = sharedText();
    text.put('{"something":"else"}');
    await over(text).take('live');
    expect((await over(text).state()).read.used.short).toBe(1);
  });

  it('gives up when others never let it write', async () => {
    let n = 0;
    const text = sharedText(async () => void text.put(String((n += 1))));
    await expect(over(text).take('live')).rejects.toThrow('changed by others');
  });
});
