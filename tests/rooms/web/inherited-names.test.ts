import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Browser, connected, SECRET, startWeb, type Web } from './support.ts';

/** Names that every object inherits are names like any other, wherever they are sent. */

const FORMS: readonly string[] = [
  '__proto__[polluted]=1',
  '__proto__.polluted=1',
  'constructor[prototype][polluted]=1',
  '__proto__=polluted&constructor=polluted&toString=polluted&hasOwnProperty=polluted',
];
const JSONS: readonly string[] = [
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '[{"__proto__":{"polluted":1}}]',
];

let web: Web;
let browser: Browser;
beforeEach(async () => {
  web = await startWeb();
  browser = await connected(web, 7);
});
afterEach(() => web.close());

const isPolluted = (): boolean =>
  'polluted' in {} || 'polluted' in Object || typeof {}.toString !== 'function';

const post = (path: string, body: string, type: string): Promise<Response> =>
  fetch(web.url + path, {
    method: 'POST',
    redirect: 'manual',
    body,
    headers: {
      'content-type': type,
      origin: web.url,
      cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
  });

describe('names that objects inherit', () => {
  it.each(FORMS)('in a form or a query, %s, change nothing', async (text) => {
    for (const path of [
      '/settings',
      '/settings/mails',
      '/settings/rules',
      '/plan',
      '/check-ins/pain',
      '/settings/channels',
    ]) {
      const answer = await post(path, text, 'application/x-www-form-urlencoded');
      expect([path, answer.status < 500]).toEqual([path, true]);
      expect((await browser.get(`${path}?${text}`)).status).toBeLessThan(500);
    }
    expect(isPolluted()).toBe(false);
    expect((await browser.get('/')).status).toBe(200);
  });

  it.each(JSONS)('in an event, %s, change nothing', async (text) => {
    const event = `{"object_type":"activity","object_id":1,"aspect_type":"update","owner_id":7,"subscription_id":1,"event_time":1,"updates":${text},"__proto__":{"polluted":1}}`;
    for (const body of [text, event]) {
      const answer = await post(`/webhook/${SECRET}`, body, 'application/json');
      expect(answer.status).toBeLessThan(500);
    }
    expect(isPolluted()).toBe(false);
  });

  it('as a name of a setting or a page, find nothing that is not there', async () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      for (const path of [`/runs/${name}`, `/routine/exercises/${name}`, `/shoes/${name}`, `/static/${name}`])
        expect([path, (await browser.get(path)).status]).toEqual([path, 404]);
  });
});
