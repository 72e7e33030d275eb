import { zipSync } from 'fflate';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportOf } from '../../../src/export/write/export-of.ts';
import type { RestoreProblem } from '../../../src/export/restore/problem.ts';
import { restore } from '../../../src/export/restore/restore.ts';
import { addAccount, byId, upsertConnected } from '../../../src/store/athletes.ts';
import { runById, upsertRun } from '../../../src/store/runs.ts';
import { ofAthlete } from '../../../src/store/outbox.ts';
import { readerOf } from '../../../src/words/reader.ts';
import { restoreProblemText } from '../../../src/words/restore-problem.ts';
import { everythingOf } from '../../support/everything.ts';
import { exportDeps } from '../../support/export-deps.ts';
import { changed, filesIn, whole } from '../../support/export-zip.ts';
import { fillAccount } from '../../support/full-account.ts';
import { freshSqlite } from '../../support/stores.ts';

/** Archives that somebody made, or that were damaged on their way. */

const NOW = 1_795_000_000_000;
const ROBIN = 4711;

let zip: Buffer;
let given: Awaited<ReturnType<typeof freshSqlite>>;
let next = -1;

beforeAll(async () => {
  given = await freshSqlite();
  const { store } = given;
  const athlete = { stravaId: ROBIN, units: 'metric', scopes: [], name: null, now: NOW } as const;
  await store.write((tx) => upsertConnected(tx, athlete));
  await fillAccount(store, ROBIN, exportDeps(store, NOW).seal, NOW);
  const robin = await byId(store.read, ROBIN);
  if (robin !== null) zip = await whole(exportOf(exportDeps(store, NOW), robin));
});
afterAll(() => given.drop());

const account = async (): Promise<number> => {
  const id = (next -= 1);
  const fresh = { id, units: 'metric', language: 'en', name: null, timeZone: 'UTC', now: NOW } as const;
  await given.store.write((tx) => addAccount(tx, fresh));
  return id;
};

const readers = (['en', 'de'] as const).map((language) =>
  readerOf({ units: 'metric', language, hourCycle: 'h23' }),
);

/** Brings an archive to a new account; what was wrong, after looking that nothing was written. Null: it came back. */
const problemOf = async (archive: Buffer): Promise<RestoreProblem | null> => {
  const id = await account();
  const before = JSON.stringify(await everythingOf(given.store.read, id));
  const outcome = await restore(exportDeps(given.store, NOW), id, archive);
  if (outcome.kind === 'restored') return null;
  expect(JSON.stringify(await everythingOf(given.store.read, id))).toBe(before);
  for (const reader of readers) {
    const text = restoreProblemText(outcome.problem, reader);
    expect(text.length).toBeLessThanOrEqual(200);
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(text).not.toMatch(/[\u0000-\u001f\u007f]/);
  }
  return outcome.problem;
};

const json = (change: (value: never) => unknown) => (text: string) =>
  JSON.stringify(change(JSON.parse(text) as never));
type Rows = readonly Readonly<Record<string, unknown>>[];
/** The first row of a list with these fields. */
const firstRow = (fields: object) =>
  json((rows: Rows) => rows.map((row, i) => (i === 0 ? { ...row, ...fields } : row)));

describe('an archive that is none', () => {
  it.each([
    ['nothing', () => Buffer.alloc(0), 'notAZip'],
    ['a text', () => Buffer.from('hello'), 'notAZip'],
    ['half of one', () => zip.subarray(0, zip.length / 2), 'notAZip'],
    ['another zip', () => Buffer.from(zipSync({ 'a.txt': new Uint8Array(3) })), 'notAnExport'],
    [
      'a newer one',
      () => changed(zip, { 'manifest.json': json((value: object) => ({ ...value, version: 2 })) }),
      'newer',
    ],
    [
      'an older one',
      () => changed(zip, { 'manifest.json': json((value: object) => ({ ...value, version: 0 })) }),
      'older',
    ],
    ['a list as manifest', () => changed(zip, { 'manifest.json': () => '[]' }), 'notAnExport'],
  ])('%s is refused', async (_what, archive, code) => {
    expect(await problemOf(archive())).toEqual({ code });
  });

  it('of the version before versions is told apart from others', async () => {
    const files = Object.fromEntries(
      ['athletes.json', 'runs.json', 'outbox.json'].map((name) => [name, new Uint8Array(2)]),
    );
    expect(await problemOf(Buffer.from(zipSync(files)))).toEqual({ code: 'older' });
  });
});

describe('an archive that was changed', () => {
  it('without its manifest is known by the hash', async () => {
    const files = filesIn(zip);
    const other = { ...files, 'shoes.json': (files['shoes.json'] ?? '').replace('Old pair', 'New pair') };
    const bytes = Object.fromEntries(Object.entries(other).map(([name, text]) => [name, Buffer.from(text)]));
    expect(await problemOf(Buffer.from(zipSync(bytes)))).toEqual({ code: 'changed', file: 'shoes.json' });
  });

  it.each([
    ['runs.json', firstRow({ distanceM: 'far' }), { row: 1, field: 'distanceM' }],
    ['runs.json', firstRow({ day: '2026-02-30' }), { row: 1, field: 'day' }],
    ['runs.json', firstRow({ analysis: { basis: 'streams' } }), { row: 1, field: 'analysis.gainM' }],
    ['runs.json', json((rows: Rows) => [...rows, rows[0]]), { row: 4, field: 'id' }],
    ['account.json', json((value: object) => ({ ...value, theme: '<script>' })), { field: 'theme' }],
    ['settings.json', json(() => ({ mail: { weeklyHour: 25 } })), { field: 'mail.weeklyHour' }],
    ['check-ins.json', firstRow({ value: null }), { row: 1, field: 'value' }],
    ['findings.json', firstRow({ facts: { ratio: 'much' } }), { row: 1, field: 'facts.sessionM' }],
    [
      'files.json',
      firstRow({ results: [{ kind: 'refused', problem: { code: 'toString' } }] }),
      { row: 1, field: 'results.0.problem.code' },
    ],
    ['shoes.json', () => '{}', {}],
    ['shoes.json', () => '[{]', {}],
    ['shoes.json', () => `[${'['.repeat(100_000)}`, {}],
    ['account.json', () => `${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`, {}],
  ])('in %s is refused with the field', async (file, change, where) => {
    expect(await problemOf(changed(zip, { [file]: change }))).toEqual({ code: 'unreadable', file, ...where });
  });

  it('names no more of a field than fits', async () => {
    const archive = changed(zip, {
      'findings.json': firstRow({ facts: { [`\u001b[31m${'x'.repeat(500)}`]: 1 } }),
    });
    expect(await problemOf(archive)).toMatchObject({ code: 'unreadable', file: 'findings.json', row: 1 });
  });

  it('brings no names that objects inherit', async () => {
    const poison = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"level":3}';
    const id = await account();
    const archive = changed(zip, {
      'check-ins.json': (text) => text.replace(/"value":\{[^}]*\}/, `"value":${poison}`),
      'account.json': (text) => text.replace('{', `{"__proto__":{"polluted":1},`),
    });
    expect(await restore(exportDeps(given.store, NOW), id, archive)).toMatchObject({ kind: 'restored' });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(JSON.stringify(await everythingOf(given.store.read, id))).not.toMatch(/polluted|__proto__/);
  });

  it('hides no run behind one that is not there, or behind itself', async () => {
    const id = await account();
    const archive = changed(zip, {
      'runs.json': json((rows: Rows) =>
        rows.map((row) => ({ ...row, sameAs: row['id'] === 77 ? -77 : row['id'] === -77 ? 77 : 999 })),
      ),
    });
    expect(await restore(exportDeps(given.store, NOW), id, archive)).toMatchObject({ kind: 'restored' });
    const runs = (await everythingOf(given.store.read, id)).find(({ name }) => name === 'runs')?.rows;
    expect(runs?.map((row) => row['sameAs'])).toEqual([null, null, null]);
  });

  it('makes Camber write to nobody: mails that wait about an address do not come back', async () => {
    const id = await account();
    const mail = { state: 'pending', attempts: 0, sentAt: null, createdAt: NOW, notBefore: NOW, file: null };
    const facts = { email: 'victim@example.org', url: 'https://evil.example.org', expiresAt: NOW };
    const archive = changed(zip, {
      'mails.json': json((rows: Rows) =>
        ['verify', 'goodbye', 'address-change', 'no such kind', 'alert'].map((kind) => ({
          ...rows[0],
          ...mail,
          kind,
          key: `alert:${kind}`,
          facts,
        })),
      ),
    });
    expect(await restore(exportDeps(given.store, NOW), id, archive)).toMatchObject({ kind: 'restored' });
    const kept = (await ofAthlete(given.store.read, id, 10)).map(({ kind, state }) => `${kind} ${state}`);
    expect(kept).toEqual(['alert cancelled']);
  });

  it('never ends otherwise than with a sentence, whichever byte is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: zip.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const bytes = Buffer.from(zip);
        bytes[at] = (bytes[at] ?? 0) ^ by;
        const problem = await problemOf(bytes);
        expect(problem === null || typeof problem.code === 'string').toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('runs from Strava', () => {
  const joined = async (stravaId: number): Promise<number> => {
    const athlete = { stravaId, units: 'metric', scopes: [], name: null, now: NOW } as const;
    return (await given.store.write((tx) => upsertConnected(tx, athlete))).id;
  };

  it('of another account are refused', async () => {
    const id = await joined(8_888);
    const outcome = await restore(exportDeps(given.store, NOW), id, zip);
    expect(outcome).toEqual({ kind: 'refused', problem: { code: 'otherStrava' } });
  });

  it('are left out where nothing from Strava is kept for long', async () => {
    const id = await account();
    const outcome = await restore(exportDeps(given.store, NOW, 'strict'), id, zip);
    expect(outcome).toMatchObject({ kind: 'restored', runs: 2, leftOut: 1 });
    expect(await runById(given.store.read, id, 77)).toBeNull();
  });

  it('that Strava tells of again keep what it says now, and the track that was read before', async () => {
    const other = await freshSqlite();
    try {
      const { store } = other;
      const athlete = { stravaId: ROBIN, units: 'metric', scopes: [], name: null, now: NOW } as const;
      await store.write((tx) => upsertConnected(tx, athlete));
      const stored = await runById(given.store.read, ROBIN, 77);
      if (stored === null) throw new Error('there is no such run');
      const said = { ...stored.run, gearId: 'g-new', rpe: null, analysis: null };
      await store.write((tx) => upsertRun(tx, ROBIN, said, { ...stored.meta, now: NOW }));
      expect(await restore(exportDeps(store, NOW), ROBIN, zip)).toMatchObject({ kind: 'restored', runs: 3 });
      const run = (await runById(store.read, ROBIN, 77))?.run;
      expect(run).toMatchObject({ gearId: 'g-new', rpe: 6.5, analysis: { basis: 'streams' } });
    } finally {
      await other.drop();
    }
  });
});
