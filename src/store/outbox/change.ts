import type { SQL } from 'drizzle-orm';
import type { Db } from '../db.ts';
import type { OutboxMail } from './mail.ts';

/** Changes the mails that match. Returns whether there was one: the condition is asked by the write itself. */
export const change = async (
  db: Db,
  which: SQL | undefined,
  values: Partial<OutboxMail>,
): Promise<boolean> => {
  const { outbox } = db.t;
  const rows = await db.sql.update(outbox).set(values).where(which).returning({ id: outbox.id });
  return rows.length > 0;
};
