import type { Tables } from '../define-tables.ts';
import { channelContext } from '../channels.ts';
import { episodeContext } from '../episodes.ts';
import { intervalsContext } from '../intervals.ts';
import { tokenContext } from '../tokens.ts';

/** Which columns lie sealed, and what each was sealed for. */

/** What is read of a row to seal it: columns of the primary key, and those that are sealed. */
type Cell = number | string | null;
export type SealedRow = Readonly<Record<string, Cell>>;

export type SealedTable = {
  readonly name: keyof Tables;
  /** Its primary key. */
  readonly key: readonly string[];
  /** The sealed columns, and for each what it is sealed for. */
  readonly columns: Readonly<Record<string, (row: SealedRow) => string>>;
  /** Other columns that a context needs. */
  readonly needs?: readonly string[];
  /** A keyed hash beside a sealed column, by which it is found: hash → what is hashed. */
  readonly hashed?: Readonly<Record<string, string>>;
};

/** Sealed for whoever it belongs to: moved to another runner's row it does not open. */
const ofRunner = (contextOf: (athleteId: number) => string) => (row: SealedRow) =>
  contextOf(Number(row['athleteId']));

/** Sealed for its column (sealed-columns-sqlite.ts): nothing in the row but its values is known there. */
const ofColumn = (context: string) => () => context;

export const SEALED: readonly SealedTable[] = [
  {
    name: 'athletes',
    key: ['id'],
    columns: { name: ofColumn('athletes.name'), email: ofColumn('athletes.email') },
  },
  {
    name: 'passwords',
    key: ['athleteId'],
    columns: { login: ofColumn('passwords.login') },
    hashed: { loginHash: 'login' },
  },
  {
    name: 'tokens',
    key: ['athleteId'],
    columns: {
      accessToken: ofRunner((id) => tokenContext(id, 'access')),
      refreshToken: ofRunner((id) => tokenContext(id, 'refresh')),
    },
  },
  {
    name: 'intervals',
    key: ['athleteId'],
    columns: { key: ofRunner(intervalsContext) },
  },
  {
    name: 'channels',
    key: ['id'],
    needs: ['athleteId'],
    columns: { address: ofRunner(channelContext) },
  },
  {
    name: 'episodes',
    key: ['id'],
    needs: ['athleteId'],
    columns: { details: ofRunner(episodeContext) },
  },
  {
    name: 'settings',
    key: ['athleteId', 'key'],
    columns: { value: ofColumn('settings.value') },
  },
  { name: 'checkIns', key: ['id'], columns: { value: ofColumn('check_ins.value') } },
  { name: 'findings', key: ['id'], columns: { facts: ofColumn('findings.facts') } },
  { name: 'outbox', key: ['id'], columns: { payload: ofColumn('outbox.payload') } },
];
