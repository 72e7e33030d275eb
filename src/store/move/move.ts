import { getState, setState } from '../app-state.ts';
import type { Db, Store } from '../db.ts';
import { type AnyRow, type Fingerprint, fingerprintOf, pagesOf } from './fingerprint.ts';
import { countOn, putAll } from './put.ts';
import { sqlName, tableOf, type TableShape, tablesInOrder } from './tables.ts';

/** Under this key the target remembers that it is being filled; it goes with the last row. */
const UNDER_WAY = 'being_filled';
/** What `/readyz` writes to see whether it can: the program's own, and never the same twice. */
const OWN_KEYS = new Set([UNDER_WAY, 'last_probe']);

const isOwn = (shape: TableShape) => (row: AnyRow) =>
  shape.name === 'appState' && OWN_KEYS.has(String(row['key']));

/** What became of a table. */
export type Moved = {
  readonly table: string;
  readonly rows: number;
  /** It was there already, from an earlier call that was ended in the middle. */
  readonly wasThere: boolean;
};

/** Why nothing was moved, or not all of it. */
export class MoveError extends Error {
  readonly code = 'move';
}

/**
 * Copies everything from one store into another one that is empty, or that an earlier call began to fill, and compares
 * both by numbers of rows and hashes. Nothing is changed in the first.
 * @throws MoveError when the other one holds something else, or the comparison fails
 */
export const moveStore = async (
  from: Pick<Store, 'read'>,
  to: Store,
  told: (moved: Moved) => void,
): Promise<void> => {
  await claim(to);
  const shapes = tablesInOrder();
  for (const shape of shapes) {
    const wanted = await fingerprintOf(from.read, shape, isOwn(shape));
    const wasThere = isSame(wanted, await fingerprintOf(to.read, shape, isOwn(shape)));
    if (!wasThere) await copyTable(from, to, shape);
    told({ table: sqlName(shape.name), rows: wanted.rows, wasThere });
  }
  // Filling one table may delete rows of those that point to it, where an earlier call had copied other ones.
  for (const shape of shapes) {
    const wanted = await fingerprintOf(from.read, shape, isOwn(shape));
    if (!isSame(wanted, await fingerprintOf(to.read, shape, isOwn(shape))))
      throw new MoveError(
        `${sqlName(shape.name)} differs from what was copied. Is a Camber running on one of the two? Stop it and call this again.`,
      );
  }
  await to.write((tx) => setState(tx, UNDER_WAY, null));
};

const isSame = (a: Fingerprint, b: Fingerprint): boolean => a.rows === b.rows && a.hash === b.hash;

/** Only an empty store may be filled. @throws MoveError */
const claim = async (to: Store): Promise<void> => {
  if ((await getState(to.read, UNDER_WAY)) !== null) return;
  for (const shape of tablesInOrder()) {
    const { rows } = await fingerprintOf(to.read, shape, isOwn(shape));
    if (rows > 0)
      throw new MoveError(`the other database is not empty: ${sqlName(shape.name)} holds ${rows} rows`);
  }
  await to.write((tx) => setState(tx, UNDER_WAY, true));
};

/** Rows are written over what is there under the same key; what the source does not hold (any more) goes first. */
const copyTable = async (from: Pick<Store, 'read'>, to: Store, shape: TableShape): Promise<void> => {
  await to.write((tx) => removeStrange(from.read, tx, shape));
  for await (const page of pagesOf(from.read, shape)) {
    const rows = page.filter((row) => !isOwn(shape)(row));
    await to.write(async (tx) => {
      await putAll(tx, shape, rows);
      if (to.engine === 'postgres') await countOn(tx, shape);
    });
  }
};

/** Rows of an earlier call that are gone from the source since: a table that holds any is emptied and filled anew. */
const removeStrange = async (from: Db, tx: Db, shape: TableShape): Promise<void> => {
  const keyOf = (row: AnyRow): string => JSON.stringify(shape.key.map((field) => row[field]));
  const known = new Set<string>();
  for await (const page of pagesOf(from, shape)) for (const row of page) known.add(keyOf(row));
  for await (const page of pagesOf(tx, shape)) {
    if (page.every((row) => isOwn(shape)(row) || known.has(keyOf(row)))) continue;
    await tx.sql.delete(tableOf(tx, shape.name));
    if (shape.name === 'appState') await setState(tx, UNDER_WAY, true);
    return;
  }
};
