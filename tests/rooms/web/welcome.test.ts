import { describe, expect, it } from 'vitest';
import { groundOf } from '../../../src/runner/settings.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as shoes from '../../../src/store/shoes.ts';
import { openSteps, stepsOf, WELCOME_STEPS, welcomeOf } from '../../../src/runner/welcome.ts';
import { browserHabits } from '../../../src/web/http/browser-habits.ts';
import { ALL_SCOPES, comeBack, connected, readable, type Browser, type Web, signedIn } from './support.ts';

let web: Web;
let browser: Browser;
signedIn((site) => ({ web, browser } = site));

const read = async (path: string): Promise<string> => readable(await browser.text(path));
const open = async () => openSteps(await welcomeOf(web.store.read, 7), { stravaId: 7 });
const goes = async (path: string, form: Record<string, string> = {}): Promise<string | null> =>
  (await browser.post(path, form)).headers.get('location');
const pair = (id: string, name: string, dropMm: number | null = null) => ({
  id,
  name,
  distanceM: 5000,
  retired: false,
  dropMm,
});

describe('the first steps', () => {
  it('come right after the first connection, and not when somebody only signs in again', async () => {
    const query = { code: 'code-9', scope: ALL_SCOPES };
    const first = await comeBack(web.browser(), query);
    expect(first.headers.get('location')).toBe('/welcome');
    web.clock.at += 60_000;
    const second = await comeBack(web.browser(), query);
    expect(second.headers.get('location')).toBe('/');
  });

  it('lead from one to the next, and home after the last', async () => {
    const places: (string | null)[] = [];
    for (const step of WELCOME_STEPS) places.push(await goes(`/welcome/${step}`, { units: 'metric' }));
    expect(places).toEqual([
      '/welcome/address',
      '/welcome/reading',
      '/welcome/ground',
      '/welcome/shoes',
      '/welcome/pain',
      '/',
    ]);
    expect((await browser.get('/welcome')).headers.get('location')).toBe('/');
  });

  it('ask for earlier pain whether runs come from Strava or from files', () => {
    for (const stravaId of [7, null]) expect(stepsOf({ stravaId }).at(-1)).toBe('pain');
  });

  it('go on where they were left', async () => {
    await goes('/welcome/permissions');
    expect((await browser.get('/welcome')).headers.get('location')).toBe('/welcome/address');
    await goes('/welcome/reading', { skip: '1' });
    expect(await open()).toEqual(['address', 'ground', 'shoes', 'pain']);
  });

  it('come back to one that was passed by before the last is done', async () => {
    expect(await goes('/welcome/pain')).toBe('/welcome/permissions');
  });

  it('end for good when the runner wants none of them, and can be walked again from the settings', async () => {
    expect(await goes('/welcome/skip')).toBe('/');
    expect(await open()).toEqual([]);
    expect((await browser.get('/welcome?again=1')).headers.get('location')).toBe('/welcome/permissions');
  });
});

describe('each step', () => {
  it('says what a permission that is missing means', async () => {
    const some = await connected(web, 8, 'read,activity:read,profile:read_all');
    const page = readable(await some.text('/welcome/permissions'));
    expect(page).toContain('Private runs are missing from your load');
    expect(await read('/welcome/permissions')).toContain('You gave all four permissions');
  });

  it('sends the confirmation of an address and comes back here', async () => {
    const form = { email: 'runner@example.org', back: 'welcome' };
    expect(await goes('/settings/email', form)).toBe('/welcome/address?said=link-sent');
    expect(await read('/welcome/address?said=link-sent')).toContain('The confirmation link is on its way');
  });

  it('shows a mistyped address again where it was typed', async () => {
    const answer = await browser.post('/settings/email', { email: 'runner@', back: 'welcome' });
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(page).toContain('value="runner@"');
    expect(page).toMatch(/First steps · Step 2 of 6/);
  });

  it('offers clock and week of the browser’s region until the runner has chosen', async () => {
    const american = { 'accept-language': 'en-US,en;q=0.8' };
    const offered = await (await browser.get('/welcome/reading', american)).text();
    expect(offered).toMatch(/value="h12"\s+checked/);
    await goes('/welcome/reading', { units: 'metric', hourCycle: 'h23', weekStart: '1', language: 'en' });
    const chosen = await (await browser.get('/welcome/reading', american)).text();
    expect(chosen).toMatch(/value="h23"\s+checked/);
  });

  it('keeps how the runner reads and where the runner runs', async () => {
    await goes('/welcome/reading', { units: 'imperial', language: 'de', hourCycle: 'h12', weekStart: '7' });
    expect(await athletes.byId(web.store.read, 7)).toMatchObject({ units: 'imperial', language: 'de' });
    await goes('/welcome/ground', { surfaces: 'trail', side: 'none', leans: 'no' });
    expect(await groundOf(web.store.read, 7)).toEqual({ surfaces: ['trail'], side: null, leans: false });
  });

  it('stores nothing of a form that is skipped', async () => {
    await goes('/welcome/ground', { surfaces: 'trail', skip: '1' });
    expect((await groundOf(web.store.read, 7)).surfaces).toEqual([]);
  });

  it('takes the drops of all pairs at once, and the findings follow', async () => {
    await web.store.write((tx) => shoes.upsertShoes(tx, 7, [pair('g1', 'Ghost'), pair('g2', 'Kinvara', 4)]));
    expect(await goes('/welcome/shoes', { 'drop-g1': '12', 'drop-g2': '' })).toBe('/welcome/pain');
    const drops = (await shoes.shoesOf(web.store.read, 7)).map(({ id, dropMm }) => [id, dropMm]);
    expect(drops).toEqual([
      ['g1', 12],
      ['g2', null],
    ]);
    expect(web.queued).toEqual([{ name: 'assess', payload: { athleteId: 7 } }]);
  });

  it('names the pair whose drop cannot be right, keeps what was typed, and stores none', async () => {
    await web.store.write((tx) => shoes.upsertShoes(tx, 7, [pair('g1', 'Ghost'), pair('g2', 'Kinvara')]));
    const answer = await browser.post('/welcome/shoes', { 'drop-g1': '8', 'drop-g2': '21' });
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(readable(page)).toContain('Drop of Kinvara: A drop is a number from 0 to 20 mm');
    expect(page).toContain('value="21"');
    expect((await shoes.shoesOf(web.store.read, 7)).map(({ dropMm }) => dropMm)).toEqual([null, null]);
  });

  it('knows only the runner’s own pairs', async () => {
    await web.store.write((tx) => shoes.upsertShoes(tx, 7, [pair('g1', 'Ghost')]));
    const other = await connected(web, 8);
    expect(await other.text('/welcome/shoes')).not.toContain('Ghost');
    await other.post('/welcome/shoes', { 'drop-g1': '0' });
    expect((await shoes.shoesOf(web.store.read, 7))[0]?.dropMm).toBeNull();
  });
});

describe('the habits of a browser’s region', () => {
  it.each([
    [['en-US'], { hourCycle: 'h12', weekStart: 7 }],
    [['de-DE', 'en'], { hourCycle: 'h23', weekStart: 1 }],
    [['en', 'en-GB'], { hourCycle: 'h23', weekStart: 1 }],
    [['de'], null],
    [['*', 'not a tag'], null],
    [[], null],
  ])('of %j', (tags, habits) => {
    expect(browserHabits(tags)).toEqual(habits);
  });
});
