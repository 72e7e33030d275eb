import { Agent } from 'node:http';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Emulator } from '../src/emulator/start-emulator.ts';
import { databaseFile } from '../src/platform/paths.ts';
import { crowdOf, type CrowdOptions } from '../src/simulate/crowd.ts';
import { freePort } from '../tests/support/free-port.ts';
import { connect, newVisitor } from '../tests/support/visitor.ts';
import { startChild } from './crash/calls.ts';
import { startMailbox } from './crash/mailbox.ts';
import { startOwnRedis } from './crash/redis.ts';
import { ENCRYPTION_KEY, lookInto } from './crash/rows.ts';
import { endWhenStopped } from './crash/when-stopped.ts';
import { countEvents, storedRuns } from './load/counts.ts';
import { ask, quantile, readPages, slowClients } from './load/requests.ts';
import { addRunners } from './load/runners.ts';
import { storm } from './load/storm.ts';
import { readOptions } from './support/options.ts';

/**
 * `npm run load`: what a Camber on this machine bears. Several hundred runners connect at once, and their runs of some
 * weeks wait to be read; they rename runs, so that a storm of events comes, with slow clients and large bodies beside it;
 * then the mails of a Monday. Meanwhile somebody reads pages. Prints figures, and how busy the machine was; the exit code
 * is 1 when a run, an event or a mail was lost, or the memory had no bound. How quick pages are is told and not judged:
 * that is the machine's. A queue that is not empty after
 * --watch-s is left standing, and what follows comes on top of it.
 */

const HELP = `npm run load -- [options]: what a Camber on this machine bears

  --runners <n>   runners who connect at once, with some 25 runs each (default 400; over sixty events an hour
                  of one runner are left unread on purpose, so 20,000 want 400)
  --events <n>    events of the storm (default 20000)
  --within-s <n>  seconds in which they come (default 60)
  --mails <n>     weekly mails of the Monday (default 5000)
  --watch-s <n>   longest wait for a queue to be empty (default 3600)
  --help          this

Half an hour on a calm machine of two cores.`;

endWhenStopped();
const values = readOptions(HELP, {
  runners: { type: 'string', default: '400' },
  events: { type: 'string', default: '20000' },
  'within-s': { type: 'string', default: '60' },
  mails: { type: 'string', default: '5000' },
  'watch-s': { type: 'string', default: '3600' },
});
const [runners, events, mails] = [Number(values.runners), Number(values.events), Number(values.mails)];

/** A Monday, after the hour at which weekly mails leave. */
const MONDAY = Date.parse('2026-11-09T19:30:00Z');
/** A month of what they have run: about 25 runs each, so that 400 bring 10,000. */
const CROWD: CrowdOptions = {
  athletes: runners,
  firstDay: '2026-11-08',
  lastDay: '2026-11-08',
  historyDays: 32,
  seed: 1,
};
const SECRET = 'a-secret-of-the-load-test';
const LARGE_BODY = Buffer.alloc(5 * 1024 * 1024, 'x');
const SLOW_CLIENTS = 200;
const LARGE_BODIES = 50;
/** DESIGN: what is asked of pages, 99 of 100, while all of this goes on. */
const PAGES_MS = 500;
/** DESIGN: idle it takes 190 MB; the 250 MB of large bodies, or 20,000 events in memory, would not fit. */
const MOST_MB = 600;

const folder = mkdtempSync(path.join(os.tmpdir(), 'camber-load-'));
const dataDir = path.join(folder, 'data');
mkdirSync(dataDir, { mode: 0o700 });
const database = { databaseUrl: null, file: databaseFile({ dataDir }) };
const redis = await startOwnRedis(folder);
const mailbox = await startMailbox(() => {});
const strava = await startChild('../load/strava.ts', {
  log: path.join(folder, 'strava.log'),
  env: { LOAD_CROWD: JSON.stringify(CROWD), LOAD_NOW: String(MONDAY) },
});
const facts = await strava.call<
  Pick<Emulator, 'athleteIds' | 'clientId' | 'urls'> & { clientSecret: string }
>('facts');
await lookInto(database, (store) => addRunners(store, mails, MONDAY));

const port = await freePort();
const url = `http://localhost:${port}`;
const camber = await startChild('camber.ts', {
  log: path.join(folder, 'camber.log'),
  env: {
    PORT: String(port),
    DATA_DIR: dataDir,
    REDIS_URL: redis.url,
    ENCRYPTION_KEY,
    ROLES: 'web,worker',
    SMTP_URL: mailbox.url,
    STRAVA_CLIENT_ID: facts.clientId,
    STRAVA_CLIENT_SECRET: facts.clientSecret,
    STRAVA_API_URL: facts.urls.api,
    STRAVA_OAUTH_URL: facts.urls.oauth,
    WEBHOOK_SECRET: SECRET,
    CRASH_POINTS: path.join(folder, 'points'),
  },
});
await camber.call('begin', MONDAY);

const [reader = 0, ...others] = facts.athleteIds;
const visitor = newVisitor();
await connect(visitor, url, reader);
await camber.call('idle');
const cookie = visitor
  .cookies(url)
  .map(({ name, value }) => `${name}=${value}`)
  .join('; ');
const subscriptionId = (await strava.call<{ id: number } | null>('subscription'))?.id ?? 0;

let [mostMB, mostEverMB] = [0, 0];
const memory = setInterval(
  () =>
    void camber.call<number>('memory').then(
      (bytes) => {
        mostMB = Math.max(mostMB, bytes / 1024 / 1024);
        mostEverMB = Math.max(mostEverMB, mostMB);
      },
      () => {},
    ),
  1_000,
);

const WATCH_MS = 1000 * Number(values['watch-s']);
/** DESIGN: mails leave by the dozen a second; none for so long, and none will come. */
const NO_MAIL_MS = 60_000;

const failures: string[] = [];
const judge = (is: boolean, otherwise: string): void => void (is || failures.push(otherwise));

/** Whether what the database knows to be unfinished is nothing. */
const judgeLeft = async (): Promise<void> => {
  const left = await camber.call<number>('left');
  judge(left === 0, `something is unfinished (${left})`);
};

/** Does something while somebody reads pages, and prints how it went. */
const during = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  mostMB = 0;
  const pages = readPages([`${url}/`, `${url}/runs`, `${url}/shoes`, `${url}/check-ins`], cookie);
  const cpuBeforeS = await camber.call<number>('cpuS');
  const started = performance.now();
  const came = await work();
  const tookS = (performance.now() - started) / 1000;
  const cpuS = (await camber.call<number>('cpuS')) - cpuBeforeS;
  const answers = await pages.stop();
  const ms = answers.map((answer) => answer.ms);
  const bad = answers.filter(({ status }) => status !== 200).length;
  const p99 = quantile(ms, 0.99);
  const verdict = p99 < PAGES_MS ? 'under' : 'OVER';
  console.log(
    `${name}: ${tookS.toFixed(0)} s (${cpuS.toFixed(0)} s of a processor); ${answers.length} pages, p50 ${quantile(ms, 0.5).toFixed(0)} ms, ` +
      `p99 ${p99.toFixed(0)} ms (${verdict} ${PAGES_MS}), ${bad} not 200; at most ${Math.round(mostMB)} MB; ` +
      `load of the machine ${os.loadavg()[0]?.toFixed(1)} on ${os.availableParallelism()} cores`,
  );
  judge(bad === 0, `${bad} pages were not answered with 200`);
  return came;
};

/** Waits until nothing is left to do, also of what waits for a minute to pass, or for as long as is watched. */
const worked = async (): Promise<boolean> => {
  const all = async (): Promise<true> => {
    await camber.call('idle');
    await camber.call('sweep');
    await camber.call('idle');
    return true;
  };
  return Promise.race([all(), sleep(WATCH_MS, false, { ref: false })]);
};

try {
  await during('in peace', () => sleep(10_000));

  const crowd = crowdOf(CROWD);
  const runsOf = facts.athleteIds.map((id) => ({ id, runs: crowd.runsOf(id) }));
  const expected = runsOf.flatMap(({ runs }) => runs);
  let isEmpty = false;
  await during(`${runners} runners connect, and ${expected.length} runs are read`, async () => {
    await camber.call('join', { ...facts, athleteIds: others });
    isEmpty = await worked();
  });
  const stored = await lookInto(database, ({ read }) => storedRuns(read));
  const missing = expected.filter((id) => !stored.ids.has(id)).length;
  const unread = expected.filter((id) => !stored.withStreams.has(id)).length;
  console.log(
    `  runs stored ${expected.length - missing}, with their recording ${expected.length - unread}` +
      (isEmpty ? '' : '; the rest still waits'),
  );
  if (isEmpty) judge(missing === 0, `${missing} runs are not stored`);
  if (isEmpty) await judgeLeft();

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
      const result = await storm(`${url}/webhook/${SECRET}`, subscriptionId, runsOf, {
        events,
        withinMs: 1000 * Number(values['within-s']),
      });
      await large;
      return result;
    },
  );
  slow.stop();
  agent.destroy();
  console.log(
    `  answers ${JSON.stringify(came.statuses)}, p50 ${quantile(came.ms, 0.5).toFixed(0)} ms, ` +
      `p99 ${quantile(came.ms, 0.99).toFixed(0)} ms; sent at most ${quantile(came.lateMs, 1).toFixed(0)} ms late; ` +
      `lost at the door ${came.lost}`,
  );
  isEmpty = await during('working through what the events left', worked);
  const states = await lookInto(database, ({ read }) => countEvents(read));
  console.log(`  events ${JSON.stringify(states)}`);
  const { done = 0, new: waiting = 0 } = states;
  judge(came.lost === 0, `${came.lost} events were lost at the door`);
  judge(done + waiting >= events, `${events - done - waiting} events were not, and will not be looked at`);
  if (isEmpty) judge(waiting === 0, `${waiting} events are unfinished`);

  const mailsBefore = mailbox.accepted.length;
  await during(`the mails of a Monday (${mails} runners)`, async () => {
    await camber.call('look', ['weekly', 'sweep']);
    let [left, since] = [mailbox.accepted.length, performance.now()];
    while (left < mailsBefore + mails && performance.now() - since < NO_MAIL_MS) {
      await sleep(500);
      if (mailbox.accepted.length > left) [left, since] = [mailbox.accepted.length, performance.now()];
    }
  });
  const sent = mailbox.accepted.slice(mailsBefore);
  const different = new Set(sent.map(({ messageId }) => messageId)).size;
  console.log(`  ${sent.length} mails, ${different} different`);
  judge(different >= mails, `${mails - different} mails are missing`);
  judge(sent.length === different, `${sent.length - different} mails came twice`);
  judge(mostEverMB < MOST_MB, `it took ${Math.round(mostEverMB)} MB, more than ${MOST_MB}`);

  for (const line of failures) console.log(`FAILED: ${line}`);
  process.exitCode = failures.length === 0 ? 0 : 1;
} finally {
  clearInterval(memory);
  camber.kill();
  strava.kill();
  await mailbox.close();
  await redis.stop();
  if (process.env['LOAD_KEEP'] === undefined) rmSync(folder, { recursive: true, force: true });
  else console.log(`kept: ${folder}`);
}
