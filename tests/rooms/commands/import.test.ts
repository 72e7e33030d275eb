import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importPaths, type ImportArgs } from '../../../src/commands/import.ts';
import { parseConfig } from '../../../src/config/load-config.ts';
import { createLog } from '../../../src/platform/log.ts';
import { databaseFile } from '../../../src/platform/paths.ts';
import * as athletes from '../../../src/store/athletes.ts';
import { openStore, type Store } from '../../../src/store/open.ts';
import { addPassword } from '../../../src/store/passwords.ts';
import * as runs from '../../../src/store/runs.ts';
import { madeExport, recordingOf } from '../../support/files/made-export.ts';
import { runPoints } from '../../support/files/run-points.ts';
import { tcx } from '../../support/files/xml-files.ts';
import { createLiveSeal } from '../../../src/platform/encryption-keys.ts';

describe('camber import', () => {
  let folder = '';
  let store: Store;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'camber-import-command-'));
    const config = parseConfig({ DATA_DIR: folder });
    store = await openStore({
      databaseUrl: null,
      file: databaseFile(config),
      seal: createLiveSeal(config),
      log: createLog('error'),
    });
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  const addRunner = (id: number, name: string, timeZone = 'Europe/Berlin') =>
    store.write((tx) =>
      athletes.addAccount(tx, { id, name, units: 'metric', language: 'en', timeZone, now: 1 }),
    );
  const put = async (name: string, content: string | Buffer): Promise<string> => {
    await writeFile(path.join(folder, name), content);
    return path.join(folder, name);
  };
  const run = async (paths: readonly string[], more: Partial<ImportArgs> = {}) => {
    const [out, err]: [string[], string[]] = [[], []];
    const args = { paths, runner: null, timeZone: null, units: null, json: false, ...more };
    const config = parseConfig({ DATA_DIR: folder });
    const code = await importPaths(config, args, {
      out: (line) => out.push(line),
      err: (line) => err.push(line),
    });
    return { code, out, err };
  };

  it('tells of each file what became of it, leaves it where it is, and marks what a running Camber has to do', async () => {
    await addRunner(-1, 'Kim');
    const good = await put('a.gpx', recordingOf(0));
    const bad = await put('b.gpx', recordingOf(1).slice(0, 700));
    const first = await run([good, bad, path.join(folder, 'none.fit')]);
    expect(first.code).toBe(1);
    expect(first.out[0]).toBe('a.gpx: run of 3 May 2026, 3.0\u00a0km');
    expect(first.out[1]).toContain('b.gpx: is not well-formed XML');
    expect(first.err[0]).toContain('does not exist');
    expect((await athletes.byId(store.read, -1))?.assessDue).not.toBeNull();
    const again = await run([good]);
    expect(again).toMatchObject({ code: 0 });
    expect(again.out[0]).toMatch(/^a\.gpx: known since \d{4}-/);
  });

  it('takes an export, and the second time nothing new', async () => {
    await addRunner(-1, 'Kim');
    const place = await put('export.zip', madeExport({ runs: 3, hikes: 1 }));
    const first = await run([place]);
    expect(first.code).toBe(0);
    expect(first.out[0]).toBe('export.zip: 3 new runs (3 May 2026 to 5 May 2026)');
    expect((await run([place])).out[0]).toContain('export.zip: nothing new, 3 runs known before');
    const { out } = await run([place], { json: true });
    expect(JSON.parse(out[0]!)).toMatchObject({ path: place, history: { counts: { known: 3 } } });
  });

  it('says how the runner stands while hills are still read, and when all is there', async () => {
    await addRunner(-1, 'Kim');
    const today = Math.floor(Date.now() / 86_400_000) * 86_400;
    const firstDay = Date.UTC(2026, 4, 3) / 1000;
    const place = await put('export.zip', madeExport({ runs: 40, from: today - firstDay - 40 * 86_400 }));
    const { out, err } = await run([place]);
    const lead = 'A lighter week than usual';
    const usual = 'Usual week: 21 km';
    // A busy machine says how far it is, too.
    expect(err.filter((line) => !line.startsWith('Read '))).toEqual([
      'So far, from the list of runs (hills and tracks are still being read):',
      `  ${lead}`,
      `  ${usual}`,
    ]);
    expect(out.slice(1)).toEqual([`  ${lead}`, `  ${usual}`]);
    const json = await run([place], { json: true });
    expect(JSON.parse(json.out[0]!)).toMatchObject({
      verdict: { state: 'ok', level: null, headline: lead, usualWeekM: { low: 21_000, high: 21_000 } },
    });
  });

  it('asks whose runs these are where there are several, and says what to do where there is nobody', async () => {
    const file = await put('a.gpx', recordingOf(0));
    expect((await run([file])).err[0]).toContain('there is no account yet');
    await addRunner(-1, 'Kim');
    await addRunner(-2, 'Robin');
    const asked = await run([file]);
    expect(asked.code).toBe(1);
    expect(asked.err[0]).toContain('--runner');
    expect((await run([file], { runner: 'nobody' })).err[0]).toContain('no single account is called so');
    expect((await run([file], { runner: 'robin' })).code).toBe(0);
    expect(await runs.countRuns(store.read, -2)).toBe(1);
    expect(await runs.countRuns(store.read, -1)).toBe(0);
  });

  it('knows whose they are by the login, too, before anybody who is only called so', async () => {
    const file = await put('a.gpx', recordingOf(0));
    for (const id of [-1, -2, -3]) await addRunner(id, 'Kim');
    await store.write((tx) => addPassword(tx, { athleteId: -2, login: 'kim', hash: 'none', changedAt: 1 }));
    expect((await run([file], { runner: ' KIM ' })).code).toBe(0);
    expect(await runs.countRuns(store.read, -2)).toBe(1);
  });

  it('asks once for the zone that nothing tells, and puts the runs on their own day', async () => {
    await addRunner(-1, 'Kim', 'UTC');
    const indoors = tcx([{ points: runPoints(), timeS: 1_000, distanceM: 3_000 }], { place: false });
    const file = await put('indoors.tcx', indoors);
    expect((await run([file])).err[0]).toContain('--time-zone');
    expect(await runs.runsOf(store.read, -1)).toMatchObject([{ day: '2026-05-03' }]);
    expect((await run([file], { timeZone: 'Nowhere/Land' })).code).toBe(2);
    await run([file], { timeZone: 'Pacific/Honolulu' });
    expect(await runs.runsOf(store.read, -1)).toMatchObject([{ day: '2026-05-02' }]);
  });
});
