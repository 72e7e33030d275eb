import { and, eq, inArray, isNotNull, or, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../db.ts';
import { KEY_ID_LENGTH, type Seal } from '../seal.ts';
import { SEALED, type SealedTable } from './columns.ts';
import { missingKeys } from './missing-keys.ts';
import { storedColumn, storedTable } from './stored-column.ts';

/** What a row is without what was sealed in it, where it says more than that; all others go as a whole. */
const BLANKED: Readonly<Record<string, (tx: Db, lost: SQL | undefined) => Promise<number>>> = {
  // The account stays: its runs do. Names come back from Strava, addresses from the runner.
  athletes: async (tx, lost) => {
    const { athletes } = tx.stored;
    const rows = await tx.sql
      .update(athletes)
      .set({ name: null, email: null, emailVerifiedAt: null })
      .where(lost)
      .returning({ id: athletes.id });
    return rows.length;
  },
  // That a mail was sent stays known, or it would be sent again.
  outbox: async (tx, lost) => {
    const { outbox } = tx.t;
    const ids = (await tx.sql.select({ id: outbox.id }).from(outbox).where(lost)).map(({ id }) => id);
    for (const id of ids) {
      await tx.sql.update(outbox).set({ payload: {} }).where(eq(outbox.id, id));
      await tx.sql
        .update(outbox)
        .set({ state: 'cancelled', error: 'its key is lost' })
        .where(and(eq(outbox.id, id), inArray(outbox.state, ['pending', 'held'])));
    }
    return ids.length;
  },
};

/** Who has to have something done: connect to Strava again, or have findings worked out again. */
const AFTERWARDS: Readonly<Record<string, (tx: Db, lost: SQL | undefined, now: number) => Promise<void>>> = {
  tokens: async (tx, lost) => {
    const { athletes, tokens } = tx.t;
    const whose = tx.sql.select({ id: tokens.athleteId }).from(tokens).where(lost);
    await tx.sql.update(athletes).set({ connection: 'dead' }).where(inArray(athletes.id, whose));
  },
  findings: async (tx, lost, now) => {
    const { athletes, findings } = tx.t;
    const whose = tx.sql.select({ id: findings.athleteId }).from(findings).where(lost);
    await tx.sql.update(athletes).set({ assessDue: now }).where(inArray(athletes.id, whose));
  },
};

const isLost = (tx: Db, table: SealedTable, ids: readonly string[]): SQL | undefined =>
  or(
    ...Object.keys(table.columns).map((field) => {
      const column = storedColumn(tx, table, field);
      const prefix = sql`substr(${column}, 1, ${sql.raw(String(KEY_ID_LENGTH + 1))})`;
      return and(
        isNotNull(column),
        inArray(
          prefix,
          ids.map((id) => `${id}.`),
        ),
      );
    }),
  );

/**
 * Gives up what no key at hand opens: for keys that are lost for good. Runners whose tokens these were have to connect
 * again. Returns how many rows lost something.
 */
export const forgetUnopenable = async (tx: Db, seal: Pick<Seal, 'knows'>, now: number): Promise<number> => {
  const ids = (await missingKeys(tx, seal)).map(({ keyId }) => keyId);
  if (ids.length === 0) return 0;
  let gone = 0;
  for (const table of SEALED) {
    const lost = isLost(tx, table, ids);
    await AFTERWARDS[table.name]?.(tx, lost, now);
    const blank = BLANKED[table.name];
    if (blank === undefined) {
      const [key = ''] = table.key;
      const rows = await tx.sql
        .delete(storedTable(tx, table.name))
        .where(lost)
        .returning({ id: storedColumn(tx, table, key) });
      gone += rows.length;
    } else gone += await blank(tx, lost);
  }
  return gone;
};
