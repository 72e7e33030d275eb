import { describe, expect, it } from 'vitest';
import { addApiToken, apiTokensOf } from '../../../src/store/api-tokens.ts';
import { type Browser, connected, NOON, readable, signedIn, type Web } from './support.ts';

const PAGE = '/settings/tokens';

describe('the tokens for dashboards', () => {
  let web: Web;
  let browser: Browser;
  signedIn((site) => ({ web, browser } = site));

  const make = async (name: string) => {
    const answer = await browser.post(PAGE, { name });
    return { status: answer.status, text: await answer.text() };
  };
  const tokenIn = (text: string): string => /camber_api_[\w-]{43}/.exec(text)?.[0] ?? '';
  const status = async (token: string): Promise<number> =>
    (await fetch(`${web.url}/api/v1/status`, { headers: { authorization: `Bearer ${token}` } })).status;

  it('are found from the settings', async () => {
    expect(await browser.text('/settings')).toContain(`href="${PAGE}"`);
  });

  it('are shown once, read from then on, and end when told to', async () => {
    const { text } = await make('  kitchen <display> ');
    const token = tokenIn(text);
    expect(readable(text)).toContain('The token for kitchen &lt;display&gt;');
    expect(await status(token)).toBe(200);
    const later = await browser.text(PAGE);
    expect(later).not.toContain(token);
    expect(readable(later)).toMatch(/kitchen &lt;display&gt; Made .* Last used/);
    const [{ id } = { id: 0 }] = await apiTokensOf(web.store.read, 7);
    const ended = await browser.post(`${PAGE}/${id}/end`);
    expect(ended.headers.get('location')).toBe(`${PAGE}?said=ended`);
    expect(await status(token)).toBe(401);
    expect(web.logged.join('')).not.toContain(token);
  });

  it('need a name', async () => {
    for (const name of ['', '   ', 'x'.repeat(61)]) {
      const { status: code, text } = await make(name);
      expect(code).toBe(400);
      expect(readable(text)).toContain('Say what it is for, in 60 characters or fewer.');
    }
    expect(await apiTokensOf(web.store.read, 7)).toEqual([]);
  });

  it('are ten at most', async () => {
    await web.store.write(async (tx) => {
      for (let n = 0; n < 10; n += 1) await addApiToken(tx, 7, { name: `${n}`, token: `t${n}`, now: NOON });
    });
    const { status: code, text } = await make('one more');
    expect(code).toBe(400);
    expect(readable(text)).toContain('Ten tokens are enough for anybody');
    expect(await apiTokensOf(web.store.read, 7)).toHaveLength(10);
  });

  it('of another runner cannot be ended', async () => {
    await make('kitchen');
    const [{ id } = { id: 0 }] = await apiTokensOf(web.store.read, 7);
    const other = await connected(web, 8);
    expect((await other.post(`${PAGE}/${id}/end`)).status).toBe(404);
    expect(await apiTokensOf(web.store.read, 7)).toHaveLength(1);
  });
});
