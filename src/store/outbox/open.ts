import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Db } from '../db.ts';
import { change } from './change.ts';
import type { OutboxMail } from './mail.ts';

/** Until somebody begins to send it, a mail follows the history: it may change, be taken back and come back. */

/** Why a mail was taken back before it left: what it would have said is no longer so. */
const WITHDRAWN = 'no longer so';

/** Whether nobody has begun to send it: it may still be rewritten or taken back (or, taken back, come back). */
export const isOpen = ({ state, attempts, leasedUntil, error }: OutboxMail): boolean =>
  state === 'cancelled' ? error === WITHDRAWN : state !== 'sent' && attempts === 0 && leasedUntil === null;

/** The same as `isOpen`, asked by the write itself: a worker may have taken it in hand meanwhile. */
const stillOpen = ({ t: { outbox } }: Db, id: number) =>
  and(
    eq(outbox.id, id),
    or(
      and(eq(outbox.state, 'cancelled'), eq(outbox.error, WITHDRAWN)),
      and(inArray(outbox.state, ['pending', 'held']), eq(outbox.attempts, 0), isNull(outbox.leasedUntil)),
    ),
  );

/** Takes an open mail back; `rewrite` brings it back. Returns whether it was still open. */
export const withdraw = (db: Db, id: number): Promise<boolean> =>
  change(db, stillOpen(db, id), { state: 'cancelled', error: WITHDRAWN });

/** Gives an open mail another kind, payload and time. Returns whether it was still open. */
export const rewrite = (
  db: Db,
  id: number,
  { kind, payload, notBefore }: Pick<OutboxMail, 'kind' | 'payload' | 'notBefore'>,
): Promise<boolean> =>
  change(db, stillOpen(db, id), { kind, payload, notBefore, state: 'pending', error: null });
