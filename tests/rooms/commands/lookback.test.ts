import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lookback, type LookBackArgs } from '../../../src/commands/lookback/lookback.ts';
import type { lookBackJson } from '../../../src/commands/lookback/json.ts';
import { painTime } from '../../../src/commands/lookback/pain-time.ts';
import { addDays, type Day, dayNumber } from '../../../src/core/day.ts';
import { hasSharedData, sharedData } from '../../support/shared-data.ts';
import { forbiddenIn } from '../words/wording.ts';

type Printed = ReturnType<typeof lookBackJson>;

const looked = async (args: LookBackArgs) => {
  const out: string[] = [];
  const err: string[] = [];
  const code = await lookback(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out, err };
};

const printed = async (args: LookBackArgs): Promise<Printed> =>
  JSON.parse((await looked({ ...args, json: true })).out[0] ?? '{}') as Printed;

const FIRST: Day = '2024-01-01';

/** Two steady years of 36 km a week, with 20 km on one Sunday. */
const activities = Array.from({ length: 104 * 7 }, (_, i) => {
  const day = addDays(FIRST, i);
  const km = day === '2025-06-01' ? 20 : ([8, 0, 8, 0, 8, 0, 12][i % 7] ?? 0);
  return {
    id: dayNumber(day),
    sport_type: 'Run',
    type: 'Run',
    name: 'Run',
    distance: km * 1000,
    moving_time: km * 360,
    elapsed_time: km * 360,
    start_date: `${day}T08:00:00Z`,
    start_date_local: `${day}T08:00:00Z`,
    timezone: '(GMT+00:00) Europe/London',
    total_elevation_gain: 10,
    start_latlng: [50, 10],
    map: { summary_polyline: '' },
  };
}).filter(({ distance }) => distance > 0);

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

const saved = async (): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'camber-lookback-'));
  folders.push(folder);
  const file = path.join(folder, 'activities.json');
  await writeFile(file, JSON.stringify(activities));
  return file;
};

describe('a time of pain', () => {
  it.each([
    ['2024-05-03', { day: '2024-05-03', precision: 'day' }, { day: '2024-05-03', precision: 'day' }],
    ['2024-05', { day: '2024-05-01', precision: 'month' }, { day: '2024-05-01', precision: 'month' }],
    // 1 January 2024 was a Monday; 29 April that of week 18.
    ['2024-W01', { day: '2024-01-01', precision: 'week' }, { day: '2024-01-01', precision: 'week' }],
    ['2024-W18', { day: '2024-04-29', precision: 'week' }, { day: '2024-04-29', precision: 'week' }],
    // 2020 had 53 weeks; 4 January 2021 began the first of the next.
    ['2020-W53', { day: '2020-12-28', precision: 'week' }, { day: '2020-12-28', precision: 'week' }],
    [
      '2024-09..2024-10',
      { day: '2024-09-01', precision: 'month' },
      { day: '2024-10-01', precision: 'month' },
    ],
    [
      '2024-05-03..2024-06',
      { day: '2024-05-03', precision: 'day' },
      { day: '2024-06-01', precision: 'month' },
    ],
    ['2024-05-03..', { day: '2024-05-03', precision: 'day' }, null],
  ] as const)('%s', (text, start, end) => {
    expect(painTime(text)).toEqual({ start, end });
  });

  it.each([
    '',
    '..',
    'yesterday',
    '2024-13',
    '2024-02-30',
    '2024-W00',
    '2021-W53',
    '2024-05-03..2024-05-02',
    '2024-10..2024-09',
    '2024-05..x',
    '2024-05-03..2024-05-04..2024-05-05',
  ])('is not "%s"', (text) => {
    expect(painTime(text)).toBeNull();
  });
});

describe('camber lookback', () => {
  it('prints the three lists, the counts and what it does not say', async () => {
    const { code, out, err } = await looked({ path: await saved(), pains: ['2025-06-11'] });
    const text = out.join('\n');
    expect([code, err]).toEqual([0, []]);
    expect(text).toContain('In the six weeks before: longest run +67 %; as usual: hills, days and breaks.');
    expect(text).toContain('1 May 2025 to 11 June 2025');
    expect(text).toContain('+ Longest run: 20.0 km on Sun 1 Jun, usually 12.0 km.');
    expect(text).toContain('+ Biggest week: 44.0 km (up to Sun 1 Jun), usually 36.0 km.');
    expect(text).toContain('Before this episode, and in 0 of ');
    expect(text).toContain('Told that day: Longest run: 67 % longer.');
    expect(text).toContain('Heel-to-toe drop; Distance in the shoes worn');
    expect(text).toContain('Fewer than three episodes');
    expect(text).toContain('not what the pain came from');
    expect(forbiddenIn(text)).toEqual([]);
  });

  it('puts several episodes side by side', async () => {
    const { out } = await looked({
      path: await saved(),
      pains: ['2025-06-11', '2025-W24', '2025-10..'],
    });
    const text = out.join('\n');
    expect(text).toContain('Your episodes side by side');
    expect(text).toContain('the week of 9 June 2025');
    expect(text).toContain('Since October 2025');
    expect(text).toMatch(/^Longest run {2,}.*the same before 2 of 3$/m);
    expect(text).toContain('+ more than usual, - less');
    const month = await looked({ path: await saved(), pains: ['2025-07'] });
    expect(month.out.join('\n')).toContain(
      'it depends on the day whether these were beyond the usual: load.',
    );
    expect(text).not.toContain('Fewer than three');
  });

  it('prints one object of JSON, in order of the episodes', async () => {
    const json = await printed({ path: await saved(), pains: ['2025-08', '2025-06-11'], days: '28' });
    expect(json).toMatchObject({ days: 28, tooFew: true });
    expect(json.episodes.map(({ start }) => start.day)).toEqual(['2025-06-11', '2025-08-01']);
    expect(json.episodes[0]?.changed.find(({ measure }) => measure === 'longestRun')).toMatchObject({
      unit: 'distance',
      value: 20_000,
      day: '2025-06-01',
      change: 'more',
      usual: { low: 12_000, high: 12_000 },
      told: { rule: 'S1' },
      before: { times: 1, of: 2 },
      episodes: 2,
    });
    expect(json.episodes[1]?.window).toEqual({ from: '2025-07-05', to: '2025-08-31', possibleDays: 31 });
    expect(json.sideBySide).toHaveLength(20);
  });

  it.each([
    [{ pains: [] }, '--pain 2024-05-03'],
    [{ pains: ['2024-05-03', 'spring'] }, '"spring" is no time of pain'],
    [{ pains: ['2024-05-03', '2999-05'] }, '"2999-05" is still to come'],
    [{ pains: ['2024-05-03'], days: '30' }, '--days is 14, 28, 42 or 84, not "30"'],
  ])('says what is wrong about %j', async (args, message) => {
    const { code, out, err } = await looked({ path: '/nowhere', ...args });
    expect([code, out]).toEqual([2, []]);
    expect(err.join('\n')).toContain(message);
  });

  it('says over which days the history reaches, and of a pain before it that nothing could be compared', async () => {
    const { code, out } = await looked({ path: await saved(), pains: ['1999-05', '1999-05-03'] });
    const text = out.join('\n');
    expect(code).toBe(0);
    expect(text).toMatch(/The history reaches from .* to .*\./);
    expect(text).toContain('Nothing could be compared.');
    expect(text).not.toContain('Nothing lay beyond');
    expect(text).toContain('? Everything: the history does not reach over all of these days.');
    expect(text).not.toContain('side by side');
  });

  it('says when there is no history', async () => {
    const { code, err } = await looked({ path: '/nowhere/at-all', pains: ['2024-05-03'] });
    expect(code).toBe(1);
    expect(err.join('\n')).toContain('camber lookback: ');
  });

  it.runIf(hasSharedData)('looks back over a real history of eight years', async () => {
    const json = await printed({
      path: path.join(sharedData, 'athletes/runner-a'),
      pains: ['2022-09-11', '2023-06', '2024-05-03'],
      timeZone: 'Europe/Berlin',
    });
    expect(json.tooFew).toBe(false);
    expect(json.episodes.map(({ usualFrom }) => usualFrom?.windows)).toEqual([47, 37, 33]);
    const longest = json.episodes[0]?.changed.find(({ measure }) => measure === 'longestRun');
    expect(longest).toMatchObject({ value: 27_519, day: '2022-08-13', otherwise: { times: 5, of: 45 } });
    // The week of 10 September came after one of 6.5 km: no rise to speak of.
    expect(json.episodes[0]?.changed.map(({ measure }) => measure)).not.toContain('rise');
    // The marathon of April: there was one in the autumn before, which makes no habit.
    expect(json.episodes[2]?.changed).toMatchObject([
      {
        measure: 'longestRun',
        value: 42_767,
        day: '2024-04-07',
        told: { rule: 'S1', facts: { race: true } },
      },
    ]);
  });
});
