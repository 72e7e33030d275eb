import { expect, it } from 'vitest';
import { addAccount, byId } from '../../../src/store/athletes.ts';
import type { Store } from '../../../src/store/open.ts';
import { exportOf } from '../../../src/export/write/export-of.ts';
import {
  fileOf,
  LIST_NAMES,
  type ListName,
  LISTS,
  Manifest,
  SINGLE,
  SINGLE_NAMES,
  type SingleName,
} from '../../../src/export/format.ts';
import { restore } from '../../../src/export/restore/restore.ts';
import { everythingOf } from '../../support/everything.ts';
import { changed, filesIn, whole } from '../../support/export-zip.ts';
import { fillAccount, SECRETS } from '../../support/full-account.ts';
import { freshSqlite } from '../../support/stores.ts';
import { connect, contract, NOW, OTHER } from './suite.ts';
import { exportDeps } from '../../support/export-deps.ts';

const NEW = -4_242_424_242;
const LATER = NOW + 60_000;

const archiveOf = async (store: Store, id: number, now = NOW): Promise<Buffer> => {
  const athlete = await byId(store.read, id);
  if (athlete === null) throw new Error('nobody to export');
  return whole(exportOf(exportDeps(store, now), athlete));
};

const emptyAccount = (store: Store) =>
  store.write((tx) =>
    addAccount(tx, { id: NEW, units: 'metric', language: 'en', name: null, timeZone: 'UTC', now: LATER }),
  );

/** What an archive holds but for what must differ: numbers of the account, times of the archive, what does not come back. */
const comparable = (zip: Buffer): Readonly<Record<string, unknown>> => {
  const files = filesIn(zip);
  const json = (name: string) => JSON.parse(files[`${name}.json`] ?? 'null') as unknown;
  const account = json('account') as Record<string, unknown>;
  const settings = json('settings') as Record<string, unknown>;
  const mails = json('mails') as readonly { readonly kind: string }[];
  const { readAt } = json('connections') as { readonly readAt: unknown };
  const lists = ['runs', 'shoes', 'check-ins', 'findings', 'episodes', 'files'];
  const { id: _id, stravaId: _strava, connection: _c, scopes: _s, emailConfirmedAt: _e, ...rest } = account;
  const { address: _address, intervals: _list, ...kept } = settings;
  return {
    account: rest,
    settings: kept,
    readAt,
    mails: mails.filter(({ kind }) => !['verify', 'reconnect'].includes(kind)),
    ...Object.fromEntries(lists.map((name) => [name, json(name)])),
    ...Object.fromEntries(Object.entries(files).filter(([name]) => name.endsWith('.csv'))),
    emls: Object.keys(files).filter((name) => name.endsWith('.eml') && !/verify|reconnect/.test(name)),
  };
};

contract('the export of everything', (given) => {
  it('holds every file as its shape says, and a manifest that fits', async () => {
    const { store, athleteId } = given();
    const { seal } = exportDeps(store, NOW);
    await fillAccount(store, athleteId, seal, NOW);
    const files = filesIn(await archiveOf(store, athleteId));
    const manifest = Manifest.parse(JSON.parse(files['manifest.json'] ?? ''));
    expect(manifest.files.map(({ name }) => name).toSorted()).toEqual(
      Object.keys(files)
        .filter((name) => name !== 'manifest.json')
        .toSorted(),
    );
    const json = (name: SingleName | ListName): unknown => JSON.parse(files[fileOf(name)] ?? '');
    const singles = SINGLE_NAMES.map((name) => [name, json(name)] as const);
    expect(singles.map(([name, value]) => [name, SINGLE[name].parse(value)])).toEqual(singles);
    const lists = LIST_NAMES.map((name) => [name, json(name) as readonly unknown[]] as const);
    expect(lists.map(([name, rows]) => [name, rows.map((row) => LISTS[name].parse(row))])).toEqual(lists);
    expect(lists.filter(([, rows]) => rows.length === 0)).toEqual([]);
    const counts = manifest.files.filter(({ rows }) => rows !== null).map(({ name, rows }) => [name, rows]);
    expect(counts).toEqual(lists.map(([name, rows]) => [fileOf(name), rows.length]));
  });

  it('holds nothing that opens something', async () => {
    const { store, athleteId } = given();
    const { seal } = exportDeps(store, NOW);
    await fillAccount(store, athleteId, seal, NOW);
    const all = Object.values(filesIn(await archiveOf(store, athleteId))).join('\n');
    for (const secret of Object.values(SECRETS)) expect(all).not.toContain(secret);
    expect(all).not.toMatch(/token=/);
  });

  it('is of nobody else', async () => {
    const { store, athleteId } = given();
    const { seal } = exportDeps(store, NOW);
    await connect(store, OTHER);
    await fillAccount(store, athleteId, seal, NOW);
    const files = filesIn(await archiveOf(store, OTHER));
    const rows = LIST_NAMES.flatMap((name) => JSON.parse(files[fileOf(name)] ?? '') as readonly unknown[]);
    expect(rows).toEqual([]);
  });
});

contract('an export that comes back', (given) => {
  it('is the same account again, on this engine and on the other', async () => {
    const { store, athleteId } = given();
    const { seal } = exportDeps(store, NOW);
    await fillAccount(store, athleteId, seal, NOW);
    const first = await archiveOf(store, athleteId);
    const other = await freshSqlite();
    try {
      for (const target of [store, other.store]) {
        await emptyAccount(target);
        const outcome = await restore(exportDeps(target, LATER), NEW, first);
        expect(outcome).toEqual({
          kind: 'restored',
          runs: 3,
          checkIns: 3,
          shoes: 2,
          leftOut: 0,
          email: 'robin@example.org',
        });
        expect(comparable(await archiveOf(target, NEW, LATER))).toEqual(comparable(first));
      }
    } finally {
      await other.drop();
    }
  });

  it('is the same account when it comes from SQLite onto this engine', async () => {
    const { store, athleteId } = given();
    const other = await freshSqlite();
    try {
      await connect(other.store, athleteId);
      await fillAccount(other.store, athleteId, exportDeps(other.store, NOW).seal, NOW);
      const first = await archiveOf(other.store, athleteId);
      await emptyAccount(store);
      expect(await restore(exportDeps(store, LATER), NEW, first)).toMatchObject({
        kind: 'restored',
        runs: 3,
      });
      expect(comparable(await archiveOf(store, NEW, LATER))).toEqual(comparable(first));
    } finally {
      await other.drop();
    }
  });

  it('opens nothing: the address waits to be confirmed, and nobody is signed in', async () => {
    const { store, athleteId } = given();
    const { seal } = exportDeps(store, NOW);
    await fillAccount(store, athleteId, seal, NOW);
    await emptyAccount(store);
    await restore(exportDeps(store, LATER), NEW, await archiveOf(store, athleteId));
    expect(await byId(store.read, NEW)).toMatchObject({
      email: 'robin@example.org',
      emailVerifiedAt: null,
      stravaId: null,
      connection: 'none',
      epoch: 1,
      scopes: [],
      assessDue: LATER,
    });
    const unlocked = [
      'tokens',
      'passwords',
      'importKeys',
      'apiTokens',
      'intervals',
      'channels',
      'inbox',
      'watchedFiles',
    ];
    const rows = (await everythingOf(store.read, NEW)).filter(({ name }) => unlocked.includes(name));
    expect(rows).toHaveLength(unlocked.length);
    expect(rows.flatMap((table) => table.rows)).toEqual([]);
  });

  it('comes back once: an account with something in it takes nothing', async () => {
    const { store, athleteId } = given();
    const { seal } = exportDeps(store, NOW);
    await fillAccount(store, athleteId, seal, NOW);
    const zip = await archiveOf(store, athleteId);
    await emptyAccount(store);
    const deps = exportDeps(store, LATER);
    const outcomes = await Promise.all([restore(deps, NEW, zip), restore(deps, NEW, zip)]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['refused', 'restored']);
    const before = JSON.stringify(await everythingOf(store.read, athleteId));
    expect(await restore(deps, athleteId, zip)).toEqual({ kind: 'refused', problem: { code: 'notEmpty' } });
    expect(JSON.stringify(await everythingOf(store.read, athleteId))).toBe(before);
  });

  it('is all or nothing: what fails at the end leaves no trace of the beginning', async () => {
    const { store, athleteId } = given();
    const { seal } = exportDeps(store, NOW);
    await fillAccount(store, athleteId, seal, NOW);
    await emptyAccount(store);
    const before = JSON.stringify(await everythingOf(store.read, NEW));
    const deps = exportDeps(store, LATER);
    const failing = {
      ...deps,
      seal: {
        ...deps.seal,
        seal: () => {
          throw new Error('no key');
        },
      },
    };
    await expect(restore(failing, NEW, await archiveOf(store, athleteId))).rejects.toThrow('no key');
    expect(JSON.stringify(await everythingOf(store.read, NEW))).toBe(before);
  });

  it('keeps texts that an engine is particular about', async () => {
    const { store, athleteId } = given();
    const { seal } = exportDeps(store, NOW);
    await fillAccount(store, athleteId, seal, NOW);
    await emptyAccount(store);
    const zip = changed(await archiveOf(store, athleteId), {
      'shoes.json': (text) => text.replace('Old pair', 'Old\\u0000pair'),
    });
    expect(await restore(exportDeps(store, LATER), NEW, zip)).toEqual({
      kind: 'refused',
      problem: { code: 'unreadable', file: 'shoes.json', row: 2, field: 'name' },
    });
  });
});
