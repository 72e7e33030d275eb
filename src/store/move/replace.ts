import { sql } from 'drizzle-orm';
import type { Db, Store } from '../db.ts';
import { fingerprintOf, pagesOf } from './fingerprint.ts';
import { MoveError } from './move.ts';
import { countOn, putAll } from './put.ts';
import { sqlName, tableOf, tablesInOrder } from './tables.ts';

/** A restore may take longer than any question of a page. */
const unhurried = (tx: Db): Promise<unknown> =>
  tx.sql
    .select({ statement: sql`set_config('statement_timeout', '0', true)` })
    .from(sql`(select 1) as one`)
    .then(() => undefined);

/**
 * Puts all rows of one store in the place of what another one holds, compared, in one
 * transaction: it ends with everything or as it was.
 * @throws MoveError when the two differ afterwards
 */
export const replaceStore = async (from: Pick<Store, 'read'>, to: Store): Promise<void> => {
  const shapes = tablesInOrder();
  await to.write(async (tx) => {
    if (to.engine === 'postgres') await unhurried(tx);
    for (const { name } of shapes.toReversed()) await tx.sql.delete(tableOf(tx, name));
    for (const shape of shapes) {
      for await (const rows of pagesOf(from.read, shape)) await putAll(tx, shape, rows);
      if (to.engine === 'postgres') await countOn(tx, shape);
      const [wanted, found] = [await fingerprintOf(from.read, shape), await fingerprintOf(tx, shape)];
      if (wanted.hash !== found.hash)
        throw new MoveError(`${sqlName(shape.name)} differs from what was copied`);
    }
  });
};
