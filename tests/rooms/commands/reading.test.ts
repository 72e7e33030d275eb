import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replay, type ReplayArgs } from '../../../src/commands/replay.ts';
import { readForCommand } from '../../../src/commands/reading.ts';
import { unitsNamed } from '../../../src/commands/units-named.ts';
import type { Summary } from '../../../src/commands/replay/summary.ts';

/** What the commands over a history tell of its reading. */

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'camber-reading-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const put = async (name: string, content: string): Promise<string> => {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
};

const replayed = async (args: ReplayArgs) => {
  const out: string[] = [];
  const err: string[] = [];
  const code = await replay(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out, err };
};

const summaryOf = (out: readonly string[]): Summary =>
  (JSON.parse(out.at(-1) ?? '{}') as { summary: Summary }).summary;

const OLD = [
  'Activity ID,Activity Date,Activity Type,Elapsed Time,Distance',
  '1,2018-05-01 06:00:00,Run,3600,5.00',
  '2,2018-05-02 06:00:00,Run,3600,5.00',
  '3,2018-05-03 06:00:00,Quidditch\u001B[2J,3600,5.00',
].join('\n');

describe('notes of reading', () => {
  it('stand in the JSON by code with their count, and as sentences', async () => {
    const { out, err } = await replayed({ path: await put('old.csv', OLD), json: true });
    const { notes, reading } = summaryOf(out);
    expect(notes).toMatchObject({ kilometresAssumed: 1, unknownSports: 1, utcDays: 2 });
    expect(reading.map(({ key }) => key)).toEqual(['kilometresAssumed', 'utcDays', 'unknownSports']);
    expect(reading[0]?.text).toMatch(/read as kilometres.*--units miles/);
    expect(err).toEqual([]);
  });

  it('stand before the days in the text, once', async () => {
    const { out } = await replayed({ path: await put('old.csv', OLD) });
    expect(out.filter((line) => line.includes('UTC days'))).toEqual([out[1]]);
    expect(out.join('\n')).not.toContain('unknownSports');
  });

  it('hold nothing that a terminal obeys', async () => {
    for (const json of [true, false]) {
      const { out } = await replayed({ path: await put('old.csv', OLD), json });
      expect(out.join('\n')).toContain('Quidditch');
      expect(out.join('')).not.toContain('\u001B');
    }
  });

  it('go when the runner says what the files do not', async () => {
    const { out } = await replayed({
      path: await put('old.csv', OLD),
      json: true,
      fileUnits: 'imperial',
      timeZone: 'Europe/Berlin',
    });
    expect(summaryOf(out).notes).toEqual({ milesRead: 1, unknownSports: 1 });
  });
});

describe('reading for a command', () => {
  it('refuses a single file with its reason, in one line', async () => {
    const io = { out: () => {}, err: () => {} };
    const read = await readForCommand({ path: await put('login.gpx', '<html><body>') }, 'metric', io);
    expect(read).toMatchObject({ name: 'HistoryError' });
    expect((read as Error).message).toMatch(/login\.gpx: is a web page/);
  });
});

describe('the unit of distances', () => {
  it.each([
    ['miles', 'imperial'],
    ['mi', 'imperial'],
    ['KM', 'metric'],
    ['furlongs', null],
    [undefined, undefined],
  ])('%j is %j', (option, units) => {
    expect(unitsNamed(option)).toBe(units);
  });
});
