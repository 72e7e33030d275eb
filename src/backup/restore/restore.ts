import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../../config/load-config.ts';
import { exclusively } from '../../platform/folder-lock.ts';
import { restoreLock, restoringFolder } from '../../platform/paths.ts';
import type { StoreLog } from '../../store/db.ts';
import { DATABASE, type Manifest } from '../archive/manifest.ts';
import { readArchive } from '../archive/read-archive.ts';
import { makeBackup } from '../make.ts';
import { BackupError } from '../problem.ts';
import { type Occupied, occupiedBy, settle, takeRows, withPresent } from './place.ts';
import { overriddenKeys, settingsBack } from './settings-back.ts';
import { stageRows } from './stage-rows.ts';
import { markStaged } from './staged.ts';

/** What came back, and what a person should know of it. */
export type Restored = {
  readonly manifest: Manifest;
  readonly runners: number;
  /** The backup of what was there before; null when nothing was. */
  readonly before: string | null;
  /** What was there before is damaged, and lies beside the database. */
  readonly asideAs: string | null;
  /** Names of settings that were others when the backup was made. */
  readonly settings: readonly string[];
  /** Names of settings that give another key than the one that came back. */
  readonly keys: readonly string[];
};

export type RestoreOptions = {
  readonly file: string;
  readonly passphrase: string | null;
  /** Whether what is there may be replaced. */
  readonly replaces: boolean;
};

type Tools = { readonly log: StoreLog; readonly clock: { now(): number } };

/**
 * Brings a backup back: into SQLite or PostgreSQL, wherever DATABASE_URL leads, whatever engine it came from. Killed at
 * any moment, what was there is whole or the backup is. Camber must not run.
 * @throws BackupError
 */
export const restoreBackup = async (
  config: Config,
  options: RestoreOptions,
  tools: Tools,
): Promise<Restored> => {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  return exclusively(restoreLock(config), async () => {
    await settle(config, tools.log);
    try {
      return await restoreAlone(config, options, tools);
    } finally {
      await settle(config, tools.log);
    }
  });
};

const restoreAlone = async (
  config: Config,
  { file, passphrase, replaces }: RestoreOptions,
  tools: Tools,
): Promise<Restored> => {
  const occupied = await occupiedBy(config, tools.log);
  if (!replaces) refuseOccupied(occupied);
  const folder = restoringFolder(config);
  mkdirSync(folder, { mode: 0o700 });
  const manifest = await readArchive(file, passphrase, folder);
  const id = randomUUID();
  const rows = path.join(folder, DATABASE);
  const runners = await stageRows(rows, { id, at: tools.clock.now(), madeAt: manifest.madeAt });
  const [settings, keys] = [settingsBack(config), overriddenKeys(config)];
  const before = await backedUp(config, occupied, tools);
  const label = `damaged-${id.slice(0, 8)}`;
  markStaged(config, id);
  await takeRows(config, rows, label, tools.log);
  const asideAs = before === null && occupied !== 0 ? label : null;
  return { manifest, runners, before, asideAs, settings, keys };
};

/** @throws BackupError `occupied` */
const refuseOccupied = (occupied: Occupied): void => {
  if (occupied === 0) return;
  const what =
    occupied === null
      ? 'There is a database already, which is damaged'
      : `There is a Camber already, with ${occupied} ${occupied === 1 ? 'runner' : 'runners'}`;
  throw new BackupError(
    'occupied',
    `${what}: say --replace to put the backup in its place. Nothing was changed.`,
  );
};

/** Replacing can be undone: what was there becomes a backup first. One that is damaged cannot. */
const backedUp = async (
  config: Config,
  occupied: Occupied,
  { log, clock }: Tools,
): Promise<string | null> => {
  if (occupied === 0 || occupied === null) return null;
  try {
    const made = await withPresent(config, log, (store) =>
      makeBackup({ config, store, clock }, { rotates: false }),
    );
    return made.name;
  } catch (error) {
    if (config.databaseUrl === null && error instanceof BackupError && error.code === 'database') return null;
    throw error;
  }
};
