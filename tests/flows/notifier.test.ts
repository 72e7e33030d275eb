import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { weekly } from '../../jobs/notify/weekly.ts';
import { generateSampleRunner } from '../../src/emulator/sample-runner/generate.ts';
import * as athletes from '../../src/store/athletes.ts';
import { checkInsOf } from '../../src/store/check-ins.ts';
import * as outbox from '../../src/store/outbox.ts';
import type { ReceivedMail } from '../support/smtp.ts';
import { connect, newVisitor } from '../support/visitor.ts';
import { startWorld, type World } from '../support/world.ts';
import { eventually } from '../support/eventually.ts';

const UPLOAD_MS = 4 * 60_000;
const ADDRESS = 'runner@example.org';

/** All there are, in alphabetical order: without a further header nothing can leak in one. */
const HEADERS = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'message-id',
  'mime-version',
  'subject',
  'to',
];

describe('what a runner gets by mail, and what can be done from there', () => {
  const source = generateSampleRunner({ lastDay: '2026-11-21' });
  const athleteId = source.athlete.id;
  let world: World;
  let alert: ReceivedMail;
  let monday: ReceivedMail;

  const read = () => world.deps.store.read;
  const header = (mail: ReceivedMail, name: string): string | undefined =>
    mail.source
      .split('\r\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  const linkTo = (mail: ReceivedMail, path: string): string =>
    new RegExp(`https?://\\S+/${path}\\?token=[^\\s">&]+`).exec(mail.text ?? '')?.[0] ?? '';
  const oneClick = (url: string): Promise<Response> =>
    fetch(url, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
  const runner = () => athletes.byId(read(), athleteId);

  beforeAll(async () => {
    world = await startWorld({ source, heldWeeks: 6, now: Date.parse('2026-10-09T12:00:00Z'), smtp: true });
    world.setNow((world.emulator.nextHeld()?.startMs ?? 0) - 6 * 3600_000);
    const visitor = newVisitor();
    await connect(visitor, world.url, athleteId);
    await world.settled();
    await visitor.post(`${world.url}/settings/email`, { email: ADDRESS });
    await eventually(() => expect(world.mails).toHaveLength(1));
    const token = new URL(linkTo(world.mails[0]!, 'email/verify')).searchParams.get('token') ?? '';
    await visitor.post(`${world.url}/email/verify`, { token });
    while (world.mails.length < 2) {
      world.setNow((world.emulator.nextHeld()?.endMs ?? 0) + UPLOAD_MS);
      await world.emulator.releaseNext();
      await world.settled();
      await eventually(async () => expect(await outbox.nextTime(read(), 0)).toBeNull());
    }
    alert = world.mails[1]!;
    const zone = (await runner())?.timeZone ?? 'UTC';
    const now = Temporal.Instant.fromEpochMilliseconds(world.deps.clock.now()).toZonedDateTimeISO(zone);
    const next = now.add({ days: 8 - now.dayOfWeek }).with({ hour: 7, minute: 10 });
    world.setNow(next.epochMilliseconds);
    await weekly.handle(world.deps, {});
    await eventually(() => expect(world.mails.at(-1)?.messageId).toContain('<weekly.'));
    monday = world.mails.at(-1)!;
  });
  afterAll(() => world.stop());

  it('has exactly the headers it should, each of the list headers on one line', () => {
    for (const mail of [alert, monday]) {
      expect(header(mail, 'From')).toBe('Camber <camber@localhost>');
      expect(header(mail, 'To')).toBe(ADDRESS);
      expect(header(mail, 'Auto-Submitted')).toBe('auto-generated');
      expect(header(mail, 'MIME-Version')).toBe('1.0');
      expect(header(mail, 'List-Unsubscribe')).toMatch(
        /^<http:\/\/localhost:\d+\/unsubscribe\?token=[\w.-]+>$/,
      );
      expect(header(mail, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
      const names = mail.source
        .slice(0, mail.source.indexOf('\r\n\r\n'))
        .split(/\r\n(?!\s)/)
        .map((line) => line.slice(0, line.indexOf(':')).toLowerCase());
      expect(names.toSorted()).toEqual(HEADERS);
    }
    expect(alert.messageId).toMatch(new RegExp(`^<alert\\.${athleteId}\\.\\d+@localhost>$`));
    expect(monday.messageId).toMatch(
      new RegExp(`^<weekly\\.${athleteId}\\.\\d{4}-\\d\\d-\\d\\d@localhost>$`),
    );
  });

  it('asks with a link that is looked at as often as one likes and answered once', async () => {
    const link = linkTo(alert, 'answer');
    const token = new URL(link).searchParams.get('token') ?? '';
    const stranger = newVisitor();
    expect((await stranger.get(link)).status).toBe(200);
    expect((await stranger.get(link)).status).toBe(200);
    expect(await checkInsOf(read(), athleteId)).toEqual([]);
    const answer = () => stranger.post(`${world.url}/answer`, { token, rpe: '6' });
    expect((await answer()).status).toBe(200);
    expect((await answer()).status).toBe(410);
    expect(await checkInsOf(read(), athleteId)).toMatchObject([{ kind: 'rpe', value: 6 }]);
    await world.settled();
    expect((await runner())?.assessDue).toBeNull();
  });

  it('has a link for each effort, and one of them is answered by one button', async () => {
    const links = [...String(alert.html).matchAll(/href="(\S+\/answer\?token=\S+?pick=(\d+))"/g)];
    const efforts = links.map(([, href = '', pick]) => ({ href: href.replaceAll('&amp;', '&'), pick }));
    expect(efforts.map(({ pick }) => pick)).toEqual(Array.from({ length: 11 }, (_, n) => String(n)));
    const { href } = efforts[8]!;
    const page = await (await newVisitor().get(href)).text();
    // Another link of this mail was answered already: nothing is asked twice.
    expect(page).toContain('Effort: 6 of 10');
  });

  it('asks for pain on Monday', async () => {
    const link = linkTo(monday, 'answer');
    const token = new URL(link).searchParams.get('token') ?? '';
    expect((await newVisitor().post(`${world.url}/answer`, { token, pain: '2' })).status).toBe(200);
    expect(await checkInsOf(read(), athleteId, { kinds: ['pain'] })).toMatchObject([{ value: 2 }]);
    await world.settled();
  });

  it('ends by one click of the mail program, the alerts alone', async () => {
    const link = header(alert, 'List-Unsubscribe')?.slice(1, -1) ?? '';
    expect((await oneClick(link)).status).toBe(200);
    expect(await runner()).toMatchObject({ alerts: false, weekly: true });
    const before = world.mails.length;
    for (let next = world.emulator.nextHeld(); next !== null; next = world.emulator.nextHeld()) {
      world.setNow(next.endMs + UPLOAD_MS);
      await world.emulator.releaseNext();
      await world.settled();
    }
    expect(world.mails.length).toBe(before);
    const alerts = (await outbox.ofAthlete(read(), athleteId, 500)).filter(({ kind }) => kind === 'alert');
    expect(alerts.every(({ state }) => state === 'sent')).toBe(true);
  });

  it('ends by one click of the mail program, the weekly mail too', async () => {
    const link = header(monday, 'List-Unsubscribe')?.slice(1, -1) ?? '';
    expect((await oneClick(link)).status).toBe(200);
    expect(await runner()).toMatchObject({ alerts: false, weekly: false });
  });
});
