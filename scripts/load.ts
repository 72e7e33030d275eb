import { Agent } from 'node:http';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { databaseFile } from '../src/platform/paths.ts';
import { freePort } from '../tests/support/free-port.ts';
import { connect, newVisitor } from '../tests/support/visitor.ts';
import { startChild } from './crash/calls.ts';
import { startMailbox } from './crash/mailbox.ts';
import { startOwnRedis } from './crash/redis.ts';
import { lookInto } from './crash/rows.ts';
import { endWhenStopped } from './crash/when-stopped.ts';
import { ask, quantile, readPages, slowClients, storm } from './load/requests.ts';
import { addRunners } from './load/runners.ts';

/**
 * `npm run load`: what a Camber on this machine bears. A storm of events with slow clients and large bodies beside it,
 * a queue of runs to read, and the mails of a Monday; meanwhile somebody reads pages. Prints figures; the exit code is 1
 * when an event or a mail was lost. Options: --events, --within-s, --runs, --mails.
 */

endWhenStopped();
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '20000' },
    'within-s': { type: 'string', default: '60' },
    runs: { type: 'string', default: '10000' },
    mails: { type: 'string', default: '5000' },
  },
});
const [events, mails] = [Number(values.events), Number(values.mails)];

/** A Monday, after the hour at which weekly mails leave. */
const MONDAY = Date.parse('2026-11-09T19:30:00Z');
const SECRET = 'a-secret-of-the-load-test';
const LARGE_BODY = Buffer.alloc(5 * 1024 * 1024, 'x');
const SLOW_CLIENTS = 200;
const LARGE_BODIES = 50;

const folder = mkdtempSync(path.join(tmpdir(), 'camber-load-'));
const dataDir = path.join(folder, 'data');
mkdirSync(dataDir, { mode: 0o700 });
const database = { databaseUrl: null, file: databaseFile({ dataDir }) };
const redis = await startOwnRedis(folder);
const mailbox = await startMailbox(() => {});
const strava = await startChild('strava.ts', {
  log: path.join(folder, 'strava.log'),
  env: {
    CRASH_CLUB: JSON.stringify({ athletes: 1, lastDay: '2026-11-08', days: 7, seed: 1 }),
    CRASH_NOW: String(MONDAY),
    CRASH_FROM: String(MONDAY),
  },
});
const facts = await strava.call<{
  url: string;
  clientId: string;
  clientSecret: string;
  athleteIds: number[];
}>('facts');
await lookInto(database, (store) => addRunners(store, mails, MONDAY));

const port = await freePort();
const url = `http://localhost:${port}`;
const camber = await startChild('camber.ts', {
  log: path.join(folder, 'camber.log'),
  env: {
    PORT: String(port),
    DATA_DIR: dataDir,
    REDIS_URL: redis.url,
    ROLES: 'web,worker',
    SMTP_URL: mailbox.url,
    STRAVA_CLIENT_ID: facts.clientId,
    STRAVA_CLIENT_SECRET: facts.clientSecret,
    STRAVA_API_URL: `${facts.url}/api/v3`,
    STRAVA_OAUTH_URL: `${facts.url}/oauth`,
    WEBHOOK_SECRET: SECRET,
    CRASH_NOW: String(MONDAY),
    CRASH_POINTS: path.join(folder, 'points'),
  },
});

const [athleteId = 0] = facts.athleteIds;
const visitor = newVisitor();
await connect(visitor, url, athleteId);
await camber.call('idle');
const cookie = visitor
  .cookies(url)
  .map(({ name, value }) => `${name}=${value}`)
  .join('; ');

const subscriptionId = (await strava.call<{ id: number } | null>('subscription'))?.id ?? 0;

let mostMB = 0;
const memory = setInterval(
  () =>
    void camber.call<number>('memory').then(
      (bytes) => (mostMB = Math.max(mostMB, bytes / 1024 / 1024)),
      () => {},
    ),
  1_000,
);

/** Does something while somebody reads pages, and prints how it went. */
const during = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  mostMB = 0;
  const pages = readPages([`${url}/`, `${url}/runs`, `${url}/shoes`, `${url}/check-ins`], cookie);
  const started = performance.now();
  const came = await work();
  const tookS = (performance.now() - started) / 1000;
  const answers = await pages.stop();
  const ms = answers.map((answer) => answer.ms);
  const bad = answers.filter(({ status }) => status !== 200).length;
  console.log(
    `${name}: ${tookS.toFixed(0)} s; ${answers.length} pages, p50 ${quantile(ms, 0.5).toFixed(0)} ms, p99 ${quantile(ms, 0.99).toFixed(0)} ms, ${bad} not 200; at most ${Math.round(mostMB)} MB`,
  );
  return came;
};

try {
  await during('in peace', () => sleep(10_000));

  const slow = slowClients(port, SLOW_CLIENTS);
  const agent = new Agent({ keepAlive: true, maxSockets: LARGE_BODIES });
  const came = await during(
    `${events} events in ${values['within-s']} s, ${SLOW_CLIENTS} slow clients, ${LARGE_BODIES} bodies of 5 MB`,
    async () => {
      const large = Promise.all(
        Array.from({ length: LARGE_BODIES }, (_, i) =>
          ask(agent, i % 2 === 0 ? `${url}/webhook/${SECRET}` : `${url}/import`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'content-length': String(LARGE_BODY.length) },
            body: LARGE_BODY,
          }),
        ),
      );
      const result = await storm(
        `${url}/webhook/${SECRET}`,
        { athleteId, subscriptionId },
        {
          events,
          withinMs: 1000 * Number(values['within-s']),
        },
      );
      await large;
      return result;
    },
  );
  slow.stop();
  agent.destroy();
  const stored = await lookInto(
    database,
    async ({ read }) => (await read.sql.select({ id: read.t.inbox.id }).from(read.t.inbox)).length,
  );
  console.log(
    `  answers ${JSON.stringify(came.statuses)}, p99 ${quantile(came.ms, 0.99).toFixed(0)} ms; lost at the door ${came.lost}, stored ${stored}`,
  );
  await during('working through what the events left', () => camber.call('idle'));

  const mailsBefore = mailbox.accepted.length;
  await during(`the mails of a Monday (${mails} runners)`, async () => {
    await camber.call('tick', false);
    for (;;) {
      await camber.call('idle');
      const left = mailbox.accepted.length;
      await camber.call('tick', false);
      await camber.call('idle');
      if (mailbox.accepted.length === left) return;
    }
  });
  const sent = mailbox.accepted.slice(mailsBefore);
  console.log(`  ${sent.length} mails, ${new Set(sent.map(({ messageId }) => messageId)).size} different`);
  process.exitCode = came.lost === 0 && stored >= events && sent.length >= mails ? 0 : 1;
} finally {
  clearInterval(memory);
  camber.kill();
  strava.kill();
  await mailbox.close();
  await redis.stop();
  rmSync(folder, { recursive: true, force: true });
}
