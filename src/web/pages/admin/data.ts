import { DAY_MS } from '../../../core/durations.ts';
import { listBackupFiles } from '../../../backup/files.ts';
import { backupState } from '../../../backup/state.ts';
import { backupsFolder, databaseFile } from '../../../platform/paths.ts';
import * as athletes from '../../../store/athletes.ts';
import { listBackups } from '../../../store/backup.ts';
import { linkOf } from '../../../accounts/invites.ts';
import { openInvites } from '../../../store/invites.ts';
import { accountsWithPassword } from '../../../store/passwords.ts';
import { allIntervals } from '../../../store/intervals.ts';
import * as inbox from '../../../store/inbox.ts';
import * as outbox from '../../../store/outbox.ts';
import { allBackfills, eventsWaiting, mailsWaiting, runsKept } from '../../../store/overview.ts';
import { countWithoutStreams } from '../../../store/runs.ts';
import * as syncs from '../../../store/syncs.ts';
import { storeVersions } from '../../../store/versions.ts';
import { quotaOf } from '../../../strava/budget.ts';
import { streamsSinceOf } from '../../../connection/streams-to-read.ts';
import {
  canBeCalled,
  pollingWanted,
  subscriptionId,
  subscriptionTrouble,
} from '../../../connection/subscription.ts';
import { folderState } from '../../../watch/state.ts';
import { aboutProgram } from './about-program.ts';
import type { AdminData, InviteState, RunnerState } from './state.ts';
import { troublesOf } from './troubles.ts';
import type { WebDeps } from '../../http/deps.ts';

/** DESIGN: what could not be sent a month ago is no longer worth sending. */
const FAILED_SHOWN_MS = 30 * DAY_MS;
/** DESIGN: a page that is asked while Redis is away answers without it. */
const QUEUES_WAIT_MS = 1_500;

type Parts = Omit<AdminData, 'troubles'>;

/** Reads what the owner's page shows. Redis being away is an answer, too. */
export const adminData = async (deps: WebDeps): Promise<AdminData> => {
  const { store, clock, config, queueView, budget } = deps;
  const now = clock.now();
  const [runners, invites, events, mails, queues, redis, versions, state, folder, backup] = await Promise.all(
    [
      runnersOf(deps),
      invitesOf(deps),
      eventsOf(deps),
      mailsOf(deps),
      inTime(queueView.counts()),
      inTime(queueView.version()),
      storeVersions(store),
      inTime(budget.state()),
      folderState(store.read),
      backupsOf(deps),
    ],
  );
  const parts: Parts = {
    runners,
    folder,
    invites,
    usesStrava: deps.stravaApp.clientId !== '' || runners.some(({ connection }) => connection !== 'none'),
    quota: state && quotaOf(state, now),
    midnight: (Math.floor(now / DAY_MS) + 1) * DAY_MS,
    events,
    mails,
    queues,
    redis,
    versions,
    engine: store.engine,
    program: aboutProgram(),
    dataDir: config.dataDir,
    keepDays: config.rawRetentionDays,
    backup,
    copies: store.engine === 'sqlite' ? listBackups(databaseFile(config)) : [],
  };
  return { ...parts, troubles: troublesOf(parts, now) };
};

const inTime = <T>(work: Promise<T>): Promise<T | null> =>
  Promise.race([
    work.catch(() => null),
    new Promise<null>((resolve) => setTimeout(() => resolve(null), QUEUES_WAIT_MS).unref()),
  ]);

const backupsOf = async ({ config, store }: WebDeps): Promise<AdminData['backup']> => {
  const { schedule, keep, passphrase } = config.backup;
  const folder = backupsFolder(config);
  const state = await backupState(store.read);
  return { schedule, keep, folder, isEncrypted: passphrase !== null, state, files: listBackupFiles(folder) };
};

const runnersOf = async (deps: WebDeps): Promise<readonly RunnerState[]> => {
  const db = deps.store.read;
  const [all, kept, backfills, looks, logins, joined] = await Promise.all([
    athletes.all(db),
    runsKept(db),
    allBackfills(db),
    syncs.all(db),
    accountsWithPassword(db),
    allIntervals(db),
  ]);
  const intervals = new Map(joined.map((link) => [link.athleteId, link]));
  return Promise.all(
    all.map(async ({ id, name, connectedAt, connection }) => {
      const look = looks.get(id);
      const lookedAt = Math.max(look?.polledAt ?? 0, look?.relistedAt ?? 0);
      return {
        id,
        hasLogin: logins.has(id),
        name,
        connectedAt,
        connection,
        backfill: backfills.get(id) ?? null,
        ...(kept.get(id) ?? { runs: 0, lastDay: null }),
        tracksLeft: await countWithoutStreams(db, id, await streamsSinceOf(deps, id)),
        intervals: intervals.get(id) ?? null,
        lookedAt: lookedAt === 0 ? null : lookedAt,
        lookError: look?.error ?? null,
        readAt: look?.readAt ?? null,
      };
    }),
  );
};

/** The open links, the owner's own aside: nobody who sees this needs that one. */
const invitesOf = async (deps: WebDeps): Promise<readonly InviteState[] | null> => {
  const { config, store, clock } = deps;
  if (!config.auth.includes('local')) return null;
  const [open, all] = await Promise.all([openInvites(store.read, clock.now()), athletes.all(store.read)]);
  return open
    .filter(({ kind }) => kind !== 'owner')
    .map((invite) => ({
      id: invite.id,
      runner: all.find(({ id }) => id === invite.athleteId) ?? null,
      link: linkOf(deps, invite),
      expiresAt: invite.expiresAt,
    }));
};

const eventsOf = async ({ store, config }: WebDeps): Promise<AdminData['events']> => {
  const db = store.read;
  const [subscription, trouble, polling, last, { events, oldest }] = await Promise.all([
    subscriptionId(db),
    subscriptionTrouble(db),
    pollingWanted(db, config),
    inbox.latest(db),
    eventsWaiting(db),
  ]);
  return {
    subscription,
    trouble,
    polling,
    host: new URL(config.publicUrl).host,
    canBeCalled: canBeCalled(config),
    last: last && { objectType: last.objectType, aspect: last.aspect, at: last.receivedAt },
    waiting: events,
    oldest,
  };
};

/** What mail servers say may name the address: that is the runner's, not the owner's. */
const withoutAddresses = (text: string): string =>
  text.replace(/(?<![^\s<>"'(:])[^\s<>"'(:]+@([^\s<>"'),;:]+)/g, '…@$1');

const mailsOf = async ({ store, clock, mailer }: WebDeps): Promise<AdminData['mails']> => {
  const db = store.read;
  const [waiting, failed, all] = await Promise.all([
    mailsWaiting(db),
    outbox.failedSince(db, null, clock.now() - FAILED_SHOWN_MS),
    athletes.all(db),
  ]);
  const names = new Map(all.map(({ id, name }) => [id, name]));
  return {
    way: mailer.kind,
    ...waiting,
    failed: failed.map(({ id, kind, athleteId, createdAt, error }) => ({
      id,
      kind,
      athleteId,
      name: names.get(athleteId) ?? null,
      createdAt,
      error: error === null ? null : withoutAddresses(error),
    })),
  };
};
