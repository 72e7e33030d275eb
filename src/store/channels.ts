import { and, asc, eq } from 'drizzle-orm';
import { lockAthlete } from './athletes.ts';
import type { Db } from './db.ts';
import type { Seal } from './seal.ts';

/** A channel as it is listed: its address is not opened for that. */
export type StoredChannel = {
  readonly id: number;
  readonly athleteId: number;
  /** `ntfy`, `telegram` … */
  readonly kind: string;
  readonly createdAt: number;
  /** Why the last message did not arrive; null after one that did. */
  readonly error: string | null;
};

/** What is sealed: whoever knows an address may write there. */
export type ChannelAddress = { readonly url: string; readonly secret: string };

/** What is sealed is sealed for this runner. */
export const channelContext = (athleteId: number): string => `athlete:${athleteId}:channel`;

/** A channel that is to be added. */
type NewChannel = ChannelAddress & { readonly kind: string; readonly now: number };

/**
 * Adds a channel, its address sealed, unless the athlete has `most` of them already. Returns its id, or null. The athlete
 * is locked while they are counted: two at once are not both the last one.
 */
export const addChannel = async (
  db: Db,
  athleteId: number,
  { kind, url, secret, now }: NewChannel,
  seal: Seal,
  most = Infinity,
): Promise<number | null> => {
  const { channels } = db.t;
  if (!(await lockAthlete(db, athleteId))) return null;
  if ((await channelsOf(db, athleteId)).length >= most) return null;
  const address = seal.seal(JSON.stringify({ url, secret }), channelContext(athleteId));
  const [row] = await db.sql
    .insert(channels)
    .values({ athleteId, kind, address, createdAt: now })
    .returning({ id: channels.id });
  if (row === undefined) throw new Error('the database stored no channel');
  return row.id;
};

const listed = ({ t: { channels } }: Db) => ({
  id: channels.id,
  athleteId: channels.athleteId,
  kind: channels.kind,
  createdAt: channels.createdAt,
  error: channels.error,
});

/** The channels of an athlete, oldest first. */
export const channelsOf = async (db: Db, athleteId: number): Promise<readonly StoredChannel[]> => {
  const { channels } = db.t;
  return await db.sql
    .select(listed(db))
    .from(channels)
    .where(eq(channels.athleteId, athleteId))
    .orderBy(asc(channels.id));
};

const isTheirs = ({ t: { channels } }: Db, athleteId: number, id: number) =>
  and(eq(channels.athleteId, athleteId), eq(channels.id, id));

/** A channel of this athlete with its address in clear; null when there is none. @throws SealError */
export const openChannel = async (
  db: Db,
  athleteId: number,
  id: number,
  seal: Seal,
): Promise<(StoredChannel & ChannelAddress) | null> => {
  const { channels } = db.t;
  const [row] = await db.sql
    .select()
    .from(channels)
    .where(isTheirs(db, athleteId, id));
  if (row === undefined) return null;
  const { address, ...channel } = row;
  return { ...channel, ...(JSON.parse(seal.open(address, channelContext(athleteId))) as ChannelAddress) };
};

/** Writes down how the last message fared: why it did not arrive, or null when it did. */
export const noteDelivery = async (db: Db, id: number, error: string | null): Promise<void> => {
  const { channels } = db.t;
  await db.sql.update(channels).set({ error }).where(eq(channels.id, id));
};

/** Removes a channel. False when it is not there or not this athlete's. */
export const removeChannel = async (db: Db, athleteId: number, id: number): Promise<boolean> => {
  const { channels } = db.t;
  const rows = await db.sql
    .delete(channels)
    .where(isTheirs(db, athleteId, id))
    .returning({ id: channels.id });
  return rows.length > 0;
};
