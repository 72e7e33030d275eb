import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { FileProblem } from '../../../src/core/streams/file-facts.ts';
import { HistoryError, readHistory } from '../../../src/files/history/read-history.ts';
import { openReader } from '../../../src/files/reader.ts';
import { hasSharedData, sharedData } from '../../support/shared-data.ts';
import { scratchFiles } from '../../support/scratch-files.ts';
import { zipOf } from '../../support/zip-of.ts';

const { folder, put } = scratchFiles('camber-history-');

const problem = async (file: string, options = {}): Promise<FileProblem> => {
  const error = await readHistory(file, options).then(
    () => null,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(HistoryError);
  return (error as HistoryError).problem;
};

const activity = (id: number, patch: object = {}) => ({
  id,
  name: 'Run',
  distance: 5000,
  moving_time: 1500,
  elapsed_time: 1500,
  sport_type: 'Run',
  start_date: `2026-01-${String(id).padStart(2, '0')}T06:00:00Z`,
  start_date_local: `2026-01-${String(id).padStart(2, '0')}T07:00:00Z`,
  timezone: '(GMT+01:00) Europe/Berlin',
  start_latlng: [],
  ...patch,
});

const HEADER =
  'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Relative Effort,Activity Gear,Filename,Elapsed Time,Moving Time,Distance,Elevation Gain,Elevation High,Relative Effort,Perceived Exertion';
const csv = (...rows: string[]): string => [HEADER, ...rows].join('\r\n');
const EASY =
  '11,"Oct 5, 2025, 11:30:00 PM","Run, ""easy""",Run,"line one\nline two",1800,3.11,,Old Pair,activities/11.gpx.gz,1805.0,1790.0,5000.5,0.0,120.0,33.0,4.0';
const MANUAL = '12,"Oct 7, 2025, 12:00:00 PM",Bahn,Trail Run,,1800,4.97,,,,1800.0,1800.0,8000.0,0.0,,,';
const WALK = '13,"Oct 8, 2025, 12:00:00 PM",Walk,Walk,,1800,1.0,,Old Pair,,1800.0,1800.0,1609.0,,,,';

describe('a list of activities', () => {
  it('is read oldest first, runs only, each once', async () => {
    const file = await put(
      JSON.stringify([
        activity(3),
        activity(2, { sport_type: 'Swim', type: 'Swim' }),
        activity(1),
        activity(3),
      ]),
    );
    const history = await readHistory(file);
    expect(history.runs.map((run) => run.id)).toEqual([1, 3]);
    expect(history).toMatchObject({
      shoes: [],
      timeZone: 'Europe/Berlin',
      notes: [
        { key: 'otherSports', count: 1, what: 'Swim 1' },
        { key: 'repeated', count: 1 },
      ],
    });
  });

  it('is kept when some of its rows are broken, and says which', async () => {
    const { runs, notes } = await readHistory(
      await put(`\uFEFF${JSON.stringify([activity(1), { id: 2 }, 5])}`),
    );
    expect(runs).toHaveLength(1);
    expect(notes).toEqual([{ key: 'rowsUnreadable', count: 2, what: 'activity 2, at start_date' }]);
  });

  it('may be empty', async () => {
    expect(await readHistory(await put('[]'))).toEqual({
      runs: [],
      others: [],
      shoes: [],
      timeZone: null,
      notes: [],
    });
  });

  it('names the zone of most of the newest activities, unless one is given', async () => {
    const trip = { timezone: '(GMT-05:00) America/New_York' };
    const file = await put(JSON.stringify([activity(9, trip), activity(8), activity(7)]));
    expect((await readHistory(file)).timeZone).toBe('Europe/Berlin');
    expect((await readHistory(file, { timeZone: 'Asia/Tokyo' })).timeZone).toBe('Asia/Tokyo');
  });
});

describe('the distances of a list', () => {
  const listed = (of: (metres: number) => unknown, times: object = {}) =>
    JSON.stringify(
      [5000, 7500, 12_000].map((metres, i) => activity(i + 1, { distance: of(metres), ...times })),
    );
  const read = async (text: string, options = {}) => {
    const { runs, notes } = await readHistory(await put(text), options);
    return [runs.map(({ distanceM }) => distanceM), notes.map(({ key }) => key)];
  };
  const METRES = [5000, 7500, 12_000];

  it.each([
    ['metres', (metres: number) => metres, []],
    ['text', (metres: number) => metres.toFixed(1), []],
    ['text with metres', (metres: number) => `${metres} m`, []],
    ['text with kilometres', (metres: number) => `${(metres / 1000).toFixed(2)} km`, []],
    ['text with miles', (metres: number) => `${metres / 1609.344} mi`, []],
    ['text with kilometres of three digits', (metres: number) => `${(metres / 1000).toFixed(3)} km`, []],
    ['kilometres', (metres: number) => metres / 1000, ['kilometresAssumed']],
    ['kilometres as text', (metres: number) => String(metres / 1000), ['kilometresAssumed']],
  ])('may be %s', async (_, of, notes) => {
    expect(await read(listed(of))).toEqual([METRES, notes]);
    expect(await read(listed(of, { moving_time: 0 }))).toEqual([METRES, notes]);
  });

  it('are miles where the runner counts in them', async () => {
    const miles = listed((metres) => metres / 1609.344);
    expect(await read(miles, { units: 'imperial' })).toEqual([METRES, ['milesRead']]);
  });

  it('stay as they are where a few runs of some metres say nothing', async () => {
    expect(await read(JSON.stringify([activity(1, { distance: 5 }), activity(2)]))).toEqual([[5, 5000], []]);
  });
});

describe('an athlete folder', () => {
  it('brings shoes from gear.json and athlete.json, and looks at streams and polylines', async () => {
    const map = { summary_polyline: '_p~iF~ps|U_ulLnnqC_mqNvxq`@' };
    await put(
      JSON.stringify([activity(1), activity(2, { map }), activity(3, { manual: true })]),
      'athlete/activities.json',
    );
    await put(
      JSON.stringify({
        id: 7,
        shoes: [
          { id: 'g2', name: 'New' },
          { id: 'g1', name: 'Other name' },
        ],
      }),
      'athlete/athlete.json',
    );
    await put(
      JSON.stringify({ g1: { id: 'g1', name: 'Old', retired: true, distance: 5 }, b1: { id: 'b1' } }),
      'athlete/gear.json',
    );
    await put(
      JSON.stringify({ time: { data: [0, 1] }, distance: { data: [0, 3] } }),
      'athlete/streams/1.json',
    );
    await put('{"time": ', 'athlete/streams/3.json');
    const { runs, shoes, notes } = await readHistory(path.join(folder(), 'athlete'));
    expect(runs.map((run) => run.analysis?.basis)).toEqual(['streams', 'polyline', undefined]);
    expect(shoes.map((shoe) => [shoe.id, shoe.name, shoe.retired])).toEqual([
      ['g1', 'Old', true],
      ['g2', 'New', false],
    ]);
    expect(notes).toEqual([{ key: 'filesUnreadable', count: 1, what: 'streams/3.json' }]);
  });
});

describe('the csv of a bulk export', () => {
  it('is read with the raw columns, past quotes, line breaks and a byte order mark', async () => {
    const history = await readHistory(await put(`\uFEFF${csv(EASY, MANUAL, WALK)}`), {
      timeZone: 'Europe/Berlin',
    });
    expect(history.notes).toEqual([{ key: 'otherSports', count: 1, what: 'Walk 1' }]);
    expect(history.others.map(({ id }) => id)).toEqual([13]);
    expect(history.runs).toEqual([
      {
        id: 11,
        day: '2025-10-06',
        startS: Date.UTC(2025, 9, 5, 23, 30) / 1000,
        sport: 'Run',
        distanceM: 5001,
        movingTimeS: 1790,
        elapsedTimeS: 1805,
        gainDm: 0,
        gearId: 'export:Old Pair',
        trainer: false,
        manual: false,
        hasGps: true,
        rpe: 4,
        relativeEffort: 33,
        trackHint: false,
        analysis: null,
      },
      expect.objectContaining({
        id: 12,
        day: '2025-10-07',
        sport: 'TrailRun',
        manual: true,
        hasGps: false,
        gainDm: null,
        trackHint: true,
        rpe: null,
      }),
    ]);
    expect(history.shoes).toEqual([
      { id: 'export:Old Pair', name: 'Old Pair', distanceM: 6610, retired: false, dropMm: null },
    ]);
  });

  it('counts UTC days and says so when no zone is given', async () => {
    const { runs, timeZone, notes } = await readHistory(await put(csv(EASY)));
    expect(runs[0]?.day).toBe('2025-10-05');
    expect(timeZone).toBeNull();
    expect(notes).toEqual([{ key: 'utcDays', count: 1 }]);
  });

  it('leaves rows out whose date or id cannot be read, and says how many', async () => {
    const broken = EASY.replace('Oct 5, 2025', 'Feb 30, 2025');
    const { runs, notes } = await readHistory(await put(csv(broken, EASY.replace('11,', 'eleven,'), MANUAL)));
    expect(runs.map((run) => run.id)).toEqual([12]);
    expect(notes[0]).toEqual({ key: 'rowsUnreadable', count: 2, what: 'line 2' });
  });

  it('takes a single distance column as kilometres, and says so', async () => {
    const old =
      'Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance\n1,"Oct 5, 2014, 4:15:21 PM",Run,Run,1800,6.64';
    const { runs, notes } = await readHistory(await put(old));
    expect(runs[0]).toMatchObject({ distanceM: 6640, movingTimeS: 1800 });
    expect(notes[0]).toEqual({ key: 'kilometresAssumed', count: 1 });
  });
});

describe('the zip of a bulk export', () => {
  const data = Buffer.from(csv(EASY));

  it('is read from its activities.csv, at the top or in a folder', async () => {
    const top = await put(
      zipOf({ name: 'media/a.jpg', data: Buffer.from('x') }, { name: 'activities.csv', data }),
    );
    const inner = await put(
      zipOf(
        { name: '__MACOSX/activities.csv', data: Buffer.from('x') },
        { name: 'export_1/activities.csv', data },
      ),
    );
    expect((await readHistory(top)).runs).toHaveLength(1);
    expect((await readHistory(inner)).runs).toHaveLength(1);
  });

  it('is read where it was packed once more, whatever it is called', async () => {
    const inner = zipOf({ name: 'activities.csv', data });
    const outer = await put(zipOf({ name: 'export_1.zip', data: inner }));
    expect((await readHistory(outer)).runs).toHaveLength(1);
    for (const packed of [data, inner, Buffer.from(JSON.stringify([activity(1)]))]) {
      const bytes = gzipSync(packed);
      expect((await readHistory(await put(bytes))).runs).toHaveLength(1);
      expect((await readHistory({ name: 'a.gz', bytes })).runs).toHaveLength(1);
    }
    const bomb = gzipSync(Buffer.concat([data, Buffer.alloc(65 * 2 ** 20, 44)]));
    expect(await problem(await put(bomb))).toMatchObject({ code: 'tooManyBytes' });
    expect(await problem(await put(gzipSync(data).subarray(0, 200)))).toMatchObject({ code: 'badGzip' });
  });

  it('is read where two were packed together, each activity once', async () => {
    const two = [csv(EASY), csv(EASY, MANUAL)].map((text) =>
      zipOf({ name: 'activities.csv', data: Buffer.from(text) }),
    );
    const outer = zipOf(
      { name: 'a.zip', data: two[0]! },
      { name: 'readme.txt', data },
      { name: 'b.zip', data: two[1]! },
    );
    const { runs, notes } = await readHistory(await put(outer));
    expect(runs).toHaveLength(2);
    expect(notes).toContainEqual({ key: 'repeated', count: 1 });
  });

  it('is read where a spreadsheet added semicolons behind the one cell of each line', async () => {
    const quoted = csv(MANUAL, WALK)
      .split('\r\n')
      .map((line, i) => `"${line.replaceAll('"', '""')}"${i === 0 ? '' : ';;;'}`)
      .join('\n');
    expect((await readHistory(await put(quoted))).runs).toHaveLength(1);
  });

  it('is read where a spreadsheet put each line of its list into one cell', async () => {
    const quoted = csv(MANUAL, WALK)
      .split('\r\n')
      .map((line) => `"${line.replaceAll('"', '""')}"`)
      .join('\n');
    expect((await readHistory(await put(quoted))).runs).toHaveLength(1);
  });

  it('is refused when it is cut off, or none of Strava’s', async () => {
    const whole = zipOf({ name: 'activities.csv', data });
    expect(await problem(await put(whole.subarray(0, whole.length - 30)))).toEqual({ code: 'badZip' });
    expect(await problem(await put(zipOf({ name: 'readme.md', data })))).toEqual({ code: 'nothingInside' });
    const reader = openReader();
    const deep = zipOf({ name: 'a.zip', data: zipOf({ name: 'b.zip', data: whole }) });
    expect(await problem(await put(deep), { reader })).toEqual({ code: 'nothingInside' });
    await reader.close();
    const workbook = zipOf({ name: '[Content_Types].xml', data }, { name: 'xl/worksheets/sheet1.xml', data });
    expect(await problem(await put(workbook))).toEqual({ code: 'officeFile' });
  });

  it('is refused when the csv claims to unpack to more than an export can hold', async () => {
    const liar = zipOf({ name: 'activities.csv', data, claimedSize: 65 * 2 ** 20 });
    expect(await problem(await put(liar))).toEqual({ code: 'tooBigInside', detail: 'activities.csv' });
  });
});

describe('what cannot be read', () => {
  it('says what is wrong and what to do', async () => {
    expect(await problem(path.join(folder(), 'nowhere'))).toEqual({ code: 'missing' });
    expect(await problem(await put(''))).toEqual({ code: 'empty' });
    expect(await problem(await put('hello'))).toEqual({ code: 'unknownKind' });
    const reader = openReader();
    // the name says nothing: a web page or zeros are no archive, though called so
    for (const name of ['login.csv', 'login.zip', 'login.json']) {
      const page = await put('<html><head></head><body>Log in</body></html>', name);
      expect(await problem(page, { reader })).toEqual({ code: 'webPage' });
      expect(await problem(await put(' \n\n', name), { reader })).toEqual({ code: 'empty' });
      expect(await problem(await put(Buffer.alloc(300), name), { reader })).toEqual({ code: 'empty' });
    }
    await reader.close();
    expect(await problem(await put('[{"id": 1'))).toMatchObject({ code: 'badJson' });
    expect(await problem(await put('{"id": 7}'))).toMatchObject({ code: 'noList' });
    expect(await problem(await put('{"message":"Rate Limit Exceeded","errors":[]}'))).toMatchObject({
      code: 'errorAnswer',
      detail: 'Rate Limit Exceeded',
    });
    expect(await problem(await put('Aktivitäts-ID,Aktivitätsdatum\n1,2'))).toEqual({
      code: 'noColumns',
      detail: 'Activity Type, Distance',
    });
    expect(await problem(await put(`${HEADER}\n1,"Oct 5`))).toMatchObject({ code: 'badRows', limit: 1 });
    expect(await problem(await put(zipOf()))).toEqual({ code: 'nothingInside' });
    expect(await problem(await put('PK\u0003\u0004 cut off'))).toEqual({ code: 'badZip' });
    const damaged = zipOf({
      name: 'activities.json',
      data: Buffer.from('[]'),
      claimedSize: 9,
      deflate: true,
    });
    expect(await problem(await put(damaged))).toEqual({ code: 'damagedInside', detail: 'activities.json' });
    await mkdir(path.join(folder(), 'empty'));
    expect(await problem(path.join(folder(), 'empty'))).toEqual({ code: 'nothingInside' });
    expect(await problem(await put(csv(EASY)), { timeZone: 'Berlin' })).toEqual({
      code: 'noZone',
      detail: 'Berlin',
    });
  });
});

describe.runIf(hasSharedData)('real histories', () => {
  const at = (...names: string[]): string => path.join(sharedData, ...names);

  it('of both runners are read whole', async () => {
    const a = await readHistory(at('athletes', 'runner-a'));
    expect([a.runs.length, a.shoes.length, a.timeZone, a.others.length]).toEqual([
      908,
      15,
      'America/New_York',
      6,
    ]);
    expect(a.notes.map(({ key, count }) => [key, count])).toEqual([['otherSports', 224]]);
    const b = await readHistory(at('athletes', 'runner-b'));
    expect([b.runs.length, b.shoes.length, b.timeZone, b.notes]).toEqual([498, 0, 'Asia/Shanghai', []]);
    expect(b.runs.filter((run) => run.analysis?.basis === 'streams')).toHaveLength(14);
  });

  it('of a bulk export are read whole', async () => {
    const { runs, notes } = await readHistory(at('export', 'activities.csv'), {
      timeZone: 'America/Boise',
    });
    expect(runs).toHaveLength(643);
    // The runs and the others are all 1,845 rows.
    expect(notes).toMatchObject([{ key: 'otherSports', count: 1202 }]);
    expect(runs[0]).toMatchObject({
      id: 740_821_460,
      day: '2016-10-10',
      distanceM: 6639,
      movingTimeS: 1765,
      elapsedTimeS: 1770,
      gainDm: 586,
    });
    expect(runs.at(-2)?.day).toBe('2025-08-24');
  });

  it('of the small archive carry its shoes', async () => {
    const { runs, shoes } = await readHistory(at('export', 'mini-export.zip'), { timeZone: 'UTC' });
    expect(runs.map((run) => run.distanceM)).toEqual([3122, 3198, 3066, 5164, 5842]);
    expect(shoes).toEqual([
      { id: 'export:Daily Trainer', name: 'Daily Trainer', distanceM: 20_392, retired: false, dropMm: null },
    ]);
  });
});
