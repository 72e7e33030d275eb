import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { isEncrypted } from '../backup/archive/kind.ts';
import { readArchive } from '../backup/archive/read-archive.ts';
import { listBackupFiles } from '../backup/files.ts';
import { BackupError } from '../backup/problem.ts';
import { type Restored, restoreBackup } from '../backup/restore/restore.ts';
import { makeAndNote } from '../backup/state.ts';
import type { Config } from '../config/load-config.ts';
import { createLog } from '../platform/log.ts';
import { backupsFolder, databaseFile, restoredSettings } from '../platform/paths.ts';
import { databaseTrouble } from '../store/away.ts';
import { StoreError } from '../store/errors.ts';
import { openStore } from '../store/open.ts';
import { NO_SEAL } from '../store/seal.ts';
import { printable } from '../words/printable.ts';
import type { Output } from './command.ts';
import { examineRunning } from './doctor/running.ts';
import { unseenLine } from './unseen-line.ts';

/** Does the work of `camber backup` and what follows it. Each gives the exit code. */

const clock = { now: () => Date.now() };

const KB = 1_000;
const MB = 1_000_000;
const size = (bytes: number): string =>
  bytes < MB ? `${Math.ceil(bytes / KB)} kB` : `${(bytes / MB).toFixed(1)} MB`;
const instant = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** One sentence for what is expected to go wrong; anything else is a mistake and keeps its stack. */
const explained = async (output: Output, work: () => Promise<number>): Promise<number> => {
  try {
    return await work();
  } catch (error) {
    const away = databaseTrouble(error);
    if (!(error instanceof BackupError) && !(error instanceof StoreError) && away === null) throw error;
    output.err(
      `camber backup: ${away === null ? printable((error as Error).message) : `the database cannot be used: ${away}`}`,
    );
    return 1;
  }
};

/** `camber backup`. */
export const backUpNow = (config: Config, output: Output): Promise<number> =>
  explained(output, async () => {
    const { databaseUrl, dataDir } = config;
    if (databaseUrl === null && !existsSync(databaseFile(config)))
      throw new BackupError(
        'database',
        `There is no Camber in ${dataDir} (DATA_DIR), and nothing to back up.`,
      );
    const store = await openStore({
      databaseUrl,
      file: databaseFile(config),
      seal: NO_SEAL,
      log: createLog('warn'),
    });
    try {
      const { name, bytes, isEncrypted: isSafe } = await makeAndNote({ config, store, clock });
      output.out(`${path.join(backupsFolder(config), name)} (${size(bytes)}), made and read back.`);
      if (!isSafe)
        output.out(
          'It holds the keys and is not encrypted: keep it as you keep a password, or set BACKUP_PASSPHRASE.',
        );
      return 0;
    } finally {
      await store.close();
    }
  });

/** `camber backup list`. */
export const listNow = async (config: Config, output: Output): Promise<number> => {
  const folder = backupsFolder(config);
  const files = listBackupFiles(folder);
  if (files.length === 0) output.out(`There are no backups in ${folder}.`);
  for (const each of files)
    output.out(
      `${path.join(folder, each.name)}  ${instant(each.madeAt)}  ${size(each.bytes)}${each.isEncrypted ? '  encrypted' : ''}`,
    );
  return 0;
};

const isFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() === true;

/** The passphrase of the settings; on a terminal one that is missing is asked for. */
const passphraseFor = async (config: Config, file: string): Promise<string | null> => {
  if (config.backup.passphrase !== null || !process.stdin.isTTY || !(await isEncrypted(file)))
    return config.backup.passphrase;
  return unseenLine('Passphrase of the backup: ');
};

const withFile = (file: string, output: Output, work: () => Promise<number>): Promise<number> => {
  if (isFile(file)) return explained(output, work);
  output.err(`camber backup: ${printable(file)} is no file. "camber backup list" shows what there is.`);
  return Promise.resolve(1);
};

/** `camber backup check <file>`. */
export const checkNow = (config: Config, file: string, output: Output): Promise<number> =>
  withFile(file, output, async () => {
    const { madeAt, camber, engine, files } = await readArchive(
      file,
      await passphraseFor(config, file),
      null,
    );
    const bytes = files.reduce((sum, each) => sum + each.bytes, 0);
    output.out(
      `Whole: ${files.length} files, ${size(bytes)}, made ${instant(Date.parse(madeAt))} by Camber ${camber} from ${engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'}.`,
    );
    return 0;
  });

const told = (
  config: Config,
  { manifest, runners, before, asideAs, settings, keys }: Restored,
): readonly string[] => [
  `Restored: ${runners} ${runners === 1 ? 'runner' : 'runners'}, as of ${instant(Date.parse(manifest.madeAt))}.`,
  ...(before === null ? [] : [`What was there before: ${path.join(backupsFolder(config), before)}`]),
  ...(asideAs === null ? [] : [`The damaged database lies beside it, with "${asideAs}" in its name.`]),
  ...(settings.length === 0
    ? []
    : [
        `Settings that were others in the backup: ${settings.join(', ')}. Compare ${restoredSettings(config)} with your .env, then delete it.`,
      ]),
  ...keys.map(
    (name) =>
      `${name} is another one than in the backup, and comes first: remove it, or set it to the one in ${restoredSettings(config)} or DATA_DIR/keys.`,
  ),
  'Now start Camber. What Strava knows and the backup does not comes back by itself.',
];

/** `camber backup restore <file>`. */
export const restoreBackupNow = (
  config: Config,
  { file, replaces }: { readonly file: string; readonly replaces: boolean },
  output: Output,
): Promise<number> =>
  withFile(file, output, async () => {
    if ((await examineRunning(config)).isRunning)
      throw new BackupError('in_use', 'Camber is running: stop it first. Nothing was changed.');
    const passphrase = await passphraseFor(config, file);
    const restored = await restoreBackup(
      config,
      { file, passphrase, replaces },
      { log: createLog('error'), clock },
    );
    for (const line of told(config, restored)) output.out(line);
    return 0;
  });
