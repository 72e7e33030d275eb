import { readFileSync } from 'node:fs';
import path from 'node:path';
import { getTableName } from 'drizzle-orm';
import type { Redis } from 'ioredis';
import { afterEach, describe, expect, it } from 'vitest';
import { weekly } from '../../jobs/notify/weekly.ts';
import { makeBackup } from '../../src/backup/make.ts';
import type { AthleteFolder } from '../../src/emulator/types.ts';
import { createLog } from '../../src/platform/log.ts';
import { connectTo, socketAddress } from '../../src/platform/redis/address.ts';
import { redisPlace } from '../../src/platform/redis/place.ts';
import { askFor, confirmAddress } from '../../src/runner/address.ts';
import { byId } from '../../src/store/athletes.ts';
import { putImportKey } from '../../src/store/import-keys.ts';
import { gpx } from '../support/files/xml-files.ts';
import { runPoints } from '../support/files/run-points.ts';
import { filesHolding } from '../support/data-folder.ts';
import { eventually } from '../support/eventually.ts';
import { plainHistory } from '../support/histories.ts';
import { connect, newVisitor } from '../support/visitor.ts';
import { startWorld, type World } from '../support/world.ts';

/**
 * Words that nobody else uses, in every place where a runner's own words come in, followed through all that Camber
 * keeps: docs/data-map.md says where they may be, and nothing else may hold them.
 */

const RUNNER = 7;
const MONDAY = Date.parse('2026-11-23T08:30:00Z');
/** One per way in. */
const WORDS = {
  name: 'Quittenbaum',
  title: 'Zwetschgenkern',
  secret: 'Holunderbeere',
  shoe: 'Mirabellenschuh',
  email: 'schlehenstrauch@example.org',
  note: 'Hagebuttentee',
  file: 'Kornelkirsche.gpx',
  channel: 'Berberitzentopf',
};
const ALL = Object.values(WORDS);
/** Kept so that nobody reads them without the key, neither in the database nor in any file. */
const SEALED = [WORDS.name, WORDS.email, WORDS.note, WORDS.channel];
/** Seen by Camber's programs and kept nowhere: titles and private notes of runs. */
const NEVER_KEPT = [WORDS.secret];

const map = readFileSync('docs/data-map.md', 'utf8');
/** The first column of the map's rows: `table` or `table.column`. */
const mapped = new Set([...map.matchAll(/^\| `([\w.]+)`/gm)].map(([, name = '']) => name));

let world: World;
const logged: string[] = [];
afterEach(() => world.stop());

/** Every runner's words come from Strava, too. */
const history = (): AthleteFolder => {
  const plain = plainHistory(RUNNER, 40, MONDAY);
  const shoes = [
    {
      id: 'g9',
      primary: true,
      name: WORDS.shoe,
      nickname: WORDS.shoe,
      distance: 40_000,
      retired: false,
      resource_state: 2,
    },
  ];
  return {
    ...plain,
    athlete: { ...plain.athlete, firstname: WORDS.name, lastname: WORDS.secret, shoes },
    gear: { g9: { ...shoes[0], model_name: '', brand_name: '' } },
    activities: plain.activities.map((activity) => ({
      ...activity,
      name: WORDS.title,
      gear_id: 'g9',
      private_note: WORDS.secret,
      description: WORDS.secret,
    })),
  };
};

/** The columns of the database in which one of the words lies readable for whoever has no key, as `table.column`. */
const columnsHolding = async (words: readonly string[]): Promise<readonly string[]> => {
  const { read } = world.deps.store;
  const found = new Set<string>();
  for (const table of Object.values(read.stored))
    for (const row of (await read.sql.select().from(table)) as Record<string, unknown>[])
      for (const [column, value] of Object.entries(row))
        if (words.some((word) => JSON.stringify(value)?.includes(word)))
          found.add(`${getTableName(table)}.${column}`);
  return [...found].toSorted();
};

/** All that Redis holds, as text. */
const redisHolds = async (): Promise<string> => {
  const client = connectTo(socketAddress(redisPlace(world.dataDir).socket), {
    maxRetriesPerRequest: null,
  }) as Redis;
  const keys = await client.keys('*');
  const values = await Promise.all(
    keys.map(async (key): Promise<unknown> => {
      switch (await client.type(key)) {
        case 'hash':
          return client.hgetall(key);
        case 'string':
          return client.get(key);
        case 'list':
          return client.lrange(key, 0, -1);
        case 'set':
          return client.smembers(key);
        case 'zset':
          return client.zrange(key, '0', '-1');
        case 'stream':
          return client.xrange(key, '-', '+');
        default:
          return key;
      }
    }),
  );
  client.disconnect();
  expect(keys.length).toBeGreaterThan(5);
  return JSON.stringify([keys, values]);
};

const holds = (text: string): readonly string[] => ALL.filter((word) => text.includes(word));
const isBackup = (file: string): boolean => file.startsWith(`backups${path.sep}`);

describe('the data map', () => {
  it('names every table', async () => {
    world = await startWorld({ source: history(), now: MONDAY });
    const tables = Object.values(world.deps.store.read.t).map((table) => getTableName(table));
    expect(tables.filter((name) => !mapped.has(name))).toEqual([]);
  });

  it('says where a runner’s words are, and when the runner has left they are in backups alone', async () => {
    const log = createLog('trace', 'json', { write: (line: string) => void logged.push(line) });
    world = await startWorld({
      source: history(),
      now: MONDAY,
      smtp: true,
      log,
      env: { ALLOW_PRIVATE_CHANNELS: 'true' },
    });
    const { deps, url } = world;
    const visitor = newVisitor();
    await connect(visitor, url, RUNNER);
    await world.settled();
    const key = `camber_${'k'.repeat(40)}`;
    await deps.store.write(async (tx) => {
      await askFor(tx, RUNNER, WORDS.email);
      await confirmAddress(tx, RUNNER, WORDS.email, MONDAY);
      await putImportKey(tx, RUNNER, key, MONDAY);
    });
    const [newest] = world.emulator.athleteIds;
    expect(newest).toBe(RUNNER);
    await world.emulator.editActivity(RUNNER, Number(history().activities[0]?.id), { name: WORDS.title });
    const post = async (place: string, form: Record<string, string>): Promise<void> => {
      const answer = await visitor.post(`${url}${place}`, form);
      expect([place, answer.status]).toEqual([place, 303]);
    };
    await post('/episodes', {
      start: '2026-10-01',
      precision: 'day',
      ends: 'day',
      end: '2026-10-10',
      side: 'left',
      onset: 'sudden',
      note: WORDS.note,
    });
    await post('/settings/channels', { kind: 'ntfy', url: `http://127.0.0.1:9/${WORDS.channel}` });
    const sent = await fetch(`${url}/import?name=${WORDS.file}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
      body: gpx([[runPoints()]], { type: 'running' }),
    });
    expect(sent.status).toBe(200);
    await weekly.handle(deps, {});
    await world.settled();
    await eventually(() => expect(world.mails.length).toBeGreaterThan(0));

    // While the runner is there.
    const found = await columnsHolding(ALL);
    expect(await columnsHolding(SEALED)).toEqual([]);
    expect(filesHolding(world.dataDir, SEALED)).toEqual([]);
    // It is there, for whoever has the key.
    expect(await byId(deps.store.read, RUNNER)).toMatchObject({ name: WORDS.name, email: WORDS.email });
    expect(found).toContain('files.name');
    expect(found.filter((column) => !mapped.has(column))).toEqual([]);
    expect(await columnsHolding(NEVER_KEPT)).toEqual([]);
    expect(holds(await redisHolds())).toEqual([]);
    expect(holds(logged.join('\n'))).toEqual([]);
    expect(logged.length).toBeGreaterThan(20);

    const { name } = await makeBackup(deps);
    // After that.
    await visitor.post(`${url}/disconnect`, {});
    await eventually(() =>
      expect(world.mails.some(({ subject }) => subject?.includes('is deleted'))).toBe(true),
    );
    expect(await columnsHolding(ALL)).toEqual([]);
    expect(holds(await redisHolds())).toEqual([]);
    expect(holds(logged.join('\n'))).toEqual([]);
    expect(filesHolding(world.dataDir, ALL).filter(({ file }) => !isBackup(file))).toEqual([]);
    // The copy from before is still there, and the last mail says for how long at most.
    expect(name).toMatch(/^camber-/);
    expect(world.mails.at(-1)?.text?.replaceAll(/\s+/g, ' ')).toMatch(
      /made before now are deleted within \d+ days/,
    );
  });
});
