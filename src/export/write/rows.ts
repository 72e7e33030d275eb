import type { Deps } from '../../deps.ts';
import { localDay } from '../../runner/clock.ts';
import type { Athlete } from '../../store/athletes.ts';
import { channelsOf } from '../../store/channels.ts';
import { episodesOf } from '../../store/episodes.ts';
import { rowsOf, type RowIn } from '../../store/everything.ts';
import { eventsOf } from '../../store/inbox.ts';
import { UNKNOWN_ZONE } from '../../store/run-row.ts';
import { mailFileName } from '../../mail/folder.ts';
import { MAILS_FOLDER, type ListName, type RowOf } from '../format.ts';
import { hasSignedLink } from './signed.ts';
import { keyOfMail, portableKey } from './keys.ts';

/** What reading everything of a runner needs. */
export type ReadDeps = Pick<Deps, 'seal' | 'store'>;

/** The rows of each list as the archive has them: numbers of rows and of the account are left out. */
export type Rows = { readonly [N in ListName]: () => AsyncIterable<RowOf<N>> };

/** Each row through a function, one by one. */
async function* mapped<A, B>(rows: AsyncIterable<A> | Iterable<A>, to: (row: A) => B): AsyncGenerator<B> {
  for await (const row of rows) yield to(row);
}

/** The rows for which the test holds. */
async function* only<A>(rows: AsyncIterable<A>, test: (row: A) => boolean): AsyncGenerator<A> {
  for await (const row of rows) if (test(row)) yield row;
}

const runOf = ({ athleteId: _athlete, timeZone, ...run }: RowIn<'runs'>): RowOf<'runs'> => ({
  ...run,
  timeZone: timeZone === UNKNOWN_ZONE ? null : timeZone,
});

/** Whether a row of the outbox is a mail that left. */
export const wasSent = ({ state, channelId, sentAt }: RowIn<'outbox'>): boolean =>
  state === 'sent' && channelId === null && sentAt !== null;

/** The name of the file of a mail that was sent: its day first, so that a folder lists them in order. */
export const emlFile = (row: RowIn<'outbox'>, { id, timeZone }: Pick<Athlete, 'id' | 'timeZone'>): string =>
  `${MAILS_FOLDER}/${localDay(row.sentAt ?? row.createdAt, timeZone)}-${mailFileName(portableKey(row.key, id))}`;

const mailOf = (row: RowIn<'outbox'>, athlete: Athlete): RowOf<'mails'> => {
  const { kind, state, createdAt, notBefore, sentAt, attempts, messageId, error, payload } = row;
  return {
    key: portableKey(row.key, athlete.id),
    kind,
    state,
    createdAt,
    notBefore,
    sentAt,
    attempts,
    messageId,
    error,
    file: wasSent(row) ? emlFile(row, athlete) : null,
    facts: hasSignedLink(kind) ? null : payload,
  };
};

/** Everything of one runner, list by list; each is read when it is asked for, piece by piece. */
export const rowsOfRunner = ({ store, seal }: ReadDeps, athlete: Athlete): Rows => {
  const db = store.read;
  const { id } = athlete;
  const outbox = () => rowsOf(db, 'outbox', id, 'id');
  return {
    runs: () => mapped(rowsOf(db, 'runs', id, 'id'), runOf),
    shoes: () => mapped(rowsOf(db, 'shoes', id, 'id'), ({ athleteId: _athlete, ...shoe }) => shoe),
    'check-ins': () =>
      mapped(rowsOf(db, 'checkIns', id, 'id'), ({ kind, subject, day, value, createdAt }) => ({
        kind,
        subject,
        day,
        value,
        createdAt,
      })),
    findings: () =>
      mapped(
        rowsOf(db, 'findings', id, 'id'),
        ({ rule, family, level, kind, day, runId, facts, escalatedBy }) => ({
          rule,
          family,
          level,
          kind,
          day,
          runId,
          facts: { ...facts },
          escalatedBy: [...escalatedBy],
        }),
      ),
    episodes: async function* () {
      for (const { id: _id, ...episode } of await episodesOf(db, id, seal))
        // What was sealed with a lost key opens nowhere.
        if (episode.details !== null)
          yield { ...episode, details: episode.details as RowOf<'episodes'>['details'] };
    },
    mails: () =>
      mapped(
        only(outbox(), ({ channelId }) => channelId === null),
        (row) => mailOf(row, athlete),
      ),
    messages: async function* () {
      const kinds = new Map((await channelsOf(db, id)).map((channel) => [channel.id, channel.kind]));
      for await (const { key, channelId, kind, state, createdAt, sentAt, error } of outbox()) {
        if (channelId === null) continue;
        const channel = kinds.get(channelId) ?? null;
        yield { key: keyOfMail(key, id), channel, kind, state, createdAt, sentAt, error };
      }
    },
    files: () =>
      mapped(rowsOf(db, 'files', id, 'id'), ({ hash, origin, name, at, results }) => ({
        hash,
        origin,
        name,
        at,
        results: results as RowOf<'files'>['results'],
      })),
    imports: () => mapped(rowsOf(db, 'imports', id, 'id'), ({ id: _id, athleteId: _athlete, ...row }) => row),
    'watched-files': () =>
      mapped(rowsOf(db, 'watchedFiles', id, 'path'), ({ athleteId: _athlete, ...row }) => row),
    'strava-events': async function* () {
      for (const { id: _id, key: _key, ownerId: _owner, ...event } of await eventsOf(db, id)) yield event;
    },
  };
};
