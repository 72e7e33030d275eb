import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as appState from '../../../src/store/app-state.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as backfills from '../../../src/store/backfills.ts';
import * as findings from '../../../src/store/findings.ts';
import * as inbox from '../../../src/store/inbox.ts';
import { MIGRATIONS_FOLDER } from '../../../src/store/migrations.ts';
import type { Store } from '../../../src/store/open.ts';
import * as outbox from '../../../src/store/outbox.ts';
import * as runs from '../../../src/store/runs.ts';
import * as settings from '../../../src/store/settings.ts';
import * as shoes from '../../../src/store/shoes.ts';
import type { TestDatabase } from '../../support/engines/engine.ts';
import { contractOf } from './suite.ts';

const OLD_ROWS = readFileSync(new URL('../fixtures/first-schema-rows.sql', import.meta.url), 'utf8');
const IDA = 20_000_000_001;

const ENGINES = ['sqlite', 'postgres'] as const;

type Journal = {
  entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[];
};

/** A copy of the migrations with its journal changed, for both engines. */
const migrationsWith = (change: (journal: Journal, folder: string) => void): string => {
  const copy = mkdtempSync(join(tmpdir(), 'camber-migrations-'));
  cpSync(MIGRATIONS_FOLDER, copy, { recursive: true });
  for (const engine of ENGINES) {
    const path = join(copy, engine, 'meta', '_journal.json');
    const journal = JSON.parse(readFileSync(path, 'utf8')) as Journal;
    change(journal, join(copy, engine));
    writeFileSync(path, JSON.stringify(journal));
  }
  return copy;
};

/** Only the first migration, as the first Camber had it. */
const onlyTheFirst = () => migrationsWith((journal) => void journal.entries.splice(1));

/** One more than there is, made of this SQL. */
const oneMore = (sql: string) =>
  migrationsWith((journal, folder) => {
    const last = journal.entries.at(-1);
    if (last === undefined) throw new Error('there are no migrations');
    journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: '9999_next' });
    writeFileSync(join(folder, '9999_next.sql'), sql);
  });

/** Everything in the fixture, read through the queries. */
const everything = async ({ read }: Store) => ({
  athlete: await athletes.byId(read, IDA),
  runs: await runs.runsOf(read, IDA),
  shoes: await shoes.shoesOf(read, IDA),
  event: await inbox.byId(read, 41),
  backfill: await backfills.of(read, IDA),
  findings: await findings.findingsOf(read, IDA),
  mails: await outbox.ofAthlete(read, IDA, 10),
  limits: await settings.getSetting(read, IDA, 'limits'),
  subscription: await appState.getState(read, appState.SUBSCRIPTION_KEY),
});

contractOf('migrations', (engine) => {
  let database: TestDatabase;
  const folders: string[] = [];
  const folder = (path: string): string => {
    folders.push(path);
    return path;
  };
  beforeEach(async () => {
    database = await engine.create();
  });
  afterEach(async () => {
    await database.drop();
    for (const path of folders.splice(0)) rmSync(path, { recursive: true });
  });

  it('carry over the rows of the first schema', async () => {
    const first = await database.open(folder(onlyTheFirst()));
    await first.close();
    await database.execute(OLD_ROWS);

    const store = await database.open();
    const found = await everything(store);
    expect(found.athlete).toMatchObject({
      epoch: 3,
      units: 'imperial',
      weekly: true,
      alerts: false,
      name: 'Ida',
    });
    expect(found.athlete?.scopes).toEqual(['read', 'activity:read_all']);
    expect(found.runs.map(({ id }) => id)).toEqual([15_000_000_000, 15_000_000_001]);
    expect(found.runs[0]).toMatchObject({
      gainDm: 2345,
      rpe: 6.5,
      analysis: { lossM: 229.1, basis: 'streams' },
    });
    expect(found.runs[1]).toMatchObject({ gainDm: null, elapsedTimeS: 3100.5, hasGps: true, analysis: null });
    expect(found.shoes).toEqual([
      { id: 'g123', name: 'Blue pair', distanceM: 640_123.5, retired: false, dropMm: 8, beforeM: null },
    ]);
    expect(found.event).toMatchObject({ state: 'new', updates: { title: 'Messy' } });
    expect(found.backfill).toMatchObject({ state: 'done', runsSeen: 498, oldestDay: '2022-05-01' });
    expect(found.findings).toMatchObject([
      { id: 42, rule: 'S1', facts: { ratio: 1.5 }, escalatedBy: ['H1a'] },
    ]);
    expect(found.mails).toMatchObject([{ id: 43, state: 'sent', payload: { run: { id: 15_000_000_000 } } }]);
    expect([found.limits, found.subscription]).toEqual([{ spike: 1.2 }, 120_475]);
    await store.close();
  });

  it('run once: opening again changes nothing', async () => {
    await (await database.open()).close();
    await database.execute(OLD_ROWS);
    const second = await database.open();
    const before = await everything(second);
    await second.close();
    const third = await database.open();
    expect(await everything(third)).toEqual(before);
    await third.close();
  });

  it('run once when several processes start together', async () => {
    const stores = await Promise.all([database.open(), database.open(), database.open()]);
    expect(await Promise.all(stores.map(({ read }) => athletes.all(read)))).toEqual([[], [], []]);
    for (const store of stores) await store.close();
  });

  it('are followed by later ones with the data in place', async () => {
    await (await database.open()).close();
    await database.execute(OLD_ROWS);
    const next = folder(oneMore("alter table shoes add column colour text default 'blue'"));
    const store = await database.open(next);
    expect((await everything(store)).runs.length).toBe(2);
    expect(await database.query('select colour from shoes')).toEqual([{ colour: 'blue' }]);
    await store.close();
  });

  it('leave everything as it was when one fails', async () => {
    await (await database.open()).close();
    await database.execute(OLD_ROWS);
    const broken = 'delete from runs;--> statement-breakpoint\nalter table nowhere add column x text';
    await expect(database.open(folder(oneMore(broken)))).rejects.toThrow('nowhere');
    const store = await database.open();
    expect((await everything(store)).runs.length).toBe(2);
    await store.close();
  });

  it('of a newer Camber make an older one refuse to open', async () => {
    const newer = folder(oneMore('create table later (id integer)'));
    await (await database.open(newer)).close();
    await expect(database.open()).rejects.toMatchObject({ code: 'store_newer' });
    await (await database.open(newer)).close();
  });
});
