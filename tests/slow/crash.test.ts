import { describe, expect, it } from 'vitest';
import { crash } from '../../scripts/crash/crash.ts';

/** The short form of `npm run crash`: three days with a Monday in them, for its mails. */
const CLUB = { athletes: 3, days: 2, seed: 2, lastDay: '2026-11-09' };
const KILLS = 20;

describe('twenty kills, most of them at a point that was aimed at', () => {
  it('change nothing about the end, row by row, and each mail comes once', async () => {
    const came = await crash({ club: CLUB, kills: KILLS, database: async () => null });
    expect(came.differences).toEqual([]);
    expect(came.mailsThatDiffer).toEqual([]);
    expect(came.unexplained).toEqual([]);
    // What it rests on: there was something to lose, and it was met in many places.
    expect(came.killed.events).toBeGreaterThan(3);
    expect(came.calm.mails.length).toBeGreaterThan(2);
    expect(came.killed.kills).toBeGreaterThanOrEqual(KILLS);
    expect(Object.keys(came.hits).length).toBeGreaterThan(5);
  });
});
