import { z } from 'zod';
import * as athletes from '../store/athletes.ts';
import type { Db } from '../store/db.ts';
import { getSetting, setSetting } from '../store/settings.ts';

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

export const addressStateOf = async (db: Db, athleteId: number): Promise<AddressState> => {
  const value = await getSetting(db, athleteId, KEY);
  return typeof value === 'object' && value !== null ? State.parse(value) : NOTHING;
};

const save = (db: Db, athleteId: number, state: AddressState): Promise<void> =>
  setSetting(db, athleteId, KEY, state.pending === null && state.refused === null ? null : state);

/** Notes an address that is to be confirmed. A confirmed one stays in use meanwhile; true when there is one. */
export const askFor = async (db: Db, athlete: athletes.Athlete, email: string): Promise<boolean> => {
  if (athlete.emailVerifiedAt !== null && athlete.email !== null) {
    await save(db, athlete.id, { ...(await addressStateOf(db, athlete.id)), pending: email });
    return true;
  }
  await athletes.updateAthlete(db, athlete.id, { email, emailVerifiedAt: null });
  await save(db, athlete.id, NOTHING);
  return false;
};

/** Stays with the address that is in use. */
export const forgetPending = async (db: Db, athleteId: number): Promise<void> =>
  save(db, athleteId, { ...(await addressStateOf(db, athleteId)), pending: null });

/** Takes an address into use, if it is the one in question. False when it is not (any more). */
export const confirmAddress = async (
  db: Db,
  athlete: athletes.Athlete,
  email: string,
  now: number,
): Promise<boolean> => {
  const { pending } = await addressStateOf(db, athlete.id);
  if (email !== athlete.email && email !== pending) return false;
  await athletes.updateAthlete(db, athlete.id, { email, emailVerifiedAt: now });
  await save(db, athlete.id, NOTHING);
  return true;
};

/** The mail server refused this address. If it is the runner's, no mail goes there until it is confirmed again. */
export const noteRefused = async (
  db: Db,
  athleteId: number,
  refused: NonNullable<AddressState['refused']>,
): Promise<void> => {
  const athlete = await athletes.byId(db, athleteId);
  if (athlete === null) return;
  const state = await addressStateOf(db, athleteId);
  if (athlete.email === refused.address)
    await athletes.updateAthlete(db, athleteId, { emailVerifiedAt: null });
  else if (state.pending !== refused.address) return;
  await save(db, athleteId, { ...state, refused });
};
