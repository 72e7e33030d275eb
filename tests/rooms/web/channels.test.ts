import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { channelsOf } from '../../../src/store/channels.ts';
import { startReceiver } from '../channels/receiver.ts';
import { type Browser, connected, startWeb, type Web } from './support.ts';

let web: Web;
let browser: Browser;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
beforeEach(async () => {
  web = await startWeb({ allowPrivateChannels: true });
  receiver = await startReceiver();
  browser = await connected(web, 7);
});
afterEach(async () => {
  await web.close();
  await receiver.close();
});

const mine = (athleteId = 7) => channelsOf(web.store.read, athleteId);
const add = (kind: string, url: string, by = browser) => by.post('/settings/channels', { kind, url });
const firstId = async (): Promise<number> => (await mine())[0]?.id ?? 0;

describe('adding a channel', () => {
  it('is offered from the settings, with an example of each kind', async () => {
    expect(await browser.text('/settings')).toContain('href="/settings/channels"');
    const page = await browser.text('/settings/channels');
    for (const name of ['ntfy', 'Telegram', 'Discord', 'Webhook']) expect(page).toContain(name);
  });

  it('keeps it and shows where it leads, but never the address again', async () => {
    const answer = await add('ntfy', 'https://me:pa55word@ntfy.example.org/runs-of-mine');
    expect(answer.headers.get('location')).toBe('/settings/channels?said=added');
    const page = await browser.text('/settings/channels');
    expect(page).toContain('ntfy.example.org');
    expect(page).not.toMatch(/runs-of-mine|pa55word/);
  });

  it('shows the secret of a webhook on the answer to the form, and nowhere else', async () => {
    const answer = await add('webhook', `${receiver.url}/hook`);
    expect(await answer.text()).toMatch(/whsec_[A-Za-z0-9+/]{43}=/);
    expect(await browser.text('/settings/channels')).not.toContain('whsec_');
  });

  it.each([
    ['ntfy', 'https://ntfy.sh/', 'looks like https://ntfy.sh/your-secret-topic'],
    ['webhook', 'file:///etc/passwd', 'begins with https://'],
  ])('says what is wrong with an address of %s', async (kind, url, complaint) => {
    const answer = await add(kind, url);
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain(complaint);
    // What was typed and chosen is still there, marked as wrong.
    expect(/<input[^>]*id="channel-url"[^>]*>/.exec(page)?.[0]).toMatch(
      new RegExp(`value="${url}"[^>]*aria-invalid="true"`),
    );
    expect(/<input[^>]*checked[^>]*>/.exec(page)?.[0]).toContain(`value="${kind}"`);
    expect(await mine()).toEqual([]);
  });

  it('refuses a kind that is not offered, and a sixth channel', async () => {
    expect((await add('carrier-pigeon', 'https://example.org')).status).toBe(400);
    for (let i = 0; i < 5; i += 1) await add('ntfy', `https://ntfy.sh/topic-${i}`);
    const sixth = await add('ntfy', 'https://ntfy.sh/topic-5');
    expect([sixth.status, await sixth.text()]).toEqual([409, expect.stringContaining('There is no room')]);
    expect(await mine()).toHaveLength(5);
  });
});

describe('the test button', () => {
  it('sends a message and says that it was taken', async () => {
    await add('ntfy', `${receiver.url}/topic`);
    const answer = await browser.post(`/settings/channels/${await firstId()}/test`);
    expect(answer.headers.get('location')).toBe('/settings/channels?said=arrived');
    expect(receiver.received).toHaveLength(1);
    expect(receiver.received[0]?.body).toContain('A test from Camber');
  });

  it('says why it did not arrive, until one does', async () => {
    await add('webhook', `${receiver.url}/hook`);
    receiver.control.status = 404;
    const answer = await browser.post(`/settings/channels/${await firstId()}/test`);
    expect(await answer.text()).toContain('The test did not arrive: the answer was status 404');
    expect(await browser.text('/settings/channels')).toContain('The last message did not arrive');
    receiver.control.status = 200;
    await browser.post(`/settings/channels/${await firstId()}/test`);
    expect(await browser.text('/settings/channels')).not.toContain('did not arrive');
  });

  it('does not knock at private addresses unless the owner allows it', async () => {
    await web.close();
    web = await startWeb();
    browser = await connected(web, 7);
    await add('webhook', `${receiver.url}/hook`);
    const answer = await browser.post(`/settings/channels/${await firstId()}/test`);
    expect(await answer.text()).toContain('private network');
    expect(receiver.received).toEqual([]);
  });
});

describe('somebody else', () => {
  it('can neither test nor remove it, and cannot tell that it is there', async () => {
    await add('ntfy', `${receiver.url}/topic`);
    const thief = await connected(web, 8);
    const id = await firstId();
    for (const what of ['test', 'remove'])
      expect((await thief.post(`/settings/channels/${id}/${what}`)).status).toBe(404);
    expect(receiver.received).toEqual([]);
    expect(await mine()).toHaveLength(1);
  });

  it('cannot make the runner’s browser add or remove one from another site', async () => {
    const answer = await browser.post(
      '/settings/channels',
      { kind: 'ntfy', url: 'https://ntfy.sh/theirs' },
      { origin: 'https://evil.example' },
    );
    expect(answer.status).toBe(403);
    expect(await mine()).toEqual([]);
  });
});

describe('removing', () => {
  it('takes it away', async () => {
    await add('ntfy', 'https://ntfy.sh/topic');
    await browser.post(`/settings/channels/${await firstId()}/remove`);
    expect(await mine()).toEqual([]);
    expect((await browser.post('/settings/channels/abc/remove')).status).toBe(404);
  });
});
