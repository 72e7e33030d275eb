import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseConfig } from '../../src/config/load-config.ts';
import { createLog } from '../../src/platform/log.ts';
import { databaseFile } from '../../src/platform/paths.ts';
import * as athletes from '../../src/store/athletes.ts';
import { openStore } from '../../src/store/open.ts';
import * as runs from '../../src/store/runs.ts';
import { madeExport } from '../support/files/made-export.ts';
import { createLiveSeal } from '../../src/platform/encryption-keys.ts';

const RUNNER = -1;
const RUNS = 300;
/** The import is killed whenever it has stored this many runs more than the time before. */
const STEP = 60;

/** A data folder with one runner and an export to read, and what `camber import` does there. */
const place = async (archive: Buffer) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'camber-import-killed-'));
  const file = path.join(folder, 'export.zip');
  await writeFile(file, archive);
  const config = parseConfig({ DATA_DIR: folder });
  const store = await openStore({
    databaseUrl: null,
    file: databaseFile(config),
    seal: createLiveSeal(config),
    log: createLog('silent'),
  });
  onTestFinished(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  const account = { name: null, units: 'metric', language: 'en', timeZone: 'Europe/Berlin' } as const;
  await store.write((tx) => athletes.addAccount(tx, { ...account, id: RUNNER, now: 1 }));

  /** Runs the command; with `until` it is killed once so many runs are stored. Gives its exit code, null when killed. */
  const importing = async (until = Infinity): Promise<number | null> => {
    const child = spawn(process.execPath, ['src/cli.ts', 'import', file], {
      env: { PATH: process.env['PATH'] ?? '', DATA_DIR: folder },
      stdio: 'ignore',
    });
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    let isRunning = true;
    void ended.then(() => (isRunning = false));
    while (isRunning && (await runs.countRuns(store.read, RUNNER)) < until) await sleep(5);
    if (until < Infinity) child.kill('SIGKILL');
    return ended;
  };
  return {
    importing,
    count: () => runs.countRuns(store.read, RUNNER),
    stored: () => runs.runsOf(store.read, RUNNER),
  };
};

describe('an import that is killed again and again', () => {
  it('goes on where it was, and ends with the rows of one that was left in peace', async () => {
    const archive = madeExport({ runs: RUNS, hikes: 3 });
    const calm = await place(archive);
    expect(await calm.importing()).toBe(0);
    expect(await calm.count()).toBe(RUNS);

    const killed = await place(archive);
    const counts: number[] = [];
    for (let until = 1; until < RUNS; until += STEP) {
      if ((await killed.importing(until)) !== null) break;
      counts.push(await killed.count());
    }
    // It was killed in the middle, more than once, and lost nothing of what it had.
    expect(counts.length).toBeGreaterThan(1);
    expect(counts[0]).toBeLessThan(RUNS);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(await killed.importing()).toBe(0);
    // Route codes are keyed by the data folder: everything else is equal.
    const plain = async (of: typeof calm) =>
      (await of.stored()).map(({ analysis, ...run }) => ({
        ...run,
        analysis: analysis === null ? null : { ...analysis, sketch: null },
      }));
    expect(await plain(killed)).toEqual(await plain(calm));
  });
});
