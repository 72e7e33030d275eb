import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMailLinks } from '../../../src/links/mail-links.ts';
import * as athletes from '../../../src/store/athletes.ts';
import { addressOf, routesOf } from './routes.ts';
import { connected, keepRuns, NOON, runOn, startWeb, TODAY, type Web } from './support.ts';

let web: Web;
beforeEach(async () => {
  web = await startWeb({ folder: true });
});
afterEach(() => web.close());

/** Athlete 7, who reads German whatever the browser says. */
const germanRunner = async () => {
  const browser = await connected(web, 7);
  await web.store.write((tx) => athletes.updateAthlete(tx, 7, { language: 'de' }));
  return browser;
};

const asked = (path: string, language: string): Promise<Response> =>
  web.browser().get(path, { 'accept-language': language });

describe('a stranger reads what the browser asks for', () => {
  it.each([
    ['de', 'de', 'So funktioniert es'],
    ['de-AT,de;q=0.9,en;q=0.5', 'de', 'So funktioniert es'],
    ['en-US,en;q=0.9', 'en', 'How it works'],
    ['fr-FR,fr;q=0.9', 'en', 'How it works'],
  ])('%s: %s', async (header, lang, heading) => {
    const page = await (await asked('/how', header)).text();
    expect(page).toContain(`<html lang="${lang}"`);
    expect(page).toContain(`<h1>${heading}</h1>`);
  });

  it('is told of errors in it', async () => {
    const missing = await asked('/nowhere', 'de');
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('Unter dieser Adresse ist nichts');
    const headers = { origin: 'https://elsewhere.example', 'accept-language': 'de' };
    const foreign = await web.browser().post('/logout', {}, headers);
    expect(foreign.status).toBe(403);
    expect(await foreign.text()).toContain('Dieses Formular kam von einer anderen Website');
  });

  it('connects with it', async () => {
    const answer = await asked('/connect/callback?state=x&code=y', 'de');
    expect(await answer.text()).toContain('Diese Antwort gehört nicht zu deinem Besuch');
  });
});

describe('a runner reads the language of the settings', () => {
  it('whatever the browser asks for', async () => {
    const browser = await germanRunner();
    const page = await (await browser.get('/privacy', { 'accept-language': 'en' })).text();
    expect(page).toContain('<h1>Datenschutz</h1>');
  });

  it('behind a signed link, without being logged in', async () => {
    await germanRunner();
    const links = createMailLinks({
      publicUrl: '',
      sessionKey: web.deps.keys.session,
      athleteId: 7,
      expiresAt: NOON + 1000,
    });
    const stop = await (await asked(links.unsubscribe('weekly'), 'en')).text();
    expect(stop).toContain('<html lang="de"');
    expect(stop).toContain('Wochenmail beenden');
    const pain = await (await asked(links.pain(TODAY), 'en')).text();
    expect(pain).toContain('Antwort speichern');
  });
});

/** Where English is right on a German page: quoted titles, names of journals, and Strava's own wording. */
const NAMES =
  /IT-Band|[„“"][^„“”"]*[“”"]|Connect with Strava|View on Strava|Authorization Callback Domain|Br J Sports Med|J Orthop Sports Phys Ther|Curr Sports Med Rep|<code>[^<]*<\/code>|https?:\/\/[^\s<]*(&lt;your id&gt;)?|<pre[\s\S]*?<\/pre>/g;

const ENGLISH = /\b(the|and|your|you|with|from|this|are|have|of|is|it|no|not)\b/gi;

describe('a German page', () => {
  it('holds no English', async () => {
    const browser = await germanRunner();
    await keepRuns(
      web,
      7,
      Array.from({ length: 20 }, (_, i) =>
        runOn(`2026-11-${String(i + 1).padStart(2, '0')}`, 8000 + i * 400),
      ),
    );
    const found: string[] = [];
    const pages = routesOf(web.app).filter(
      ({ name, path }) =>
        name.startsWith('GET /') && !/webhook|static|export|:file|\/connect$|\/html$/.test(path),
    );
    for (const route of pages) {
      // Before the session is opened a page knows the browser's language alone.
      const answer = await browser.get(addressOf(route), { 'accept-language': 'de' });
      if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
      const text = (await answer.text())
        .replace(/<(script|style|head)[\s\S]*?<\/\1>/g, ' ')
        .replace(NAMES, ' ')
        .replace(/<[^>]*>/g, ' ');
      const words = [...new Set(text.match(ENGLISH) ?? [])];
      if (words.length > 0) found.push(`${route.path}: ${words.join(' ')}`);
    }
    expect(pages.length).toBeGreaterThan(10);
    expect(found.join('\n')).toBe('');
  });
});
