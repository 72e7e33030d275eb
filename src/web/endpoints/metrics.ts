import { timingSafeEqual } from 'node:crypto';
import { type RequestHandler, type Request, Router } from 'express';
import { backupState } from '../../backup/state.ts';
import type { Reading } from '../../platform/metrics.ts';
import { eventsWaiting, findingsByRule, importsByOrigin, mailsByKind } from '../../store/overview.ts';
import { due } from '../../store/outbox.ts';
import { quotaOf } from '../../strava/budget.ts';
import type { WebDeps } from '../http/deps.ts';
import { notFound } from '../http/errors.ts';
import { comesByLoopback } from '../http/on-this-machine.ts';

/** `/metrics` for Prometheus: what this process counted, and what database and queues say now. */

const hasToken = (req: Request, token: string): boolean => {
  const sent = Buffer.from(req.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return sent.length === wanted.length && timingSafeEqual(sent, wanted);
};

/** To whoever may not read them they do not exist. */
const guard =
  ({ on, token }: WebDeps['config']['metrics']): RequestHandler =>
  (req, _res, next) => {
    const allowed = on && (token === null ? comesByLoopback(req) : hasToken(req, token));
    next(allowed ? undefined : notFound());
  };

const SECOND_MS = 1_000;

const reading = (name: string, help: string, values: Reading['values']): Reading => ({ name, help, values });
const one = (name: string, help: string, value: number): Reading => reading(name, help, [{ value }]);
const ageS = (now: number, at: number | null): number =>
  at === null ? 0 : Math.max(0, now - at) / SECOND_MS;

const fromDatabase = async ({ store, clock }: WebDeps): Promise<readonly Reading[]> => {
  const now = clock.now();
  const db = store.read;
  const [events, [mail], mails, findings, imports] = await Promise.all([
    eventsWaiting(db),
    due(db, now, 1),
    mailsByKind(db),
    findingsByRule(db),
    importsByOrigin(db),
  ]);
  return [
    one('camber_events_waiting', 'Events of Strava that wait.', events.events),
    one('camber_event_oldest_seconds', 'Age of the event that waits longest.', ageS(now, events.oldest)),
    one('camber_mail_oldest_seconds', 'How long the oldest mail is due.', ageS(now, mail?.notBefore ?? null)),
    reading(
      'camber_mails',
      'Mails and messages by kind and state.',
      mails.map(({ kind, state, count }) => ({ labels: { kind, state }, value: count })),
    ),
    reading(
      'camber_findings',
      'Findings that stand, by rule and level.',
      findings.map(({ rule, level, count }) => ({ labels: { rule, level }, value: count })),
    ),
    reading(
      'camber_imports',
      'Imports of archives and lists, by where they came from and how far they are.',
      imports.map(({ origin, state, count }) => ({ labels: { origin, state }, value: count })),
    ),
  ];
};

const fromQueues = async ({ queueView, clock }: WebDeps): Promise<readonly Reading[]> => {
  const [queues, oldest] = await Promise.all([queueView.counts(), queueView.oldest()]);
  const values = queues.flatMap(({ name, waiting, active, delayed, failed }) =>
    Object.entries({ waiting, active, delayed, failed }).map(([state, value]) => ({
      labels: { queue: name, state },
      value,
    })),
  );
  return [
    reading('camber_queue_jobs', 'Jobs by queue and state.', values),
    one('camber_job_oldest_seconds', 'Age of the job that waits longest.', ageS(clock.now(), oldest)),
  ];
};

const fromBudget = async ({ budget, clock }: WebDeps): Promise<readonly Reading[]> => {
  const { quarter, day, waitsUntil } = quotaOf(await budget.state(), clock.now());
  const both = (what: 'used' | 'limit') =>
    Object.entries({ quarter, day }).flatMap(([window, count]) =>
      count === null ? [] : [{ labels: { window }, value: count[what] }],
    );
  return [
    reading('camber_strava_requests_used', 'Requests that Strava has counted.', both('used')),
    reading('camber_strava_requests_limit', 'Requests that Strava allows.', both('limit')),
    one('camber_strava_waiting', '1 while Camber waits for Strava’s limits.', waitsUntil === null ? 0 : 1),
  ];
};

/** Nothing before the first backup was tried. */
const fromBackups = async ({ store, clock }: WebDeps): Promise<readonly Reading[]> => {
  const state = await backupState(store.read);
  if (state === null) return [];
  const { made, error } = state;
  return [
    one('camber_backup_failed', '1 when the last backup failed.', error === null ? 0 : 1),
    ...(made === null
      ? []
      : [
          one('camber_backup_age_seconds', 'Age of the newest backup.', ageS(clock.now(), made.at)),
          one('camber_backup_bytes', 'Size of the newest backup.', made.bytes),
        ]),
  ];
};

/** Redis being away leaves out what it would have said; that it is away is a number, too. */
export const metricsRoutes = (deps: WebDeps): Router => {
  const router = Router();
  router.get('/metrics', guard(deps.config.metrics), async (_req, res) => {
    const parts = await Promise.allSettled([
      fromDatabase(deps),
      fromQueues(deps),
      fromBudget(deps),
      fromBackups(deps),
    ]);
    const up = (part: PromiseSettledResult<unknown> | undefined): number =>
      part?.status === 'fulfilled' ? 1 : 0;
    const readings = [
      one('camber_database_up', '1 while the database answers.', up(parts[0])),
      one('camber_redis_up', '1 while Redis answers.', up(parts[1])),
      ...parts.flatMap((part) => (part.status === 'fulfilled' ? part.value : [])),
    ];
    const text = await deps.metrics.text(readings);
    if (text === null) throw notFound();
    res.type(text.type).send(text.body);
  });
  return router;
};
