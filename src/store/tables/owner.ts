import type { Athletes } from './athletes.ts';
import type { Columns } from './columns.ts';

/** Makes the column that says whose a row is: it goes with the athlete. */
export const ownerColumn = (c: Columns, athletes: Athletes) => () =>
  c
    .id('athlete_id')
    .notNull()
    .references(() => athletes.id, { onDelete: 'cascade' });

export type Owner = ReturnType<typeof ownerColumn>;
