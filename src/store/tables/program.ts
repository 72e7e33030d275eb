import type { Columns } from './columns.ts';

/** What the program remembers that belongs to nobody. */
export const programTables = (c: Columns) => {
  /** Signed links that work once, until they would have expired anyway. */
  const usedLinks = c.table('used_links', {
    /** Hash of the link's token. */
    hash: c.text('hash').primaryKey(),
    expiresAt: c.instant('expires_at').notNull(),
  });

  /** What happened, without anybody's name: deletions, key rotations, subscription changes. */
  const audit = c.table('audit', {
    id: c.serial('id'),
    at: c.instant('at').notNull(),
    event: c.text('event').notNull(),
    detail: c.json('detail').$type<Readonly<Record<string, string | number>>>().notNull(),
  });

  const appState = c.table('app_state', {
    key: c.text('key').primaryKey(),
    value: c.json('value').$type<unknown>().notNull(),
  });

  return { usedLinks, audit, appState };
};
