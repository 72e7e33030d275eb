import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerTokens } from '../../../src/links/mail-links.ts';
import { VIEW_LIFE_MS, viewLink } from '../../../src/links/view-links.ts';
import * as athletes from '../../../src/store/athletes.ts';
import { everythingOf } from '../../support/everything.ts';
import * as outbox from '../../../src/store/outbox.ts';
import * as shoes from '../../../src/store/shoes.ts';
import { anAlertPayload, aWeeklyPayload } from '../notices/mails.ts';
import { SAMPLES } from '../words/samples.ts';
import { connected, NOON, readable, startWeb, type Web } from './support.ts';

let web: Web;
beforeEach(async () => {
  web = await startWeb();
  await connected(web, 7);
});
afterEach(() => web.close());

/** One finding more than a mail has lines for. */
const FOUND = [SAMPLES.S1, SAMPLES.H1a, SAMPLES.D1, SAMPLES.T1, SAMPLES.C1];

/** Puts a mail of athlete 7 into the outbox. Gives its id. */
const posted = async (kind: string, payload: unknown): Promise<number> =>
  (await web.store.write((tx) =>
    outbox.addMail(tx, { key: `${kind}:7`, athleteId: 7, kind, payload, now: NOON }),
  )) ?? 0;

const pathOf = (outboxId: number, { athleteId = 7, sessionKey = web.deps.keys.session } = {}): string =>
  viewLink({ publicUrl: '', sessionKey, claim: { athleteId, outboxId, expiresAt: NOON + VIEW_LIFE_MS } });

describe('a mail as a page, for a stranger who has its link', () => {
  it('says what the mail says, in the language of the runner, and all that was found', async () => {
    await web.store.write(async (tx) => {
      await athletes.updateAthlete(tx, 7, { language: 'de' });
      await shoes.upsertShoes(tx, 7, [
        { id: 'g1', name: 'Speedster 3', distanceM: 5000, retired: false, dropMm: 8 },
      ]);
    });
    const path = pathOf(await posted('alert', anAlertPayload({ findings: FOUND })));
    const answer = await web.browser().get(path, { 'accept-language': 'en' });
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain('lang="de"');
    expect(readable(page)).toContain('Dein langer Lauf');
    // A title and a grade of evidence for each, where the mail ends with "and 1 more change".
    expect(page.match(/<h3/g)).toHaveLength(FOUND.length - 1);
    expect(page.match(/\/how\//g)).toHaveLength(FOUND.length);
    expect(readable(page.replace(/<div style="display:none[\s\S]*?<\/div>/, ''))).not.toContain('weitere');
  });

  it('shows its pictures and loads nothing', async () => {
    const path = pathOf(await posted('weekly', aWeeklyPayload({ findings: [SAMPLES.S1] })));
    const page = await web.browser().text(path);
    expect(page.match(/<img [^>]*src="data:image\/png;base64,/g)).toHaveLength(2);
    expect(page).not.toContain('cid:');
    expect(page).not.toMatch(/<script|<link|<form|src="(?!data:)/);
  });

  it('has links that lead on, and none to itself', async () => {
    const page = await web.browser().text(pathOf(await posted('alert', anAlertPayload({ asks: true }))));
    expect(page).toContain(`href="${web.url}/settings"`);
    expect(page).toContain(`href="${web.url}/answer?token=`);
    expect(page).not.toContain('/mail?token=');
  });

  it('is kept by nobody, found by nobody, framed by nobody, and tells nobody its address', async () => {
    const answer = await web.browser().get(pathOf(await posted('alert', anAlertPayload())));
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('script-src');
    expect(web.logged.join('')).not.toContain('token=');
  });

  it('changes nothing and logs nobody in', async () => {
    const path = pathOf(await posted('alert', anAlertPayload()));
    const before = JSON.stringify(await everythingOf(web.store.read, 7));
    const browser = web.browser();
    await browser.get(path);
    expect(browser.cookies.size).toBe(0);
    expect((await browser.get('/settings')).headers.get('location')).toBe('/');
    expect(JSON.stringify(await everythingOf(web.store.read, 7))).toBe(before);
  });
});

describe('a link that is wrong', () => {
  /** What a stranger gets there: the status, and whether it is told to log in and nothing else. */
  const opening = async (
    path: string,
  ): Promise<{ status: number; saysLogIn: boolean; saysMail: boolean }> => {
    const answer = await web.browser().get(path);
    const page = readable(await answer.text());
    return {
      status: answer.status,
      saysLogIn: page.includes('Log in on the home page'),
      saysMail: page.includes('long run grew'),
    };
  };
  const REFUSED = { status: 410, saysLogIn: true, saysMail: false };

  it('is told to log in: changed, cut off, missing, of another purpose or another Camber', async () => {
    const id = await posted('alert', anAlertPayload());
    const claim = { athleteId: 7, outboxId: id, expiresAt: NOON + VIEW_LIFE_MS };
    const [body, signature] = (pathOf(id).split('token=')[1] ?? '').split('.');
    const other = Buffer.from(JSON.stringify({ ...claim, outboxId: id + 1 })).toString('base64url');
    const answer = answerTokens(web.deps.keys.session).sign({
      ask: 'run',
      athleteId: 7,
      runId: 7,
      expiresAt: claim.expiresAt,
    });
    for (const path of [
      '/mail',
      '/mail?token=',
      '/mail?token=a.b',
      '/mail?token=a&token=b',
      pathOf(id).slice(0, -1),
      `/mail?token=${other}.${signature}`,
      `/mail?token=${body}.${signature}.${signature}`,
      `/mail?token=${answer}`,
      pathOf(id, { sessionKey: 'cd'.repeat(32) }),
    ])
      expect(await opening(path)).toEqual(REFUSED);
  });

  it('opens for 60 days, and not a moment longer', async () => {
    const path = pathOf(await posted('alert', anAlertPayload()));
    web.clock.at = NOON + VIEW_LIFE_MS - 1;
    expect((await web.browser().get(path)).status).toBe(200);
    web.clock.at += 1;
    expect(await opening(path)).toEqual(REFUSED);
  });

  it('opens no mail of another runner, none that is gone, none that cannot be read', async () => {
    await connected(web, 8);
    expect(await opening(pathOf(await posted('alert', anAlertPayload()), { athleteId: 8 }))).toEqual(REFUSED);
    expect(await opening(pathOf(9999))).toEqual(REFUSED);
    expect(await opening(pathOf(await posted('weekly', { from: 'never' })))).toEqual(REFUSED);
    expect(await opening(pathOf(await posted('telegram', {})))).toEqual(REFUSED);
  });

  it('is gone with the runner', async () => {
    const path = pathOf(await posted('alert', anAlertPayload()));
    await web.store.write((tx) => athletes.remove(tx, 7));
    expect(await opening(path)).toEqual(REFUSED);
  });
});
