import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { analyze } from '../../../src/commands/analyze.ts';
import { lane, session } from '../../core/streams/generate.ts';
import { moved, runPoints } from '../../support/files/run-points.ts';
import { gpx, tcx, tcxActivity, tcxFile } from '../../support/files/xml-files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'camber-analyze-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string | Uint8Array): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};

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
    'sport',
    'day',
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
    const points = runPoints();
    for (const file of [write('a.gpx', gpx([[points]])), write('a.tcx', tcx([{ points }]))]) {
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

  it('prints one line for each run of a file, and the day on the runner’s own calendar', async () => {
    const evening = 20 * 3600; // 02:00 on the next day in Berlin, where the sun is two hours ahead of UTC
    const file = write('two.gpx', gpx([[runPoints()], [moved(runPoints(), evening)]]));
    const { out, err } = await run(file, true);
    const days = out.map((line) => (JSON.parse(line) as { day: string }).day);
    expect(days).toEqual(['2026-05-03', '2026-05-04']);
    expect(err).toEqual([]);
    expect((await run(file, false)).out.join('\n')).toMatch(/run 1 of 2[^]*run 2 of 2/);
  });

  it('leaves out what is no run, and says so', async () => {
    const ride = tcxActivity([{ points: runPoints({ speedMPerS: 7 }) }], { sport: 'Biking' });
    const leg = tcxActivity([{ points: moved(runPoints(), 1200) }]);
    const brick = await run(write('brick.tcx', tcxFile(ride + leg)), true);
    expect(brick.out).toHaveLength(1);
    expect(JSON.parse(brick.out[0]!)).toMatchObject({ distanceM: 3000, sport: 'running' });
    expect(brick.err).toEqual(['camber analyze: left out: an activity that is no run (cycling).']);
    const alone = await run(write('ride.tcx', tcxFile(ride)), true);
    expect(JSON.parse(alone.out[0]!)).toMatchObject({ distanceM: 7000, sport: 'cycling' });
    expect(alone.err.join()).toMatch(/recorded as cycling, not as a run/);
  });

  it('never prints what a hostile file or its name would have a terminal do', async () => {
    const { code, err } = await run(
      write('a\u001b]0;owned\u0007.gpx', '<gpx><\u001b]0;owned\u0007></gpx>'),
      false,
    );
    expect(code).toBe(1);
    expect(err).toHaveLength(1);
    expect(err[0]).not.toMatch(/\p{Cc}/u);
    expect(err[0]!.length).toBeLessThanOrEqual(200);
  });
});
