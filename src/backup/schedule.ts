import { setTimeout as sleep } from 'node:timers/promises';
import { MINUTE_MS } from '../core/durations.ts';
import type { Deps } from '../deps.ts';
import { backupsFolder } from '../platform/paths.ts';
import { isDue } from './due.ts';
import { listBackupFiles } from './files.ts';
import { BackupError } from './problem.ts';
import { backupState, makeAndNote } from './state.ts';

export type ScheduleDeps = Pick<Deps, 'config' | 'store' | 'clock' | 'log'>;

/** Makes a backup if one is due. True when one was made. */
export const backUpIfDue = async (deps: ScheduleDeps): Promise<boolean> => {
  const { config, store, clock, log } = deps;
  const { schedule } = config.backup;
  if (schedule === 'off') return false;
  const state = await backupState(store.read);
  const [newest] = listBackupFiles(backupsFolder(config));
  const failedAt = state === null || state.error === null ? null : state.triedAt;
  if (!isDue(schedule, { newest: newest?.madeAt ?? null, failedAt }, clock.now())) return false;
  try {
    const { name, bytes } = await makeAndNote(deps);
    log.info({ backup: name, bytes }, 'backup made');
    return true;
  } catch (error) {
    if (error instanceof BackupError) log.error({ why: error.message }, 'no backup could be made');
    else log.error({ err: error }, 'no backup could be made');
    return false;
  }
};

/**
 * Looks every minute whether a backup is due, in the process whose data folder and folder of backups these are. Of several
 * schedulers the one that `leads` makes them.
 */
export const startBackups = (
  deps: ScheduleDeps,
  leads: () => Promise<boolean>,
  everyMs: number = MINUTE_MS,
): { stop(): Promise<void> } => {
  const ending = new AbortController();
  const { signal } = ending;
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        if (await leads()) await backUpIfDue(deps);
      } catch (error) {
        deps.log.debug({ err: error }, 'a look whether a backup is due failed; the next one comes');
      }
      await sleep(everyMs, undefined, { signal, ref: false }).catch(() => {});
    }
  };
  const running = run();
  return {
    stop: async () => {
      ending.abort();
      await running;
    },
  };
};
