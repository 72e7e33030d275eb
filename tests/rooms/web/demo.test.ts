import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as athletes from '../../../src/store/athletes.ts';
import type { Amount, DemoControl } from '../../../src/web/http/deps.ts';
import { connected, readable, startWeb, type Web } from './support.ts';

let web: Web;
let held = 5;
let busy = false;
let release = async () => ({ released: 1 });
let goesOn = true;
let started = 0;
const released: Amount[] = [];
const control = (sampleAthleteId: number | null): DemoControl => ({
  athleteName: 'Robin <Sample>',
  sampleAthleteId,
  ownFolder: '/data/own',
  stage: {
    held: () => held,
    busy: () => busy,
    goesOn: () => goesOn,
    release: async (amount) => {
      released.push(amount);
      return release();
    },
    startAgain: async () => void (started += 1),
  },
});

beforeEach(async () => {
  held = 5;
  busy = false;
  goesOn = true;
  started = 0;
  released.length = 0;
  release = async () => ({ released: 1 });
  web = await startWeb({ demo: control(7) });
});
afterEach(() => web.close());

const runner = async () => {
  await connected(web, 7);
  const visitor = web.browser();
  await visitor.post('/demo/enter');
  return visitor;
};

describe('the demo bar', () => {
  it('shows a stranger to the sample runner, and all the ways to runs of one’s own', async () => {
    const page = await web.browser().text('/');
    expect(page).toContain('A demo with Robin &lt;Sample&gt;');
    expect(page).not.toContain('/demo/release');
    for (const way of ['value="files"', 'value="strava"', '/demo/yours#without']) expect(page).toContain(way);
  });

  it('says whose runs are still to come, and how many', async () => {
    expect(await (await runner()).text('/')).toContain(
      'Demo with Robin &lt;Sample&gt;: 5 runs are still to come',
    );
  });

  it('plays on to Monday after the last run, and ends in the present', async () => {
    const visitor = await runner();
    held = 0;
    const before = await visitor.text('/');
    expect(before).toContain('Monday’s mail is still to come');
    expect(before).toContain('value="week"');
    expect(before).not.toContain('value="1"');
    goesOn = false;
    const after = await visitor.text('/');
    expect(after).toContain('you have seen the whole story');
    expect(after).not.toContain('value="week"');
  });

  it('releases one run, a week, up to Monday or all', async () => {
    for (const count of ['1', 'week', 'monday', 'all'])
      expect((await web.browser().post('/demo/release', { count })).status).toBe(303);
    expect(released).toEqual([1, 'week', 'monday', 'all']);
  });

  it('leads to the walk through what happened, or back to the page it was on for whoever skips that', async () => {
    const visitor = await runner();
    const headers = { origin: web.url, referer: `${web.url}/runs?x=1` };
    const place = async () =>
      (await visitor.post('/demo/release', { count: '1' }, headers)).headers.get('location');
    expect(await place()).toBe('/demo/moment');
    expect((await visitor.post('/demo/guide', { show: 'off' })).headers.get('location')).toBe('/');
    expect(await place()).toBe('/runs');
    expect((await visitor.post('/demo/guide', { show: 'on' })).headers.get('location')).toBe('/demo/moment');
    expect(await place()).toBe('/demo/moment');
  });

  it('begins the story anew', async () => {
    expect((await web.browser().post('/demo/again')).headers.get('location')).toBe('/');
    expect(started).toBe(1);
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
    const visitor = await runner();
    busy = true;
    const during = await visitor.get('/demo/bar');
    expect([during.headers.get('camber-done'), await during.text()]).toEqual([
      null,
      expect.stringContaining('working'),
    ]);
    expect(await visitor.text('/')).toMatch(/value="week" disabled/);
    expect(readable(await visitor.text('/demo/moment'))).toContain('The run is arriving');
    busy = false;
    expect(await visitor.text('/')).not.toContain('disabled');
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

describe('the two sides of the demo', () => {
  it('are crossed by the form itself, which is sent again to the other one', async () => {
    const answer = await web.browser().post('/demo/own', { to: 'files' });
    expect([answer.status, answer.headers.get('location')]).toEqual([307, '/demo/own']);
    expect(answer.headers.get('set-cookie')).toContain('camber-side=own');
  });

  it('have a runner each: the visitor’s own is made once and found again', async () => {
    await web.close();
    web = await startWeb({ demo: { ...control(7), stage: null }, auth: ['local'] });
    const visitor = web.browser();
    expect((await visitor.post('/demo/own', { to: 'files' })).headers.get('location')).toBe('/import');
    expect((await visitor.post('/demo/own', { to: 'strava' })).headers.get('location')).toBe('/setup');
    expect((await visitor.get('/setup')).status).toBe(200);
    expect((await visitor.get('/runs')).status).toBe(200);
    expect(await athletes.all(web.store.read)).toHaveLength(1);
    const back = await visitor.post('/demo/enter');
    expect([back.status, back.headers.get('set-cookie')]).toEqual([
      307,
      expect.stringContaining('camber-side=sample'),
    ]);
    expect((await visitor.post('/demo/release', { count: '1' })).status).toBe(404);
  });

  it('are told apart on a page that names the commands for going on without the demo', async () => {
    const page = readable(await web.browser().text('/demo/yours'));
    expect(page).toContain('AUTH=local npm start');
    expect(page).toContain('DATA_DIR=/data/own');
  });
});
