import { and, asc, count, eq, type SQL, sql } from 'drizzle-orm';
import type { Db, Store } from '../db.ts';
import { isSealed, type Seal, SealError } from '../seal.ts';
import { SEALED, type SealedRow, type SealedTable } from './columns.ts';
import { isOutdated, storedColumn, storedTable } from './stored-column.ts';

/** How far it is, in rows. */
export type SealProgress = { readonly done: number; readonly of: number };

/** What became of the rows: `broken` ones do not open with any key, and are left as they are. */
export type Sealed = { readonly rows: number; readonly broken: number };

/** DESIGN: some milliseconds of writing, so that pages and jobs of a running Camber come between. */
const ROWS_AT_ONCE = 200;

/** How many rows hold something that is not sealed with the key of now. */
const countOutdated = async ({ read }: Pick<Store, 'read'>): Promise<number> => {
  let total = 0;
  for (const table of SEALED) {
    const [row] = await read.sql
      .select({ rows: count() })
      .from(storedTable(read, table.name))
      .where(isOutdated(read, table, read.seal.keyId()));
    total += row?.rows ?? 0;
  }
  return total;
};

/**
 * Seals with the key of now whatever is not: clear rows of a database of before, and those of the key before. A piece at a
 * time, each in a write of its own: killed anywhere, the next call goes on. Until a round finds nothing: what a running
 * Camber wrote meanwhile with the key before is found by the next one.
 */
export const sealOutdated = async (
  store: Store,
  onProgress: (progress: SealProgress) => void = () => {},
): Promise<Sealed> => {
  const of = await countOutdated(store);
  let rows = 0;
  for (;;) {
    let [inRound, broken] = [0, 0];
    for (const table of SEALED) {
      let after: SealedRow | null = null;
      do {
        const piece: Piece = await store.write((tx) => sealPiece(tx, table, after));
        after = piece.last;
        inRound += piece.rows;
        broken += piece.broken;
        if (piece.rows > 0) onProgress({ done: rows + inRound, of: Math.max(of, rows + inRound) });
      } while (after !== null);
    }
    rows += inRound;
    if (inRound > 0) continue;
    // The pages' last log still holds what lay in clear.
    if (rows > 0) await store.scrub();
    return { rows, broken };
  }
};

type Piece = { readonly rows: number; readonly broken: number; readonly last: SealedRow | null };

const sealPiece = async (tx: Db, table: SealedTable, after: SealedRow | null): Promise<Piece> => {
  const fields = [
    ...new Set([
      ...table.key,
      ...(table.needs ?? []),
      ...Object.keys(table.columns),
      ...Object.keys(table.hashed ?? {}),
    ]),
  ];
  const stored = storedTable(tx, table.name);
  const key = table.key.map((field) => storedColumn(tx, table, field));
  const found = (await tx.locked(
    tx.sql
      .select(Object.fromEntries(fields.map((field) => [field, storedColumn(tx, table, field)])))
      .from(stored)
      .where(and(isAfter(tx, table, after), isOutdated(tx, table, tx.seal.keyId())))
      .orderBy(...key.map((column) => asc(column)))
      .limit(ROWS_AT_ONCE),
  )) as unknown as readonly SealedRow[];
  let broken = 0;
  for (const row of found) {
    const fresh = sealedAnew(tx.seal, table, row);
    if (fresh === null) broken += 1;
    else
      await tx.sql
        .update(stored)
        .set(fresh)
        .where(and(...table.key.map((field) => eq(storedColumn(tx, table, field), row[field]))));
  }
  const last = found.length < ROWS_AT_ONCE ? null : (found.at(-1) ?? null);
  return { rows: found.length - broken, broken, last };
};

/** Rows that come after one in the order of the key. */
const isAfter = (tx: Db, table: SealedTable, after: SealedRow | null): SQL | undefined => {
  if (after === null) return undefined;
  const columns = sql.join(
    table.key.map((field) => sql`${storedColumn(tx, table, field)}`),
    sql`, `,
  );
  const values = sql.join(
    table.key.map((field) => sql`${after[field]}`),
    sql`, `,
  );
  return sql`(${columns}) > (${values})`;
};

/** The sealed columns of a row under the key of now; null where they do not open. */
const sealedAnew = (seal: Seal, table: SealedTable, row: SealedRow): SealedRow | null => {
  const fresh: Record<string, string> = {};
  const clear: Record<string, string> = {};
  try {
    for (const [field, contextOf] of Object.entries(table.columns)) {
      const value = row[field];
      if (typeof value !== 'string') continue;
      const context = contextOf(row);
      clear[field] = isSealed(value) ? seal.open(value, context) : value;
      fresh[field] = seal.seal(clear[field], context);
    }
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
  for (const [field, of] of Object.entries(table.hashed ?? {})) {
    const [hash] = seal.hashes(clear[of] ?? '', `${table.name}.${of}`);
    if (hash !== undefined) fresh[field] = hash;
  }
  return fresh;
};
