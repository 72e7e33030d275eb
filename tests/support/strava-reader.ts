import { once } from 'node:events';
import { pino } from 'pino';
import { databaseFile } from '../../src/platform/paths.ts';
import { parseConfig } from '../../src/config/load-config.ts';
import { createLiveSeal } from '../../src/platform/encryption-keys.ts';
import { openShared } from '../../src/platform/shared.ts';
import { startRedis } from '../../src/platform/redis/start.ts';
import { openStore } from '../../src/store/open.ts';
import { dyingStore } from './dying-store.ts';
import { connectStrava } from '../../src/connection/strava-connection.ts';
import { postEnding, postReconnect } from '../../src/notices/outbox/post.ts';
import { StravaError } from '../../src/strava/errors.ts';

/**
 * A process of its own that reads from Strava, for tests in which several do. Its environment is Camber's; arguments:
 * the athlete, how many calls, their priority. It says "ready", waits for a line, calls, and prints how each went.
 */
const [athleteId, calls, priority] = process.argv.slice(2);
const log = pino({ level: 'silent' });
const config = parseConfig(process.env);
const redis = await startRedis(config, log);
const shared = openShared(redis, 'test', log);
const store = dyingStore(
  await openStore({ databaseUrl: null, file: databaseFile(config), seal: createLiveSeal(config), log }),
  process.env['TEST_DIE_AT'],
);
const aheadMs = Number(process.env['TEST_CLOCK_AHEAD_MS'] ?? 0);
const clock = { now: () => Date.now() + aheadMs };
const seal = createLiveSeal(config);
const { client } = connectStrava({
  config,
  store,
  seal,
  clock,
  log,
  shared,
  onDead: postReconnect,
  onLost: postEnding,
});

console.log('ready');
await once(process.stdin, 'data');
const outcomes: string[] = [];
for (let i = 0; i < Number(calls); i += 1) {
  const outcome = await client
    .athlete(Number(athleteId), { priority: priority === 'live' ? 'live' : 'connect' })
    .then(
      () => 'ok',
      (error: unknown) => (error instanceof StravaError ? error.code : String(error)),
    );
  outcomes.push(outcome);
}
console.log(JSON.stringify(outcomes));
await shared.close();
await store.close();
await redis.close();
process.exit(0);
