import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { addressFromUrl } from '../../../src/platform/redis/address.ts';
import { RedisAwayError } from '../../../src/platform/redis/errors.ts';
import { openShared } from '../../../src/platform/shared.ts';
import { startRedisServer } from '../../support/redis-server.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

const two = async () => {
  const server = await startRedisServer();
  closers.push(server.stop);
  const state = { away: null as string | null };
  const handle = { address: addressFromUrl(`redis://127.0.0.1:${server.port}`), away: () => state.away };
  const open = () => {
    const shared = openShared(handle, 'test', pino({ level: 'silent' }));
    closers.push(shared.close);
    return shared;
  };
  return { one: open(), other: open(), state };
};

describe('leading', () => {
  it('is for one at a time, and passes on when it resigns', async () => {
    const { one, other } = await two();
    expect(await one.leads('scheduler')).toBe(true);
    expect(await other.leads('scheduler')).toBe(false);
    expect(await one.leads('scheduler')).toBe(true);
    await other.resign('scheduler');
    expect(await other.leads('scheduler')).toBe(false);
    await one.resign('scheduler');
    expect(await other.leads('scheduler')).toBe(true);
    expect(await one.leads('scheduler')).toBe(false);
    expect(await one.leads('another matter')).toBe(true);
  });

  it('and reading fail at once while Redis is away', async () => {
    const { one, state } = await two();
    state.away = 'nothing listens there';
    await expect(one.leads('scheduler')).rejects.toThrow(RedisAwayError);
    await expect(one.text('budget').read()).rejects.toThrow('nothing listens there');
    await expect(one.text('budget').swap(null, 'x')).rejects.toThrow(RedisAwayError);
  });
});
