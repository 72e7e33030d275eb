import { createHash } from 'node:crypto';
import { asc } from 'drizzle-orm';
import type { Db } from '../db.ts';
import { tableOf, type TableShape } from './tables.ts';

/** A row of any table: each column by its name. */
export type AnyRow = Readonly<Record<string, unknown>>;

/** How many rows are read at once; one of them holds up to some kilobytes. */
const PAGE = 500;

/** All rows of a table, page by page. */
export async function* pagesOf(db: Db, shape: TableShape): AsyncGenerator<readonly AnyRow[]> {
  const table = tableOf(db, shape.name) as unknown as Record<string, never>;
  const order = shape.key.map((field) => asc(table[field] as never));
  for (let offset = 0; ; offset += PAGE) {
    const rows = await db.sql
      .select()
      .from(tableOf(db, shape.name))
      .orderBy(...order)
      .limit(PAGE)
      .offset(offset);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
  }
}

/** What a table holds: how many rows, and a hash over all of them. */
export type Fingerprint = { readonly rows: number; readonly hash: string };

const HASH_BYTES = 32;

/** Columns in one order, so that equal rows have one text on both engines. */
const textOf = (row: AnyRow): string =>
  JSON.stringify(Object.fromEntries(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1))));

/**
 * The fingerprint of a table. The order of rows does not count (the engines sort text differently): the hashes of all
 * rows are added up. Rows that `skip` names are left out.
 */
export const fingerprintOf = async (
  db: Db,
  shape: TableShape,
  skip: (row: AnyRow) => boolean = () => false,
): Promise<Fingerprint> => {
  let rows = 0;
  let sum = 0n;
  for await (const page of pagesOf(db, shape)) {
    for (const row of page) {
      if (skip(row)) continue;
      rows += 1;
      sum += BigInt(`0x${createHash('sha256').update(textOf(row)).digest('hex')}`);
    }
  }
  const hash = BigInt.asUintN(8 * HASH_BYTES, sum).toString(16);
  return { rows, hash: hash.padStart(2 * HASH_BYTES, '0') };
};
