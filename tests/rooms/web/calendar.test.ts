import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepProgramme } from '../../../src/runner/check-ins/rehab-log.ts';
import * as athletes from '../../../src/store/athletes.ts';
import {
  type Browser,
  connected,
  evenThenLong,
  keepRuns,
  NOON,
  readable,
  startWeb,
  TODAY,
  type Web,
} from './support.ts';

let web: Web;
beforeEach(async () => {
  web = await startWeb();
});
afterEach(() => web.close());

const HREF = /value="([^"]+\.ics)"/;

/** The address on the page, as a path; null when there is none. */
const addressOn = async (browser: Browser): Promise<string | null> => {
  const address = HREF.exec(await browser.text('/calendar'))?.[1];
  return address === undefined ? null : new URL(address).pathname;
};

const withAddress = async (): Promise<{ browser: Browser; path: string }> => {
  const browser = await connected(web, 7);
  await web.store.write((tx) => athletes.updateAthlete(tx, 7, { timeZone: 'Europe/Berlin' }));
  await browser.post('/calendar/address');
  return { browser, path: (await addressOn(browser)) ?? '' };
};

const titles = (text: string): readonly string[] =>
  new ICAL.Component(ICAL.parse(text) as unknown[] as never)
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each).summary);

describe('the address', () => {
  it('does not exist before the runner makes it', async () => {
    expect(await addressOn(await connected(web, 7))).toBeNull();
  });

  it('opens the calendar for whoever has it, without a session, and nothing of a page', async () => {
    const { path } = await withAddress();
    const answer = await web.browser().get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.getSetCookie()).toEqual([]);
    const text = await answer.text();
    expect(titles(text)).toHaveLength(36);
    expect(text).not.toMatch(/Runner 7|UID:[^\r\n]*\b7\b/);
  });

  it('ends when a new one is made, and the new one opens', async () => {
    const { browser, path } = await withAddress();
    await browser.post('/calendar/address');
    const next = (await addressOn(browser)) ?? '';
    expect(next).not.toBe(path);
    expect((await web.browser().get(path)).status).toBe(404);
    expect((await web.browser().get(next)).status).toBe(200);
  });

  it('ends with the feed, and an ended one never opens again', async () => {
    const { browser, path } = await withAddress();
    await browser.post('/calendar/off');
    expect(await addressOn(browser)).toBeNull();
    expect((await web.browser().get(path)).status).toBe(404);
    await browser.post('/calendar/address');
    expect((await web.browser().get(path)).status).toBe(404);
  });

  it('ends with the runner', async () => {
    const { path } = await withAddress();
    await web.store.write((tx) => athletes.remove(tx, 7));
    expect((await web.browser().get(path)).status).toBe(404);
  });

  it('cannot be made up or changed', async () => {
    const { path } = await withAddress();
    const [claim = '', signature = ''] = path.slice('/calendar/'.length, -'.ics'.length).split('.');
    const other = Buffer.from(JSON.stringify({ athleteId: 8, version: 1 })).toString('base64url');
    for (const token of [`${other}.${signature}`, claim, `${claim}.${signature.slice(1)}`, 'x'])
      expect((await web.browser().get(`/calendar/${token}.ics`)).status).toBe(404);
    expect((await web.browser().get(path.slice(0, -4))).status).toBe(404);
    // No address of ours holds a NUL: refused before anything looks at it.
    expect((await web.browser().get('/calendar/%00.ics')).status).toBe(400);
  });

  it('is not in the log', async () => {
    const { path } = await withAddress();
    await web.browser().get(path);
    const log = web.logged.join('');
    expect(log).toContain('/calendar/[address].ics');
    expect(log).not.toContain(path);
  });

  it('is not sent again while nothing has changed', async () => {
    const { path } = await withAddress();
    const etag = (await web.browser().get(path)).headers.get('etag') ?? '';
    // fetch would add no-cache by itself.
    const known = { 'if-none-match': etag, 'cache-control': 'max-age=0' };
    const again = await web.browser().get(path, known);
    expect([again.status, await again.text()]).toEqual([304, '']);
    web.clock.at += 24 * 3600_000;
    expect((await web.browser().get(path, known)).status).toBe(200);
  });
});

describe('what it holds', () => {
  it('follows what was told', async () => {
    const { path } = await withAddress();
    await web.store.write((tx) =>
      keepProgramme(tx, { athleteId: 7, day: TODAY, now: NOON }, { programme: 'plan', action: 'start' }),
    );
    expect(titles(await web.browser().text(path))).toContain('Two-week plan, day 14 of 14');
  });

  it('is chosen on the page', async () => {
    const { browser, path } = await withAddress();
    const saved = await browser.post('/calendar', { hour: '21', routine: 'on', discreet: 'on' });
    expect(saved.headers.get('location')).toBe('/calendar?said=saved');
    const text = await web.browser().text(path);
    expect(new Set(titles(text))).toEqual(new Set(['Camber']));
    expect(text).toContain('DTSTART:20261122T200000Z');
    await browser.post('/calendar', { hour: '7' });
    expect(titles(await web.browser().text(path))).toEqual([]);
  });

  it('stays as it was when the form is nonsense', async () => {
    const { browser } = await withAddress();
    expect((await browser.post('/calendar', { hour: '25' })).status).toBe(400);
    expect(await browser.text('/calendar')).toContain('value="7" selected');
  });

  it('is in the runner’s language', async () => {
    const { browser, path } = await withAddress();
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { language: 'de' }));
    expect(titles(await web.browser().text(path))[0]).toBe('Zehn Minuten für die Hüfte');
    expect(await browser.text('/calendar')).toContain('Die kommenden Tage');
  });
});

describe('what is left of the week', () => {
  const WISHES = { hour: '7', left: 'on' };
  const LEFT = /km left until/;

  it('is not in it before the runner asks for it', async () => {
    const { path } = await withAddress();
    await keepRuns(web, 7, evenThenLong());
    expect(titles(await web.browser().text(path)).filter((title) => LEFT.test(title))).toEqual([]);
  });

  it('stands on the first day ahead, in the words of the home page', async () => {
    const { browser, path } = await withAddress();
    await keepRuns(web, 7, evenThenLong().slice(0, -1));
    await browser.post('/calendar', WISHES);
    const [title = '', ...others] = titles(await web.browser().text(path));
    expect(others).toEqual([]);
    expect(title).toMatch(LEFT);
    expect(readable(await browser.text('/calendar'))).toContain(title);
  });

  it('says nothing of it where titles are discreet', async () => {
    const { browser, path } = await withAddress();
    await keepRuns(web, 7, evenThenLong());
    await browser.post('/calendar', { ...WISHES, discreet: 'on' });
    const text = await web.browser().text(path);
    expect(titles(text)).toEqual(['Camber']);
    expect(text).not.toMatch(/\d km/);
  });

  it('is not there while nothing is known to limit, or while running rests', async () => {
    const { browser, path } = await withAddress();
    await browser.post('/calendar', WISHES);
    expect(titles(await web.browser().text(path))).toEqual([]);
    await keepRuns(web, 7, evenThenLong());
    await web.store.write((tx) =>
      keepProgramme(tx, { athleteId: 7, day: TODAY, now: NOON }, { programme: 'acute', action: 'start' }),
    );
    expect(titles(await web.browser().text(path))).toEqual([]);
  });
});
