import { z } from 'zod';
import * as athletes from '../store/athletes.ts';
import type { Db } from '../store/db.ts';
import { changeSetting, getSetting } from '../store/settings.ts';

/**
 * Where a runner's mails go. The confirmed address stays in use until another one is confirmed; an address that
 * the mail server refuses is in use no longer, until it is confirmed again.
 */

const KEY = 'address';

const State = z.object({
  /** Asked for and not confirmed yet, while another address is in use. */
  pending: z.string().nullable().catch(null),
  /** The address in question was refused by a mail server: what it said, and when (epoch ms). */
  refused: z.object({ address: z.string(), reason: z.string(), at: z.number() }).nullable().catch(null),
});

/** What is known about a runner's address beside the address itself. */
export type AddressState = z.infer<typeof State>;

const NOTHING: AddressState = { pending: null, refused: null };

const parsed = (stored: unknown): AddressState =>
  typeof stored === 'object' && stored !== null ? State.parse(stored) : NOTHING;

export const addressStateOf = async (db: Db, athleteId: number): Promise<AddressState> =>
  parsed(await getSetting(db, athleteId, KEY));

const change = (tx: Db, athleteId: number, patch: Partial<AddressState>): Promise<void> =>
  changeSetting(tx, athleteId, KEY, (stored) => {
    const state = { ...parsed(stored), ...patch };
    return state.pending === null && state.refused === null ? null : state;
  });

/** The runner as stored now, with nobody else writing until the transaction ends. Null when gone. */
const locked = async (tx: Db, athleteId: number): Promise<athletes.Athlete | null> =>
  (await athletes.lockAthlete(tx, athleteId)) ? athletes.byId(tx, athleteId) : null;

/** Notes an address that is to be confirmed. Gives the confirmed one, which stays in use meanwhile; null = there is none. */
export const askFor = async (tx: Db, athleteId: number, email: string): Promise<string | null> => {
  const athlete = await locked(tx, athleteId);
  if (athlete === null) return null;
  if (athlete.emailVerifiedAt !== null && athlete.email !== null) {
    await change(tx, athleteId, { pending: email });
    return athlete.email;
  }
  await athletes.updateAthlete(tx, athleteId, { email, emailVerifiedAt: null });
  await change(tx, athleteId, NOTHING);
  return null;
};

/** Stays with the address that is in use. */
export const forgetPending = (tx: Db, athleteId: number): Promise<void> =>
  change(tx, athleteId, { pending: null });

/** Takes an address into use, if it is the one in question. False when it is not (any more). */
export const confirmAddress = async (
  tx: Db,
  athleteId: number,
  email: string,
  now: number,
): Promise<boolean> => {
  const athlete = await locked(tx, athleteId);
  if (athlete === null) return false;
  const { pending } = await addressStateOf(tx, athleteId);
  if (email !== athlete.email && email !== pending) return false;
  await athletes.updateAthlete(tx, athleteId, { email, emailVerifiedAt: now });
  await change(tx, athleteId, NOTHING);
  return true;
};

/** The mail server refused this address. If it is the runner's, no mail goes there until it is confirmed again. */
export const noteRefused = async (
  tx: Db,
  athleteId: number,
  refused: NonNullable<AddressState['refused']>,
): Promise<void> => {
  const athlete = await locked(tx, athleteId);
  if (athlete === null) return;
  const { pending } = await addressStateOf(tx, athleteId);
  if (athlete.email === refused.address)
    await athletes.updateAthlete(tx, athleteId, { emailVerifiedAt: null });
  else if (pending !== refused.address) return;
  await change(tx, athleteId, { refused });
};
