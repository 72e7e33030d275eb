import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { and, eq } from 'drizzle-orm';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { makeBackup } from '../../src/backup/make.ts';
import { type Config, parseConfig } from '../../src/config/load-config.ts';
import { createLiveSeal } from '../../src/platform/encryption-keys.ts';
import { backupsFolder, databaseFile } from '../../src/platform/paths.ts';
import * as athletes from '../../src/store/athletes.ts';
import { keepCheckIn } from '../../src/store/check-ins.ts';
import { moveStore } from '../../src/store/move/move.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { NO_SEAL } from '../../src/store/seal.ts';
import { SEALED } from '../../src/store/sealed/columns.ts';
import { sealOutdated } from '../../src/store/sealed/reseal.ts';
import { storedColumn, storedTable } from '../../src/store/sealed/stored-column.ts';
import { quiet } from '../support/engines/engine.ts';
import { filesHolding } from '../support/data-folder.ts';
import { fillAccount, SECRETS } from '../support/full-account.ts';
import { scratchFolder } from '../support/scratch.ts';
import { serverDatabase } from '../support/server-database.ts';

/**
 * Whoever gets hold of the bytes alone (a lost disk, a dump, the database in a backup) reads no address, no name, no
 * answer about pain and no note. Words that nobody else uses are looked for byte by byte.
 */

const NOW = Date.UTC(2026, 10, 23, 12);
const RUNNER = 20_000_000_001;
const WORDS = [
  'Quittenbaum',
  'schlehe@example.org',
  'new@example.org',
  'Hagebuttentee',
  'after the marathon',
  `robin${RUNNER}`,
  'secret-link',
  'secret-topic',
  'secret-channel-token',
  SECRETS.access,
  SECRETS.refresh,
  SECRETS.intervals,
  // How much it hurts: the answer's own shape, and a number that is nowhere else.
  '"level"',
  '4711.25',
  '"sessionM"',
];

const serverUrl = inject('postgresUrl');
const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

const open = async (config: Config, seal = createLiveSeal(config)): Promise<Store> => {
  const { databaseUrl } = config;
  const store = await openStore({ databaseUrl, file: databaseFile(config), seal, log: quiet });
  closers.push(() => store.close());
  return store;
};

const fill = async (store: Store): Promise<void> => {
  await store.write((tx) =>
    athletes.upsertConnected(tx, { stravaId: RUNNER, units: 'metric', scopes: [], name: 'Ida', now: NOW }),
  );
  await fillAccount(store, RUNNER, store.read.seal, NOW);
  await store.write(async (tx) => {
    await athletes.updateAthlete(tx, RUNNER, { name: 'Quittenbaum', email: 'schlehe@example.org' });
    const pain = { athleteId: RUNNER, kind: 'pain', subject: 'day:2026-11-22', day: '2026-11-22', now: NOW };
    await keepCheckIn(tx, { ...pain, value: { level: 4711.25, note: 'Hagebuttentee' } });
  });
  await sealOutdated(store);
};

const folder = (): string => {
  const made = scratchFolder('camber-rest-');
  closers.push(() => rmSync(made, { recursive: true, force: true }));
  return made;
};

const heldIn = (bytes: Buffer): readonly string[] => WORDS.filter((word) => bytes.includes(word));

/** The data folder without its keys, which are what opens the rest. */
const heldInFolder = (dataDir: string) => filesHolding(dataDir, WORDS);

/** Lays all open in place, as a Camber of before kept it. */
const layOpen = (store: Store): Promise<void> =>
  store.write(async (tx) => {
    for (const table of SEALED) {
      const [key = ''] = table.key;
      for (const [field, contextOf] of Object.entries(table.columns))
        for (const row of (await tx.sql.select().from(storedTable(tx, table.name))) as never as Record<
          string,
          string
        >[]) {
          const value = row[field];
          if (value === undefined || value === null) continue;
          const clear = tx.seal.open(value, contextOf(row));
          await tx.sql
            .update(storedTable(tx, table.name))
            .set({ [field]: clear })
            .where(
              and(eq(storedColumn(tx, table, key), row[key]), eq(storedColumn(tx, table, field), value)),
            );
        }
    }
  });

describe('the bytes of an SQLite file', () => {
  it('hold none of it, the log beside it neither', async () => {
    const config = parseConfig({ DATA_DIR: folder() });
    await fill(await open(config));
    expect(existsSync(`${databaseFile(config)}-wal`)).toBe(true);
    expect(heldInFolder(config.dataDir)).toEqual([]);
  });

  it('hold none of it after the first start on a database of before, which held it all', async () => {
    const config = parseConfig({ DATA_DIR: folder() });
    const store = await open(config);
    await fill(store);
    await layOpen(store);
    await store.scrub();
    const held = new Set(heldInFolder(config.dataDir).map(({ text }) => text));
    expect(WORDS.filter((word) => !held.has(word))).toEqual([]);
    expect((await sealOutdated(store)).rows).toBeGreaterThan(10);
    expect(heldInFolder(config.dataDir)).toEqual([]);
  });

  it('hold none of it in a backup, which opens again with its keys', async () => {
    const config = parseConfig({ DATA_DIR: folder() });
    const store = await open(config);
    await fill(store);
    const { name } = await makeBackup({ config, store, clock: { now: () => NOW } });
    const archive = readFileSync(path.join(backupsFolder(config), name));
    const bytes = archive.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b])) ? gunzipSync(archive) : archive;
    // That it is looked into: a pair's name is no secret.
    expect(bytes.includes('Old pair')).toBe(true);
    expect(heldIn(bytes)).toEqual([]);
  });
});

describe.skipIf(typeof serverUrl !== 'string')('a dump of a PostgreSQL server', () => {
  const pgDump = (): string => {
    const debian = '/usr/lib/postgresql';
    const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
    return versions.map((version) => path.join(debian, version, 'bin/pg_dump')).find(existsSync) ?? 'pg_dump';
  };

  const dumpOf = (url: string): Buffer =>
    execFileSync(pgDump(), ['--dbname', url, '--inserts'], { maxBuffer: 2 ** 28 });

  it('holds none of it', async () => {
    const database = await serverDatabase(String(serverUrl));
    closers.push(database.drop);
    await fill(await open(parseConfig({ DATA_DIR: folder(), DATABASE_URL: database.url })));
    const dump = dumpOf(database.url);
    expect(dump.includes('Old pair')).toBe(true);
    expect(heldIn(dump)).toEqual([]);
  });

  it('holds none of it that was moved there sealed, and the same keys open it', async () => {
    const here = parseConfig({ DATA_DIR: folder() });
    await fill(await open(here));
    const database = await serverDatabase(String(serverUrl));
    closers.push(database.drop);
    const there = parseConfig({ DATA_DIR: here.dataDir, DATABASE_URL: database.url });
    await moveStore(await open(here, NO_SEAL), await open(there, NO_SEAL), () => {});
    expect(heldIn(dumpOf(database.url))).toEqual([]);
    const moved = await open(there);
    expect(await athletes.byId(moved.read, RUNNER)).toMatchObject({ name: 'Quittenbaum' });
  });
});
