import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../../src/core/day.ts';
import * as athletes from '../../../src/store/athletes.ts';
import { checkInsOf, keepCheckIn } from '../../../src/store/check-ins.ts';
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
let browser: Browser;
beforeEach(async () => {
  web = await startWeb();
  browser = await connected(web, 7);
  await keepRuns(web, 7, evenThenLong());
});
afterEach(() => web.close());

const read = async (path: string): Promise<string> => readable(await browser.text(path));
const tap = (level: string, when = 'day') => browser.post('/knee', { when, level });
const pains = async () =>
  (await checkInsOf(web.store.read, 7, { kinds: ['pain'] })).map(({ subject, value }) => [subject, value]);
const keep = (kind: string, subject: string, day: Day, value: unknown) =>
  web.store.write((tx) => keepCheckIn(tx, { athleteId: 7, kind, subject, day, value, now: NOON }));
/** The section of the question alone. */
const knee = async (path = '/'): Promise<string> =>
  readable(/<section class="knee"[\s\S]*?<\/section>/.exec(await browser.text(path))?.[0] ?? '');

describe('the knee in one tap', () => {
  it('is a row of eleven buttons that works without a script, its question its name', async () => {
    const page = await browser.text('/');
    const form = /<form method="post" action="\/knee">[\s\S]*?<\/form>/.exec(page)?.[0] ?? '';
    const values = [...form.matchAll(/<button class="level" name="level" value="(\d+)">\1<\/button>/g)];
    expect(values.map(([, n]) => Number(n))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(form).toContain('aria-labelledby="knee-title"');
    expect(await knee()).toContain('How is your knee today?');
  });

  it('keeps a 0 and says so where it was given; later it only tells it', async () => {
    const answer = await tap('0');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/?knee=answered#knee']);
    expect(await pains()).toEqual([[`day:${TODAY}`, 0]]);
    expect(web.queued).toContainEqual({ name: 'assess', payload: { athleteId: 7 } });
    expect(await knee('/?knee=answered')).toContain('Knee 0 today: noted.');
    expect(await knee()).toMatch(/Knee 0 today\. Change/);
    expect(await knee()).not.toContain('noted');
  });

  it('offers the row again for a change of mind', async () => {
    await tap('0');
    expect(await browser.text('/')).toContain('href="/?knee=change#knee"');
    expect(await knee('/?knee=change')).toContain('How is your knee today?');
    await tap('2');
    expect(await pains()).toEqual([[`day:${TODAY}`, 2]]);
  });

  it('keeps what is not 0 at once, and asks further with the level filled in', async () => {
    const answer = await tap('2');
    const form = answer.headers.get('location') ?? '';
    expect([answer.status, form]).toEqual([303, `/check-ins?day=${TODAY}&when=day&said=level`]);
    expect(await pains()).toEqual([[`day:${TODAY}`, 2]]);
    expect(await read(form)).toContain('Knee 2 today: noted. Was there anything with it?');
    expect(await browser.text(form)).toMatch(/value="2"\s+checked/);
    // What is added there goes to the same answer.
    await browser.post('/check-ins/pain', {
      day: TODAY,
      when: 'day',
      level: '2',
      limp: 'on',
      replaces: `day:${TODAY}`,
    });
    expect(await pains()).toEqual([[`day:${TODAY}`, { level: 2, limp: true }]]);
    expect(await browser.text('/')).toContain(`href="/check-ins?day=${TODAY}&amp;when=day#pain"`);
  });

  it('says stop on the page it leads to where the level asks for it', async () => {
    const form = (await tap('5')).headers.get('location') ?? '';
    expect(await read(form)).toMatch(/Knee 5 today: noted\..*Stop running until this has settled/);
  });

  it('asks again tomorrow, on the runner’s own calendar', async () => {
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { timeZone: 'Pacific/Auckland' }));
    await tap('0');
    const [[subject]] = (await pains()) as [[string]];
    expect(subject).toBe(`day:${addDays(TODAY, 1)}`);
    web.clock.at = NOON + 24 * 3_600_000;
    expect(await knee()).toContain('How is your knee today?');
  });

  it('takes an answer about a run of today for the day’s', async () => {
    await keep('pain', 'run:20261122:during', TODAY, 1);
    expect(await knee()).toContain('Knee 1 today.');
    expect(await browser.text('/')).toContain('href="/check-ins?run=20261122&amp;when=during#pain"');
  });

  it.each([
    ['a level beyond the row', { when: 'day', level: '11' }],
    ['no level', { when: 'day' }],
    ['a broken level', { when: 'day', level: '1.5' }],
    ['another moment', { when: 'morning', level: '0' }],
  ])('refuses %s and keeps nothing', async (_what, form) => {
    expect((await browser.post('/knee', form as Record<string, string>)).status).toBe(400);
    expect(await pains()).toEqual([]);
  });

  it('refuses forms of other pages, and strangers', async () => {
    expect(
      (await browser.post('/knee', { when: 'day', level: '0' }, { origin: 'https://evil.example' })).status,
    ).toBe(403);
    const stranger = web.browser();
    await stranger.post('/knee', { when: 'day', level: '0' });
    expect(await pains()).toEqual([]);
  });

  it('speaks German to those who read it', async () => {
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { language: 'de' }));
    await tap('0');
    expect(await knee('/?knee=answered')).toContain('Knie heute 0: notiert.');
  });
});

describe('in a rest', () => {
  const START = addDays(TODAY, -8);
  beforeEach(async () => {
    await keep('programme', `at:${NOON - 8 * 86_400_000}`, START, { programme: 'acute', action: 'start' });
  });

  it('home asks about stairs', async () => {
    expect(await knee()).toContain('How are stairs today?');
    await tap('2', 'stairs');
    expect(await pains()).toEqual([[`day:${TODAY}:stairs`, 2]]);
  });

  it('acknowledges stairs 0 after 3: one more quiet day is wanted', async () => {
    await keep('pain', `day:${addDays(TODAY, -1)}:stairs`, addDays(TODAY, -1), 3);
    await tap('0', 'stairs');
    expect(await knee('/?knee=answered')).toContain(
      'Stairs 0 today: noted. Stairs are quiet again. One more quiet day is wanted, then the way back can begin.',
    );
    expect(await read('/routine/acute')).toMatch(/One more quiet day is wanted.*Stairs 0 today: saved\./);
  });
});
