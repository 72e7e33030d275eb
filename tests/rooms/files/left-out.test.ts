import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/report/assess.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/rules/settings.ts';
import { readHistory } from '../../../src/files/history/read-history.ts';
import type { ReadOptions } from '../../../src/files/history/read-history.ts';

/** What reading leaves out of a history, mends or assumes: it is never silent about it. */

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'camber-left-out-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const NOW_S = Date.UTC(2026, 6, 1) / 1000;

const activity = (id: number, day: string, patch: object = {}) => ({
  id,
  distance: 10_000,
  moving_time: 3600,
  elapsed_time: 3700,
  sport_type: 'Run',
  type: 'Run',
  start_date: `${day}T06:00:00Z`,
  start_date_local: `${day}T06:00:00Z`,
  ...patch,
});

let count = 0;
const read = async (rows: readonly object[], options: ReadOptions = {}) => {
  const file = path.join(folder, `${(count += 1)}.json`);
  await writeFile(file, JSON.stringify(rows));
  return readHistory(file, { nowS: NOW_S, ...options });
};

const readCsv = async (text: string, options: ReadOptions = {}) => {
  const file = path.join(folder, `${(count += 1)}.csv`);
  await writeFile(file, text);
  return readHistory(file, { nowS: NOW_S, timeZone: 'UTC', ...options });
};

describe('a date that cannot be', () => {
  const usual = [activity(1, '2026-06-01'), activity(2, '2026-06-03'), activity(3, '2026-06-05')];

  it.each([
    ['1970-01-01', 'clockNotSet'],
    ['1970-01-03', 'clockNotSet'],
    ['1980-01-06', 'clockNotSet'],
    ['1989-12-31', 'clockNotSet'],
    ['1990-01-02', 'clockNotSet'],
    ['1900-01-01', 'clockNotSet'],
    ['2000-01-01', 'clockNotSet'],
    ['2126-01-01', 'inFuture'],
    ['2038-01-19', 'inFuture'],
    ['2026-07-04', 'inFuture'],
  ])('%s is no history, and counted as %s', async (day, key) => {
    const { runs, notes } = await read([...usual, activity(9, day)]);
    expect(runs.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(notes).toEqual([{ key, count: 1 }]);
  });

  it.each(['1991-06-01', '2001-01-01', '2026-07-01'])('%s is one', async (day) => {
    const { runs, notes } = await read([...usual, activity(9, day)]);
    expect([runs.length, notes]).toEqual([4, []]);
  });

  it('is not 1 January 2000 when there are runs around it', async () => {
    const { runs } = await read([activity(8, '1999-12-28'), activity(9, '2000-01-01'), ...usual]);
    expect(runs).toHaveLength(5);
  });

  it('is told by the runs where the machine itself has no clock', async () => {
    const { runs, notes } = await read([...usual, activity(9, '2126-01-01')], { nowS: 0 });
    expect([runs.length, notes]).toEqual([3, [{ key: 'inFuture', count: 1 }]]);
  });
});

describe('the sport of an activity', () => {
  it.each([
    'run',
    'RUN',
    'Run ',
    'running',
    'Trail Run',
    'trailrun',
    'Virtual Run',
    'Treadmill',
    'Lauf',
    'course à pied',
  ])('%j is a run', async (sport) => {
    const { runs, notes } = await read([activity(1, '2026-06-01', { sport_type: sport, type: sport })]);
    expect([runs.length, notes]).toEqual([1, []]);
  });

  it('of a treadmill has no track and no hills', async () => {
    const { runs } = await read([activity(1, '2026-06-01', { sport_type: 'treadmill', type: 'treadmill' })]);
    expect(runs[0]).toMatchObject({ sport: 'Run', trainer: true });
  });

  it('that is another one or unknown is counted by its name', async () => {
    const { runs, notes } = await read([
      activity(1, '2026-06-01'),
      activity(2, '2026-06-02', { sport_type: 'Ride', type: 'Ride' }),
      activity(3, '2026-06-03', { sport_type: 'Quidditch', type: 'Quidditch' }),
      activity(4, '2026-06-04', { sport_type: 'Quidditch', type: 'Quidditch' }),
    ]);
    expect(runs).toHaveLength(1);
    expect(notes).toEqual([
      { key: 'otherSports', count: 1, what: 'Ride 1' },
      { key: 'unknownSports', count: 2, what: 'Quidditch 2' },
    ]);
  });

  it('of an export is told by its name, too', async () => {
    const { notes } = await readCsv(
      'Activity ID,Activity Date,Activity Type,Elapsed Time,Distance\n1,2026-06-01 06:00:00,Run,3600,10000.0\n2,2026-06-02 06:00:00,Quidditch,3600,10000.0',
    );
    expect(notes).toEqual([{ key: 'unknownSports', count: 1, what: 'Quidditch 1' }]);
  });
});

describe('a time of zero is unknown', () => {
  it.each([
    [{ moving_time: 0 }, [3700, 3700]],
    [{ elapsed_time: 0 }, [3600, 3600]],
    [{ moving_time: 0, elapsed_time: 0 }, [0, 0]],
    [{ moving_time: null, elapsed_time: 3700 }, [3700, 3700]],
  ])('%j', async (patch, times) => {
    const { runs } = await read([activity(1, '2026-06-01', patch)]);
    expect([runs[0]?.movingTimeS, runs[0]?.elapsedTimeS]).toEqual(times);
  });

  it('in a csv as well', async () => {
    const { runs } = await readCsv(
      'Activity ID,Activity Date,Activity Type,Elapsed Time,Distance,Elapsed Time,Moving Time,Distance\n1,2026-06-01 06:00:00,Run,3700,10.00,3700.0,0.0,10000.0\n2,2026-06-02 06:00:00,Run,0,10.00,0.0,3600.0,10000.0',
    );
    expect(runs.map(({ movingTimeS, elapsedTimeS }) => [movingTimeS, elapsedTimeS])).toEqual([
      [3700, 3700],
      [3600, 3600],
    ]);
  });
});

describe('a distance', () => {
  it.each([
    ['10000', 10_000],
    ['10000.5', 10_001],
    ['10,000.5', 10_001],
    ['10.000,5', 10_001],
    ['10 000', 10_000],
    ['10.000', 10_000],
  ])('as the text %j is read', async (distance, metres) => {
    const { runs, notes } = await read([activity(1, '2026-06-01', { distance })]);
    expect([runs[0]?.distanceM, notes]).toEqual([metres, []]);
  });

  it.each(['ten', '10 miles and a bit', {}, [10_000], true, -5])(
    '%j of one run is told',
    async (distance) => {
      const { runs, notes } = await read([
        activity(1, '2026-06-01', { distance }),
        activity(2, '2026-06-02'),
      ]);
      expect(runs.map(({ distanceM }) => distanceM)).toEqual([0, 10_000]);
      expect(notes).toEqual([{ key: 'distanceUnreadable', count: 1, what: JSON.stringify(distance) }]);
    },
  );

  it.each(['ten', {}, true])('%j of every run is refused', async (distance) => {
    await expect(
      read([activity(1, '2026-06-01', { distance }), activity(2, '2026-06-02', { distance })]),
    ).rejects.toMatchObject({ problem: { code: 'noDistances', limit: 2, detail: JSON.stringify(distance) } });
  });

  it('that no run has is refused', async () => {
    const rows = [
      activity(1, '2026-06-01', { distance: undefined }),
      activity(2, '2026-06-02', { distance: 0 }),
    ];
    await expect(read(rows)).rejects.toMatchObject({ problem: { code: 'noDistances', limit: 2 } });
  });

  it('of a csv that no row can tell is refused with an example', async () => {
    const csv =
      'Activity ID,Activity Date,Activity Type,Elapsed Time,Distance\n1,2026-06-01 06:00:00,Run,3600,ten\n2,2026-06-02 06:00:00,Run,3600,nine';
    await expect(readCsv(csv)).rejects.toMatchObject({
      problem: { code: 'noDistances', limit: 2, detail: 'ten' },
    });
  });
});

describe('shoes', () => {
  /** Runs of 10 km in pair g1 on consecutive days from 1 May, one hike of 20 km in it later, and a ride. */
  const rows = [
    ...Array.from({ length: 30 }, (_, i) =>
      activity(i + 1, `2026-05-${String(i + 1).padStart(2, '0')}`, { gear_id: 'g1' }),
    ),
    activity(90, '2026-06-10', { sport_type: 'Hike', type: 'Hike', distance: 20_000, gear_id: 'g1' }),
    activity(91, '2026-06-11', { sport_type: 'Ride', type: 'Ride', distance: 50_000, gear_id: 'b1' }),
  ];

  it('wear out on hikes, which are no runs', async () => {
    const { runs, others } = await read(rows);
    expect(runs).toHaveLength(30);
    expect(others.map(({ id, gearId }) => [id, gearId])).toEqual([[90, 'g1']]);
  });

  it('reach their reminder with the run that reaches it, whatever is hiked in them afterwards', async () => {
    const { runs, others } = await read(rows);
    const found = assess({
      runs: [...runs, ...others],
      shoes: [{ id: 'g1', name: 'Pair', distanceM: 500_000, retired: false, dropMm: null }],
      settings: DEFAULT_SETTINGS,
      until: '2026-06-20',
    });
    // 180 km before the first run: 30 runs make 480 km, the hike 500 km, and no run follows it.
    expect(found.findings.filter(({ rule }) => rule === 'K1')).toEqual([]);
  });

  it('of an export have the metres of every activity on foot, and none of a bike', async () => {
    const { shoes, others } = await readCsv(
      [
        'Activity ID,Activity Date,Activity Type,Elapsed Time,Distance,Activity Gear,Distance',
        '1,2026-06-01 06:00:00,Run,3600,10.00,Pair,10000.0',
        '2,2026-06-02 06:00:00,Hike,9000,20.00,Pair,20000.0',
        '3,2026-06-03 06:00:00,Workout,3600,1.00,Pair,1000.0',
        '4,2026-06-04 06:00:00,Ride,3600,40.00,Bike,40000.0',
      ].join('\n'),
    );
    expect(shoes.map(({ name, distanceM }) => [name, distanceM])).toEqual([['Pair', 31_000]]);
    expect(others.map(({ id }) => id)).toEqual([2, 3]);
  });
});

describe('a list of activities from another tool', () => {
  it('may have ids as text, no local time, or be wrapped', async () => {
    const wrapped = {
      activities: [
        activity(1, '2026-06-01', {
          id: '1',
          start_date: '2026-06-01T22:30:00Z',
          start_date_local: undefined,
          utc_offset: 7200,
        }),
      ],
    };
    const file = path.join(folder, 'wrapped.json');
    await writeFile(file, JSON.stringify(wrapped));
    expect((await readHistory(file, { nowS: NOW_S })).runs).toMatchObject([{ id: 1, day: '2026-06-02' }]);
  });

  it('is refused when none of its rows can be read', async () => {
    await expect(read([{ id: 1 }, { id: 2 }])).rejects.toMatchObject({
      problem: { code: 'badRows', limit: 2 },
    });
  });

  it('may be UTF-16', async () => {
    const file = path.join(folder, 'utf16.json');
    await writeFile(file, Buffer.from(`\uFEFF${JSON.stringify([activity(1, '2026-06-01')])}`, 'utf16le'));
    expect((await readHistory(file, { nowS: NOW_S })).runs).toHaveLength(1);
  });
});
