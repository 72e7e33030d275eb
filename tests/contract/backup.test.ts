import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { listBackupFiles } from '../../src/backup/files.ts';
import { makeBackup } from '../../src/backup/make.ts';
import { restoreBackup } from '../../src/backup/restore/restore.ts';
import { RESTORED } from '../../src/backup/restore/stage-rows.ts';
import { finishRestore } from '../../src/backup/restore/staged.ts';
import { parseConfig, type Config } from '../../src/config/load-config.ts';
import { createLiveSeal } from '../../src/platform/encryption-keys.ts';
import { loadKeys } from '../../src/platform/keys.ts';
import {
  backupsFolder,
  databaseFile,
  keysFolder,
  restoredSettings,
  restoringFolder,
} from '../../src/platform/paths.ts';
import { getState, setState } from '../../src/store/app-state.ts';
import * as athletes from '../../src/store/athletes.ts';
import { fingerprintOf } from '../../src/store/move/fingerprint.ts';
import { tablesInOrder } from '../../src/store/move/tables.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import * as runs from '../../src/store/runs.ts';
import { loadTokens } from '../../src/store/tokens.ts';
import { quiet } from '../support/engines/engine.ts';
import { fillAccount } from '../support/full-account.ts';
import { scratchFolder } from '../support/scratch.ts';
import { serverDatabase } from '../support/server-database.ts';
import { aMeta, aRun } from './store/examples.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const PASSPHRASE = 'four words and more';
const serverUrl = inject('postgresUrl');
const hasServer = typeof serverUrl === 'string';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

const clock = { now: () => NOW };
const tools = { log: quiet, clock };

/** An empty place for a Camber on this engine. */
const placeOn = async (engine: string, env: Readonly<Record<string, string>> = {}): Promise<Config> => {
  const folder = scratchFolder('camber-place-');
  closers.push(() => rmSync(folder, { recursive: true }));
  if (engine === 'SQLite') return parseConfig({ DATA_DIR: folder, ...env });
  const database = await serverDatabase(String(serverUrl));
  closers.push(database.drop);
  return parseConfig({ DATA_DIR: folder, DATABASE_URL: database.url, ...env });
};

const openAt = (config: Config): Promise<Store> =>
  openStore({
    databaseUrl: config.databaseUrl,
    file: databaseFile(config),
    seal: createLiveSeal(config),
    log: quiet,
  });

const within = async <T>(config: Config, use: (store: Store) => Promise<T>): Promise<T> => {
  const store = await openAt(config);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
};

const connect = (store: Store, stravaId: number): Promise<unknown> =>
  store.write(async (tx) => {
    await athletes.upsertConnected(tx, { stravaId, units: 'metric', scopes: [], name: 'Zoë', now: NOW });
    await runs.upsertRuns(tx, stravaId, [{ run: aRun({ id: stravaId }), meta: aMeta }], NOW);
  });

/** Fills a place with a runner whose account has a row in every table, sealed with the keys of the place. */
const fill = (config: Config, id: number): Promise<void> =>
  within(config, async (store) => {
    await connect(store, id);
    await fillAccount(store, id, createLiveSeal(config), NOW);
    const many = Array.from({ length: 700 }, (_, n) => ({ run: aRun({ id: id * 10_000 + n }), meta: aMeta }));
    await store.write((tx) => runs.upsertRuns(tx, id, many, NOW));
  });

const backUp = (config: Config): Promise<string> =>
  within(config, async (store) => {
    const { name } = await makeBackup({ config, store, clock });
    return path.join(backupsFolder(config), name);
  });

/** All rows but what a restore itself writes down. */
const rowsOf = (config: Config) =>
  within(config, async (store) =>
    Promise.all(
      tablesInOrder().map(async (shape) => [
        shape.name,
        (await fingerprintOf(store.read, shape, (row) => row['key'] === RESTORED)).hash,
      ]),
    ),
  );

const runnersOf = (config: Config) =>
  within(config, async ({ read }) =>
    (await athletes.all(read)).map(({ id }) => id).toSorted((a, b) => a - b),
  );

const restore = (
  config: Config,
  file: string,
  more: { readonly replaces?: boolean; readonly passphrase?: string | null } = {},
) => restoreBackup(config, { file, passphrase: null, replaces: false, ...more }, tools);

const ENGINES = ['SQLite', 'PostgreSQL'];
const PAIRS = ENGINES.flatMap((from) => ENGINES.map((to) => ({ from, to })));
const isThere = (...engines: string[]): boolean => hasServer || engines.every((each) => each === 'SQLite');

describe.each(PAIRS)('a backup of $from brought back into $to', ({ from, to }) => {
  it.runIf(isThere(from, to))('has every row and the keys, and tokens open', async () => {
    const first = await placeOn(from, { BACKUP_PASSPHRASE: PASSPHRASE });
    await fill(first, 90_000_000_007);
    const file = await backUp(first);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file).includes('Zoë')).toBe(false);
    const second = await placeOn(to);
    loadKeys(second); // a Camber that was started once made keys of its own
    const { runners, before } = await restore(second, file, { passphrase: PASSPHRASE });
    expect([runners, before]).toEqual([1, null]);
    expect(await rowsOf(second)).toEqual(await rowsOf(first));
    expect(loadKeys(second)).toEqual(loadKeys(first));
    const seal = createLiveSeal(second);
    const tokens = await within(second, ({ read }) => loadTokens(read, 90_000_000_007, seal));
    expect(tokens?.accessToken).toBe('secret-access-token');
    for (const name of readdirSync(keysFolder(second)))
      expect(statSync(path.join(keysFolder(second), name)).mode & 0o777).toBe(0o600);
    expect(existsSync(restoringFolder(second))).toBe(false);
    // New rows get new numbers.
    await fill(second, 8);
    expect(await runnersOf(second)).toEqual([8, 90_000_000_007]);
  });
});

const PRESENT = ENGINES.filter((engine) => isThere(engine));

describe.each(PRESENT)('on %s', (engine) => {
  it('a backup is of one moment, while others write', async () => {
    const config = await placeOn(engine);
    const store = await openAt(config);
    // Each write adds a runner with a run, in one transaction: no copy may hold one without the other.
    let id = 1;
    let isOn = true;
    for (; id <= 30; id += 1) await connect(store, id);
    const writing = (async () => {
      for (; isOn; id += 1) {
        await connect(store, id);
        // Writes to a file take no turn of the loop, in which the copy gets its own.
        await turn();
      }
    })();
    const { name } = await makeBackup({ config, store, clock });
    isOn = false;
    await writing;
    await store.close();
    expect(id).toBeGreaterThan(31);
    const copy = await placeOn('SQLite');
    await restore(copy, path.join(backupsFolder(config), name));
    const db = new Database(databaseFile(copy), { readonly: true });
    const count = (table: string): number =>
      (db.prepare(`select count(*) as n from ${table}`).get() as { n: number }).n;
    expect(count('athletes')).toBeGreaterThanOrEqual(30);
    expect(count('runs')).toBe(count('athletes'));
    db.close();
  });

  it('replaces nothing without being told, and then what was there can be brought back', async () => {
    const config = await placeOn(engine);
    await fill(config, 7);
    const file = await backUp(config);
    const other = await placeOn(engine);
    await fill(other, 9);
    const [rows, keys] = [await rowsOf(other), loadKeys(other)];
    await expect(restore(other, file)).rejects.toThrow(
      'There is a Camber already, with 1 runner: say --replace to put the backup in its place. Nothing was changed.',
    );
    expect([await rowsOf(other), loadKeys(other)]).toEqual([rows, keys]);
    const { before } = await restore(other, file, { replaces: true });
    expect(await runnersOf(other)).toEqual([7]);
    expect(loadKeys(other)).toEqual(loadKeys(config));
    await restore(other, path.join(backupsFolder(other), String(before)), { replaces: true });
    expect([await rowsOf(other), loadKeys(other)]).toEqual([rows, keys]);
  });

  it('a restore that fails leaves everything as it was', async () => {
    const config = await placeOn(engine);
    await fill(config, 7);
    const file = await backUp(config);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, bytes.length / 2));
    const other = await placeOn(engine);
    await fill(other, 9);
    const [rows, keys] = [await rowsOf(other), loadKeys(other)];
    await expect(restore(other, file, { replaces: true })).rejects.toMatchObject({ code: 'cut' });
    expect([await rowsOf(other), loadKeys(other)]).toEqual([rows, keys]);
    expect(existsSync(restoringFolder(other))).toBe(false);
  });

  it('killed before the rows changed, the keys stay; after it, they follow at the next start', async () => {
    const config = await placeOn(engine);
    await fill(config, 7);
    const old = loadKeys(config);
    const stage = (id: string): void => {
      mkdirSync(path.join(restoringFolder(config), 'keys'), { recursive: true });
      writeFileSync(path.join(restoringFolder(config), 'restore.json'), JSON.stringify({ id }));
      writeFileSync(path.join(restoringFolder(config), 'keys', 'encryption.key'), 'ab'.repeat(32));
    };
    await within(config, async (store) => {
      await store.write((tx) => setState(tx, RESTORED, { id: 'one', at: NOW, madeAt: '' }));
      stage('another');
      await finishRestore(config, store);
      expect(loadKeys(config)).toEqual(old);
      expect(existsSync(restoringFolder(config))).toBe(false);
      stage('one');
      await finishRestore(config, store);
      expect(loadKeys(config).encryption.toString('hex')).toBe('ab'.repeat(32));
      expect(existsSync(restoringFolder(config))).toBe(false);
    });
  });

  it('a backup holds the key before, where keys were changed while it was made', async () => {
    const config = await placeOn(engine);
    await fill(config, 7);
    const before = loadKeys(config).encryption.toString('hex');
    await within(config, async (store) => {
      const rotating: Store = {
        ...store,
        copyTo: async (file) => {
          await store.copyTo(file);
          writeFileSync(path.join(keysFolder(config), 'encryption.key'), 'cd'.repeat(32));
        },
      };
      await makeBackup({ config, store: rotating, clock });
    });
    const [made] = listBackupFiles(backupsFolder(config));
    const other = await placeOn('SQLite');
    await restore(other, path.join(backupsFolder(config), made?.name ?? ''));
    expect(readFileSync(path.join(keysFolder(other), 'encryption.old.key'), 'utf8').trim()).toBe(before);
    expect(loadKeys(other).encryption.toString('hex')).toBe('cd'.repeat(32));
  });
});

describe('bringing a backup back', () => {
  it('is refused while another process uses the SQLite file', async () => {
    const config = await placeOn('SQLite');
    await fill(config, 7);
    const file = await backUp(config);
    const other = await placeOn('SQLite');
    await fill(other, 9);
    await within(other, async () => {
      await expect(restore(other, file, { replaces: true })).rejects.toMatchObject({ code: 'in_use' });
    });
    expect(await runnersOf(other)).toEqual([9]);
  });

  it('puts a damaged database aside, which nobody could back up', async () => {
    const config = await placeOn('SQLite');
    await fill(config, 7);
    const file = await backUp(config);
    const other = await placeOn('SQLite');
    await fill(other, 9);
    const damaged = readFileSync(databaseFile(other)).fill(0x5a, 0, 4096);
    writeFileSync(databaseFile(other), damaged);
    await expect(restore(other, file)).rejects.toThrow('There is a database already, which is damaged');
    const { asideAs } = await restore(other, file, { replaces: true });
    expect(await runnersOf(other)).toEqual([7]);
    expect(readFileSync(`${databaseFile(other)}.${asideAs}.bak`).equals(damaged)).toBe(true);
  });

  it('knows nothing of the log that the replaced file had left', async () => {
    const config = await placeOn('SQLite');
    await fill(config, 7);
    const file = await backUp(config);
    const other = await placeOn('SQLite');
    await fill(other, 9);
    // As after a kill: rows that are in the log alone.
    const writer = new Database(databaseFile(other));
    writer.pragma('journal_mode = wal');
    writer.pragma('wal_autocheckpoint = 0');
    writer.prepare("update athletes set name = 'in the log'").run();
    const log = readFileSync(`${databaseFile(other)}-wal`);
    writer.close();
    writeFileSync(`${databaseFile(other)}-wal`, log);
    await restore(other, file, { replaces: true });
    expect(await rowsOf(other)).toEqual(await rowsOf(config));
  });

  it('names a backup of a newer Camber', async () => {
    const config = await placeOn('SQLite');
    await fill(config, 7);
    const db = new Database(databaseFile(config));
    db.prepare("insert into __drizzle_migrations (hash, created_at) values ('x', 9000000000000)").run();
    const maker = await placeOn('SQLite');
    const file = await within(maker, async (store) => {
      const copyTo = async (target: string) => void db.prepare('vacuum into ?').run(target);
      const { name } = await makeBackup({ config: maker, store: { ...store, copyTo }, clock });
      return path.join(backupsFolder(maker), name);
    });
    db.close();
    await expect(restore(await placeOn('SQLite'), file)).rejects.toThrow(
      'A newer Camber made this backup: install that version, or a later one, and restore it there.',
    );
  });

  it('lays the settings of the backup beside, and names those that differ, and keys that come first', async () => {
    const env = {
      PORT: '9000',
      PUBLIC_URL: 'https://camber.example.org',
      MAIL_FROM: `Zoë's "Camber" <camber@example.org>`,
    };
    const config = await placeOn('SQLite', { ...env, BACKUP_PASSPHRASE: PASSPHRASE });
    await fill(config, 7);
    const file = await backUp(config);
    const other = await placeOn('SQLite', { PORT: '9000', SESSION_KEY: 'ee'.repeat(32) });
    const { settings, keys } = await restore(other, file, { passphrase: PASSPHRASE });
    expect(settings.toSorted()).toEqual(['MAIL_FROM', 'PUBLIC_URL']);
    expect(keys).toEqual(['SESSION_KEY']);
    const text = readFileSync(restoredSettings(other), 'utf8');
    expect(text).toContain('PUBLIC_URL=https://camber.example.org\n');
    expect(text).toContain(`MAIL_FROM=\`${env.MAIL_FROM}\``);
    expect(text).not.toContain(PASSPHRASE);
    expect(statSync(restoredSettings(other)).mode & 0o777).toBe(0o600);
    expect(await within(other, ({ read }) => getState(read, RESTORED))).toMatchObject({ at: NOW });
  });
});
