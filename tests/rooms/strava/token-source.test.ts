import { describe, expect, it, vi } from 'vitest';
import type { KeptTokens, Tokens } from '../../../src/strava/app.ts';
import { StravaError } from '../../../src/strava/errors.ts';
import { createTokenSource } from '../../../src/strava/token-source.ts';
import { NOW, failure } from './support.ts';

const MINUTE = 60_000;
const pair = (n: number, expiresAt = NOW + 6 * 60 * MINUTE): KeptTokens => ({
  refreshStartedAt: null,
  lostAt: null,
  accessToken: `access-${n}`,
  refreshToken: `refresh-${n}`,
  expiresAt,
});
const dead = () => new StravaError('connection_dead', 'dead');

/** A store and a Strava in memory: a refresh token works once, the next pair replaces it. */
const kept = (tokens: Tokens): KeptTokens => ({ refreshStartedAt: null, lostAt: null, ...tokens });

const setUp = (stored: KeptTokens | null, patch: Partial<Parameters<typeof createTokenSource>[0]> = {}) => {
  const world = { stored, log: [] as string[] };
  const refresh = vi.fn(async (refreshToken: string) => {
    const n = Number(refreshToken.split('-')[1]);
    world.log.push(`asked with ${refreshToken}`);
    return pair(n + 1);
  });
  const source = createTokenSource({
    load: async () => world.stored,
    begin: async () => {
      if (world.stored !== null) world.stored = { ...world.stored, refreshStartedAt: NOW };
      world.log.push('begun');
    },
    lost: async (_id, tokens) => {
      world.stored = { ...tokens, lostAt: NOW };
      world.log.push('lost');
    },
    ended: async (_id, tokens) => void world.log.push(`ended ${tokens?.refreshToken ?? 'none'}`),
    save: async (_id, tokens) => {
      world.stored = kept(tokens);
      world.log.push(`saved ${tokens.accessToken}`);
    },
    refresh,
    now: () => NOW,
    ...patch,
  });
  return { world, refresh, source };
};

describe('the token source', () => {
  it('gives the stored token out while it has more than 55 minutes', async () => {
    const { source, refresh } = setUp(pair(1, NOW + 55 * MINUTE + 1));
    expect(await source.accessToken(7)).toBe('access-1');
    expect(refresh).not.toHaveBeenCalled();
  });

  it('refreshes a token with 55 minutes left or less: Strava gives a new one in the last hour', async () => {
    const { source } = setUp(pair(1, NOW + 55 * MINUTE));
    expect(await source.accessToken(7)).toBe('access-2');
  });

  it('refreshes once for a hundred callers at once', async () => {
    const { source, refresh } = setUp(pair(1, NOW));
    const tokens = await Promise.all(Array.from({ length: 100 }, () => source.accessToken(7)));
    expect(new Set(tokens)).toEqual(new Set(['access-2']));
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('refreshes athletes apart from each other', async () => {
    const { source, refresh } = setUp(pair(1, NOW));
    await Promise.all([source.accessToken(7), source.accessToken(8)]);
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  it('writes down that it asks, asks, and saves the rotated pair before anybody gets it', async () => {
    const { source, world } = setUp(pair(1, NOW));
    await source.accessToken(7).then((token) => world.log.push(`used ${token}`));
    expect(world.log).toEqual(['begun', 'asked with refresh-1', 'saved access-2', 'used access-2']);
    expect(world.stored?.refreshToken).toBe('refresh-2');
  });

  it('does not lose a rotated pair when saving fails, and uses it only once it is saved', async () => {
    let broken = true;
    const saved: Tokens[] = [];
    const world = { stored: pair(1, NOW) };
    const refresh = vi.fn(async () => pair(2));
    const source = createTokenSource({
      load: async () => world.stored,
      begin: async () => {},
      lost: async () => {},
      ended: async () => {},
      save: async (_id, tokens) => {
        if (broken) throw new Error('disk full');
        saved.push((world.stored = kept(tokens)));
      },
      refresh,
      now: () => NOW,
    });
    await expect(source.accessToken(7)).rejects.toThrow('disk full');
    broken = false;
    expect(await source.accessToken(7)).toBe('access-2');
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(saved).toEqual([pair(2)]);
  });

  it('forgets an unsaved pair when the runner has connected anew meanwhile', async () => {
    const world = { stored: pair(1, NOW) };
    const save = vi.fn(async () => {
      throw new Error('disk full');
    });
    const source = createTokenSource({
      load: async () => world.stored,
      begin: async () => {},
      lost: async () => {},
      ended: async () => {},
      save,
      refresh: async () => pair(2),
      now: () => NOW,
    });
    await expect(source.accessToken(7)).rejects.toThrow('disk full');
    world.stored = pair(30);
    expect(await source.accessToken(7)).toBe('access-30');
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('declares the connection dead when Strava does not know the token that is still stored', async () => {
    const refresh = vi.fn(async () => {
      throw dead();
    });
    const { source } = setUp(pair(1, NOW), { refresh });
    expect((await failure(source.accessToken(7))).code).toBe('connection_dead');
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('takes the pair somebody else stored meanwhile instead of declaring the connection dead', async () => {
    const { source, world } = setUp(pair(1, NOW), {
      refresh: async () => {
        world.stored = pair(5);
        throw dead();
      },
    });
    expect(await source.accessToken(7)).toBe('access-5');
  });

  it('keeps the connection alive when Strava is merely away', async () => {
    let away = true;
    const { source } = setUp(pair(1, NOW), {
      refresh: async () => {
        if (away) throw new StravaError('unavailable', 'away');
        return pair(2);
      },
    });
    expect((await failure(source.accessToken(7))).code).toBe('unavailable');
    away = false;
    expect(await source.accessToken(7)).toBe('access-2');
  });

  it('goes on with the token until now as long as it works, whatever keeps it from refreshing', async () => {
    const away = async () => {
      throw new StravaError('unavailable', 'away');
    };
    const { source } = setUp(pair(1, NOW + 61_000), { refresh: away });
    expect(await source.accessToken(7)).toBe('access-1');
    const full = setUp(pair(1, NOW + 61_000), {
      save: async () => {
        throw new Error('disk full');
      },
    });
    expect(await full.source.accessToken(7)).toBe('access-1');
    expect(await full.source.accessToken(7)).toBe('access-1');
    expect(full.refresh).toHaveBeenCalledTimes(1);
    const { source: late } = setUp(pair(1, NOW + 60_000), { refresh: away });
    expect((await failure(late.accessToken(7))).code).toBe('unavailable');
  });

  describe('after a refresh that was cut off', () => {
    const gone = async () => {
      throw dead();
    };
    const cutOff = (expiresAt: number) => ({ ...pair(1, expiresAt), refreshStartedAt: NOW - MINUTE });

    it('refreshes where Strava had not heard of it', async () => {
      const { source, world } = setUp(cutOff(NOW + 50 * MINUTE));
      expect(await source.accessToken(7)).toBe('access-2');
      expect(world.stored).toEqual(pair(2));
    });

    it('goes on with the token until now where the new pair is lost, says so once, and asks no more', async () => {
      const refresh = vi.fn(gone);
      const { source, world } = setUp(cutOff(NOW + 50 * MINUTE), { refresh });
      expect(await source.accessToken(7)).toBe('access-1');
      expect(await source.accessToken(7)).toBe('access-1');
      expect(world.log).toEqual(['begun', 'lost']);
      expect(refresh).toHaveBeenCalledTimes(1);
    });

    it('is dead when that one has ended or was refused', async () => {
      const { source } = setUp({ ...cutOff(NOW), lostAt: NOW - MINUTE }, { refresh: gone });
      expect((await failure(source.accessToken(7))).code).toBe('connection_dead');
      const refused = setUp(cutOff(NOW + 50 * MINUTE), { refresh: gone });
      refused.source.rejected(7, 'access-1');
      expect((await failure(refused.source.accessToken(7))).code).toBe('connection_dead');
      expect(refused.world.log).toEqual(['begun', 'ended refresh-1']);
    });

    it('is not what is said of a refusal that no cut explains: then the runner has ended it', async () => {
      const { source, world } = setUp(pair(1, NOW + 50 * MINUTE), { refresh: gone });
      expect((await failure(source.accessToken(7))).code).toBe('connection_dead');
      expect(world.log).toEqual(['begun', 'ended refresh-1']);
    });
  });

  it('calls an athlete without tokens dead, and says so', async () => {
    const { source, world } = setUp(null);
    expect((await failure(source.accessToken(7))).code).toBe('connection_dead');
    expect(world.log).toEqual(['ended none']);
  });

  it('says of a pair that took the place of a dead one, and is dead too, that it has ended', async () => {
    const { source, world } = setUp(pair(1, NOW), {
      refresh: async () => {
        world.stored = pair(9, NOW);
        throw dead();
      },
    });
    expect((await failure(source.accessToken(7))).code).toBe('connection_dead');
    expect(world.log).toEqual(['begun', 'ended refresh-9']);
  });

  it('does not give a token out again that Strava refused', async () => {
    const { source, refresh } = setUp(pair(1));
    source.rejected(7, 'access-1');
    expect(await source.accessToken(7)).toBe('access-2');
    expect(await source.accessToken(7)).toBe('access-2');
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('looks again under the lock: another process may have refreshed while it waited', async () => {
    const { source, refresh, world } = setUp(pair(1, NOW), {
      exclusive: async (_id, task) => {
        world.stored = pair(9);
        return task();
      },
    });
    expect(await source.accessToken(7)).toBe('access-9');
    expect(refresh).not.toHaveBeenCalled();
  });
});
