import { afterEach, describe, expect, it } from 'vitest';
import { weekly } from '../../jobs/notify/weekly.ts';
import { DAY_MS } from '../../src/core/durations.ts';
import { printOwnerLink } from '../../src/commands/owner-link.ts';
import * as athletes from '../../src/store/athletes.ts';
import { ownerId } from '../../src/store/owner.ts';
import { passwordOf } from '../../src/store/passwords.ts';
import * as runs from '../../src/store/runs.ts';
import { filesHolding } from '../support/data-folder.ts';
import { eventually } from '../support/eventually.ts';
import { plainHistory } from '../support/histories.ts';
import { connect, newVisitor, type Visitor } from '../support/visitor.ts';
import { startWorld, type World } from '../support/world.ts';

/** A Monday morning in Berlin: the weekly mail is due. */
const MONDAY = Date.parse('2026-11-23T08:30:00Z');
const PASSWORD = 'korrekt pferd batterie';
const STRAVA = 4_711;

let world: World;
afterEach(() => world.stop());

const db = () => world.deps.store.read;
const everybody = () => athletes.all(db());
const named = async (name: string): Promise<athletes.Athlete> => {
  const found = (await everybody()).find((each) => each.name === name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found;
};

/** What the terminal shows after a start. */
const terminal = async (): Promise<string> => {
  const lines: string[] = [];
  await printOwnerLink(world.deps, { out: (line) => void lines.push(line), err: () => {} });
  return lines.join('\n');
};

const linkIn = (text: string, path: string): string => {
  const [link] = new RegExp(`http[^\\s"<]+${path}\\?token=[\\w.-]+`).exec(text) ?? [];
  if (link === undefined) throw new Error(`no link to ${path} in: ${text}`);
  return link;
};

const tokenOf = (link: string): string => new URL(link).searchParams.get('token') ?? '';

const go = (visitor: Visitor, path: string): Promise<Response> => visitor.get(`${world.url}${path}`);
const send = (visitor: Visitor, path: string, form: Record<string, string>): Promise<Response> =>
  visitor.post(`${world.url}${path}`, form);

/** Makes an account by a link. */
const makeAccount = async (link: string, name: string): Promise<Visitor> => {
  const visitor = newVisitor();
  expect((await visitor.get(link)).status).toBe(200);
  const form = { name, login: name, password: PASSWORD, email: `${name}@example.org`, units: 'metric' };
  const made = await send(visitor, '/invite', { ...form, timeZone: 'Europe/Berlin', token: tokenOf(link) });
  expect([made.status, made.headers.get('location')]).toEqual([303, '/welcome']);
  return visitor;
};

const mailTo = (name: string, subject: RegExp) =>
  world.mails.filter(
    (mail) => mail.envelopeTo.includes(`${name}@example.org`) && subject.test(mail.subject ?? ''),
  );

/** Follows the link of the mail that asks whether the address is right. */
const confirmAddress = async (name: string): Promise<void> => {
  await eventually(() => expect(mailTo(name, /./)).toHaveLength(1));
  const [mail] = mailTo(name, /./);
  const token = tokenOf(linkIn(mail?.text ?? '', '/email/verify'));
  expect((await send(newVisitor(), '/email/verify', { token })).status).toBe(200);
};

const NORTH_M = 111_195;

/** A recording of an easy run at six in the morning, due north, at three metres a second. */
const gpxOn = (daysAgo: number, km: number): Buffer => {
  const start = MONDAY - daysAgo * DAY_MS - 3.5 * 3_600_000;
  const points = Array.from({ length: Math.round((km * 1000) / 30) + 1 }, (_, i) => {
    const lat = 52.5 + (i * 30) / NORTH_M;
    return `<trkpt lat="${lat.toFixed(6)}" lon="13.4"><ele>40</ele><time>${new Date(start + i * 10_000).toISOString()}</time></trkpt>`;
  });
  return Buffer.from(
    `<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><type>running</type><trkseg>${points.join('')}</trkseg></trk></gpx>`,
  );
};

describe('a Camber without Strava', () => {
  it('goes from the link in the terminal to runners, mails, a forgotten password, and leaving', async () => {
    world = await startWorld({
      source: plainHistory(STRAVA, 5, MONDAY),
      now: MONDAY,
      smtp: true,
      env: { AUTH: 'local' },
    });
    // The first start prints a link, and so does the next one, until it was used.
    const link = linkIn(await terminal(), '/invite');
    world = await world.restart();
    expect(linkIn(await terminal(), '/invite')).toBe(link);
    const robin = await makeAccount(link, 'robin');
    expect(await terminal()).toBe('');
    expect(await ownerId(db())).toBe((await named('robin')).id);
    // The program itself hashes for as much as OWASP asks, whatever tests do.
    expect((await passwordOf(db(), (await named('robin')).id))?.hash).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$/);
    await confirmAddress('robin');

    // A past of six weeks from files, and the Monday mail although there is no Strava.
    const { id } = await named('robin');
    for (let daysAgo = 42; daysAgo > 0; daysAgo -= 2)
      await world.deps.door.importFile(id, gpxOn(daysAgo, 8), `${daysAgo}.gpx`, 'upload');
    await world.settled();
    expect(await runs.countRuns(db(), id)).toBe(21);
    expect(await (await go(robin, '/')).text()).not.toContain('/connect');
    await weekly.handle(world.deps, {});
    await world.settled();
    await eventually(() => expect(mailTo('robin', /./)).toHaveLength(2));

    // A second runner by the owner's link, a password forgotten and set anew.
    await send(robin, '/admin/invites', {});
    await makeAccount(linkIn(await (await go(robin, '/admin')).text(), '/invite'), 'kim');
    const kim = await named('kim');
    await confirmAddress('kim');
    await send(robin, `/admin/runners/${kim.id}/new-password`, {});
    const reset = linkIn(await (await go(robin, '/admin')).text(), '/new-password');
    const phone = newVisitor();
    const form = { token: tokenOf(reset), password: 'drei ganz andere wörter' };
    expect((await send(phone, '/new-password', form)).status).toBe(303);
    expect((await go(phone, '/runs')).status).toBe(200);

    // Kim leaves: everything goes, the last mail says so, and nobody calls Strava.
    const gone = await send(phone, '/disconnect', {});
    expect(gone.headers.get('location')).toBe('/?goodbye=files&mailed=1');
    await eventually(() => expect(mailTo('kim', /deleted/)).toHaveLength(1));
    expect(mailTo('kim', /deleted/)[0]?.text).not.toContain('Strava');
    expect([await athletes.byId(db(), kim.id), await passwordOf(db(), kim.id)]).toEqual([null, null]);
    expect(filesHolding(world.dataDir, ['kim@example.org'])).toEqual([]);
    const signIn = await send(newVisitor(), '/sign-in', { login: 'kim', password: PASSWORD });
    expect(signIn.status).toBe(400);
    expect(world.emulator.counts()['POST /oauth/revoke']).toBeUndefined();
  });

  it('is joined to Strava later, and keeps the account when the access ends there', async () => {
    const source = plainHistory(STRAVA, 40, MONDAY);
    world = await startWorld({ source, now: MONDAY, env: { AUTH: 'local' } });
    const robin = await makeAccount(linkIn(await terminal(), '/invite'), 'robin');
    await connect(robin, world.url, STRAVA);
    await world.settled();
    const { id } = await named('robin');
    expect(await named('robin')).toMatchObject({ stravaId: STRAVA, connection: 'ok' });
    const read = await runs.countRuns(db(), id);
    expect(read).toBeGreaterThan(20);

    await world.emulator.deauthorize(STRAVA);
    await world.settled();
    await eventually(async () => expect(await named('robin')).toMatchObject({ connection: 'none' }));
    expect(await runs.countRuns(db(), id)).toBe(0);
    expect((await go(robin, '/settings')).status).toBe(200);
    expect((await send(newVisitor(), '/sign-in', { login: 'robin', password: PASSWORD })).status).toBe(303);
  });
});
