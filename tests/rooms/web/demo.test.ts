import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connected, startWeb, type Web } from './support.ts';

let web: Web;
let held = 5;
let busy = false;
let release = async () => ({ released: 1 });
const released: (number | 'week')[] = [];
const control = (sampleAthleteId: number | null) => ({
  athleteName: 'Robin <Sample>',
  sampleAthleteId,
  held: () => held,
  busy: () => busy,
  release: async (amount: number | 'week') => {
    released.push(amount);
    return release();
  },
});

beforeEach(async () => {
  held = 5;
  busy = false;
  released.length = 0;
  release = async () => ({ released: 1 });
  web = await startWeb({ demo: control(7) });
});
afterEach(() => web.close());

describe('the demo bar', () => {
  it('says whose runs are held back and how many', async () => {
    const page = await web.browser().text('/');
    expect(page).toContain('Demo with Robin &lt;Sample&gt;');
    expect(page).toContain('5 runs held back');
  });

  it('has no buttons when nothing is held back any more', async () => {
    held = 0;
    const page = await web.browser().text('/');
    expect(page).toContain('every run has been released');
    expect(page).not.toContain('/demo/release');
  });

  it('releases one run, a week or all, and goes back to the page it was on', async () => {
    for (const count of ['1', 'week', 'all']) {
      const headers = { origin: web.url, referer: `${web.url}/runs?x=1` };
      const answer = await web.browser().post('/demo/release', { count }, headers);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/runs']);
    }
    expect(released).toEqual([1, 'week', 5]);
  });

  it.each(['https://evil.example/runs', 'nonsense', '//evil.example'])(
    'goes home and nowhere else when the form says it stood on %s',
    async (referer) => {
      const answer = await web.browser().post('/demo/release', { count: '1' }, { origin: web.url, referer });
      expect(answer.headers.get('location')).toBe('/');
    },
  );

  it.each([
    ['takes for ever', () => new Promise<never>(() => {})],
    ['fails', () => Promise.reject(new Error('stand-in away'))],
  ])('does not keep the visitor waiting for a release that %s', async (_name, work) => {
    release = work;
    expect((await web.browser().post('/demo/release', { count: 'all' })).status).toBe(303);
  });

  it('releases nothing for a count it does not offer, or for another site', async () => {
    expect((await web.browser().post('/demo/release', { count: '999' })).status).toBe(400);
    const cross = { 'sec-fetch-site': 'cross-site' };
    expect((await web.browser().post('/demo/release', { count: 'all' }, cross)).status).toBe(403);
    expect(released).toEqual([]);
  });

  it('refills itself while Camber works, and says when that is over', async () => {
    busy = true;
    const during = await web.browser().get('/demo/bar');
    expect([during.headers.get('camber-done'), await during.text()]).toEqual([
      null,
      expect.stringContaining('working'),
    ]);
    expect(await web.browser().text('/')).toMatch(/value="all" disabled/);
    busy = false;
    expect(await web.browser().text('/')).not.toContain('disabled');
    expect((await web.browser().get('/demo/bar')).headers.get('camber-done')).toBe('1');
  });
});

describe('looking at the sample runner', () => {
  it('signs in as that runner', async () => {
    await connected(web, 7);
    const visitor = web.browser();
    expect((await visitor.post('/demo/enter')).headers.get('location')).toBe('/');
    expect((await visitor.get('/runs')).status).toBe(200);
  });

  it('goes on in the language of the page before', async () => {
    await connected(web, 7);
    const visitor = web.browser();
    await visitor.post('/demo/enter', {}, { origin: web.url, 'accept-language': 'de' });
    expect(await visitor.text('/runs')).toContain('<html lang="de"');
  });

  it('explains what to do while that runner is not connected', async () => {
    const answer = await web.browser().post('/demo/enter');
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('not connected yet');
  });

  it('does not exist outside the demo', async () => {
    await web.close();
    web = await startWeb();
    await connected(web, 7);
    expect((await web.browser().post('/demo/enter')).status).toBe(404);
    expect((await web.browser().post('/demo/release', { count: 'all' })).status).toBe(404);
  });
});
