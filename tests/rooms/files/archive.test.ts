import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { UnzipInflate } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import type { ActivityReader } from '../../../src/files/activity.ts';
import { safeName } from '../../../src/files/archive/archive.ts';
import { HistoryError, readHistory } from '../../../src/files/history/read-history.ts';
import type { Progress, ReadRecording } from '../../../src/files/history/read-history.ts';
import { readActivities } from '../../../src/files/read-activities.ts';
import { openReader } from '../../../src/files/reader.ts';
import { scratchFiles } from '../../support/scratch-files.ts';
import { zipOf } from '../../support/zip-of.ts';

const { folder, put } = scratchFiles('camber-archive-');

/** The reader in this thread, with a count of what it was asked. */
const counting = (): Pick<ActivityReader, 'read'> & { asked: string[] } => {
  const asked: string[] = [];
  return {
    asked,
    read: async (bytes, name) => {
      asked.push(name);
      return readActivities(bytes, name);
    },
  };
};

/** Some 1.1 km to the north in `seconds`, at a place with the zone of Berlin. */
const gpx = (start: string, { sport = 'running', seconds = 400, lat = 52 } = {}): string => {
  const points = Array.from({ length: 11 }, (_, i) => {
    const at = new Date(Date.parse(start) + (i * seconds * 1000) / 10).toISOString();
    return `<trkpt lat="${(lat + i / 1000).toFixed(4)}" lon="13"><ele>${100 + i}</ele><time>${at}</time></trkpt>`;
  });
  return `<?xml version="1.0"?><gpx version="1.1"><trk><type>${sport}</type><trkseg>${points.join('')}</trkseg></trk></gpx>`;
};

const HEADING =
  'Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Activity Gear,Filename,Moving Time,Distance';
const row = (id: number, date: string, file: string, sport = 'Run'): string =>
  `${id},"${date}",Lauf,${sport},400,1.11,Pair,${file},400.0,1112.0`;
const csv = (...rows: string[]): Buffer => Buffer.from([HEADING, ...rows].join('\n'));

const LATE = '2026-05-01T22:30:00Z';
const named = (name: string, data: string | Buffer) => ({ name, data: Buffer.from(data) });

describe('a name in an archive', () => {
  it.each([
    '../evil.txt',
    'a/../../evil',
    '/etc/passwd',
    'C:\\evil.txt',
    'c:evil',
    '..\\..\\evil.txt',
    '\\\\host\\share',
    'a\u0000b',
    'x/..',
    '',
  ])('%j points outside', (name) => {
    expect(safeName(name)).toBeNull();
  });

  it.each([
    ['activities\\1.gpx', 'activities/1.gpx'],
    ['activities/1.gpx', 'activities/1.gpx'],
    ['a..b/..c.gpx', 'a..b/..c.gpx'],
  ])('%j is %j', (name, path_) => {
    expect(safeName(name)).toBe(path_);
  });
});

describe('an archive', () => {
  const data = csv(row(1, '2026-05-01 22:30:00', 'activities/1.gpx.gz'));

  it('is read without the files whose names point outside, which are told', async () => {
    const file = await put(
      zipOf(
        named('../../evil.gpx', gpx(LATE)),
        named('/abs/activities.csv', csv(row(7, '2026-05-01 22:30:00', ''))),
        named('..\\evil.csv', 'x'),
        named('activities.csv', data),
      ),
    );
    const { runs, notes } = await readHistory(file);
    expect(runs.map(({ id }) => id)).toEqual([1]);
    expect(notes[0]).toEqual({ key: 'namesOutside', count: 3, what: '../../evil.gpx' });
  });

  it('joins its list with its recordings: hills, and the local day of the place', async () => {
    const file = await put(
      zipOf(
        named('export/activities.csv', data),
        named('export/activities/1.gpx.gz', gzipSync(gpx(LATE))),
        named('export/media/1.jpg', 'no picture'),
        named('export/routes/1.gpx', gpx(LATE)),
      ),
    );
    const reader = counting();
    const { runs, timeZone, notes } = await readHistory(file, { reader });
    expect(reader.asked).toEqual(['export/activities/1.gpx.gz']);
    expect(runs).toMatchObject([
      { id: 1, day: '2026-05-02', distanceM: 1112, analysis: { basis: 'streams' } },
    ]);
    expect([timeZone, notes]).toEqual(['Europe/Berlin', []]);
  });

  it('gives the zone of its recordings to the runs without one, and prefers a given zone for those', async () => {
    const list = csv(
      row(1, '2026-05-01 22:30:00', 'activities/1.gpx.gz'),
      row(2, '2026-05-02 22:30:00', ''),
      row(3, '2026-05-03 22:30:00', 'activities/3.fit.gz'),
    );
    const file = await put(
      zipOf(named('activities.csv', list), named('activities/1.gpx.gz', gzipSync(gpx(LATE)))),
    );
    const read = await readHistory(file, { reader: counting() });
    expect(read.runs.map(({ day }) => day)).toEqual(['2026-05-02', '2026-05-03', '2026-05-04']);
    expect(read.notes).toEqual([{ key: 'filesMissing', count: 1, what: 'activities/3.fit.gz' }]);
    const given = await readHistory(file, { reader: counting(), timeZone: 'America/New_York' });
    expect(given.runs.map(({ day }) => day)).toEqual(['2026-05-02', '2026-05-02', '2026-05-03']);
  });

  it('finds recordings that were unpacked, and asks for none that Strava could not give', async () => {
    const list = csv(
      row(1, '2026-05-01 22:30:00', 'activities/1.gpx.gz'),
      row(2, '2026-05-03 22:30:00', '#error#'),
    );
    const file = await put(zipOf(named('activities.csv', list), named('activities/1.gpx', gpx(LATE))));
    const { runs, notes } = await readHistory(file, { reader: counting() });
    expect(runs.map(({ id, analysis }) => [id, analysis !== null])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(notes).toEqual([]);
  });

  it('reads no recordings of rides, and goes on behind a broken one', async () => {
    const list = csv(
      row(1, '2026-05-01 06:00:00', 'activities/1.gpx'),
      row(2, '2026-05-02 06:00:00', 'activities/2.gpx', 'Ride'),
      row(3, '2026-05-03 06:00:00', 'activities/3.gpx'),
    );
    const file = await put(
      zipOf(
        named('activities.csv', list),
        named('activities/1.gpx', '<gpx><trk>'),
        named('activities/2.gpx', gpx('2026-05-02T06:00:00Z', { sport: 'cycling' })),
        named('activities/3.gpx', gpx('2026-05-03T06:00:00Z')),
      ),
    );
    const reader = counting();
    const { runs, notes } = await readHistory(file, { reader });
    expect(reader.asked).toEqual(['activities/3.gpx', 'activities/1.gpx']);
    expect(runs.map(({ id, analysis }) => [id, analysis !== null])).toEqual([
      [1, false],
      [3, true],
    ]);
    expect(notes).toMatchObject([
      { key: 'filesUnreadable', count: 1, what: 'activities/1.gpx', problem: { code: 'notWellFormed' } },
      { key: 'otherSports', count: 1, what: 'Ride 1' },
    ]);
  });

  it('reads miles from an old list when its recordings are so much longer', async () => {
    const old = (km: string): Buffer =>
      Buffer.from(
        `Activity ID,Activity Date,Activity Type,Elapsed Time,Distance,Filename\n1,2018-05-01 06:00:00,Run,400,${km},activities/1.gpx`,
      );
    const history = async (km: string) =>
      readHistory(
        await put(
          zipOf(named('activities.csv', old(km)), named('activities/1.gpx', gpx('2018-05-01T06:00:00Z'))),
        ),
        {
          reader: counting(),
        },
      );
    const miles = await history('0.69');
    expect(miles.runs[0]?.distanceM).toBe(1110);
    expect(miles.notes).toEqual([{ key: 'milesRead', count: 1 }]);
    const kilometres = await history('1.11');
    expect([kilometres.runs[0]?.distanceM, kilometres.notes]).toEqual([1110, []]);
  });

  it('counts runs, and the metres of their shoes, once when two exports lie in it', async () => {
    const file = await put(
      zipOf(
        named(
          '2024/activities.csv',
          csv(row(1, '2024-05-01 06:00:00', ''), row(2, '2024-05-03 06:00:00', '')),
        ),
        named(
          '2026/activities.csv',
          csv(row(2, '2024-05-03 06:00:00', ''), row(3, '2026-05-03 06:00:00', '')),
        ),
      ),
    );
    const { runs, shoes, notes } = await readHistory(file, { timeZone: 'UTC' });
    expect(runs.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(shoes).toMatchObject([{ name: 'Pair', distanceM: 3 * 1112 }]);
    expect(notes).toEqual([{ key: 'repeated', count: 1 }]);
  });

  it('tells a locked or damaged recording and one that unpacks to a bomb, and reads the rest', async () => {
    const bomb = { ...named('c.gpx', Buffer.alloc(20 * 2 ** 20, 0x20)), deflate: true };
    const packed = zipOf(
      named('a.gpx', gpx('2026-05-01T06:00:00Z')),
      named('b.gpx', gpx('2026-05-02T06:00:00Z')),
      bomb,
    );
    // The bit that says "locked" of the first entry in the directory.
    const at = packed.indexOf(Buffer.from('PK\u0001\u0002'));
    packed.writeUInt16LE(packed.readUInt16LE(at + 8) | 1, at + 8);
    const { runs, notes } = await readHistory(await put(packed), { reader: counting() });
    expect(runs.map(({ day }) => day)).toEqual(['2026-05-02']);
    expect(notes).toEqual([
      { key: 'damagedEntries', count: 1, what: 'a.gpx' },
      { key: 'tooBig', count: 1, what: 'c.gpx' },
    ]);
  });

  it('is refused when its list is a bomb', async () => {
    const list = { ...named('activities.csv', Buffer.alloc(30 * 2 ** 20, 0x2c)), deflate: true };
    await expect(readHistory(await put(zipOf(list)))).rejects.toMatchObject({
      problem: { code: 'tooBigInside', detail: 'activities.csv' },
    });
  });
});

describe('an archive in an archive', () => {
  const inner = zipOf(
    { ...named('1.gpx', gpx('2026-05-01T06:00:00Z')), deflate: true },
    named('2.gpx', gpx('2026-05-02T06:00:00Z')),
    named('settings.fit', 'x'),
    named('../out.gpx', gpx('2026-05-04T06:00:00Z')),
    { ...named('ride.gpx', gpx('2026-05-03T06:00:00Z', { sport: 'cycling' })), deflate: true },
  );

  it('is read one level deep, as Garmin packs its takeout', async () => {
    const takeout = zipOf(
      { ...named('DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip', inner), deflate: true },
      named('DI_CONNECT/DI-Connect-User/user.json', '{}'),
      named('deeper.zip', zipOf(named('inner.zip', zipOf(named('3.gpx', gpx('2026-05-05T06:00:00Z')))))),
    );
    const { runs, notes } = await readHistory(await put(takeout), { reader: counting() });
    expect(runs.map(({ day, distanceM }) => [day, distanceM])).toEqual([
      ['2026-05-01', 1113],
      ['2026-05-02', 1113],
    ]);
    expect(runs.every(({ id }) => id < 0 && Number.isSafeInteger(id))).toBe(true);
    const part = 'DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip';
    expect(notes).toMatchObject([
      { key: 'noActivity', count: 1, what: `${part}/settings.fit` },
      { key: 'namesOutside', count: 1, what: `${part}/../out.gpx` },
      { key: 'otherSports', count: 1, what: 'cycling 1' },
    ]);
  });

  it('that is a bomb or cut off costs nothing but itself', async () => {
    const bomb = zipOf(
      { ...named('bomb.gpx', Buffer.alloc(60 * 2 ** 20, 0x20)), deflate: true },
      named('1.gpx', gpx('2026-05-01T06:00:00Z')),
    );
    const { runs, notes } = await readHistory(
      await put(
        zipOf(
          { ...named('a.zip', bomb), deflate: true },
          named('b.zip', inner.subarray(0, 200)),
          named('c.gpx', gpx('2026-05-09T06:00:00Z')),
        ),
      ),
      { reader: counting() },
    );
    expect(runs.map(({ day }) => day)).toEqual(['2026-05-01', '2026-05-09']);
    expect(notes[0]).toEqual({ key: 'tooBig', count: 1, what: 'a.zip/bomb.gpx' });
  });
});

describe('a bomb in an archive in an archive', () => {
  it('is unpacked no further once it is known for one', async () => {
    const push = vi.spyOn(UnzipInflate.prototype, 'push');
    try {
      const bomb = zipOf({ ...named('bomb.gpx', Buffer.alloc(60 * 2 ** 20, 0x20)), deflate: true });
      const place = await put(zipOf(named('a.zip', bomb), named('c.gpx', gpx('2026-05-09T06:00:00Z'))));
      const { notes } = await readHistory(place, { reader: counting() });
      expect(notes).toEqual([{ key: 'tooBig', count: 1, what: 'a.zip/bomb.gpx' }]);
      const packedBytes = push.mock.calls.reduce((sum, [data]) => sum + data.length, 0);
      expect(packedBytes).toBeGreaterThan(0);
      expect(packedBytes).toBeLessThan(bomb.length / 3);
    } finally {
      push.mockRestore();
    }
  });
});

describe('an archive in an archive that is none', () => {
  it.each([
    ['zeros', Buffer.alloc(100_000)],
    ['text', Buffer.from('no archive at all')],
  ])('(%s) is told as damaged', async (_, data) => {
    const { runs, notes } = await readHistory(
      await put(zipOf({ name: 'a.zip', data }, named('1.gpx', gpx('2026-05-01T06:00:00Z')))),
      { reader: counting() },
    );
    expect(runs).toHaveLength(1);
    expect(notes).toEqual([{ key: 'damagedEntries', count: 1, what: 'a.zip' }]);
  });

  it('of a packing that cannot be read costs nothing but its file', async () => {
    const packed = zipOf(
      named('1.gpx', gpx('2026-05-01T06:00:00Z')),
      named('2.gpx', gpx('2026-05-02T06:00:00Z')),
    );
    // The method of the first local header.
    packed.writeUInt16LE(99, 8);
    const { runs, notes } = await readHistory(await put(zipOf({ name: 'a.zip', data: packed })), {
      reader: counting(),
    });
    expect(runs.map(({ day }) => day)).toEqual(['2026-05-02']);
    expect(notes).toEqual([{ key: 'damagedEntries', count: 1, what: 'a.zip/1.gpx' }]);
  });
});

describe('a folder of recordings', () => {
  it('is read with its folders, but without links, hidden and unfinished files', async () => {
    await put(gpx('2026-05-01T06:00:00Z'), 'runs/1.gpx');
    await put(gzipSync(gpx('2026-05-02T06:00:00Z')), 'runs/2026/2.GPX.GZ');
    await put(gpx('2026-05-03T06:00:00Z'), 'runs/.stfolder/3.gpx');
    await put(gpx('2026-05-04T06:00:00Z'), 'runs/4.gpx.part');
    await put(gpx('2026-05-05T06:00:00Z'), 'elsewhere/5.gpx');
    await put('a picture', 'runs/photo.jpg');
    await put(zipOf(named('6.gpx', gpx('2026-05-06T06:00:00Z'))), 'runs/old.zip');
    await symlink(path.join(folder(), 'elsewhere'), path.join(folder(), 'runs', 'link'));
    const { runs, notes } = await readHistory(path.join(folder(), 'runs'), { reader: counting() });
    expect(runs.map(({ day }) => day)).toEqual(['2026-05-01', '2026-05-02', '2026-05-06']);
    expect(notes).toEqual([]);
  });

  it('may hold exports and takeouts as they were downloaded, each with its list; a broken one is told', async () => {
    await put(
      zipOf(
        named('activities.csv', csv(row(1, '2026-05-01 22:30:00', 'activities/1.gpx.gz'))),
        named('activities/1.gpx.gz', gzipSync(gpx(LATE))),
      ),
      'downloads/export_1.zip',
    );
    const takeout = zipOf({
      name: 'DI_CONNECT/Part1.zip',
      data: zipOf(named('2.gpx', gpx('2026-05-03T06:00:00Z'))),
    });
    await put(takeout, 'downloads/garmin.zip');
    await put(takeout.subarray(0, 60), 'downloads/broken.zip');
    const { runs, notes } = await readHistory(path.join(folder(), 'downloads'), { reader: counting() });
    expect(runs.map(({ id, day }) => [id > 0, day])).toEqual([
      [true, '2026-05-02'],
      [false, '2026-05-03'],
    ]);
    expect(notes).toEqual([{ key: 'damagedEntries', count: 1, what: 'broken.zip' }]);
  });

  it('counts a run without a place on the local day of the others, or of the runner', async () => {
    const treadmill = `<TrainingCenterDatabase><Activities><Activity Sport="Running"><Id>${LATE}</Id><Lap StartTime="${LATE}"><TotalTimeSeconds>1800</TotalTimeSeconds><DistanceMeters>5000</DistanceMeters></Lap></Activity></Activities></TrainingCenterDatabase>`;
    await put(treadmill, 'indoors/1.tcx');
    const alone = await readHistory(path.join(folder(), 'indoors'), { reader: counting() });
    expect(alone.runs).toMatchObject([
      { day: '2026-05-01', distanceM: 5000, movingTimeS: 1800, hasGps: false },
    ]);
    expect(alone.notes).toEqual([{ key: 'utcDays', count: 1 }]);
    await put(gpx('2026-05-04T06:00:00Z'), 'indoors/2.gpx');
    const beside = await readHistory(path.join(folder(), 'indoors'), { reader: counting() });
    expect([beside.runs[0]?.day, beside.notes]).toEqual(['2026-05-02', []]);
    const given = await readHistory(path.join(folder(), 'indoors'), {
      reader: counting(),
      timeZone: 'America/New_York',
    });
    expect(given.runs[0]?.day).toBe('2026-05-01');
  });

  it('counts the same file once, and leaves out what has no time', async () => {
    await put(gpx('2026-05-01T06:00:00Z'), 'twins/1.gpx');
    await put(gpx('2026-05-01T06:00:00Z'), 'twins/1 (copy).gpx');
    await put(gpx('2026-05-01T06:00:00Z').replaceAll(/<time>.*?<\/time>/g, ''), 'twins/2.gpx');
    const { runs, notes } = await readHistory(path.join(folder(), 'twins'), { reader: counting() });
    expect(runs).toHaveLength(1);
    expect(notes).toEqual([
      { key: 'withoutDay', count: 1, what: '2.gpx' },
      { key: 'repeated', count: 1 },
    ]);
  });

  it('may be an unpacked export that is named by its list', async () => {
    const list = await put(csv(row(1, '2026-05-01 22:30:00', 'activities/1.gpx')), 'unpacked/activities.csv');
    await put(gpx(LATE), 'unpacked/activities/1.gpx');
    const { runs } = await readHistory(list, { reader: counting() });
    expect(runs).toMatchObject([{ id: 1, day: '2026-05-02', analysis: { basis: 'streams' } }]);
  });
});

describe('one recording', () => {
  it('is a history of one run', async () => {
    const { runs } = await readHistory(await put(gpx(LATE), 'one.gpx'), { reader: counting() });
    expect(runs).toMatchObject([
      { day: '2026-05-02', distanceM: 1113, movingTimeS: 400, hasGps: true, manual: false },
    ]);
  });

  it('is refused with its reason', async () => {
    const error = await readHistory(await put('<html><body>Sign in', 'login.gpx'), {
      reader: counting(),
    }).catch((each: unknown) => each);
    expect(error).toBeInstanceOf(HistoryError);
    expect((error as HistoryError).problem).toMatchObject({ code: 'webPage' });
  });
});

describe('many recordings in one thread', () => {
  it('are read without a word of warning from the runtime', async () => {
    const warnings: string[] = [];
    const onWarning = (warning: Error): number => warnings.push(warning.message);
    process.on('warning', onWarning);
    const reader = openReader();
    try {
      const archive = zipOf(
        ...Array.from({ length: 15 }, (_, i) => named(`${i}.gpx`, gpx(`2026-05-${10 + i}T06:00:00Z`))),
      );
      expect((await readHistory(await put(archive), { reader })).runs).toHaveLength(15);
      await new Promise(setImmediate);
      expect(warnings).toEqual([]);
    } finally {
      process.off('warning', onWarning);
      await reader.close();
    }
  });
});

describe('an import', () => {
  const files = [1, 2, 3, 4, 5, 6].map((day) => named(`${day}.gpx`, gpx(`2026-05-0${day}T06:00:00Z`)));

  it('tells how far it is', async () => {
    const told: Progress[] = [];
    const archive = await put(zipOf(...files));
    await readHistory(archive, { reader: counting(), onProgress: (progress) => told.push(progress) });
    expect(told.map((each) => [each.files, each.runs])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
      [5, 5],
      [6, 6],
    ]);
    const last = told.at(-1)!;
    expect([last.filesTotal, last.bytes]).toEqual([6, last.bytesTotal]);
  });

  it('that was stopped goes on with what is not known yet, and ends with the same runs', async () => {
    const archive = await put(zipOf(...files));
    const known = new Map<string, ReadRecording>();
    const stopped = new Error('stopped');
    await expect(
      readHistory(archive, {
        reader: counting(),
        onRecording: (recording) => {
          if (known.size === 3) throw stopped;
          known.set(recording.hash, recording);
        },
      }),
    ).rejects.toBe(stopped);
    const reader = counting();
    const rest = await readHistory(archive, { reader, isKnown: (hash) => known.has(hash) });
    expect(reader.asked).toEqual(['4.gpx', '5.gpx', '6.gpx']);
    expect(rest.notes).toEqual([{ key: 'known', count: 3 }]);
    const all = await readHistory(archive, { reader: counting() });
    const joined = [...[...known.values()].flatMap(({ runs }) => runs.map(({ run }) => run)), ...rest.runs];
    expect(joined).toEqual(all.runs);
  });

  it('a second time adds nothing', async () => {
    const archive = await put(zipOf(...files));
    const { runs, notes } = await readHistory(archive, { reader: counting(), isKnown: () => true });
    expect([runs, notes]).toEqual([[], [{ key: 'known', count: 6 }]]);
  });
});
