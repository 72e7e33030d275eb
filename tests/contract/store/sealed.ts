import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import * as athletes from '../../../src/store/athletes.ts';
import { checkInsOf, keepCheckIn } from '../../../src/store/check-ins.ts';
import type { Db } from '../../../src/store/db.ts';
import { findingsOf, replaceFindings } from '../../../src/store/findings.ts';
import * as outbox from '../../../src/store/outbox.ts';
import { addPassword, passwordByLogin } from '../../../src/store/passwords.ts';
import type { Store } from '../../../src/store/open.ts';
import { createSeal, NO_SEAL } from '../../../src/store/seal.ts';
import { SEALED, type SealedRow } from '../../../src/store/sealed/columns.ts';
import { forgetUnopenable } from '../../../src/store/sealed/forget.ts';
import { missingKeys } from '../../../src/store/sealed/missing-keys.ts';
import { type SealProgress, sealOutdated } from '../../../src/store/sealed/reseal.ts';
import { storedColumn, storedTable } from '../../../src/store/sealed/stored-column.ts';
import { getSetting, setSetting } from '../../../src/store/settings.ts';
import * as tokens from '../../../src/store/tokens.ts';
import { testSeal } from '../../support/engines/engine.ts';
import { aFinding, aMail } from './examples.ts';
import { connect, contract, type Given, NOW, OTHER, sealAnew } from './suite.ts';

const NAME = 'Quittenbaum';
const EMAIL = 'schlehe@example.org';
const LOGIN = 'mirabelle@example.org';
const WORDS = [NAME, EMAIL, LOGIN, 'Hagebutte', 'Zwetschge', 'Kornelkirsche', '4711.25'];

/** Something in every sealed column that a runner's words come to. */
const fill = async ({ store, athleteId }: Given): Promise<void> => {
  await store.write(async (tx) => {
    await athletes.updateAthlete(tx, athleteId, { name: NAME, email: EMAIL, emailVerifiedAt: NOW });
    await addPassword(tx, { athleteId, login: LOGIN, hash: 'h', changedAt: NOW });
    const about = { athleteId, subject: 'day:2026-11-20', day: '2026-11-20', now: NOW };
    await keepCheckIn(tx, { ...about, kind: 'pain', value: { level: 4711.25, note: 'Hagebutte' } });
    await setSetting(tx, athleteId, 'address', { pending: 'Zwetschge@example.org' });
    await outbox.addMail(tx, { ...aMail(), athleteId, key: 'k', payload: { text: 'Kornelkirsche' } });
    await replaceFindings(tx, athleteId, [aFinding()]);
  });
};

/** What the same rows say when they are read. */
const read = async (db: Db, athleteId: number) => ({
  athlete: await athletes.byId(db, athleteId),
  login: (await passwordByLogin(db, LOGIN))?.athleteId,
  answers: await checkInsOf(db, athleteId),
  setting: await getSetting(db, athleteId, 'address'),
  mails: await outbox.ofAthlete(db, athleteId, 9),
  findings: await findingsOf(db, athleteId),
});

/** Every row of every table with a sealed column, as it lies in the database. */
const lies = async ({ database }: Given): Promise<string> => {
  const tables = ['athletes', 'passwords', 'check_ins', 'settings', 'outbox', 'findings'];
  return JSON.stringify(await Promise.all(tables.map((name) => database.query(`select * from ${name}`))));
};

const heldIn = (text: string): readonly string[] => WORDS.filter((word) => text.includes(word));

/** Lays the runner's words open, as a Camber of before wrote them. */
const layOpen = ({ store }: Given): Promise<void> =>
  store.write(async (tx) => {
    for (const table of SEALED) {
      const stored = storedTable(tx, table.name);
      for (const row of (await tx.sql.select().from(stored)) as unknown as SealedRow[]) {
        const clear: Record<string, string | null> = {};
        for (const [field, contextOf] of Object.entries(table.columns)) {
          const value = row[field];
          if (typeof value === 'string') clear[field] = testSeal.open(value, contextOf(row));
        }
        for (const field of Object.keys(table.hashed ?? {})) clear[field] = null;
        const same = table.key.map((field) => eq(storedColumn(tx, table, field), row[field]));
        if (Object.keys(clear).length > 0)
          await tx.sql
            .update(stored)
            .set(clear)
            .where(and(...same));
      }
    }
  });

/** More answers than are sealed in one go. */
const MANY = 450;

const answerOften = ({ store, athleteId }: Given): Promise<void> =>
  store.write(async (tx) => {
    for (let run = 0; run < MANY; run += 1) {
      const about = { athleteId, kind: 'rpe', subject: `run:${run}`, day: '2026-11-19' };
      await keepCheckIn(tx, { ...about, value: run % 10, now: NOW });
    }
  });

/** A store whose process is killed at the n-th write: that one is rolled back. */
const killedAt = (store: Store, n: number): Store => {
  let writes = 0;
  return {
    ...store,
    write: (fn) =>
      store.write(async (tx) => {
        const result = await fn(tx);
        writes += 1;
        if (writes === n) throw new Error('killed');
        return result;
      }),
  };
};

contract('what is sealed', (given) => {
  const right = createSeal(Buffer.alloc(32, 1));
  const wrong = createSeal(Buffer.alloc(32, 2));
  const pair = { accessToken: 'a', refreshToken: 'r', expiresAt: NOW };
  const newKey = Buffer.alloc(32, 3);
  const oldKey = Buffer.alloc(32, 7);
  const both = createSeal(newKey, [oldKey]);
  const afterwards = createSeal(newKey);

  it('is read as it was written, and no row holds a word of it', async () => {
    await fill(given());
    const { store, athleteId } = given();
    expect(await read(store.read, athleteId)).toMatchObject({
      athlete: { name: NAME, email: EMAIL },
      login: athleteId,
      answers: [{ value: { level: 4711.25, note: 'Hagebutte' } }],
      setting: { pending: 'Zwetschge@example.org' },
      mails: [{ payload: { text: 'Kornelkirsche' } }],
      findings: [{ facts: aFinding().facts }],
    });
    expect(heldIn(await lies(given()))).toEqual([]);
    // That it would be found if it were there.
    await layOpen(given());
    expect(heldIn(await lies(given()))).toEqual(WORDS);
  });

  it('is read where a Camber of before wrote it in clear, and sealed by the next start', async () => {
    await fill(given());
    const { store, athleteId } = given();
    const before = await read(store.read, athleteId);
    await layOpen(given());
    // Only the login has to be sealed to be found.
    expect(await read(store.read, athleteId)).toEqual({ ...before, login: undefined });
    const steps: SealProgress[] = [];
    const sealed = await sealOutdated(store, (step) => steps.push(step));
    expect(sealed).toEqual({ rows: 6, broken: 0 });
    expect(steps.map(({ of }) => of)).toEqual(steps.map(() => 6));
    expect(steps.at(-1)?.done).toBe(6);
    expect(await read(store.read, athleteId)).toEqual(before);
    expect(heldIn(await lies(given()))).toEqual([]);
    expect(await sealOutdated(store)).toEqual({ rows: 0, broken: 0 });
  });

  it('is sealed from where a process was killed, wherever that was', async () => {
    await fill(given());
    await answerOften(given());
    const { store, athleteId } = given();
    const before = await read(store.read, athleteId);
    await layOpen(given());
    let kills = 0;
    const isKilled = (n: number): Promise<boolean> =>
      sealOutdated(killedAt(store, n)).then(
        () => false,
        (error: Error) => error.message === 'killed',
      );
    while (await isKilled(kills + 1)) {
      kills += 1;
      // What is done is not lost, and all of it is read meanwhile.
      expect((await read(store.read, athleteId)).answers).toEqual(before.answers);
    }
    expect(kills).toBeGreaterThan(SEALED.length);
    expect(await read(store.read, athleteId)).toEqual(before);
    expect(heldIn(await lies(given()))).toEqual([]);
  });

  it('is sealed anew with a new key, killed half-way or not; then the old key can go', async () => {
    await fill(given());
    await answerOften(given());
    const { athleteId, database, store } = given();
    const before = await read(store.read, athleteId);
    const changing = await database.open(undefined, both);
    expect(await read(changing.read, athleteId)).toEqual(before);
    await expect(sealOutdated(killedAt(changing, 9))).rejects.toThrow('killed');
    // Some rows have the one key, some the other.
    expect((await missingKeys(store.read, testSeal)).length).toBe(1);
    expect((await missingKeys(store.read, afterwards)).length).toBe(1);
    expect(await read(changing.read, athleteId)).toEqual(before);
    expect((await sealOutdated(changing)).broken).toBe(0);
    await changing.close();
    const changed = await database.open(undefined, afterwards);
    expect(await missingKeys(changed.read, afterwards)).toEqual([]);
    expect(await read(changed.read, athleteId)).toEqual(before);
    await changed.close();
    await expect(athletes.byId(store.read, athleteId)).rejects.toMatchObject({ code: 'unknown_key' });
  });

  it('gives no login twice while its hash is under the key before', async () => {
    await fill(given());
    const { athleteId, database } = given();
    const changing = await database.open(undefined, both);
    await connect(changing, OTHER);
    const again = { athleteId: OTHER, login: LOGIN, hash: 'h', changedAt: NOW };
    expect(await changing.write((tx) => addPassword(tx, again))).toBe(false);
    expect((await passwordByLogin(changing.read, LOGIN))?.athleteId).toBe(athleteId);
    await changing.close();
    await sealAnew(given(), both);
    const changed = await database.open(undefined, afterwards);
    expect(await changed.write((tx) => addPassword(tx, again))).toBe(false);
    await changed.close();
  });

  it('leaves alone what was changed or damaged, and counts it', async () => {
    await fill(given());
    const { athleteId, database, store } = given();
    // An address in the place of a name: sealed for something else.
    await database.execute(`update athletes set name = email where id = ${athleteId}`);
    expect(await sealAnew(given(), both)).toEqual({ rows: 5, broken: 1 });
    await expect(athletes.byId(store.read, athleteId)).rejects.toMatchObject({ code: 'broken' });
  });

  it('is neither read nor written where a database was opened to copy its rows', async () => {
    await fill(given());
    const { athleteId, database } = given();
    const copier = await database.open(undefined, NO_SEAL);
    expect(await athletes.accountStates(copier.read)).toHaveLength(1);
    await expect(athletes.byId(copier.read, athleteId)).rejects.toThrow('without keys');
    await expect(copier.write((tx) => setSetting(tx, athleteId, 'units_open', true))).rejects.toThrow();
    await copier.close();
  });

  it('names the key that is not at hand, and how much it has sealed', async () => {
    const { store, athleteId } = given();
    expect(await missingKeys(store.read, wrong)).toEqual([]);
    await store.write((tx) => tokens.saveTokens(tx, athleteId, pair, right));
    expect(await missingKeys(store.read, right)).toEqual([]);
    expect(await missingKeys(store.read, wrong)).toEqual([{ keyId: right.keyId(), values: 2 }]);
    expect(await missingKeys(store.read, createSeal(Buffer.alloc(32, 2), [Buffer.alloc(32, 1)]))).toEqual([]);
  });

  it('names it for every sealed column, and takes nothing that lies in clear for sealed', async () => {
    await fill(given());
    const { store } = given();
    // Name, address, login, answer, setting, payload and facts.
    expect(await missingKeys(store.read, wrong)).toEqual([{ keyId: testSeal.keyId(), values: 7 }]);
    await layOpen(given());
    expect(await missingKeys(store.read, wrong)).toEqual([]);
  });

  it('is given up where its key is lost for good, and the rest stays', async () => {
    const { store, athleteId } = given();
    await connect(store, OTHER);
    await store.write(async (tx) => {
      await tokens.saveTokens(tx, athleteId, pair, wrong);
      await tokens.saveTokens(tx, OTHER, pair, right);
    });
    expect(await store.write((tx) => forgetUnopenable(tx, right, NOW))).toBe(1);
    expect(await tokens.loadTokens(store.read, athleteId, right)).toBeNull();
    expect(await tokens.loadTokens(store.read, OTHER, right)).toMatchObject(pair);
    const states = (await athletes.all(store.read)).map(({ id, connection }) => [id, connection]);
    expect(states).toContainEqual([athleteId, 'dead']);
    expect(states).toContainEqual([OTHER, 'ok']);
    expect(await store.write((tx) => forgetUnopenable(tx, right, NOW))).toBe(0);
  });

  it('is given up everywhere; the account and what was sent stay, and findings are worked out again', async () => {
    await fill(given());
    const { athleteId, database } = given();
    const store = await database.open(undefined, wrong);
    expect(await store.write((tx) => forgetUnopenable(tx, wrong, NOW))).toBe(6);
    expect(await read(store.read, athleteId)).toMatchObject({
      athlete: { id: athleteId, name: null, email: null, emailVerifiedAt: null, assessDue: NOW },
      answers: [],
      setting: null,
      mails: [{ key: 'k', state: 'cancelled', payload: {} }],
      findings: [],
    });
    expect(await passwordByLogin(store.read, LOGIN)).toBeNull();
    await store.close();
  });
});
