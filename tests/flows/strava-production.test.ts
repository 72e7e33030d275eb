import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DAY_MS } from '../../src/core/durations.ts';
import type { OpenQueues } from '../../jobs/queue/queues.ts';
import { relist, relistDue } from '../../jobs/strava/relist.ts';
import { rotateKeys } from '../../src/commands/keys-rotate.ts';
import { beginKeyChange } from '../../src/platform/encryption-keys.ts';
import * as athletes from '../../src/store/athletes.ts';
import { latestAudit } from '../../src/store/audit.ts';
import * as backfills from '../../src/store/backfills.ts';
import * as findings from '../../src/store/findings.ts';
import * as outbox from '../../src/store/outbox.ts';
import * as runs from '../../src/store/runs.ts';
import { plainHistory } from '../support/histories.ts';
import {
  allButTheLastWeek,
  athleteId,
  BEFORE_HELD,
  NOW,
  releaseOne,
  source,
  wholeHistory,
} from '../support/sample-worlds.ts';
import { connect, newVisitor, type Visitor } from '../support/visitor.ts';
import { startWorld, type World, type WorldOptions } from '../support/world.ts';
import { eventually } from '../support/eventually.ts';

let world: World;
let visitor: Visitor;

/** From the very first moment on. */
const beginAnew = async (options: Partial<WorldOptions> = {}): Promise<void> => {
  world = await startWorld({ source, now: NOW, ...options });
  visitor = newVisitor();
};

const begin = async (options: Partial<WorldOptions> = {}, scene = wholeHistory): Promise<void> =>
  void ({ world, visitor } = await scene(options));

afterEach(() => world.stop());

const db = () => world.deps.store.read;
const page = async (at = '/'): Promise<string> => (await visitor.get(`${world.url}${at}`)).text();
const strava = () => (world.deps.queues as OpenQueues).byName.strava;
const run = (id: number) => runs.runById(db(), athleteId, id);
const limited = (quarterHour: number) => ({
  limits: { overall: { quarterHour: 200, day: 2_000 }, read: { quarterHour, day: 1_000 } },
});
const readyz = async (): Promise<{ strava: { quarterHour: unknown; resetsAt: string } }> =>
  (await fetch(`${world.url}/readyz`)).json() as never;
/** An address that gets mail, without the walk through the confirmation. */
const confirmAddress = () =>
  world.deps.store.write((tx) =>
    athletes.updateAthlete(tx, athleteId, { email: 'runner@example.org', emailVerifiedAt: NOW }),
  );
const sweep = async (): Promise<void> => {
  await world.deps.queues.add('sweep', {});
  await world.settled();
};

describe('the request budget', () => {
  it('lets a new run through while the tracks of older ones wait, and shows the waiting as waiting', async () => {
    await beginAnew({ heldWeeks: 1, now: BEFORE_HELD, ...limited(16) });
    await connect(visitor, world.url, athleteId);
    await eventually(async () => expect((await strava().getDelayed()).length).toBeGreaterThan(0));
    expect((await backfills.of(db(), athleteId))?.state).toBe('done');
    const waiting = await page();
    expect(waiting).toMatch(/Reading the tracks of \d+ recent runs/);
    expect(waiting).toMatch(/\d+ requests left/);
    expect(waiting).toContain('of 16 requests');
    expect(waiting).toContain('Expected to end about');
    expect(waiting).not.toMatch(/went wrong|not complete/);

    const before = (await readyz()).strava;
    expect(before.quarterHour).toEqual({ used: 11, limit: 16 });
    expect(Date.parse(before.resetsAt) % (15 * 60_000)).toBe(0);

    // The same quarter of an hour: only what is kept free for live events is left.
    const { activityId } = (await world.emulator.releaseNext()) ?? { activityId: 0 };
    await eventually(async () => expect(await run(activityId)).not.toBeNull());
    const failed = await strava().getFailed();
    expect(failed).toEqual([]);
  });

  it('stops every call to Strava after a 429 until the quarter hour ends, without using an attempt', async () => {
    await beginAnew();
    world.emulator.setFaults({ fail: { as: 429, times: 1 } });
    await connect(visitor, world.url, athleteId);
    await eventually(async () =>
      expect((await backfills.of(db(), athleteId))?.waitingUntil).toBeGreaterThan(NOW),
    );
    const made = world.emulator.counts();
    await expect(world.deps.strava.athlete(athleteId)).rejects.toMatchObject({ code: 'rate_limited' });
    expect(world.emulator.counts()).toEqual(made);
    world.setNow(Date.parse('2026-11-22T12:16:00Z'));
    await world.hurryUntil(async () => expect((await backfills.of(db(), athleteId))?.state).toBe('done'));
    await world.settled();
  });
});

describe('the backfill', () => {
  it('gives a verdict from summaries after at most ceil(N/200)+2 reads', async () => {
    const activities = 450;
    const reads = Math.ceil(activities / 200) + 2;
    // 70 % of eight requests are five: not one more is possible.
    await beginAnew({ source: plainHistory(7, activities, NOW), ...limited(8) });
    await connect(visitor, world.url, 7);
    await world.settled();
    expect(await backfills.of(db(), 7)).toMatchObject({ state: 'done', runsSeen: activities });
    expect(await page()).toContain('km');
    const { 'GET /athlete/activities': lists = 0, 'GET /athlete': shoes = 0 } = world.emulator.counts();
    expect(lists + shoes).toBeLessThanOrEqual(reads);
    expect(world.emulator.usage().read.quarterHour).toBe(lists + shoes);
  });

  it('takes the pages of several runners in turn', async () => {
    const [one, other] = [7, 8];
    const histories = new Map([one, other].map((id) => [id, plainHistory(id, 450, NOW)] as const));
    await beginAnew({ source: histories });
    for (const id of histories.keys()) await connect(newVisitor(), world.url, id);
    await world.settled();
    await strava().pause();
    for (const id of histories.keys()) {
      await world.deps.store.write((tx) => backfills.start(tx, id, NOW));
      await world.deps.queues.add('backfill-page', { athleteId: id });
    }
    const asked = vi.spyOn(world.deps.strava, 'activities');
    await strava().resume();
    await world.settled();
    const order = asked.mock.calls.map(([id]) => id);
    expect(order).toHaveLength(8);
    for (let n = 1; n <= order.length; n += 1) {
      const share = order.slice(0, n).filter((id) => id === one).length;
      expect(Math.abs(n - 2 * share)).toBeLessThanOrEqual(2);
    }
  });

  it('reads the tracks of older runs only when asked to, and goes on with them after a stop', async () => {
    // Twelve recent activities and twelve of half a year ago.
    const few = [...source.activities.slice(0, 12), ...source.activities.slice(-12)];
    await beginAnew({ source: { ...source, activities: few } });
    await connect(visitor, world.url, athleteId);
    await world.settled();
    const unread = () => runs.countWithoutStreams(db(), athleteId, null);
    const before = await unread();
    expect(before).toBeGreaterThan(3);
    expect(await page('/runs')).toContain('Read older runs’ tracks');

    await strava().pause();
    await visitor.post(`${world.url}/runs/older`, {});
    expect(await page('/runs')).toMatch(/reading the tracks of \d+ older runs/);
    await strava().obliterate({ force: true });
    world = await world.restart();
    await strava().resume();
    await sweep();
    expect(await unread()).toBe(0);
    expect(world.emulator.counts()['GET /activities/{id}/streams']).toBeGreaterThanOrEqual(before);
  });
});

describe('a connection that Strava ended', () => {
  it('is told once by mail, however often it is met, and again only after it was mended', async () => {
    await begin({ smtp: true });
    await confirmAddress();
    world.emulator.setFaults({ loseEvents: true });
    const told = () => world.mails.filter((mail) => mail.subject === 'Camber no longer hears from Strava');
    const meetTheEnd = async (): Promise<void> => {
      await world.emulator.deauthorize(athleteId);
      for (let i = 0; i < 3; i += 1) await world.deps.strava.athlete(athleteId).catch(() => {});
      await sweep();
    };
    await meetTheEnd();
    await eventually(() => expect(told()).toHaveLength(1));
    expect(told()[0]?.text).toContain(`${world.url}/connect`);
    expect(await page()).toContain('The connection to Strava has ended');

    world.setNow(NOW + DAY_MS);
    await connect(visitor, world.url, athleteId);
    await world.settled();
    expect(await page()).not.toContain('The connection to Strava has ended');
    await meetTheEnd();
    await eventually(() => expect(told()).toHaveLength(2));
  });

  it('is not told about when it was mended before the mail left', async () => {
    await begin({ smtp: true });
    await confirmAddress();
    world.emulator.setFaults({ loseEvents: true });
    await world.emulator.deauthorize(athleteId);
    for (let i = 0; i < 2; i += 1) await world.deps.strava.athlete(athleteId).catch(() => {});
    await connect(visitor, world.url, athleteId);
    await sweep();
    const [mail] = (await outbox.ofAthlete(db(), athleteId, 50)).filter(({ kind }) => kind === 'reconnect');
    expect(mail?.state).toBe('cancelled');
  });
});

describe('the nightly look', () => {
  const lists = () => world.emulator.counts()['GET /athlete/activities'] ?? 0;
  const look = async (): Promise<void> => {
    await relist.handle(world.deps, { athleteId });
    await world.settled();
  };
  /** Later than an hour after everything was read. */
  const aNightLater = (): void => world.setNow(NOW + DAY_MS);

  it('costs one read per runner and night, however often the tick comes', async () => {
    await begin();
    aNightLater();
    const before = lists();
    for (let tick = 0; tick < 3; tick += 1) {
      await relistDue.handle(world.deps, {});
      await eventually(() => expect(lists()).toBe(before + 1));
      await eventually(async () => expect(await strava().getActiveCount()).toBe(0));
    }
    expect(lists()).toBe(before + 1);
  });

  it('finds a change of shoes and a crop that no event told', async () => {
    await begin();
    const stored = (await runs.runsOf(db(), athleteId)).filter(
      ({ sport, hasGps }) => sport === 'Run' && hasGps,
    );
    const [first, second] = stored.toReversed();
    const otherPair = stored.find(({ gearId }) => gearId !== null && gearId !== first?.gearId)?.gearId;
    await world.emulator.editActivity(athleteId, first?.id ?? 0, { gear_id: otherPair });
    await world.emulator.editActivity(athleteId, second?.id ?? 0, { distance: 2_000, elapsed_time: 600 });
    aNightLater();
    await look();
    expect((await run(first?.id ?? 0))?.run.gearId).toBe(otherPair);
    expect((await run(second?.id ?? 0))?.run).toMatchObject({ distanceM: 2_000, elapsedTimeS: 600 });
  });

  it('takes what was deleted out of everything, and nothing else', async () => {
    await begin();
    const all = await runs.runsOf(db(), athleteId);
    const deleted = all.at(-2);
    const fromFile = { ...deleted!, id: -5, startS: deleted!.startS + 40_000 };
    const old = all[0];
    await world.deps.store.write((tx) =>
      runs.upsertRun(tx, athleteId, fromFile, {
        timeZone: 'UTC',
        deviceName: null,
        private: false,
        now: NOW,
      }),
    );
    world.emulator.setFaults({ loseEvents: true });
    await world.emulator.removeActivity(athleteId, deleted?.id ?? 0);
    await world.emulator.removeActivity(athleteId, old?.id ?? 0); // older than a month: out of this look's reach
    aNightLater();
    const before = lists();
    await look();
    expect(lists()).toBe(before + 1);
    expect(await run(deleted?.id ?? 0)).toBeNull();
    expect(await run(-5)).not.toBeNull();
    expect(await run(old?.id ?? 0)).not.toBeNull();
    expect(await runs.countRuns(db(), athleteId)).toBe(all.length);
  });

  it('makes sure, with one read more, before it takes the oldest run of the month for deleted', async () => {
    await beginAnew({ source: plainHistory(athleteId, 60, NOW) });
    await connect(visitor, world.url, athleteId);
    await world.settled();
    aNightLater();
    const from = (NOW + DAY_MS) / 1000 - 30 * 24 * 3600;
    const oldest = (await runs.runsOf(db(), athleteId)).find(({ startS }) => startS > from);
    world.emulator.setFaults({ loseEvents: true });
    await world.emulator.removeActivity(athleteId, oldest?.id ?? 0);
    const before = lists();
    await look();
    expect(lists()).toBe(before + 2);
    expect(await run(oldest?.id ?? 0)).toBeNull();
    expect(await runs.countRuns(db(), athleteId)).toBe(59);
  });

  it('takes nothing for deleted that was read within the last hour', async () => {
    await begin();
    const [newest] = (await runs.runsOf(db(), athleteId)).toReversed();
    world.emulator.setFaults({ loseEvents: true });
    await world.emulator.removeActivity(athleteId, newest?.id ?? 0);
    await look();
    expect(await run(newest?.id ?? 0)).not.toBeNull();
  });

  it('brings in a run whose event was lost', async () => {
    await begin({}, allButTheLastWeek);
    world.emulator.setFaults({ loseEvents: true });
    const id = await releaseOne(world);
    await look();
    expect((await run(id))?.run.analysis?.basis).toBe('streams');
  });
});

describe('an edit', () => {
  it('takes back findings that no longer hold, and sends no mail a second time', async () => {
    await beginAnew({ heldWeeks: 6, now: Date.parse('2026-10-09T12:00:00Z'), smtp: true });
    const first = world.emulator.nextHeld();
    world.setNow((first?.startMs ?? 0) - 6 * 3600_000);
    await connect(visitor, world.url, athleteId);
    await world.settled();
    await confirmAddress();
    const spiked = async () =>
      (await findings.findingsOf(db(), athleteId, {})).find(
        ({ rule, runId }) => rule === 'S1' && runId !== null,
      );
    while (world.emulator.held() > 0 && (await spiked()) === undefined) {
      await releaseOne(world);
      await world.settled();
    }
    const spike = await spiked();
    const id = spike?.runId ?? 0;
    const mails = async () => (await outbox.ofAthlete(db(), athleteId, 500)).map(({ key }) => key);
    const sent = await mails();
    expect(sent).toContain(`alert:${athleteId}:${id}`);

    const edit = async (patch: object): Promise<void> => {
      await world.emulator.editActivity(athleteId, id, { ...patch, name: JSON.stringify(patch) });
      await world.settled();
    };
    const before = (await run(id))?.run.distanceM;
    await edit({ distance: 3_000 });
    expect((await findings.findingsOf(db(), athleteId, {})).some(({ runId }) => runId === id)).toBe(false);
    expect(await mails()).toEqual(sent);
    await edit({ distance: before });
    expect((await spiked())?.runId).toBe(id);
    expect(await mails()).toEqual(sent);
  });
});

describe('camber keys rotate', () => {
  const said: string[] = [];
  const output = { out: (text: string) => void said.push(text), err: (text: string) => void said.push(text) };
  const oldKey = () => path.join(world.dataDir, 'keys', 'encryption.old.key');
  const forceRefresh = () => world.setNow(world.deps.clock.now() + 7 * 3600_000);

  it('changes the key below a running Camber, which goes on reading and refreshing', async () => {
    await begin();
    expect(await rotateKeys(world.deps.config, output)).toBe(0);
    expect(said.at(-1)).toMatch(/^\d+ rows are sealed with the new key/);
    expect(existsSync(oldKey())).toBe(false);
    await world.deps.strava.athlete(athleteId);
    forceRefresh();
    await world.deps.strava.athlete(athleteId);
    world = await world.restart();
    await world.deps.strava.athlete(athleteId);
    expect(await latestAudit(db(), 1)).toMatchObject([
      { event: 'keys_rotated', detail: { rows: expect.any(Number) as number } },
    ]);
  });

  it('goes on where it was killed', async () => {
    await begin();
    beginKeyChange(world.deps.config); // and no further
    await world.deps.strava.athlete(athleteId);
    expect(existsSync(oldKey())).toBe(true);
    expect(await rotateKeys(world.deps.config, output)).toBe(0);
    expect(existsSync(oldKey())).toBe(false);
    world = await world.restart();
    await world.deps.strava.athlete(athleteId);
  });
});
