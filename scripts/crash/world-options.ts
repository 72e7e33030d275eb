import type { Aims } from './aims.ts';
import type { Child } from './calls.ts';
import type { Mailbox } from './mailbox.ts';
import type { Club } from './plan.ts';
import type { OwnRedis } from './redis.ts';
import type { Database, Rows } from './rows.ts';

/** What a world is given, and what is left at its end (world.ts). */

export type WorldOptions = {
  readonly club: Club;
  /** URL of an empty PostgreSQL database; null = SQLite. */
  readonly databaseUrl: string | null;
  readonly aims?: Aims;
  /** Which of the kills also lose Redis: every n-th. */
  readonly wipeEvery?: number;
  /** Done before a step's work begins: what goes wrong in it, or is over. */
  readonly trouble?: Trouble;
  /** Minutes between the looks of a step, instead of the usual ones. */
  readonly looksMin?: readonly number[];
  /** Puts Camber's folder on a disk of its own, of so many megabytes (needs root). */
  readonly diskMB?: number;
  readonly say?: (line: string) => void;
};

/** Done before each step by its number, from 0. */
export type Trouble = (step: number, hands: Hands) => void | Promise<void>;

/** What a trouble may touch. */
export type Hands = {
  readonly mailbox: Mailbox;
  readonly redis: OwnRedis;
  readonly database: Database;
  readonly strava: Child;
  readonly dataDir: string;
  /** Lets Camber's clock differ from the true one, in milliseconds. */
  shiftClock(byMs: number): void;
};

export type End = {
  readonly rows: Rows;
  readonly mails: Mailbox['accepted'];
  /** Of the mail server's faults: mails whose 250 was not said, mails refused for good, and faults that met no mail. */
  readonly unsaid: readonly string[];
  readonly refused: number;
  readonly faultsLeft: number;
  /** Kills so far, and mails that had left at a kill though their row did not know yet. */
  readonly kills: number;
  readonly inTheWindow: readonly string[];
  /** Points that were passed, inside Camber and outside. */
  readonly points: readonly string[];
  /** Events that are still kept, and what was done at Strava: runs, edits, deletions. */
  readonly events: number;
  readonly actions: number;
  readonly maxRssMB: number;
};
