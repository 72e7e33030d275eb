import { z } from 'zod';
import type { FeedChoices } from '../calendar/feed.ts';
import { Hour } from './shapes.ts';
import type { Db } from '../store/db.ts';
import { changeSetting, getSetting } from '../store/settings.ts';
import { createSignedLinks, keyFor, type SignedLinks } from '../links/signed-links.ts';

/** The runner's calendar feed: whether there is one, what it holds, and the address that opens it. */

const KEY = 'calendar';

/** DESIGN: before the first run of the day, and after waking up. */
const MORNING = 7;

const FeedSettings = z.object({
  /** Number of the address in use; a new address has the next one. 0 = there never was one. */
  version: z.number().int().min(0).catch(0),
  /** Whether that address opens. */
  isOn: z.boolean().catch(false),
  hour: Hour.catch(MORNING),
  routine: z.boolean().catch(true),
  ladder: z.boolean().catch(true),
  tests: z.boolean().catch(true),
  left: z.boolean().catch(false),
  discreet: z.boolean().catch(false),
  revision: z.number().int().min(0).catch(0),
  /** Last change, epoch milliseconds; 0 = never. */
  changedAt: z.number().catch(0),
});

export type FeedSettings = FeedChoices & z.infer<typeof FeedSettings>;

const parsed = (stored: unknown): FeedSettings =>
  FeedSettings.parse(typeof stored === 'object' && stored !== null ? stored : {});

/** The runner's feed, off and with everything in it until chosen otherwise. */
export const feedSettingsOf = async (db: Db, athleteId: number): Promise<FeedSettings> =>
  parsed(await getSetting(db, athleteId, KEY));

const change = (
  tx: Db,
  athleteId: number,
  now: number,
  to: (old: FeedSettings) => Partial<FeedSettings>,
): Promise<void> =>
  changeSetting(tx, athleteId, KEY, (stored) => {
    const old = parsed(stored);
    return { ...old, ...to(old), revision: old.revision + 1, changedAt: now };
  });

/** Keeps what the feed shall hold. */
export const saveFeedChoices = (
  tx: Db,
  athleteId: number,
  choices: Omit<FeedChoices, 'revision'>,
  now: number,
): Promise<void> => change(tx, athleteId, now, () => choices);

/** Makes an address, the first or a new one; an older one never opens again. */
export const makeFeedAddress = (tx: Db, athleteId: number, now: number): Promise<void> =>
  change(tx, athleteId, now, ({ version }) => ({ isOn: true, version: version + 1 }));

/** Ends the feed: its address opens nothing any more. */
export const endFeed = (tx: Db, athleteId: number, now: number): Promise<void> =>
  change(tx, athleteId, now, () => ({ isOn: false }));

const Claim = z.object({
  athleteId: z.number().int(),
  version: z.number().int(),
  expiresAt: z.number().int().optional(),
});

/** Whose feed an address opens, and which of their addresses it is. */
export type FeedClaim = z.infer<typeof Claim>;

/** The signed part of the address. It has no end of its own: `version` revokes it. */
export const feedTokens = (sessionKey: string): SignedLinks<FeedClaim> =>
  createSignedLinks<FeedClaim>(sessionKey, 'calendar', Claim);

const ID_LENGTH = 12;

/** Names a runner's entries for calendar programs, the same for ever, without being a number of Strava's. */
export const feedIdOf = (sessionKey: string, athleteId: number): string =>
  keyFor(sessionKey, `calendar of ${athleteId}`).slice(0, ID_LENGTH);
