import { accountTables } from './tables/accounts.ts';
import { answerTables } from './tables/answers.ts';
import { athletesTable } from './tables/athletes.ts';
import type { Columns, PlainColumns, SealedColumns } from './tables/columns.ts';
import { ownerColumn } from './tables/owner.ts';
import { programTables } from './tables/program.ts';
import { runningTables } from './tables/running.ts';
import { sayingTables } from './tables/sayings.ts';
import { sourceTables } from './tables/sources.ts';
import { stravaTables } from './tables/strava.ts';

/**
 * The one definition of all tables. Instants are epoch milliseconds, days `YYYY-MM-DD`, JSON is text; what is called
 * sealed is read and written in clear, and lies in the database so that nobody can read it without the key.
 * What belongs to an athlete goes with the athlete (`on delete cascade`). After a change: `npm run db:generate`.
 */
export const defineTables = (plain: PlainColumns, sealed: SealedColumns) => {
  const c: Columns = { ...plain, ...sealed };
  const athletes = athletesTable(c);
  const owner = ownerColumn(c, athletes);
  return {
    athletes,
    ...accountTables(c, owner, athletes),
    ...stravaTables(c, owner),
    ...runningTables(c, owner),
    ...sayingTables(c, owner),
    ...answerTables(c, owner),
    ...sourceTables(c, owner),
    ...programTables(c),
  };
};

/** All tables, typed as SQLite's. */
export type Tables = ReturnType<typeof defineTables>;
