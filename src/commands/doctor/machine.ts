import { accessSync, constants, mkdirSync } from 'node:fs';
import { databaseFile } from '../../platform/paths.ts';
import type { Config } from '../../config/load-config.ts';
import { type Keys, loadKeys } from '../../platform/keys.ts';
import { createLog } from '../../platform/log.ts';
import { openShared, type Shared } from '../../platform/shared.ts';
import { startRedis } from '../../platform/redis.ts';
import * as athletes from '../../store/athletes.ts';
import { openStore, type Store } from '../../store/open.ts';
import { broken, good, type Line, wordsOf } from './line.ts';

/** What was found on this machine; null where it could not be opened. */
export type Machine = {
  readonly lines: readonly Line[];
  readonly keys: Keys | null;
  readonly store: Store | null;
  readonly shared: Shared | null;
  close(): Promise<void>;
};

type Opened<T> = { readonly line: Line; readonly value: T | null; readonly close?: () => Promise<void> };

/** A name of its own: nothing of it meets what a running Camber keeps there. */
const PROBE = 'doctor-probe';

const log = createLog('silent');

/** Data folder, keys, Redis and database, opened as Camber does. */
export const examineMachine = async (config: Config): Promise<Machine> => {
  const keys = openKeys(config);
  const shared = await openRedis(config);
  const store = await openDatabase(config);
  return {
    lines: [keys.line, shared.line, store.line],
    keys: keys.value,
    store: store.value,
    shared: shared.value,
    close: async () => {
      await store.close?.();
      await shared.close?.();
    },
  };
};

const openKeys = (config: Config): Opened<Keys> => {
  try {
    mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
    accessSync(config.dataDir, constants.R_OK | constants.W_OK);
    return { line: good(`Data folder and keys: ${config.dataDir}.`), value: loadKeys(config) };
  } catch (error) {
    const line = broken(
      `Data folder: ${wordsOf(error)}. Camber must be able to write there: correct DATA_DIR or its owner.`,
    );
    return { line, value: null };
  }
};

const openRedis = async (config: Config): Promise<Opened<Shared>> => {
  const name = config.redisUrl === null ? 'private server in the data folder' : 'REDIS_URL';
  try {
    const redis = await startRedis(config, log);
    const shared = openShared(redis.address, 'camber', log);
    const close = async (): Promise<void> => {
      await shared.close();
      await redis.close();
    };
    try {
      await shared.text(PROBE).read();
      return { line: good(`Redis: answers (${name}).`), value: shared, close };
    } catch (error) {
      await close();
      throw error;
    }
  } catch (error) {
    const text =
      config.redisUrl === null
        ? `${wordsOf(error)}. Install redis-server (scripts/setup does), or set REDIS_URL.`
        : 'the server does not answer. Check REDIS_URL and whether that server runs.';
    return { line: broken(`Redis: ${text}`), value: null };
  }
};

const openDatabase = async (config: Config): Promise<Opened<Store>> => {
  const file = databaseFile(config);
  try {
    const store = await openStore({ databaseUrl: config.databaseUrl, file, log });
    const connected = await athletes.all(store.read);
    const dead = connected.filter(({ connection }) => connection === 'dead').length;
    const people = `${connected.length} connected${dead > 0 ? `, ${dead} of them must connect again` : ''}`;
    const line = good(
      `Database: ${store.engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'}; runners: ${people}.`,
    );
    return { line, value: store, close: () => store.close() };
  } catch (error) {
    const advice =
      config.databaseUrl === null
        ? `The file is ${file}: a copy from the backup folder beside it may be newer than the damage.`
        : 'Check DATABASE_URL and whether that server runs.';
    return { line: broken(`Database: ${wordsOf(error)}. ${advice}`), value: null };
  }
};
