import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { redisFolder } from '../../src/platform/paths.ts';
import * as athletes from '../../src/store/athletes.ts';
import * as findings from '../../src/store/findings.ts';
import * as runs from '../../src/store/runs.ts';
import { eventually } from '../support/eventually.ts';
import { allButTheLastWeek, athleteId, NOW } from '../support/sample-worlds.ts';
import type { World } from '../support/world.ts';

/** After the hour at which the weekly mail is due. */
const MONDAY_NOON = Date.parse('2026-11-23T12:00:00Z');

let world: World;

afterEach(() => world.stop());

const killRedis = (): void =>
  void process.kill(
    Number(readFileSync(path.join(redisFolder({ dataDir: world.dataDir }), 'redis.pid'), 'utf8')),
    'SIGKILL',
  );

/** What the scheduler does every minute; while Redis is away a tick is lost, and the next one comes. */
const aTickLater = async (now: number): Promise<void> => {
  world.setNow(now + 60_000);
  await eventually(() => world.deps.queues.add('sweep', {}));
};

/** The last week of the runner, run by run; in the middle of what follows from each something happens. */
const lastWeek = async (meanwhile: () => unknown) => {
  const read = world.deps.store.read;
  await world.deps.store.write((tx) =>
    athletes.updateAthlete(tx, athleteId, { email: 'runner@example.org', emailVerifiedAt: NOW }),
  );
  const before = await runs.countRuns(read, athleteId);
  let released = 0;
  for (let next = world.emulator.nextHeld(); next !== null; next = world.emulator.nextHeld()) {
    const end = next.endMs + 60_000;
    world.setNow(end);
    const release = world.emulator.releaseNext();
    meanwhile();
    await release;
    await world.emulator.settled();
    await aTickLater(end);
    released += 1;
    await world.hurryUntil(async () => expect(await runs.countRuns(read, athleteId)).toBe(before + released));
    await world.settled();
  }
  world.setNow(MONDAY_NOON);
  await eventually(() => world.deps.queues.add('weekly', {}));
  meanwhile();
  await aTickLater(MONDAY_NOON);
  await eventually(() => world.deps.queues.add('weekly', {}));
  await world.hurryUntil(async () => expect(world.mails.length).toBeGreaterThan(0));
  await world.settled();
  return {
    released,
    findings: (await findings.findingsOf(read, athleteId, {})).map(({ rule, day, runId }) => [
      rule,
      day,
      runId,
    ]),
    mails: world.mails.map(({ messageId }) => messageId),
  };
};

describe('a private Redis that is killed', () => {
  it('costs no run and no mail: nobody has to start anything again', async () => {
    ({ world } = await allButTheLastWeek({ smtp: true }));
    const calm = await lastWeek(() => {});
    await world.stop();
    expect(calm.released).toBeGreaterThan(2);
    expect(calm.mails.length).toBeGreaterThan(0);
    ({ world } = await allButTheLastWeek({ smtp: true }));
    expect(await lastWeek(killRedis)).toEqual(calm);
  });
});
