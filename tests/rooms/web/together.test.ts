import { describe, expect, it } from 'vitest';
import { together } from '../../../src/web/endpoints/webhook/together.ts';

/** Work that waits until it is let go, and remembers what it was given. */
const slowWork = () => {
  const batches: (readonly number[])[] = [];
  const goes: (() => void)[] = [];
  const work = async (items: readonly number[]): Promise<readonly number[]> => {
    batches.push(items);
    await new Promise<void>((resolve) => goes.push(resolve));
    return items.map((item) => item * 10);
  };
  return { batches, work, goOn: () => goes.shift()?.() };
};

const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
};

describe('work done together', () => {
  it('does at once what came while earlier work was under way, and gives each its own result', async () => {
    const { batches, work, goOn } = slowWork();
    const each = together(work);
    const first = each(1);
    await until(() => batches.length === 1);
    const rest = [each(2), each(3)];
    goOn();
    await until(() => batches.length === 2);
    goOn();
    expect(await Promise.all([first, ...rest])).toEqual([10, 20, 30]);
    expect(batches).toEqual([[1], [2, 3]]);
  });

  it('takes along what arrives turn by turn, and does not wait for more', async () => {
    const { batches, work, goOn } = slowWork();
    const each = together(work);
    const all = [each(1)];
    for (const item of [2, 3, 4, 5]) {
      await new Promise((resolve) => setImmediate(resolve));
      all.push(each(item));
    }
    await until(() => batches.length === 1);
    goOn();
    expect(await Promise.all(all)).toEqual([10, 20, 30, 40, 50]);
    expect(batches).toEqual([[1, 2, 3, 4, 5]]);
  });

  it('leaves out what nobody waits for any more', async () => {
    const { batches, work, goOn } = slowWork();
    const each = together(work);
    const gone = new AbortController();
    const first = each(1);
    await until(() => batches.length === 1);
    void each(2, gone.signal);
    const third = each(3, new AbortController().signal);
    gone.abort();
    goOn();
    await until(() => batches.length === 2);
    goOn();
    expect(await Promise.all([first, third])).toEqual([10, 30]);
    expect(batches).toEqual([[1], [3]]);
  });

  it('tries one by one where one item is at fault, and fails for all where none is', async () => {
    const seen: (readonly number[])[] = [];
    const work = async (items: readonly number[]): Promise<readonly number[]> => {
      seen.push(items);
      if (items.includes(2)) throw new RangeError('two');
      if (items.includes(9)) throw new Error('away');
      return items;
    };
    const each = together(work, (error) => error instanceof RangeError);
    const results = await Promise.allSettled([each(1), each(2), each(3)]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    seen.length = 0;
    const others = await Promise.allSettled([each(8), each(9)]);
    expect(others.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(seen).toEqual([[8, 9]]);
  });

  it('goes on after a failure', async () => {
    let fails = true;
    const each = together(async (items: readonly number[]) => {
      if (fails) throw new Error('away');
      return items;
    });
    await expect(each(1)).rejects.toThrow('away');
    fails = false;
    expect(await each(2)).toBe(2);
  });
});
