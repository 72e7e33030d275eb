import type { Athlete } from '../../store/athletes.ts';
import type { Db } from '../../store/db.ts';
import * as outbox from '../../store/outbox.ts';
import type { NoticeKind, PayloadOf } from '../index.ts';

/** A notice on its way into the outbox. */
export type Posting<K extends NoticeKind> = {
  readonly kind: K;
  /** Names it for good: there is never a second one with this key. */
  readonly key: string;
  readonly athleteId: number;
  readonly payload: PayloadOf<K>;
  /** Not before this instant (epoch ms); default: at once. */
  readonly notBefore?: number;
  readonly now: number;
};

/** Puts a notice into the outbox. Returns its id, or null when one with this key was there before. */
export const post = <K extends NoticeKind>(tx: Db, posting: Posting<K>): Promise<number | null> =>
  outbox.addMail(tx, posting);

/** The one notice of a connection that ended: the key names it by its beginning, and mending it begins a new one. */
export const postReconnect = (
  tx: Db,
  { id, connectedAt }: Pick<Athlete, 'id' | 'connectedAt'>,
  now: number,
): Promise<number | null> =>
  post(tx, {
    kind: 'reconnect',
    key: `reconnect:${id}:${connectedAt}`,
    athleteId: id,
    payload: { endsAt: null },
    now,
  });

/** The same beforehand, for a connection that ends at an instant (epoch ms) unless the runner connects again. */
export const postEnding = (
  tx: Db,
  { id }: Pick<Athlete, 'id'>,
  endsAt: number,
  now: number,
): Promise<number | null> =>
  post(tx, {
    kind: 'reconnect',
    key: `reconnect:${id}:ends-${endsAt}`,
    athleteId: id,
    payload: { endsAt },
    now,
  });
