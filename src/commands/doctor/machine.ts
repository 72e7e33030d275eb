import { accessSync, constants, mkdirSync } from 'node:fs';
import { databaseFile } from '../../platform/paths.ts';
import type { Config } from '../../config/load-config.ts';
import { type Keys, loadKeys } from '../../platform/keys.ts';
import { createLiveSeal } from '../../platform/encryption-keys.ts';
import { createLog } from '../../platform/log.ts';
import { openShared, type Shared } from '../../platform/shared.ts';
import { addressFromUrl, keyPrefix, QUEUE_PREFIX, type RedisAddress } from '../../platform/redis/address.ts';
import { examineRedis } from '../../platform/redis/examine.ts';
import { canStartRedis } from '../../platform/redis/server.ts';
import { type RedisHandle, runningRedis } from '../../platform/redis/start.ts';
import { databaseTrouble } from '../../store/away.ts';
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

const log = createLog('silent');

/** Data folder, keys, Redis and database, opened as Camber does. */
export const examineMachine = async (config: Config, isRunning: boolean): Promise<Machine> => {
  const keys = openKeys(config);
  const shared = await openRedis(config, isRunning);
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

const openRedis = (config: Config, isRunning: boolean): Promise<Opened<Shared>> =>
  config.redisUrl === null
    ? openPrivateRedis(config, isRunning)
    : openOwnRedis(addressFromUrl(config.redisUrl));

/** Looked at, never started: one that the doctor starts says nothing about the one that Camber has. */
const openPrivateRedis = async ({ dataDir }: Config, isRunning: boolean): Promise<Opened<Shared>> => {
  const handle = await runningRedis(dataDir);
  if (handle !== null) return shared(handle, 'Redis: answers (private server in the data folder).');
  if (isRunning)
    return {
      line: broken('Redis: Camber runs, but its private server does not answer. Its log tells why.'),
      value: null,
    };
  return canStartRedis()
    ? { line: good('Redis: installed; the private server runs while Camber does.'), value: null }
    : {
        line: broken('Redis: not installed. Install redis-server (scripts/setup does), or set REDIS_URL.'),
        value: null,
      };
};

const openOwnRedis = async (address: RedisAddress): Promise<Opened<Shared>> => {
  const found = await examineRedis(address);
  const where = `REDIS_URL, ${address.name}`;
  switch (found.kind) {
    case 'away':
      return {
        line: broken(`Redis (${where}): ${found.why}. Check REDIS_URL and that server.`),
        value: null,
      };
    case 'old':
      return {
        line: broken(`Redis (${where}): version ${found.version} is too old; 6.2 is the least.`),
        value: null,
      };
    case 'evicting':
      return {
        line: broken(
          `Redis (${where}): maxmemory-policy is ${found.policy}, so jobs may be thrown away when its memory is full. Set it to noeviction.`,
        ),
        value: null,
      };
    case 'ok':
      return shared({ address, away: () => null }, `Redis (${where}): answers, version ${found.version}.`);
  }
};

const shared = (handle: Pick<RedisHandle, 'address' | 'away'>, says: string): Opened<Shared> => {
  const value = openShared(handle, keyPrefix(handle.address, QUEUE_PREFIX), log);
  return { line: good(says), value, close: value.close };
};

const openDatabase = async (config: Config): Promise<Opened<Store>> => {
  const file = databaseFile(config);
  try {
    const store = await openStore({
      databaseUrl: config.databaseUrl,
      file,
      seal: createLiveSeal(config),
      log,
    });
    const runners = await athletes.accountStates(store.read);
    const connected = runners.filter(({ connection }) => connection !== 'none').length;
    const dead = runners.filter(({ connection }) => connection === 'dead').length;
    const people = `${runners.length}, ${connected} of them connected to Strava${dead > 0 ? `, ${dead} must connect again` : ''}`;
    const line = good(
      `Database: ${store.engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'}; runners: ${people}.`,
    );
    return { line, value: store, close: () => store.close() };
  } catch (error) {
    const advice =
      config.databaseUrl === null
        ? `The file is ${file}: a copy from the backup folder beside it may be newer than the damage.`
        : 'Check DATABASE_URL and that server.';
    return { line: broken(`Database: ${databaseTrouble(error) ?? wordsOf(error)}. ${advice}`), value: null };
  }
};
