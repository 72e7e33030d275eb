import { DAY_MS } from '../../../core/durations.ts';
import { databaseFile } from '../../../platform/paths.ts';
import * as athletes from '../../../store/athletes.ts';
import { listBackups } from '../../../store/backup.ts';
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
import { aboutProgram } from './about-program.ts';
import type { AdminData, RunnerState } from './state.ts';
import { troublesOf } from './troubles.ts';
import type { WebDeps } from '../../http/deps.ts';

/** DESIGN: what could not be sent a month ago is no longer worth sending. */
const FAILED_SHOWN_MS = 30 * DAY_MS;
/** DESIGN: a page that is asked while Redis is away answers without it. */
const QUEUES_WAIT_MS = 1_500;

type Parts = Omit<AdminData, 'troubles'>;

/** Where the database lies on SQLite. */
/** Reads what the owner's page shows. Redis being away is an answer, too. */
export const adminData = async (deps: WebDeps): Promise<AdminData> => {
  const { store, clock, config, queueView, budget } = deps;
  const now = clock.now();
  const [runners, events, mails, queues, redis, versions, state] = await Promise.all([
    runnersOf(deps),
    eventsOf(deps),
    mailsOf(deps),
    inTime(queueView.counts()),
    inTime(queueView.version()),
    storeVersions(store),
    inTime(budget.state()),
  ]);
  const parts: Parts = {
    runners,
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
    backups: store.engine === 'sqlite' ? listBackups(databaseFile(config)) : [],
  };
  return { ...parts, troubles: troublesOf(parts, now) };
};

const inTime = <T>(work: Promise<T>): Promise<T | null> =>
  Promise.race([
    work.catch(() => null),
    new Promise<null>((resolve) => setTimeout(() => resolve(null), QUEUES_WAIT_MS).unref()),
  ]);

const runnersOf = async (deps: WebDeps): Promise<readonly RunnerState[]> => {
  const db = deps.store.read;
  const [all, kept, backfills, looks] = await Promise.all([
    athletes.all(db),
    runsKept(db),
    allBackfills(db),
    syncs.all(db),
  ]);
  return Promise.all(
    all.map(async ({ id, name, connectedAt, connection }) => {
      const look = looks.get(id);
      const lookedAt = Math.max(look?.polledAt ?? 0, look?.relistedAt ?? 0);
      return {
        id,
        name,
        connectedAt,
        connection,
        backfill: backfills.get(id) ?? null,
        ...(kept.get(id) ?? { runs: 0, lastDay: null }),
        tracksLeft: await countWithoutStreams(db, id, await streamsSinceOf(deps, id)),
        lookedAt: lookedAt === 0 ? null : lookedAt,
        lookError: look?.error ?? null,
        readAt: look?.readAt ?? null,
      };
    }),
  );
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
const withoutAddresses = (text: string): string => text.replace(/[^\s<>"'(:]+@([^\s<>"'),;:]+)/g, '…@$1');

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
