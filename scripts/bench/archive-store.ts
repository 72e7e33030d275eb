import { spawn } from 'node:child_process';
import { mkdtemp, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { parseConfig } from '../../src/config/load-config.ts';
import type { Run } from '../../src/core/run.ts';
import { createLog } from '../../src/platform/log.ts';
import { databaseFile } from '../../src/platform/paths.ts';
import type { HistoryOutcome } from '../../src/sources/outcome.ts';
import * as athletes from '../../src/store/athletes.ts';
import { filesBefore } from '../../src/store/files.ts';
import { openStore } from '../../src/store/open.ts';
import { runsOf } from '../../src/store/runs.ts';
import type { Usage } from '../support/print-usage.ts';
import { createLiveSeal } from '../../src/platform/encryption-keys.ts';

const RUNNER = -1;
const LOOK_EVERY_MS = 200;
const USAGE = path.join(import.meta.dirname, '../support/print-usage.ts');

/** A data folder with one runner, and `camber import` into it. */
const openAccount = async (folder: string) => {
  const dataDir = await mkdtemp(path.join(folder, 'data-'));
  const usageFile = path.join(dataDir, 'usage.json');
  const file = databaseFile(parseConfig({ DATA_DIR: dataDir }));
  const store = await openStore({
    databaseUrl: null,
    file,
    seal: createLiveSeal(parseConfig({ DATA_DIR: dataDir })),
    log: createLog('silent'),
  });
  const account = { name: null, units: 'metric', language: 'en', timeZone: 'Europe/Berlin' } as const;
  await store.write((tx) => athletes.addAccount(tx, { ...account, id: RUNNER, now: 1 }));
  const filesRead = async (): Promise<number> =>
    (await filesBefore(store.read, RUNNER, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)).length;
  return {
    filesRead,
    runs: () => runsOf(store.read, RUNNER),
    close: () => store.close(),
    /** Runs the command to its end, or kills it once so many recordings are stored: then null. */
    importing: async (archive: string, killAt = Infinity) => {
      const began = performance.now();
      const args = ['--import', USAGE, 'src/cli.ts', 'import', archive, '--json'];
      const env = { PATH: process.env['PATH'], DATA_DIR: dataDir, CAMBER_USAGE_FILE: usageFile };
      const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
      let out = '';
      child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
      const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
      let isRunning = true;
      void ended.then(() => (isRunning = false));
      while (isRunning && killAt < Infinity && (await filesRead()) < killAt) await sleep(LOOK_EVERY_MS);
      if (killAt < Infinity) child.kill('SIGKILL');
      if ((await ended) === null) return null;
      const usage = JSON.parse(await readFile(usageFile, 'utf8')) as Usage;
      const { history } = JSON.parse(out) as { readonly history: HistoryOutcome };
      return { seconds: (performance.now() - began) / 1000, usage, counts: history.counts };
    },
  };
};

type Account = Awaited<ReturnType<typeof openAccount>>;

/** Route codes are keyed by the data folder, and nothing else. */
const comparable = async (account: Account): Promise<readonly Run[]> =>
  (await account.runs()).map((run) => ({
    ...run,
    analysis: run.analysis === null ? null : { ...run.analysis, sketch: null },
  }));

/**
 * Takes an export in by `camber import`: once in one go, once killed at a third and at two thirds, and once more after
 * that. Prints what it took.
 * @returns whether all runs came in with their recordings, in the memory allowed, and the killed one ends with the same rows
 */
export const importIntoStore = async (
  archive: string,
  folder: string,
  { runs, memoryLimitMB }: { readonly runs: number; readonly memoryLimitMB: number },
): Promise<boolean> => {
  const megabytes = (await stat(archive)).size / 1e6;
  const calm = await openAccount(folder);
  const killed = await openAccount(folder);
  try {
    const whole = await calm.importing(archive);
    if (whole === null) return false;
    const { usage, seconds } = whole;
    const quarters = usage.quartersMB.map((mb) => mb.toFixed(0)).join(', ');
    console.log(
      `camber import: ${megabytes.toFixed(0)} MB, ${whole.counts.runs} runs: ${seconds.toFixed(1)} s, ${usage.cpuS.toFixed(1)} s CPU, ` +
        `${(megabytes / seconds).toFixed(0)} MB/s, ${(runs / seconds).toFixed(0)} runs/s, peak ${usage.peakMB.toFixed(0)} MB (quarters of the time: ${quarters})`,
    );
    for (const share of [1 / 3, 2 / 3]) {
      const left = await killed.importing(archive, Math.ceil(runs * share));
      console.log(
        `${left === null ? 'killed' : 'NOT killed'} with ${await killed.filesRead()} recordings stored`,
      );
    }
    const rest = await killed.importing(archive);
    if (rest === null) return false;
    console.log(
      `resumed: the rest took ${rest.seconds.toFixed(1)} s, peak ${rest.usage.peakMB.toFixed(0)} MB`,
    );
    const again = await calm.importing(archive);
    console.log(
      `again: ${again?.seconds.toFixed(1)} s, ${again?.counts.runs} new runs, ${again?.counts.known} known`,
    );
    const stored = await comparable(calm);
    const isSame = isDeepStrictEqual(await comparable(killed), stored);
    console.log(isSame ? 'the killed one ends with the same rows' : 'THE KILLED ONE ENDS WITH OTHER ROWS');
    const analysed = stored.filter(({ analysis }) => analysis?.basis === 'streams').length;
    const peakMB = Math.max(usage.peakMB, rest.usage.peakMB);
    return isSame && analysed === runs && again?.counts.runs === 0 && peakMB <= memoryLimitMB;
  } finally {
    await calm.close();
    await killed.close();
  }
};
