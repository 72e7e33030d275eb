import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { weekly } from '../../jobs/notify/weekly.ts';
import { generateSampleRunner } from '../../src/emulator/sample-runner/generate.ts';
import * as athletes from '../../src/store/athletes.ts';
import * as backfills from '../../src/store/backfills.ts';
import * as findings from '../../src/store/findings.ts';
import * as outbox from '../../src/store/outbox.ts';
import * as runs from '../../src/store/runs.ts';
import * as shoes from '../../src/store/shoes.ts';
import { connect, newVisitor, type Visitor } from '../support/visitor.ts';
import { startWorld, type World } from '../support/world.ts';
import { eventually } from '../support/eventually.ts';

const LAST_DAY = '2026-11-21';
const HELD_WEEKS = 6;
const UPLOAD_MS = 4 * 60_000;

describe('the main job, from connecting to mail', () => {
  const source = generateSampleRunner({ lastDay: LAST_DAY });
  const athleteId = source.athlete.id;
  let world: World;
  let visitor: Visitor;

  const read = () => world.deps.store.read;
  const alerts = () => world.mails.filter((mail) => mail.messageId?.startsWith('<alert.'));
  const mailsOf = async (kind: string) =>
    (await outbox.ofAthlete(read(), athleteId, 500)).filter((mail) => mail.kind === kind);

  beforeAll(async () => {
    world = await startWorld({
      source,
      heldWeeks: HELD_WEEKS,
      now: Date.parse('2026-10-09T12:00:00Z'),
      smtp: true,
    });
    const first = world.emulator.nextHeld();
    if (first === null) throw new Error('nothing is held back');
    world.setNow(first.startMs - 6 * 3600_000);
    visitor = newVisitor();
  });

  afterAll(() => world.stop());

  it('connects by the consent page and shows the history coming in', async () => {
    const page = await connect(visitor, world.url, athleteId);
    expect(page.status).toBe(200);
    await world.settled();
    const athlete = await athletes.byId(read(), athleteId);
    expect(athlete).toMatchObject({ connection: 'ok', units: 'metric' });
    expect(athlete?.timeZone).not.toBe('UTC');
  });

  it('has read the whole list with 200 a call and an empty page at the end', async () => {
    const listed = source.activities.length - world.emulator.held();
    const state = await backfills.of(read(), athleteId);
    expect(state).toMatchObject({ state: 'done', activitiesSeen: listed });
    expect(world.emulator.counts()['GET /athlete/activities']).toBe(Math.ceil(listed / 200) + 1);
    expect(await runs.countRuns(read(), athleteId)).toBe(state?.runsSeen);
    expect((await shoes.shoesOf(read(), athleteId)).length).toBeGreaterThan(1);
  });

  it('never mails about what came before the connection', async () => {
    expect(await mailsOf('alert')).toEqual([]);
  });

  it('holds every mail back until an address is confirmed', async () => {
    await visitor.post(`${world.url}/settings/email`, { email: 'runner@example.org' });
    await eventually(() => expect(world.mails).toHaveLength(1));
    const [mail] = world.mails;
    expect(mail?.envelopeTo).toEqual(['runner@example.org']);
    const link = /https?:\/\/\S+\/email\/verify\?token=\S+/.exec(mail?.text ?? '')?.[0] ?? '';
    expect(link).not.toBe('');
    const page = await (await visitor.get(link)).text();
    expect(page).toContain('runner@example.org');
    expect((await athletes.byId(read(), athleteId))?.emailVerifiedAt).toBeNull();
    await visitor.post(`${world.url}/email/verify`, { token: new URL(link).searchParams.get('token') ?? '' });
    expect((await athletes.byId(read(), athleteId))?.emailVerifiedAt).not.toBeNull();
  });

  it('takes every new run in by webhook, with two reads each, and mails at most once per run', async () => {
    world.emulator.resetCounts();
    let released = 0;
    for (let next = world.emulator.nextHeld(); next !== null; next = world.emulator.nextHeld()) {
      world.setNow(next.endMs + UPLOAD_MS);
      await world.emulator.releaseNext();
      await world.settled();
      released += 1;
    }
    const counts = world.emulator.counts();
    expect(counts['GET /activities/{id}']).toBe(released);
    expect(counts['GET /activities/{id}/streams'] ?? 0).toBeLessThanOrEqual(released);

    const sent = await mailsOf('alert');
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.every((mail) => mail.state === 'sent')).toBe(true);
    expect(new Set(sent.map((mail) => mail.key)).size).toBe(sent.length);
    expect(alerts()).toHaveLength(sent.length);
    const told = await findings.findingsOf(read(), athleteId, {});
    expect(new Set(told.map((finding) => finding.rule)).has('S1')).toBe(true);
  });

  it('says the same thing in text and HTML, and says it to the runner alone', () => {
    for (const mail of alerts()) {
      expect(mail.envelopeTo).toEqual(['runner@example.org']);
      expect(mail.text?.length).toBeGreaterThan(100);
      expect(mail.html).toContain('View on Strava');
      expect(mail.messageId).toMatch(/^<alert\.\d+\.\d+@localhost>$/);
    }
  });

  it('does not mail again for an edit or a repeated event', async () => {
    const before = world.mails.length;
    const [mail] = await mailsOf('alert');
    const runId = Number(mail?.key.split(':').at(-1));
    await world.emulator.editActivity(athleteId, runId, { name: 'Sunday, but longer' });
    await world.settled();
    await world.deps.store.write((tx) => athletes.markAssessDue(tx, athleteId, world.deps.clock.now()));
    await world.deps.queues.add('assess', { athleteId });
    await world.settled();
    expect(world.mails.length).toBe(before);
  });

  it('writes one weekly mail on Monday after seven, however often it looks', async () => {
    world.setNow(Date.parse('2026-11-23T04:00:00Z'));
    await weekly.handle(world.deps, {});
    expect(await mailsOf('weekly')).toEqual([]);
    const zone = (await athletes.byId(read(), athleteId))?.timeZone ?? 'UTC';
    world.setNow(Temporal.ZonedDateTime.from(`2026-11-23T07:10[${zone}]`).epochMilliseconds);
    await Promise.all([weekly.handle(world.deps, {}), weekly.handle(world.deps, {})]);
    await world.settled();
    const sent = await mailsOf('weekly');
    expect(sent).toHaveLength(1);
    await eventually(() =>
      expect(world.mails.at(-1)?.messageId).toBe(`<weekly.${athleteId}.2026-11-23@localhost>`),
    );
    expect(world.mails.at(-1)?.text).toContain('km');
    expect(world.mails.at(-1)?.subject?.length).toBeLessThanOrEqual(70);
  });

  it('shows the verdict, the numbers and what changed', async () => {
    const page = await (await visitor.get(world.url)).text();
    expect(page).toContain('km');
    expect(page).toContain('<svg');
  });

  it('takes a deleted run out of everything', async () => {
    const [newest] = (await runs.runsOf(read(), athleteId)).toReversed();
    await world.emulator.removeActivity(athleteId, newest?.id ?? 0);
    await world.settled();
    expect(await runs.runById(read(), athleteId, newest?.id ?? 0)).toBeNull();
    const told = await findings.findingsOf(read(), athleteId, {});
    expect(told.some((finding) => finding.runId === newest?.id)).toBe(false);
  });

  it('survives the loss of Redis: the sweep brings back what is unfinished', async () => {
    await world.deps.store.write((tx) => athletes.markAssessDue(tx, athleteId, world.deps.clock.now()));
    await world.deps.queues.add('sweep', {});
    await world.settled();
    expect((await athletes.byId(read(), athleteId))?.assessDue).toBeNull();
  });

  it('goes on after a restart where it was', async () => {
    const before = (await runs.runsOf(read(), athleteId)).length;
    world = await world.restart();
    await world.settled();
    expect((await runs.runsOf(read(), athleteId)).length).toBe(before);
    expect((await visitor.get(world.url)).status).toBe(200);
  });

  it('does not believe a forged withdrawal', async () => {
    await world.emulator.forgeEvent({
      object_type: 'athlete',
      object_id: athleteId,
      aspect_type: 'update',
      updates: { authorized: 'false' },
      owner_id: athleteId,
      subscription_id: world.emulator.subscription()?.id,
      event_time: 1_800_000_000,
    });
    await world.settled();
    expect(await athletes.byId(read(), athleteId)).not.toBeNull();
  });

  it('deletes everything when the runner withdraws access at Strava', async () => {
    await world.emulator.deauthorize(athleteId);
    await world.settled();
    expect(await athletes.byId(read(), athleteId)).toBeNull();
    expect(await runs.countRuns(read(), athleteId)).toBe(0);
    expect(await (await visitor.get(world.url)).text()).toContain('Connect with Strava');
  });
});
