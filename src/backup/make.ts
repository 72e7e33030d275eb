import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config/load-config.ts';
import { exclusively } from '../platform/folder-lock.ts';
import { allKeys, ENCRYPTION, type KeyFile, OLD_ENCRYPTION } from '../platform/keys-in-use.ts';
import { backupLock, backupsFolder, backupWorkFolder } from '../platform/paths.ts';
import { programVersion } from '../platform/version.ts';
import type { Store } from '../store/open.ts';
import { storeVersions } from '../store/versions.ts';
import { DATABASE, FORMAT, KEYS, type Manifest, SETTINGS } from './archive/manifest.ts';
import { readArchive } from './archive/read-archive.ts';
import { type Source, writeArchive } from './archive/write-archive.ts';
import { checkDatabase } from './check-database.ts';
import { type BackupFile, backupName, rotate, UNFINISHED } from './files.ts';
import { whyNotWritten } from './problem.ts';
import { settingsText } from './settings-text.ts';

export type BackupDeps = {
  readonly config: Config;
  readonly store: Store;
  readonly clock: { now(): number };
};

const hashOf = async (from: string | Buffer): Promise<{ bytes: number; sha256: string }> => {
  const hash = createHash('sha256');
  if (typeof from !== 'string') return { bytes: from.length, sha256: hash.update(from).digest('hex') };
  for await (const piece of createReadStream(from)) hash.update(piece as Buffer);
  return { bytes: (await stat(from)).size, sha256: hash.digest('hex') };
};

const manifestOf = async (
  { store }: BackupDeps,
  sources: readonly Source[],
  madeAt: number,
): Promise<Manifest> => {
  const { schema } = await storeVersions(store);
  const files = await Promise.all(sources.map(async ({ name, from }) => ({ name, ...(await hashOf(from)) })));
  const iso = (at: number): string => new Date(at).toISOString();
  return {
    format: FORMAT,
    madeAt: iso(madeAt),
    camber: programVersion(),
    engine: store.engine,
    schema: iso(schema),
    files,
  };
};

/**
 * Makes a backup while Camber runs: every row of one moment, the keys and the settings, checked, in one file of the folder
 * of backups. It gets its name when it is whole on the disk and was read back; only then older ones go.
 * @throws BackupError `folder`, `full`, `database`
 */
export const makeBackup = async (
  deps: BackupDeps,
  { rotates = true }: { readonly rotates?: boolean } = {},
): Promise<BackupFile> => {
  const { config } = deps;
  const folder = backupsFolder(config);
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
  return exclusively(backupLock(config), async () => {
    try {
      return await write(deps, folder, rotates);
    } catch (error) {
      throw whyNotWritten(error, folder);
    }
  });
};

const write = async (deps: BackupDeps, folder: string, rotates: boolean): Promise<BackupFile> => {
  const { config, store, clock } = deps;
  const { passphrase, keep } = config.backup;
  const madeAt = clock.now();
  const work = backupWorkFolder(config);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Left there by one that was killed.
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { mode: 0o700 });
  const isEncrypted = passphrase !== null;
  const name = backupName(madeAt, isEncrypted);
  const unfinished = path.join(folder, name + UNFINISHED);
  try {
    const copy = path.join(work, DATABASE);
    const before = allKeys(config);
    await store.copyTo(copy);
    checkDatabase(copy);
    const sources: readonly Source[] = [
      { name: SETTINGS, from: Buffer.from(settingsText(config.given)) },
      ...keysOf(before, allKeys(config)).map(({ file, text }) => ({
        name: KEYS + file,
        from: Buffer.from(text),
      })),
      { name: DATABASE, from: copy },
    ];
    await rm(unfinished, { force: true });
    await writeArchive(unfinished, await manifestOf(deps, sources, madeAt), sources, passphrase);
    await readArchive(unfinished, passphrase, null);
    const { size: bytes } = await stat(unfinished);
    await rename(unfinished, path.join(folder, name));
    await flushFolder(folder);
    if (rotates) rotate(folder, keep, madeAt);
    return { name, bytes, madeAt: Math.floor(madeAt / 1000) * 1000, isEncrypted };
  } finally {
    await rm(unfinished, { force: true }).catch(() => {});
    await rm(work, { recursive: true, force: true });
  }
};

/** Where a change of keys ended meanwhile, the copy may still hold what the key before it sealed. */
const keysOf = (before: readonly KeyFile[], after: readonly KeyFile[]): readonly KeyFile[] => {
  const first = before.find(({ file }) => file === ENCRYPTION)?.text;
  const isSame = first === undefined || after.some(({ file, text }) => file === ENCRYPTION && text === first);
  return isSame
    ? after
    : [...after.filter(({ file }) => file !== OLD_ENCRYPTION), { file: OLD_ENCRYPTION, text: first }];
};

/** A new name is on the disk only when its folder is; some network disks cannot say so. */
const flushFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder).catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
};
