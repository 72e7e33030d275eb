import { sealData } from 'iron-session';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { weekly } from '../../jobs/notify/weekly.ts';
import { keyFor } from '../../src/links/signed-links.ts';
import { confirmAddress } from '../../src/runner/address.ts';
import { saveReading } from '../../src/runner/reading.ts';
import { saveGround, saveMailSettings, saveRuleSettings } from '../../src/runner/settings.ts';
import * as answers from '../../src/runner/check-ins/write.ts';
import * as athletes from '../../src/store/athletes.ts';
import * as outbox from '../../src/store/outbox.ts';
import { finishStep } from '../../src/runner/welcome.ts';
import { runsOf } from '../../src/store/runs.ts';
import { setDrop, shoesOf } from '../../src/store/shoes.ts';
import { connectAndRead } from '../support/played.ts';
import { runPoints } from '../support/files/run-points.ts';
import { gpx } from '../support/files/xml-files.ts';
import { athleteId, source } from '../support/sample-worlds.ts';
import type { ReceivedMail } from '../support/smtp.ts';
import { eventually } from '../support/eventually.ts';
import { newVisitor, type Visitor } from '../support/visitor.ts';
import { startWorld, type World } from '../support/world.ts';

const EMAIL = 'robin@example.org';
const NEW = -7_000_000_001;
/** The Monday on which the first Camber writes its weekly mail, and some time later, when the archive is made. */
const MONDAY = Date.parse('2026-11-23T08:30:00Z');
const TUESDAY = Date.parse('2026-11-24T10:00:00Z');
/** A long run in another Camber's time, and the Monday after it. */
const WEDNESDAY = Date.parse('2026-11-25T15:00:00Z');
const NEXT_MONDAY = Date.parse('2026-11-30T08:30:00Z');

let first: World;
let second: World;
let here: Visitor;
let there: Visitor;
let said: string;

/** A visitor who is signed in to this account. */
const signedIn = async (world: World, id: number): Promise<Visitor> => {
  const password = keyFor(world.deps.keys.session, 'session cookie');
  const value = await sealData({ athleteId: id, epoch: 1 }, { password });
  return newVisitor({ [new URL(world.url).origin]: [{ name: 'camber', value }] });
};

/** Waits until nothing is left to do and every mail has left. */
const quiet = async (world: World): Promise<void> => {
  await world.settled();
  const { store, clock } = world.deps;
  await eventually(async () => {
    if (await outbox.anyInHand(store.read, clock.now())) throw new Error('a mail is in hand');
  });
};

/** A run of so many minutes that began then, as a watch writes it. */
const fileOfRun = (startMs: number, minutes: number): Uint8Array =>
  new TextEncoder().encode(
    gpx([[runPoints({ seconds: minutes * 60 })]], {
      time: ({ t }) => new Date(startMs + t * 1000).toISOString(),
    }),
  );

/** A history of Strava and a file, answers of all kinds, settings, and the mails that followed. */
const play = async (world: World, visitor: Visitor): Promise<void> => {
  await connectAndRead(athleteId)({ world, visitor });
  const { store, door } = world.deps;
  await store.write((tx) => athletes.updateAthlete(tx, athleteId, { email: EMAIL, emailVerifiedAt: MONDAY }));
  const morning = Date.parse('2026-11-23T06:00:00Z');
  await door.importFile(athleteId, fileOfRun(morning, 20), 'morning.gpx', 'upload');
  const last = (await runsOf(store.read, athleteId)).at(-2);
  const [shoe] = await shoesOf(store.read, athleteId);
  const who = { athleteId, day: '2026-11-22', now: MONDAY - 3_600_000 };
  await store.write(async (tx) => {
    await saveReading(tx, athleteId, { units: 'imperial', hourCycle: 'h12', weekStart: 7, theme: 'dark' });
    await saveRuleSettings(tx, athleteId, { spike: 1.25, quiet: ['C1'] } as never);
    await saveMailSettings(tx, athleteId, { weeklyHour: 8 });
    // Without Strava there is no first of these steps: both Cambers ask for as many of the others.
    for (const step of ['permissions', 'address', 'reading'] as const) await finishStep(tx, athleteId, step);
    await saveGround(tx, athleteId, { surfaces: ['road', 'trail'], side: 'facing', leans: null });
    await answers.keepPain(tx, who, { day: '2026-11-20', when: 'day', level: 2 });
    await answers.keepEffort(tx, who, { runId: last?.id ?? 0, runDay: last?.day ?? '', rpe: 7 });
    await answers.keepHipDrop(tx, who, { left: 'level', right: 'drops' } as never);
    await answers.keepProgramme(tx, who, { programme: 'plan', action: 'start' } as never);
    await answers.keepPlanAnswer(tx, who, {
      startedOn: '2026-11-22',
      moment: 'before',
      flicking: 'some',
      pain: 2,
    } as never);
    if (shoe !== undefined) await setDrop(tx, athleteId, shoe.id, 8);
  });
  await weekly.handle(world.deps, {});
  await quiet(world);
};

/** The account that comes back: without Strava, with an address to confirm. */
const bringBack = async (world: World, zip: Blob): Promise<string> => {
  const form = new FormData();
  form.set('archive', zip, 'camber.zip');
  const { origin } = new URL(world.url);
  const cookie = there
    .cookies(world.url)
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
  const answer = await fetch(`${world.url}/restore`, {
    method: 'POST',
    body: form,
    headers: { origin, cookie, 'sec-fetch-site': 'same-origin' },
  });
  return answer.text();
};

beforeAll(async () => {
  first = await startWorld({ source, now: MONDAY, smtp: true });
  here = newVisitor();
  await play(first, here);
  first.setNow(TUESDAY);
  const zip = await (await here.get(`${first.url}/export`)).blob();

  second = await startWorld({ source, now: TUESDAY, smtp: true });
  const account = {
    id: NEW,
    units: 'metric',
    language: 'en',
    name: null,
    timeZone: 'UTC',
    now: TUESDAY,
  } as const;
  await second.deps.store.write((tx) => athletes.addAccount(tx, account));
  there = await signedIn(second, NEW);
  said = await bringBack(second, zip);
  await second.settled();
  await second.deps.store.write((tx) => confirmAddress(tx, NEW, EMAIL, TUESDAY));
});
afterAll(async () => {
  await first.stop();
  await second.stop();
});

/** A page or mail without what has to differ: where it stands, whose number it is, what is signed. */
const masked = (text: string, world: World): string =>
  text
    .replaceAll(world.url, 'http://camber')
    .replaceAll(new URL(world.url).host, 'camber')
    .replaceAll(/token=[\w.~-]+/g, 'token=…')
    .replaceAll(String(athleteId), 'ID')
    .replaceAll(String(NEW), 'ID')
    // What Strava is not asked for without Strava.
    .replace(
      /<section class="banner banner-ask"[^>]*>\s*<p class="banner-title">Your shoe list[^]*?<\/section>/,
      '',
    )
    .replace(/<section class="section" id="older">[^]*?<\/section>/, '')
    .replaceAll(/\s+/g, ' ');

const pageOf = async (world: World, visitor: Visitor, path: string): Promise<string> => {
  const answer = await visitor.get(`${world.url}${path}`);
  expect(answer.status).toBe(200);
  return masked(await answer.text(), world);
};

describe('an account that came back in another Camber', () => {
  it('is told so', () => {
    expect(said).toContain('Everything is back');
    expect(said).toContain(EMAIL);
  });

  it('has a page for every run', async () => {
    const ids = (await runsOf(second.deps.store.read, NEW)).map(({ id }) => id);
    expect(ids).toEqual((await runsOf(first.deps.store.read, athleteId)).map(({ id }) => id));
    expect(ids.some((id) => id < 0)).toBe(true);
  });

  it.each([
    '/',
    '/?range=year',
    '/runs',
    '/shoes',
    '/check-ins',
    '/routine',
    '/routine/plan',
    '/settings/rules',
    '/calendar',
    '/how',
  ])('shows the same at %s', async (path) => {
    expect(await pageOf(second, there, path)).toBe(await pageOf(first, here, path));
  });

  it('shows the same of a run from Strava and of one from a file', async () => {
    const ids = (await runsOf(first.deps.store.read, athleteId)).map(({ id }) => id);
    const [file] = ids.filter((id) => id < 0);
    for (const id of [ids.at(-2), file])
      expect(await pageOf(second, there, `/runs/${id}`)).toBe(await pageOf(first, here, `/runs/${id}`));
  });

  it.each(['email', 'mails', 'reading', 'ground', 'rules'])('has the same settings of %s', async (name) => {
    const [before, after] = [
      await pageOf(first, here, `/settings/${name}`),
      await pageOf(second, there, `/settings/${name}`),
    ];
    expect(after).toBe(before);
    expect(before.length).toBeGreaterThan(2000);
  });

  it('mails nothing of the past again, then says what the first would say: the alert of a long run, and Monday’s mail', async () => {
    expect(second.mails).toEqual([]);
    const sent = first.mails.length;
    const news: (readonly ReceivedMail[])[] = [];
    for (const [world, id] of [
      [first, athleteId],
      [second, NEW],
    ] as const) {
      world.setNow(WEDNESDAY);
      await world.deps.door.importFile(id, fileOfRun(WEDNESDAY - 4 * 3_600_000, 200), 'long.gpx', 'upload');
      await quiet(world);
      world.setNow(NEXT_MONDAY);
      await weekly.handle(world.deps, {});
      await quiet(world);
      news.push(world === first ? world.mails.slice(sent) : world.mails);
    }
    const told = (mails: readonly ReceivedMail[] | undefined, world: World) =>
      (mails ?? []).map(({ subject, text, html }) => [
        subject,
        masked(text ?? '', world),
        masked(String(html), world),
      ]);
    expect(told(news[1], second)).toEqual(told(news[0], first));
    expect(news[1]).toHaveLength(2);
    const kinds = (await outbox.ofAthlete(second.deps.store.read, NEW, 2)).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['alert', 'weekly']);
  });
});
