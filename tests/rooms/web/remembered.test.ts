import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as appState from '../../../src/store/app-state.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as backfills from '../../../src/store/backfills.ts';
import type { Db } from '../../../src/store/db.ts';
import { beginImport } from '../../../src/store/imports.ts';
import type { Store } from '../../../src/store/open.ts';
import { createRemembered } from '../../../src/web/http/remembered.ts';
import { freshSqlite } from '../../support/stores.ts';
import {
  type Browser,
  connected,
  keepRuns,
  NOON,
  readable,
  runOn,
  startWeb,
  TODAY,
  type Web,
} from './support.ts';

describe('what is remembered', () => {
  let db: Awaited<ReturnType<typeof freshSqlite>>;
  let other: Store;
  beforeEach(async () => {
    db = await freshSqlite();
    other = await db.database.open();
  });
  afterEach(async () => {
    await other.close();
    await db.drop();
  });

  const MINE = 'remembered test';
  const note = (store: Store, value: number, key = MINE) =>
    store.write((tx) => appState.setState(tx, key, value));
  /** Reads one row, and tells how often it was read and how often something was made of it. */
  const counting = () => {
    const times = { read: 0, worked: 0 };
    const read = async () => {
      times.read += 1;
      return { mine: await appState.getState(db.store.read, MINE) };
    };
    const work = ({ mine }: { mine: unknown }) => {
      times.worked += 1;
      return `${mine}`;
    };
    return { times, read, work };
  };

  it('is read and worked out once while nothing changes, and by key', async () => {
    const remembered = createRemembered<string>(db.store, 3);
    const { times, read, work } = counting();
    await note(other, 1);
    for (const key of ['a', 'a', 'b', 'a']) expect(await remembered(key, read, work)).toBe('1');
    expect(times).toEqual({ read: 2, worked: 2 });
  });

  it('is worked out anew after a write, of this process or of another', async () => {
    const remembered = createRemembered<string>(db.store, 3);
    const { times, read, work } = counting();
    await remembered('a', read, work);
    await note(db.store, 1);
    expect(await remembered('a', read, work)).toBe('1');
    await note(other, 2);
    expect(await remembered('a', read, work)).toBe('2');
    expect(times).toEqual({ read: 3, worked: 3 });
  });

  it('is read again and not worked out again where something else was written', async () => {
    const remembered = createRemembered<string>(db.store, 3);
    const { times, read, work } = counting();
    await note(other, 1);
    await remembered('a', read, work);
    await note(other, 1, 'of somebody else');
    expect(await remembered('a', read, work)).toBe('1');
    expect(times).toEqual({ read: 2, worked: 1 });
    await remembered('a', read, work);
    expect(times).toEqual({ read: 2, worked: 1 });
  });

  it('is old at once where something changed while it was read', async () => {
    const remembered = createRemembered<string>(db.store, 3);
    const { read, work } = counting();
    const meanwhile = async () => {
      const before = await read();
      await note(other, 1);
      return before;
    };
    await remembered('a', meanwhile, work);
    expect(await remembered('a', read, work)).toBe('1');
  });

  it('tells apart what JSON would not', async () => {
    const remembered = createRemembered<number>(db.store, 3);
    const sizes = async (map: Map<string, number>) =>
      remembered(
        'a',
        async () => map,
        ({ size }) => size,
      );
    expect(await sizes(new Map())).toBe(0);
    await note(other, 1);
    expect(await sizes(new Map([['one', 1]]))).toBe(1);
  });

  it('is not kept where it is one too many', async () => {
    const remembered = createRemembered<string>(db.store, 2);
    const { times, read, work } = counting();
    for (const key of ['a', 'b', 'a', 'c']) await remembered(key, read, work);
    expect(times.worked).toBe(3);
    await remembered('a', read, work);
    expect(times.worked).toBe(3);
    await remembered('b', read, work);
    expect(times.worked).toBe(4);
  });
});

describe('home', () => {
  let web: Web;
  let browser: Browser;
  beforeEach(async () => {
    web = await startWeb();
    browser = await connected(web, 7);
    await keepRuns(web, 7, [runOn(TODAY, 5_000, { id: 1 })]);
  });
  afterEach(() => web.close());

  const LANGUAGES = ['de', 'es'] as const;

  /** What was asked of the store during the work. */
  const askedDuring = async (work: () => Promise<unknown>): Promise<number> => {
    const store = web.store as { read: Db };
    const { read } = store;
    let asked = 0;
    const sql = new Proxy(read.sql, {
      get: (target, key: keyof Db['sql']) => {
        if (key === 'select') asked += 1;
        return target[key].bind(target);
      },
    });
    store.read = { ...read, sql };
    try {
      await work();
    } finally {
      store.read = read;
    }
    return asked;
  };

  it('reads only who asks and what moves while nothing changes, also while tracks are still to be read', async () => {
    await web.store.write((tx) => backfills.finish(tx, 7, NOON));
    const page = await browser.text('/');
    expect(page).toContain('data-live="/progress"');
    const first = await askedDuring(() => browser.text('/?range=1y'));
    const second = await askedDuring(async () => expect(await browser.text('/')).toBe(page));
    expect(first).toBeGreaterThan(15);
    expect(second).toBeLessThan(8);
  });

  it('shows what another process of the machine has written', async () => {
    expect(readable(await browser.text('/'))).toMatch(/\b5(\.0)? km/);
    const [{ file }] = (await web.query('select file from pragma_database_list')) as [{ file: string }];
    const program = `
      import Database from 'better-sqlite3';
      new Database(${JSON.stringify(file)}).exec('update runs set distance_m = 7000');`;
    execFileSync(process.execPath, ['--input-type=module', '--eval', program]);
    const next = await browser.text('/');
    expect(readable(next)).not.toMatch(/\b5(\.0)? km/);
    expect(readable(next)).toMatch(/\b7(\.0)? km/);
    expect(await browser.text('/')).toBe(next);
  });

  it('is another page when the day begins where the runner is', async () => {
    const store = web.store;
    await store.write((tx) => athletes.updateAthlete(tx, 7, { timeZone: 'America/New_York' }));
    web.clock.at = Date.UTC(2026, 10, 23, 4, 59);
    expect(await browser.text('/')).toContain('Sunday 22 November');
    web.clock.at = Date.UTC(2026, 10, 23, 5, 0);
    const page = await browser.text('/');
    expect(page).not.toContain('Sunday 22 November');
    expect(page).toContain('Monday 23 November');
  });

  it('follows units, colours and languages', async () => {
    expect(readable(await browser.text('/'))).toMatch(/\b5(\.0)? km/);
    await browser.post('/settings', { units: 'imperial' });
    expect(readable(await browser.text('/'))).toMatch(/\b3(\.1)? mi/);
    await browser.post('/settings', { theme: 'dark' });
    expect(await browser.text('/')).toContain('<meta name="color-scheme" content="dark"');
    for (const language of LANGUAGES) {
      await browser.post('/settings', { language });
      expect(await browser.text('/')).toContain(`<html lang="${language}"`);
    }
  });

  it('follows what the runner says of the knee', async () => {
    const before = await browser.text('/');
    await browser.post('/knee', { when: 'day', level: '6' });
    const after = await browser.text('/');
    expect(after).not.toBe(before);
    expect(after).toMatch(/rest/i);
  });

  it('is still the same page after somebody else was written about', async () => {
    const page = await browser.text('/');
    const other = await web.openAgain();
    await connected(web, 8);
    await keepRuns({ store: other }, 8, [runOn(TODAY, 9_000, { id: 2 })]);
    await other.close();
    expect(await browser.text('/')).toBe(page);
    expect(readable(await (await connected(web, 8)).text('/'))).toMatch(/\b9(\.0)? km/);
  });

  it('tells what goes on by the clock, while nothing is written', async () => {
    const at = NOON;
    await web.store.write((tx) =>
      beginImport(tx, 7, { origin: 'upload', name: 'a.zip', progress: { kind: 'upload', at }, now: at }),
    );
    expect(await browser.text('/')).toContain('href="/uploads/');
    web.clock.at += 3 * 60_000;
    expect(await browser.text('/')).not.toContain('href="/uploads/');
  });
});
