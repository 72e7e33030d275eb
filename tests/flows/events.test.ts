import { afterEach, describe, expect, it } from 'vitest';
import * as athletes from '../../src/store/athletes.ts';
import * as findings from '../../src/store/findings.ts';
import * as inbox from '../../src/store/inbox.ts';
import * as outbox from '../../src/store/outbox.ts';
import * as runs from '../../src/store/runs.ts';
import { connectAndRead, playedOnce } from '../support/played.ts';
import { allButTheLastWeek, athleteId, BEFORE_HELD, releaseOne, source } from '../support/sample-worlds.ts';
import { newVisitor } from '../support/visitor.ts';
import { startWorld, type World, type WorldOptions } from '../support/world.ts';
import { eventually } from '../support/eventually.ts';

let world: World;

afterEach(() => world.stop());

const withoutPrivateRuns = playedOnce(
  { source, now: BEFORE_HELD, heldWeeks: 1 },
  connectAndRead(athleteId, ['read', 'activity:read']),
);

/** A connected runner whose last week is held back. */
const begin = async (options: Partial<WorldOptions> = {}, scene = allButTheLastWeek): Promise<void> =>
  void ({ world } = await scene(options));

/** From the very first moment on. */
const beginAnew = async (options: Partial<WorldOptions>): Promise<void> => {
  world = await startWorld({ source, now: BEFORE_HELD, heldWeeks: 1, ...options });
  await connectAndRead(athleteId)({ world, visitor: newVisitor() });
};

const read = () => world.deps.store.read;
const knownRun = (id: number) => runs.runById(read(), athleteId, id);
const count = () => runs.countRuns(read(), athleteId);

const newestKnown = async (): Promise<number> => (await runs.runsOf(read(), athleteId)).at(-1)?.id ?? 0;

const settledEvents = () => world.hurryUntil(async () => expect(await inbox.pending(read(), 10)).toEqual([]));

/** An event as anybody who knows the address could send it. */
const forge = (fields: object): Promise<number | null> =>
  world.emulator.forgeEvent({
    object_type: 'activity',
    owner_id: athleteId,
    subscription_id: world.emulator.subscription()?.id,
    event_time: Math.floor(world.deps.clock.now() / 1000),
    updates: {},
    ...fields,
  });

/** All that events could have changed. */
const everything = async () => ({
  athlete: await athletes.byId(read(), athleteId),
  runs: await runs.runsOf(read(), athleteId),
  findings: await findings.findingsOf(read(), athleteId, {}),
  mails: (await outbox.ofAthlete(read(), athleteId, 500)).map(({ key, state }) => ({ key, state })),
});

describe('an update', () => {
  it('of the title changes nothing, of the type takes the run out and back in', async () => {
    await begin();
    const id = await newestKnown();
    const before = await everything();
    await world.emulator.editActivity(athleteId, id, { name: 'Renamed' });
    await world.settled();
    expect((await inbox.latest(read()))?.updates).toEqual({ title: 'Renamed' });
    expect(await everything()).toEqual(before);

    await world.emulator.editActivity(athleteId, id, { sport_type: 'Ride', type: 'Ride' });
    await world.settled();
    expect(await knownRun(id)).toBeNull();
    world.setNow(world.deps.clock.now() + 60_000);
    await world.emulator.editActivity(athleteId, id, { sport_type: 'Run', type: 'Run' });
    await world.settled();
    expect((await knownRun(id))?.run.distanceM).toBe(before.runs.at(-1)?.distanceM);
  });

  it('to "Only you" and back, told as text, keeps the run with all permissions', async () => {
    await begin();
    const id = await newestKnown();
    await world.emulator.editActivity(athleteId, id, { private: true, visibility: 'only_me' });
    await world.settled();
    expect((await inbox.latest(read()))?.updates).toEqual({ private: 'true' });
    expect((await knownRun(id))?.meta.private).toBe(true);
    world.setNow(world.deps.clock.now() + 60_000);
    await world.emulator.editActivity(athleteId, id, { private: false, visibility: 'everyone' });
    await world.settled();
    expect((await inbox.latest(read()))?.updates).toEqual({ private: 'false' });
    expect((await knownRun(id))?.meta.private).toBe(false);
  });

  it('to "Only you" arrives as delete, and back as create, without the permission for private runs', async () => {
    await begin({}, withoutPrivateRuns);
    const id = await newestKnown();
    await world.emulator.editActivity(athleteId, id, { private: true, visibility: 'only_me' });
    await world.settled();
    expect((await inbox.latest(read()))?.aspect).toBe('delete');
    expect(await knownRun(id)).toBeNull();
    world.setNow(world.deps.clock.now() + 60_000);
    await world.emulator.editActivity(athleteId, id, { private: false, visibility: 'everyone' });
    await world.settled();
    expect((await inbox.latest(read()))?.aspect).toBe('create');
    expect(await knownRun(id)).not.toBeNull();
  });
});

describe('events that come twice, late or in the wrong order', () => {
  it('are stored once: the second delivery has the same key', async () => {
    await begin({ faults: { duplicateEvents: true } });
    const id = await releaseOne(world);
    await world.settled();
    expect(await knownRun(id)).not.toBeNull();
    const counts = world.emulator.counts();
    expect(counts['GET /activities/{id}']).toBe(1);
    expect((await inbox.latest(read()))?.state).toBe('done');
  });

  it('end in what is true now: a create that comes after the delete brings nothing back', async () => {
    await begin();
    const id = await releaseOne(world);
    await world.settled();
    const before = await count();
    await world.emulator.removeActivity(athleteId, id);
    await world.settled();
    await forge({ object_id: id, aspect_type: 'create', event_time: 1_799_000_000 });
    await settledEvents();
    expect(await knownRun(id)).toBeNull();
    expect(await count()).toBe(before - 1);
  });

  it('of a run whose create was lost: an update brings it', async () => {
    await begin({ faults: { loseEvents: true } });
    const id = await releaseOne(world);
    world.emulator.setFaults({ loseEvents: false });
    await world.emulator.editActivity(athleteId, id, { name: 'Late' });
    await world.settled();
    expect(await knownRun(id)).not.toBeNull();
  });
});

describe('many events at once', () => {
  it('are each looked at and ended', async () => {
    await begin();
    const ids = Array.from({ length: 30 }, (_, i) => 5_000_000 + i);
    const answers = await Promise.all(ids.map((id) => forge({ object_id: id, aspect_type: 'delete' })));
    expect(new Set(answers)).toEqual(new Set([200]));
    await settledEvents();
    const events = await inbox.eventsOf(read(), athleteId);
    const ended = events.filter(({ objectId, state }) => ids.includes(objectId) && state === 'done');
    expect(ended.map(({ objectId }) => objectId).toSorted((a, b) => a - b)).toEqual(ids);
  });
});

describe('an event about something Camber does not know', () => {
  it('changes nothing: a delete, and an object of another kind', async () => {
    await begin();
    const before = await everything();
    expect(await forge({ object_id: 1, aspect_type: 'delete' })).toBe(200);
    expect(await forge({ object_id: 2, object_type: 'segment', aspect_type: 'create' })).toBe(200);
    expect(await forge({ object_id: 3, object_type: 'athlete', aspect_type: 'update' })).toBe(200);
    await settledEvents();
    expect(await everything()).toEqual(before);
  });

  it('is looked for three times, then given up quietly: nothing is left, nothing is shown as failed', async () => {
    await begin();
    world.emulator.resetCounts();
    await forge({ object_id: 17_999_999_999, aspect_type: 'create' });
    await settledEvents();
    const event = await inbox.latest(read());
    expect(event?.state).toBe('ignored');
    expect(event?.note).toContain('cannot be read');
    expect(world.emulator.counts()['GET /activities/{id}']).toBe(3);
  });
});

describe('a run that Strava has not finished', () => {
  it('answers 404 at first and is fetched again', async () => {
    await begin({ faults: { notFoundFirst: 2 } });
    const id = await releaseOne(world);
    await world.emulator.settled();
    await world.hurryUntil(async () => expect(await knownRun(id)).not.toBeNull());
    await settledEvents();
    expect((await inbox.latest(read()))?.state).toBe('done');
  });

  it('gets its streams later, and is then analysed from them', async () => {
    await begin({ faults: { streamsNotReadyFirst: 1 } });
    const id = await releaseOne(world);
    await world.emulator.settled();
    await eventually(async () => expect(await knownRun(id)).not.toBeNull());
    expect((await knownRun(id))?.run.analysis?.basis).not.toBe('streams');
    await world.hurryUntil(async () => expect((await knownRun(id))?.run.analysis?.basis).toBe('streams'));
    await world.settled();
  });

  it.each([[503], ['hangup'], ['truncated'], ['html']] as const)(
    'survives a bad moment of Strava’s (%s) and arrives',
    async (as) => {
      await begin();
      world.emulator.setFaults({ fail: { as, times: 2, endpoint: 'GET /activities/{id}' } });
      const id = await releaseOne(world);
      await world.emulator.settled();
      await world.hurryUntil(async () => expect(await knownRun(id)).not.toBeNull());
      await world.settled();
    },
  );
});

describe('a bulk upload', () => {
  it('of a month, all at once, brings every run with two reads each and at most one mail per run', async () => {
    await beginAnew({
      heldWeeks: 5,
      now: Date.parse('2026-10-17T03:00:00Z'),
      limits: { overall: { quarterHour: 400, day: 4000 }, read: { quarterHour: 200, day: 2000 } },
    });
    const before = await count();
    world.setNow(Date.parse('2026-11-22T12:00:00Z'));
    world.emulator.resetCounts();
    const held = world.emulator.held();
    expect(held).toBeGreaterThan(20);
    const ids: number[] = [];
    for (let i = 0; i < held; i += 1) ids.push((await world.emulator.releaseNext())?.activityId ?? 0);
    await world.settled();
    const known = new Set((await runs.runsOf(read(), athleteId)).map(({ id }) => id));
    const released = source.activities.filter((one) => ids.includes(one.id) && one['type'] === 'Run');
    expect(released.filter(({ id }) => !known.has(id))).toEqual([]);
    expect(await count()).toBe(before + released.length);
    const counts = world.emulator.counts();
    expect(counts['GET /activities/{id}']).toBe(held);
    expect(counts['GET /activities/{id}/streams'] ?? 0).toBeLessThanOrEqual(held);
    const alerts = (await outbox.ofAthlete(read(), athleteId, 500)).filter(({ kind }) => kind === 'alert');
    expect(new Set(alerts.map(({ key }) => key)).size).toBe(alerts.length);
  });
});

describe('a forged event', () => {
  it('changes nothing that Strava does not confirm', async () => {
    await begin();
    const before = await everything();
    const id = await newestKnown();
    await forge({ object_id: id, aspect_type: 'delete' });
    await forge({ object_id: id, aspect_type: 'update', updates: { type: 'Ride', private: 'true' } });
    await forge({ object_id: id, aspect_type: 'create', updates: { distance: 1 } });
    await world.settled();
    await settledEvents();
    expect(await everything()).toEqual(before);
  });

  it('that claims a deauthorisation deletes nothing; a real one deletes everything', async () => {
    await begin();
    const before = await everything();
    const claim = { object_type: 'athlete', object_id: athleteId, aspect_type: 'update' };
    await forge({ ...claim, updates: { authorized: 'false' } });
    await settledEvents();
    expect(await inbox.latest(read())).toMatchObject({
      state: 'ignored',
      note: 'Strava still grants access',
    });
    expect(await everything()).toEqual(before);

    // A second later: an event of the same second and content counts as the same.
    world.setNow(world.deps.clock.now() + 1_000);
    await world.emulator.deauthorize(athleteId);
    await eventually(async () => expect(await athletes.byId(read(), athleteId)).toBeNull());
    expect(await count()).toBe(0);
    expect(await inbox.latest(read())).toBeNull();
  });

  it('that claims a deauthorisation while Strava is away waits for Strava’s word', async () => {
    await begin();
    world.emulator.setFaults({ fail: { as: 503, times: 2, endpoint: 'GET /athlete' } });
    await forge({
      object_type: 'athlete',
      object_id: athleteId,
      aspect_type: 'update',
      updates: { authorized: 'false' },
    });
    await settledEvents();
    expect(await athletes.byId(read(), athleteId)).not.toBeNull();
  });

  it('that claims a deauthorisation in a bad moment of Strava’s (one 401) deletes nothing', async () => {
    await begin();
    world.emulator.setFaults({ fail: { as: 401, times: 1, endpoint: 'GET /athlete' } });
    await forge({
      object_type: 'athlete',
      object_id: athleteId,
      aspect_type: 'update',
      updates: { authorized: 'false' },
    });
    await settledEvents();
    expect(await athletes.byId(read(), athleteId)).not.toBeNull();
    expect((await inbox.latest(read()))?.note).toBe('Strava still grants access');
  });

  it('is dropped with another subscription’s id or for a stranger, and refused on another path', async () => {
    await begin();
    const event = { object_id: 1, aspect_type: 'delete' };
    expect(await forge({ ...event, subscription_id: 1 })).toBe(200);
    expect(await forge({ ...event, owner_id: 999 })).toBe(200);
    expect(await inbox.latest(read())).toBeNull();
    const callback = world.emulator.subscription()?.callbackUrl ?? '';
    const post = (url: string) =>
      fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    expect((await post(callback.replace(/[^/]+$/, 'another-secret-0123456789'))).status).toBe(404);
    expect((await post(callback.replace(/\/[^/]+$/, ''))).status).toBe(403);
    expect((await post(callback)).status).toBe(400);
  });
});
