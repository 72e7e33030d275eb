import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/commands/analyze.ts';
import { readGpx } from '../../src/files/gpx.ts';
import { MAX_FILE_BYTES, readRunFile } from '../../src/files/read-run-file.ts';
import { RunFileError } from '../../src/files/run-file-error.ts';
import { MAX_SAMPLES, streamsOf } from '../../src/files/samples.ts';
import { readStreamsJson } from '../../src/files/streams-json.ts';
import { readTcx } from '../../src/files/tcx.ts';
import { lane, session } from '../core/streams/generate.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'camber-files-'));

const write = (name: string, content: string | Uint8Array): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};

const errorOf = (read: () => unknown): RunFileError => {
  try {
    read();
  } catch (error) {
    if (error instanceof RunFileError) return error;
    throw error;
  }
  throw new Error('expected a RunFileError');
};

type Point = {
  readonly lat: number;
  readonly lng: number;
  readonly t: number;
  readonly z?: number;
  readonly d?: number;
};

const at = (t: number): string => new Date(Date.UTC(2026, 4, 1, 6, 0, t)).toISOString();

const gpx = (segments: readonly (readonly Point[])[]): string =>
  `<?xml version="1.0"?>\n<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>Run &amp; jog</name>${segments
    .map(
      (points) =>
        `<trkseg>${points
          .map(
            ({ lat, lng, t, z }) =>
              `<trkpt lat="${lat}" lon="${lng}">${z === undefined ? '' : `<ele>${z}</ele>`}<time>${at(t)}</time></trkpt>`,
          )
          .join('')}</trkseg>`,
    )
    .join('')}</trk></gpx>`;

const tcx = (points: readonly Point[], more = ''): string =>
  `   <?xml version="1.0" encoding="UTF-8"?><TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities><Activity Sport="Running"><Id>x</Id><Lap StartTime="x"><Track>${points
    .map(
      ({ lat, lng, t, z, d }) =>
        `<Trackpoint><Time>${at(t)}</Time><Position><LatitudeDegrees>${lat}</LatitudeDegrees><LongitudeDegrees>${lng}</LongitudeDegrees></Position><AltitudeMeters>${z}</AltitudeMeters><DistanceMeters>${d}</DistanceMeters></Trackpoint>`,
    )
    .join('')}</Track></Lap></Activity>${more}</Activities></TrainingCenterDatabase>`;

const POINTS: readonly Point[] = [
  { lat: 47.5, lng: 8.5, t: 0, z: 400, d: 0 },
  { lat: 47.5001, lng: 8.5, t: 4, z: 401.5, d: 11 },
  { lat: 47.5002, lng: 8.5, t: 9, z: 402, d: 22 },
];

describe('GPX', () => {
  it('reads positions, times and altitude of all segments', () => {
    expect(readGpx(gpx([POINTS.slice(0, 2), POINTS.slice(2)]))).toEqual({
      time: { data: [0, 4, 9] },
      latlng: {
        data: [
          [47.5, 8.5],
          [47.5001, 8.5],
          [47.5002, 8.5],
        ],
      },
      altitude: { data: [400, 401.5, 402] },
    });
  });

  it('reads a single point, points without altitude or time, a byte order mark and namespace prefixes', () => {
    expect(readGpx(`\uFEFF${gpx([[POINTS[0]!]])}`).latlng).toEqual({ data: [[47.5, 8.5]] });
    const bare =
      '<g:gpx xmlns:g="x"><g:trk><g:trkseg><g:trkpt lat="1" lon="2"/><g:trkpt lat="1" lon="x"><g:ele/></g:trkpt></g:trkseg></g:trk></g:gpx>';
    expect(readGpx(bare)).toEqual({ latlng: { data: [[1, 2], null] } });
  });

  it.each([
    ['cut off', gpx([POINTS]).slice(0, 300), 'damaged', /well-formed.*Export it again/],
    ['not GPX at all', '<html><body>no</body></html>', 'damaged', /no <gpx>/],
    [
      'a route without points',
      '<gpx><rte><rtept lat="1" lon="2"/></rte></gpx>',
      'no_samples',
      /Export the activity/,
    ],
    ['empty', '', 'damaged', /GPX/],
    ['with a document type', `<!DOCTYPE gpx [<!ENTITY a "b">]>${gpx([POINTS])}`, 'damaged', /document type/],
  ])('%s: a clear error', (_, text, code, message) => {
    const error = errorOf(() => readGpx(text));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });

  it('does not read more points than any run has', () => {
    expect(
      streamsOf(
        Array.from({ length: 5 }, () => ({ atS: 1, place: null, altitudeM: 1, distanceM: null })),
        'GPX',
      ),
    ).toEqual({
      time: { data: [0, 0, 0, 0, 0] },
      altitude: { data: [1, 1, 1, 1, 1] },
    });
    const many = Array.from({ length: MAX_SAMPLES + 1 }, () => ({
      atS: 1,
      place: null,
      altitudeM: null,
      distanceM: null,
    }));
    expect(errorOf(() => streamsOf(many, 'GPX')).code).toBe('too_large');
  });
});

describe('TCX', () => {
  it('reads time, position, altitude and distance', () => {
    expect(readTcx(tcx(POINTS))).toEqual({
      time: { data: [0, 4, 9] },
      latlng: { data: POINTS.map(({ lat, lng }) => [lat, lng]) },
      altitude: { data: [400, 401.5, 402] },
      distance: { data: [0, 11, 22] },
    });
  });

  it('reads the first activity only', () => {
    const second =
      '<Activity><Lap><Track><Trackpoint><Time>2026-05-02T06:00:00Z</Time></Trackpoint></Track></Lap></Activity>';
    expect(readTcx(tcx(POINTS, second)).time).toEqual({ data: [0, 4, 9] });
  });

  it('reads points without position', () => {
    const indoor =
      '<TrainingCenterDatabase><Activities><Activity><Lap><Track><Trackpoint><Time>2026-05-02T06:00:00Z</Time><DistanceMeters>0</DistanceMeters></Trackpoint><Trackpoint><Time>bad</Time><DistanceMeters>4</DistanceMeters></Trackpoint></Track></Lap></Activity></Activities></TrainingCenterDatabase>';
    expect(readTcx(indoor)).toEqual({ time: { data: [0, null] }, distance: { data: [0, 4] } });
  });

  it('says what is wrong', () => {
    expect(errorOf(() => readTcx('<gpx/>')).message).toMatch(/TrainingCenterDatabase/);
    expect(errorOf(() => readTcx('<TrainingCenterDatabase/>')).code).toBe('damaged');
    expect(
      errorOf(() => readTcx('<TrainingCenterDatabase><Activities/></TrainingCenterDatabase>')).code,
    ).toBe('no_samples');
  });
});

describe('streams JSON', () => {
  it('reads streams by type, as a list and as plain arrays', () => {
    const byType = { time: { data: [0, 1] }, distance: { data: [0, 3] } };
    expect(readStreamsJson(JSON.stringify(byType))).toEqual(byType);
    expect(readStreamsJson(`\uFEFF${JSON.stringify({ time: [0, 1] })}`)).toEqual({ time: [0, 1] });
    const list = [{ type: 'time', data: [0, 1] }, { type: 7 }, null, { type: 'distance', data: [0, 3] }];
    expect(readStreamsJson(JSON.stringify(list))).toEqual({
      time: { type: 'time', data: [0, 1] },
      distance: { type: 'distance', data: [0, 3] },
    });
  });

  it.each([
    ['cut off', '{"time":{"data":[0,1', 'damaged', /complete JSON/],
    ['a number', '7', 'no_samples', /streams\?key_by_type=true/],
    ['null', 'null', 'no_samples', /no streams/],
    ['something else', '{"message":"Record Not Found"}', 'no_samples', /no streams/],
    ['empty streams', '{"time":{"data":[]}}', 'no_samples', /no streams/],
  ])('%s: a clear error', (_, text, code, message) => {
    const error = errorOf(() => readStreamsJson(text));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });

  it('does not read more samples than any run has', () => {
    const text = JSON.stringify({ time: Array.from({ length: MAX_SAMPLES + 1 }, () => 0) });
    expect(errorOf(() => readStreamsJson(text)).code).toBe('too_large');
  });
});

describe('run files', () => {
  it('are told apart by their ending, packed or not', async () => {
    const expected = readGpx(gpx([POINTS]));
    expect(await readRunFile(write('run.gpx', gpx([POINTS])))).toEqual(expected);
    expect(await readRunFile(write('RUN.GPX.GZ', gzipSync(gpx([POINTS]))))).toEqual(expected);
    expect((await readRunFile(write('run.tcx', tcx(POINTS)))).distance).toEqual({ data: [0, 11, 22] });
    expect(await readRunFile(write('run.json', '{"time":[0,1]}'))).toEqual({ time: [0, 1] });
  });

  it.each([
    ['a missing file', () => path.join(folder, 'none.gpx'), 'missing', /does not exist\. Check the path/],
    [
      'a folder',
      () => path.dirname(write('x/../y.gpx', '')) + '/.',
      'unknown_kind',
      /\.gpx, \.tcx or \.json/,
    ],
    ['another kind', () => write('run.csv', ''), 'unknown_kind', /Name a \.gpx/],
    ['a FIT file', () => write('run.fit', ''), 'unknown_kind', /FIT/],
    ['no gzip', () => write('broken.gpx.gz', 'plain'), 'damaged', /gzip/],
  ])('%s: a clear error', async (_, file, code, message) => {
    const error = await readRunFile(file()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RunFileError);
    expect((error as RunFileError).code).toBe(code);
    expect((error as RunFileError).message).toMatch(message);
  });

  it('are not read when too large, packed or not', async () => {
    const large = write('large.gpx', new Uint8Array(MAX_FILE_BYTES + 1));
    const bomb = write('bomb.gpx.gz', gzipSync(new Uint8Array(MAX_FILE_BYTES + 1)));
    for (const file of [large, bomb]) {
      const error = await readRunFile(file).catch((reason: unknown) => reason);
      expect((error as RunFileError).code).toBe('too_large');
    }
  });
});

describe('camber analyze', () => {
  const KEYS = [
    'distanceM',
    'movingTimeS',
    'elapsedTimeS',
    'gainM',
    'lossM',
    'downhillWeightedM',
    'bands',
    'hillRepeats',
    'track',
    'loop',
    'notes',
  ];

  const run = async (file: string, json: boolean, units?: 'imperial') => {
    const out: string[] = [];
    const err: string[] = [];
    const code = await analyze(
      { path: file, json, ...(units && { units }) },
      { out: (line) => out.push(line), err: (line) => err.push(line) },
    );
    return { code, out, err };
  };

  const trackFile = (): string =>
    write('track.json', JSON.stringify(session(lane(1), { laps: 8, seconds: 2, noiseM: 1 })));

  it('prints exactly the documented keys', async () => {
    const { code, out, err } = await run(trackFile(), true);
    expect(code).toBe(0);
    expect(err).toEqual([]);
    expect(out).toHaveLength(1);
    const result = JSON.parse(out[0]!) as Record<string, unknown>;
    expect(Object.keys(result)).toEqual(KEYS);
    expect(result['track']).toMatchObject({ direction: 'ccw', cwM: 0 });
    expect(Object.keys(result['track'] as object)).toEqual(['laps', 'lapM', 'direction', 'ccwM', 'cwM']);
    expect(result['bands']).toHaveProperty('steepDown.distanceM');
    expect(result).toMatchObject({ hillRepeats: null, loop: null, gainM: 0, elapsedTimeS: 1066 });
  });

  it('prints the same keys for a file with hardly anything in it', async () => {
    const { out } = await run(write('little.json', '{"time":[0,1]}'), true);
    const result = JSON.parse(out[0]!) as Record<string, unknown>;
    expect(Object.keys(result)).toEqual(KEYS);
    expect(result).toMatchObject({ distanceM: 0, gainM: null, bands: null, notes: [{ key: 'noDistance' }] });
  });

  it('prints a report with a drawing of the laps', async () => {
    const { code, out } = await run(trackFile(), false);
    const text = out.join('\n');
    expect(code).toBe(0);
    expect(text).toMatch(/track +8 laps of (399|40[0-3]) m, anticlockwise/);
    expect(text).toMatch(/[\u2801-\u28FF]{5}/);
    expect(text).not.toMatch(/undefined|NaN|null/);
  });

  it('prints miles and feet when asked', async () => {
    const { out } = await run(trackFile(), false, 'imperial');
    expect(out.join('\n')).toMatch(/distance +2\.0\u00a0mi/);
  });

  it('prints a report of GPX and TCX files', async () => {
    for (const file of [write('a.gpx', gpx([POINTS])), write('a.tcx', tcx(POINTS))]) {
      const { code, out } = await run(file, false);
      expect(code).toBe(0);
      expect(out.join('\n')).toMatch(/distance/);
    }
  });

  it('says what to do and ends with 1 for a bad file', async () => {
    const { code, out, err } = await run(write('bad.gpx', '<gpx>'), true);
    expect(code).toBe(1);
    expect(out).toEqual([]);
    expect(err.join()).toMatch(/^camber analyze: .*Export it again/);
  });
});
