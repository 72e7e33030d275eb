import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { makeBackup } from '../../src/backup/make.ts';
import { finishRestore } from '../../src/backup/restore/staged.ts';
import { parseConfig } from '../../src/config/load-config.ts';
import { loadKeys } from '../../src/platform/keys.ts';
import { backupsFolder, databaseFile } from '../../src/platform/paths.ts';
import * as athletes from '../../src/store/athletes.ts';
import { openStore } from '../../src/store/open.ts';
import * as runs from '../../src/store/runs.ts';
import { aRun } from '../support/a-run.ts';
import { quiet } from '../support/engines/engine.ts';
import { freePort } from '../support/free-port.ts';
import { createLiveSeal } from '../../src/platform/encryption-keys.ts';

const RUNS = 2_000;
const KILLS = 12;

const open = (dataDir: string) =>
  openStore({
    databaseUrl: null,
    file: databaseFile({ dataDir }),
    seal: createLiveSeal(parseConfig({ DATA_DIR: dataDir })),
    log: quiet,
  });

/** A Camber of one runner, with keys of its own. */
const fill = async (dataDir: string, id: number): Promise<void> => {
  loadKeys(parseConfig({ DATA_DIR: dataDir }));
  const store = await open(dataDir);
  const meta = { timeZone: 'Europe/Berlin', deviceName: null, private: false };
  const many = Array.from({ length: RUNS }, (_, n) => ({
    run: aRun({ id: n + 1, day: '2026-11-01', hour: 7, distanceM: 5_000 }),
    meta,
  }));
  await store.write(async (tx) => {
    await athletes.upsertConnected(tx, { stravaId: id, units: 'metric', scopes: [], name: null, now: 1 });
    await runs.upsertRuns(tx, id, many, 1);
  });
  await store.close();
};

/** Whose it is, by rows and by keys, as the next start finds it. */
const found = async (dataDir: string): Promise<string> => {
  const config = parseConfig({ DATA_DIR: dataDir });
  const store = await open(dataDir);
  await finishRestore(config, store);
  const [runner] = await athletes.all(store.read);
  const count = runner === undefined ? 0 : await runs.countRuns(store.read, runner.id);
  await store.close();
  return `${runner?.id} ${count} ${loadKeys(config).encryption.toString('hex')}`;
};

it('a restore that is killed leaves the old or the new, rows and keys together', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'camber-restore-killed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [oldDir, newDir] = [path.join(folder, 'old'), path.join(folder, 'new')];
  await fill(newDir, 7);
  await fill(oldDir, 9);
  const config = parseConfig({ DATA_DIR: newDir });
  const store = await open(newDir);
  const { name } = await makeBackup({ config, store, clock: { now: () => Date.now() } });
  await store.close();
  const [before, after] = [await found(oldDir), await found(newDir)];
  const port = String(await freePort());

  /** Restores over a Camber, killed after so long; gives its exit code, null when killed. */
  const restore = async (dataDir: string, killAfterMs: number | null): Promise<number | null> => {
    const file = path.join(backupsFolder(config), name);
    const child = spawn(process.execPath, ['src/cli.ts', 'backup', 'restore', file, '--replace'], {
      env: { PATH: process.env['PATH'] ?? '', DATA_DIR: dataDir, PORT: port },
      stdio: 'ignore',
    });
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    if (killAfterMs !== null) {
      await Promise.race([sleep(killAfterMs), ended]);
      child.kill('SIGKILL');
    }
    return ended;
  };

  const calm = path.join(folder, 'calm');
  cpSync(oldDir, calm, { recursive: true });
  const started = performance.now();
  expect(await restore(calm, null)).toBe(0);
  const tookMs = performance.now() - started;
  expect(await found(calm)).toBe(after);

  const states: string[] = [];
  for (let n = 0; n < KILLS; n += 1) {
    const place = path.join(folder, `killed-${n}`);
    cpSync(oldDir, place, { recursive: true });
    await restore(place, (tookMs * (n + 0.5)) / KILLS);
    states.push(await found(place));
    // Called again it ends as one that was left in peace.
    expect(await restore(place, null)).toBe(0);
    expect(await found(place)).toBe(after);
    rmSync(place, { recursive: true });
  }
  for (const state of states) expect([before, after]).toContain(state);
  expect(states).toContain(before);
});
