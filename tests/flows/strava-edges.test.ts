import { afterEach, describe, expect, it } from 'vitest';
import { relist } from '../../jobs/strava/relist.ts';
import * as athletes from '../../src/store/athletes.ts';
import * as backfills from '../../src/store/backfills.ts';
import * as inbox from '../../src/store/inbox.ts';
import * as runs from '../../src/store/runs.ts';
import {
  allButTheLastWeek,
  athleteId,
  NOW,
  releaseOne,
  source,
  wholeHistory,
} from '../support/sample-worlds.ts';
import { connect, consent, newVisitor, type Visitor } from '../support/visitor.ts';
import { startWorld, type World, type WorldOptions } from '../support/world.ts';
import { eventually } from '../support/eventually.ts';

let world: World;
let visitor: Visitor;

const begin = async (scene = wholeHistory, options: Partial<WorldOptions> = {}): Promise<void> =>
  void ({ world, visitor } = await scene(options));

afterEach(() => world.stop());

const page = async (): Promise<string> => (await visitor.get(world.url)).text();
const backfill = () => backfills.of(world.deps.store.read, athleteId);
const mailsAsked = async () => {
  const { sql, t } = world.deps.store.read;
  return (await sql.select().from(t.outbox)).filter(({ kind }) => kind === 'reconnect');
};
const knownRun = (id: number) => runs.runById(world.deps.store.read, athleteId, id);

describe('Strava’s limits', () => {
  it('let the history wait until the next quarter hour, shown as waiting and not as an error', async () => {
    world = await startWorld({
      source,
      now: NOW,
      limits: { overall: { quarterHour: 200, day: 2000 }, read: { quarterHour: 2, day: 1000 } },
    });
    visitor = newVisitor();
    await connect(visitor, world.url, athleteId);
    await eventually(async () => expect((await backfill())?.waitingUntil).toBeGreaterThan(NOW));
    const waiting = await backfill();
    expect(waiting?.state).toBe('running');
    const quarter = Date.parse('2026-11-22T12:15:00Z');
    expect(waiting?.waitingUntil).toBeGreaterThanOrEqual(quarter);
    expect(waiting?.waitingUntil).toBeLessThan(quarter + 60_000);
    expect(await page()).toMatch(/wait/i);
    expect(await page()).not.toMatch(/went wrong/i);

    // Every quarter hour brings one more call: the history still arrives whole.
    for (let i = 1; (await backfill())?.state === 'running' && i < 10; i++) {
      const calls = (await backfill())?.listCalls ?? 0;
      world.setNow(quarter + i * 15 * 60_000 + 61_000);
      await world.hurryUntil(async () => {
        const state = await backfill();
        expect(state?.state === 'done' || (state?.listCalls ?? 0) > calls).toBe(true);
      });
    }
    expect(await backfill()).toMatchObject({ state: 'done', activitiesSeen: source.activities.length });
  });
});

describe('a history that an outage kept from coming in', () => {
  it('is read again in the night, by itself', async () => {
    await begin();
    const whole = await runs.countRuns(world.deps.store.read, athleteId);
    const [lost] = await runs.runsOf(world.deps.store.read, athleteId);
    await world.deps.store.write(async (tx) => {
      await runs.removeRun(tx, athleteId, lost?.id ?? 0);
      await backfills.start(tx, athleteId, world.deps.clock.now());
      await backfills.fail(tx, athleteId, 'Strava did not answer');
    });
    await relist.handle(world.deps, { athleteId });
    await eventually(async () => expect((await backfill())?.state).toBe('done'));
    expect(await runs.countRuns(world.deps.store.read, athleteId)).toBe(whole);
  });
});

describe('an announced run', () => {
  it('that cannot be read yet is asked for again, and arrives', async () => {
    await begin(allButTheLastWeek, { faults: { notFoundFirst: 1 } });
    const id = await releaseOne(world);
    await world.emulator.settled();
    await world.hurryUntil(async () => {
      expect(await knownRun(id)).not.toBeNull();
    });
  });

  it('counts once, however often and in whatever order it is announced', async () => {
    await begin(allButTheLastWeek, { faults: { duplicateEvents: true, outOfOrderEvents: true } });
    const before = await runs.countRuns(world.deps.store.read, athleteId);
    const ids = [await releaseOne(world), await releaseOne(world)];
    world.emulator.setFaults({ outOfOrderEvents: false });
    await world.settled();
    expect(await runs.countRuns(world.deps.store.read, athleteId)).toBe(before + 2);
    for (const id of ids) expect(await knownRun(id)).not.toBeNull();
  });

  it('whose streams are not there is kept with what its summary tells', async () => {
    await begin(allButTheLastWeek, { faults: { streamsNotReadyFirst: 99 } });
    const id = await releaseOne(world);
    await eventually(async () => expect(await knownRun(id)).not.toBeNull());
    // Asked for some times more, then given up: nothing is left to do.
    await world.hurryUntil(async () => {
      expect(await runs.runsWithoutAnalysis(world.deps.store.read, athleteId, 1, '2026-11-01')).toEqual([]);
    });
    await world.settled();
    const known = await knownRun(id);
    expect(known?.run.distanceM).toBeGreaterThan(0);
    expect(known?.run.analysis?.basis).not.toBe('streams');
  });
});

describe('events of strangers', () => {
  it('are answered quietly and change nothing', async () => {
    await begin();
    const event = {
      object_type: 'activity',
      object_id: 1,
      aspect_type: 'delete',
      updates: {},
      event_time: 1_800_000_000,
    };
    const subscription_id = world.emulator.subscription()?.id;
    expect(await world.emulator.forgeEvent({ ...event, owner_id: 999, subscription_id })).toBe(200);
    expect(await world.emulator.forgeEvent({ ...event, owner_id: athleteId, subscription_id: 1 })).toBe(200);
    expect(await inbox.latest(world.deps.store.read)).toBeNull();
  });

  it('that claim a deletion are checked against Strava first', async () => {
    await begin();
    const [known] = await runs.runsOf(world.deps.store.read, athleteId);
    const id = known?.id ?? 0;
    await world.emulator.forgeEvent({
      object_type: 'activity',
      object_id: id,
      aspect_type: 'delete',
      updates: {},
      event_time: 1_800_000_000,
      owner_id: athleteId,
      subscription_id: world.emulator.subscription()?.id,
    });
    await world.settled();
    expect(await knownRun(id)).not.toBeNull();
  });
});

describe('a dead connection', () => {
  it('is written down, and shown with a way to connect again', async () => {
    await begin();
    world.emulator.setFaults({ loseEvents: true });
    await world.emulator.deauthorize(athleteId);
    await world.deps.strava.athlete(athleteId).catch(() => {});
    await world.deps.strava.athlete(athleteId).catch(() => {});
    expect(await athletes.byId(world.deps.store.read, athleteId)).toMatchObject({ connection: 'dead' });
    expect(await page()).toMatch(/connect/i);
  });

  it('that a connecting which died on its way has left is told by a mail, which connecting again takes back', async () => {
    await begin(allButTheLastWeek);
    const code = (await consent(visitor, world.url, athleteId)).searchParams.get('code') ?? '';
    // Strava has answered, and the answer was lost with the process: those tokens that are stored are dead.
    await fetch(`${world.emulator.urls.oauth}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        client_id: world.emulator.clientId,
        client_secret: world.emulator.clientSecret,
        grant_type: 'authorization_code',
        code,
      }),
    });
    const id = await releaseOne(world);
    await eventually(async () => expect(await mailsAsked()).toMatchObject([{ state: 'pending' }]));
    await connect(visitor, world.url, athleteId);
    expect(await mailsAsked()).toMatchObject([{ state: 'cancelled', error: 'connected again' }]);
    expect((await athletes.byId(world.deps.store.read, athleteId))?.connection).toBe('ok');
    await eventually(async () => expect(await knownRun(id)).not.toBeNull());
  });
});

describe('an app that Strava calls inactive', () => {
  it('is told to every connected runner, who stays connected, until it is over', async () => {
    await begin(allButTheLastWeek);
    expect(await page()).not.toContain('paused this Camber');
    world.emulator.setFaults({ appInactive: true });
    const id = await releaseOne(world);
    await eventually(async () => expect(await page()).toContain('Strava has paused this Camber’s access'));
    expect((await athletes.byId(world.deps.store.read, athleteId))?.connection).toBe('ok');
    world.emulator.setFaults({ appInactive: false });
    await world.hurryUntil(async () => {
      expect(await knownRun(id)).not.toBeNull();
    });
    expect(await page()).not.toContain('paused this Camber');
  });
});
