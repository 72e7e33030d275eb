import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import * as appState from '../../src/store/app-state.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { hasServer, postgres } from '../support/engines/server.ts';
import { eventually } from '../support/eventually.ts';
import { quiet, type TestDatabase, testSeal } from '../support/engines/engine.ts';

let database: TestDatabase;
let store: Store;

describe.skipIf(!hasServer)('connections to a real server', () => {
  beforeEach(async () => {
    database = await postgres.createMigrated();
    const [row] = await database.query('select current_database() as name');
    const url = new URL(inject('postgresUrl') ?? '');
    url.pathname = `/${String(row?.['name'])}`;
    const limits = { connections: 2, statementMs: 300, lockMs: 100 };
    store = await openStore({ databaseUrl: url.href, file: '', seal: testSeal, log: quiet, limits });
  });
  afterEach(async () => {
    await store.close();
    await database.drop();
  });

  const sleepS = (seconds: number) =>
    store.read.sql.select({ at: sql`pg_sleep(${seconds})` }).from(sql`(select 1) as one`);

  it('end a question that takes too long, and go on', async () => {
    await expect(sleepS(20)).rejects.toMatchObject({ cause: { code: '57014' } });
    expect(await appState.getState(store.read, 'nothing')).toBeNull();
  });

  it('wait for a row only so long', async () => {
    const held = Promise.withResolvers<void>();
    const holding = Promise.withResolvers<void>();
    const first = store.write(async (tx) => {
      await appState.setState(tx, 'row', 1);
      holding.resolve();
      await held.promise;
    });
    await holding.promise;
    const refused = await store
      .write((tx) => appState.setState(tx, 'row', 2))
      .catch((error: unknown) => error);
    held.resolve();
    await first;
    expect(refused).toMatchObject({ code: '55P03' });
    expect(await appState.getState(store.read, 'row')).toBe(1);
  });

  it('are no more than allowed, however much is asked at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => appState.getState(store.read, 'row')));
    const [row] = await database.query(
      "select count(*)::int as n from pg_stat_activity where application_name = 'camber' and datname = current_database()",
    );
    expect(row?.['n']).toBe(2);
  });

  it('may break in the middle of a write: that write fails, and the process goes on', async () => {
    const write = store.write(async (tx) => {
      await appState.setState(tx, 'row', 5);
      await database.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'camber' and datname = current_database()",
      );
      // the news has come when no more is asked over this connection
      await eventually(async () => {
        const asked = appState.getState(tx, 'row');
        expect(await asked.catch(() => 'broken')).toBe('broken');
      });
    });
    await expect(write).rejects.toThrow();
    expect(await appState.getState(store.read, 'row')).toBeNull();
  });

  it('heal after the server has cut all of them', async () => {
    await database.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'camber' and datname = current_database()",
    );
    await store.write((tx) => appState.setState(tx, 'row', 3)).catch(() => {});
    await store.write((tx) => appState.setState(tx, 'row', 4));
    expect(await appState.getState(store.read, 'row')).toBe(4);
  });
});
