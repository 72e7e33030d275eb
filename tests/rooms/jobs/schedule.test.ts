import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSchedule } from '../../../jobs/queue/schedule.ts';
import { HOUR_MS, MINUTE_MS } from '../../../src/core/durations.ts';
import { createPulse } from '../../../src/platform/pulse.ts';
import type { Deps } from '../../../src/deps.ts';

const zoneOfMachine = process.env['TZ'];

beforeEach(() => {
  process.env['TZ'] = 'Europe/Berlin';
});
afterEach(() => {
  vi.useRealTimers();
  if (zoneOfMachine === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zoneOfMachine;
});

/** How often each job is asked for from an instant on, for three hours. */
const ticksFrom = async (instant: string, leads = true): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>();
  vi.useFakeTimers({ now: Date.parse(instant) });
  const add = async (name: string) => void counts.set(name, (counts.get(name) ?? 0) + 1);
  const deps = { queues: { add }, log: { warn: () => {} }, pulse: createPulse() } as unknown as Deps;
  const schedule = startSchedule(deps, async () => leads);
  await vi.advanceTimersByTimeAsync(3 * HOUR_MS + MINUTE_MS / 2);
  await schedule.stop();
  return counts;
};

describe('the ticks on a machine in Berlin', () => {
  it.each([
    ['on an ordinary night', '2026-10-20T23:30:15Z'],
    ['when the hour from two to three comes twice', '2026-10-24T23:30:15Z'],
    ['when the hour from two to three does not come', '2026-03-28T23:30:15Z'],
  ])('come every minute %s', async (_when, instant) => {
    const counts = await ticksFrom(instant);
    expect(counts.get('sweep')).toBe(180);
    expect(counts.get('weekly')).toBe(180);
    expect(counts.get('retention')).toBe(3);
  });
});

describe('a scheduler that does not lead', () => {
  it('asks for nothing', async () => {
    expect([...(await ticksFrom('2026-10-20T23:30:15Z', false))]).toEqual([]);
  });
});
