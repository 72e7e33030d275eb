import { describe, expect, it } from 'vitest';
import { isRunningSport } from '../../../src/core/run.ts';
import { crowdOf } from '../../../src/simulate/crowd.ts';

const crowd = crowdOf({
  athletes: 30,
  firstDay: '2026-11-16',
  lastDay: '2026-11-22',
  historyDays: 7,
  seed: 1,
});
const FROM = Date.parse('2026-11-16T00:00:00Z');
const TO = Date.parse('2026-11-23T00:00:00Z');

describe('a crowd', () => {
  it('has as many runners as asked for, and no activity belongs to two of them', () => {
    const ids = [...crowd.folders.values()].flatMap(({ activities }) => activities.map(({ id }) => id));
    expect(crowd.folders.size).toBe(30);
    expect([...crowd.folders].every(([id, { athlete }]) => athlete.id === id)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shares stories and recordings, not ids', () => {
    const [first, sharer] = [...crowd.folders.values()].filter((_, n) => n === 0 || n === 24);
    const [a, b] = [first?.activities[0], sharer?.activities[0]];
    expect(a?.id).not.toBe(b?.id);
    expect({ ...a, id: 0 }).toEqual({ ...b, id: 0 });
    expect(first?.streams(a?.id ?? 0)).toBe(sharer?.streams(b?.id ?? 0));
  });

  it('uploads everything of its days once, hour by hour', () => {
    const HOURS = 7 * 24;
    const hourly = Array.from({ length: HOURS }, (_, i) =>
      crowd.uploads(FROM + i * 3_600_000, FROM + (i + 1) * 3_600_000),
    ).flat();
    expect(hourly.toSorted((x, y) => x - y)).toEqual(crowd.uploads(FROM, TO).toSorted((x, y) => x - y));
    const [id, folder] = [...crowd.folders][3] ?? [0, null];
    const since = folder?.activities.filter(({ start_date }) => Date.parse(start_date) > FROM) ?? [];
    expect(hourly.filter((each) => each === id)).toHaveLength(since.length);
  });

  it('knows which activities are runs', () => {
    const [id, folder] = [...crowd.folders][0] ?? [0, null];
    const runs = folder?.activities.filter((one) => isRunningSport(String(one['sport_type']))) ?? [];
    expect(crowd.runsOf(id)).toEqual(runs.map((run) => run.id));
    expect(runs.length).toBeGreaterThan(4);
  });
});
