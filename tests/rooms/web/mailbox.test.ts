import { afterEach, describe, expect, it } from 'vitest';
import * as athletes from '../../../src/store/athletes.ts';
import * as outbox from '../../../src/store/outbox.ts';
import { connected, NOON, startWeb, type Web } from './support.ts';

let web: Web;
afterEach(() => web.close());

const demo = {
  athleteName: 'Robin',
  sampleAthleteId: 7,
  ownFolder: '/data/own',
  stage: {
    held: () => 0,
    goesOn: () => false,
    release: async () => ({ released: 0 }),
    busy: () => false,
    startAgain: async () => {},
  },
};

/** A mail in the folder, known to the outbox as this athlete's. */
const mailTo = async (athleteId: number, to: string): Promise<string> => {
  const key = `weekly:${athleteId}:2026-11-16`;
  await web.store.write((tx) =>
    outbox.addMail(tx, { key, athleteId, kind: 'weekly', payload: {}, now: NOON }),
  );
  const html = `<!doctype html><html><head><title>x</title></head><body style="color:red">Week of ${athleteId}<script>alert(1)</script></body></html>`;
  const content = { subject: `Week of ${athleteId} <b>`, preheader: '', text: `Text of ${athleteId}`, html };
  await web.deps.mailer.send({ key, to, messageId: `<${athleteId}@test>`, date: new Date(NOON), content });
  return `/mailbox/weekly-${athleteId}-2026-11-16.eml`;
};

describe('the mailbox', () => {
  it('does not exist where a mail server is set up', async () => {
    web = await startWeb();
    const browser = await connected(web, 7);
    expect((await browser.get('/mailbox')).status).toBe(404);
    expect(await browser.text('/')).not.toContain('/mailbox');
  });

  it('shows a runner their own mails: as they look, as text and as source', async () => {
    web = await startWeb({ folder: true });
    const browser = await connected(web, 7);
    const mail = await mailTo(7, 'a@example.org');
    expect(await browser.text('/mailbox')).toContain('Week of 7 &lt;b&gt;');
    expect(await browser.text(mail)).toContain(`src="${mail}/html"`);
    expect(await browser.text(`${mail}?part=text`)).toContain('Text of 7');
    expect(await browser.text(`${mail}?part=source`)).toContain('Message-ID');
  });

  it('shows nobody the mails of another runner, even when both entered the same address', async () => {
    web = await startWeb({ folder: true });
    await connected(web, 7);
    const thief = await connected(web, 8);
    const mail = await mailTo(7, 'a@example.org');
    await web.store.write((tx) =>
      athletes.updateAthlete(tx, 8, { email: 'a@example.org', emailVerifiedAt: NOON }),
    );
    expect(await thief.text('/mailbox')).not.toContain('Week of 7');
    for (const path of [mail, `${mail}/html`, `${mail}?part=source`])
      expect((await thief.get(path)).status).toBe(404);
  });

  it('opens no other file of the machine', async () => {
    web = await startWeb({ folder: true, demo });
    for (const name of ['..%2F..%2Fetc%2Fpasswd', '..%2Fkeys%2Fsession.key', '.hidden.eml', 'nothing.eml'])
      expect((await web.browser().get(`/mailbox/${name}`)).status).toBe(404);
  });

  it('shows a mail in a frame without scripts and without a way to load anything', async () => {
    web = await startWeb({ folder: true });
    const browser = await connected(web, 7);
    const mail = await mailTo(7, 'a@example.org');
    const answer = await browser.get(`${mail}/html`);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox');
    expect(policy).not.toContain('script');
    expect(await answer.text()).toContain('<head><base target="_top">');
  });

  it('is open in the demo, where there is one runner', async () => {
    web = await startWeb({ folder: true, demo });
    await connected(web, 7);
    const mail = await mailTo(7, 'a@example.org');
    expect((await web.browser().get(mail)).status).toBe(200);
  });
});
