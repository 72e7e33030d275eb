import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/day.ts';
import { episodesOf } from '../../../src/store/episodes.ts';
import { keepPain, keepProgramme } from '../../../src/runner/check-ins/write.ts';
import {
  type Browser,
  connected,
  keepRuns,
  NOON,
  readable,
  runOn,
  signedIn,
  TODAY,
  type Web,
} from './support.ts';

let web: Web;
let browser: Browser;
signedIn((site) => ({ web, browser } = site));

/** Three runs a week for two years; one of them twice as long. */
const LONG = addDays(TODAY, -103);
const HURT = addDays(TODAY, -100);
const twoYears = (longs: readonly string[] = [LONG]) =>
  Array.from({ length: 104 * 7 }, (_, back) => back)
    .filter((back) => back % 7 === 1 || back % 7 === 3 || back % 7 === 5)
    .map((back) => addDays(TODAY, -back))
    .map((day) => runOn(day, longs.includes(day) ? 20_000 : 10_000));

const FORM = {
  start: HURT,
  precision: 'day',
  ends: 'day',
  end: addDays(HURT, 20),
  side: 'left',
  onset: 'sudden',
  note: 'after the long one',
};

const add = async (form: Record<string, string> = FORM): Promise<string> =>
  (await browser.post('/episodes', form)).headers.get('location') ?? '';

const stored = () => episodesOf(web.store.read, 7, web.deps.seal);

describe('the times when the knee hurt', () => {
  it('are told in a form, looked back on, and put side by side', async () => {
    await keepRuns(web, 7, twoYears());
    const to = await add();
    expect(to).toMatch(/^\/episodes\/\d+\?said=saved$/);
    const page = readable(await browser.text(to));
    expect(page).toContain('Saved.');
    expect(page).toContain('Left knee · began suddenly in a run');
    expect(page).toContain('In the six weeks before: longest run +100 %');
    expect(page).toContain('Longest run : 20.0 km');
    expect(page).toContain('Fewer than three episodes');
    // One long run in two years: no other window holds one.
    expect(page).not.toContain('followed by nothing');
    expect(page).toContain('not what the pain came from');

    await add({ ...FORM, start: addDays(TODAY, -300), end: addDays(TODAY, -290) });
    const list = readable(await browser.text('/episodes'));
    expect(list).toContain('Your episodes side by side');
    expect(list).toContain('20.0 km ▲ more');
  });

  it('say with the runner’s own counts that most such changes were followed by nothing', async () => {
    await keepRuns(web, 7, twoYears([LONG, addDays(TODAY, -449), addDays(TODAY, -519)]));
    const page = readable(await browser.text(await add()));
    const counts = /Most such changes were followed by nothing: (\d+) of the (\d+) times you had them/.exec(
      page,
    );
    const [otherwise, all] = [Number(counts?.[1]), Number(counts?.[2])];
    expect(otherwise).toBeGreaterThan(all / 2);
    expect(all).toBeGreaterThan(otherwise);
  });

  it('show other windows, and fall back to six weeks for a length that is none', async () => {
    await keepRuns(web, 7, twoYears());
    const [to = ''] = (await add()).split('?');
    expect(readable(await browser.text(`${to}?days=84`))).toContain('In the twelve weeks before');
    expect(readable(await browser.text(`${to}?days=999`))).toContain('In the six weeks before');
  });

  it('are sealed in the store, once even where the form is sent twice', async () => {
    await add();
    await add();
    expect(await stored()).toHaveLength(1);
    const { episodes } = web.store.read.t;
    const rows = await web.store.read.sql.select().from(episodes);
    expect(JSON.stringify(rows)).not.toContain('long one');
  });

  it.each([
    [{ start: '' }, 'The beginning is a day from'],
    [{ start: addDays(TODAY, 1) }, 'The beginning is a day from'],
    [{ start: '2026-02-30' }, 'The beginning is a day from'],
    [{ end: addDays(HURT, -1) }, 'The end is a day'],
    [{ end: '' }, 'The end is a day'],
    [{ ends: 'whenever' }, 'The end is a day'],
    [{ note: 'x'.repeat(1001) }, 'The note is too long'],
  ])('say what is wrong with %j, and keep what was typed', async (wrong, problem) => {
    const answer = await browser.post('/episodes', { ...FORM, ...wrong });
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(readable(page)).toContain(problem);
    expect(page.includes('after the long one')).toBe(!('note' in wrong));
    expect(await stored()).toEqual([]);
  });

  it('may be remembered roughly, and go on', async () => {
    await keepRuns(web, 7, twoYears());
    const page = readable(
      await browser.text(await add({ ...FORM, precision: 'month', ends: 'still', end: '' })),
    );
    expect(page).toContain('Since August 2026');
    expect(page).toContain('You remember the month');
    expect(page).toContain('This episode is open');
  });

  it('can be changed, ended and removed', async () => {
    const [to = ''] = (await add({ ...FORM, ends: 'still', end: '' })).split('?');
    await browser.post(to, { ...FORM, ends: 'still', end: '', side: 'both' });
    expect(readable(await browser.text(to))).toContain('Both knees');
    expect((await browser.post(`${to}/over`)).headers.get('location')).toBe(`${to}?said=closed`);
    expect(await browser.text(to)).toContain(`value="${TODAY}"`);
    await browser.post(`${to}/remove`);
    expect(await stored()).toEqual([]);
    expect((await browser.get(to)).status).toBe(404);
  });

  it('are nobody else’s', async () => {
    const [to = ''] = (await add()).split('?');
    const other = await connected(web, 8);
    expect((await other.get(to)).status).toBe(404);
    expect((await other.post(to, FORM)).status).toBe(404);
    expect((await other.post(`${to}/remove`)).status).toBe(404);
    expect((await other.get(`/episodes/sheet?episode=${to.split('/').at(-1)}&chosen=1`)).status).toBe(200);
    expect(await other.text(`/episodes/sheet?episode=${to.split('/').at(-1)}`)).not.toMatch(/left knee/i);
    expect(await stored()).toHaveLength(1);
  });

  it.each(['x', '0', '1e3', '99999999999'])('are not found at /episodes/%s', async (id) => {
    expect((await browser.get(`/episodes/${id}`)).status).toBe(404);
  });

  it('stop at thirty', async () => {
    for (let n = 0; n < 30; n += 1) await add({ ...FORM, note: String(n) });
    const answer = await browser.post('/episodes', { ...FORM, note: 'one more' });
    expect(answer.status).toBe(400);
    expect(readable(await answer.text())).toContain('Camber keeps 30 episodes at most');
    expect(await stored()).toHaveLength(30);
  });
});

describe('how it works', () => {
  it('counts in the history of who reads, as the page of the episode does', async () => {
    await keepRuns(web, 7, twoYears([LONG, addDays(TODAY, -449), addDays(TODAY, -519)]));
    const page = readable(await browser.text(await add()));
    const how = readable(await browser.text('/how/measuring'));
    const [mostly = 'missing'] = /Most such changes were followed by nothing: [^.]*\./.exec(page) ?? [];
    expect(how).toContain(mostly);
    const [, times, of] =
      /Before this episode, and in (\d+) of (\d+) other six-week windows/.exec(page) ?? [];
    expect(how).toContain(`Longest run: more than usual 1 of 1 ${times} of ${of} `);
    expect(how).toContain('Fewer than three episodes');
  });

  it('counts each change once, however many episodes it came before', async () => {
    const spikes = [-103, -302].map((back) => addDays(TODAY, back));
    await keepRuns(web, 7, twoYears(spikes));
    for (const day of [spikes[0]!, spikes[1]!])
      await add({ ...FORM, start: addDays(day, 3), end: addDays(day, 9) });
    const how = readable(await browser.text('/how/measuring'));
    expect(how.match(/Longest run: more than usual/g)).toHaveLength(1);
    expect(how).toMatch(/Longest run: more than usual 2 of 2 \d+ of \d+ /);
  });

  it('says where nothing is there otherwise, and where nothing had changed', async () => {
    await keepRuns(web, 7, twoYears());
    const to = await add();
    expect(readable(await browser.text('/how/measuring'))).toContain('there was none of these');
    await browser.post(to.replace(/\?.*/, ''), {
      ...FORM,
      start: addDays(TODAY, -300),
      end: addDays(TODAY, -290),
    });
    expect(readable(await browser.text('/how/measuring'))).toContain('nothing is known to have lain beyond');
  });

  it('has no numbers for a stranger, nor for who told of no episode', async () => {
    expect(readable(await web.browser().text('/how/measuring'))).toContain('Once you are signed in');
    await keepRuns(web, 7, twoYears());
    await add();
    const other = await connected(web, 8);
    expect(readable(await other.text('/how/measuring'))).toContain('nothing of your own to count');
  });
});

describe('an episode that the stop rule opened', () => {
  const stop = async (day = TODAY) => {
    await keepRuns(web, 7, twoYears());
    const who = { athleteId: 7, day, now: NOON };
    await web.store.write((tx) => keepPain(tx, who, { day, when: 'day', level: 5 }));
  };
  const STOP_ID = -Math.round(Date.parse(TODAY) / 86_400_000);

  it('is there by itself, and ends with the way back', async () => {
    await stop();
    expect(readable(await browser.text('/episodes'))).toContain('Since 22 November 2026');
    const who = { athleteId: 7, day: TODAY, now: NOON + 1 };
    await web.store.write((tx) => keepProgramme(tx, who, { programme: 'acute', action: 'stop' }));
    expect(readable(await browser.text('/episodes'))).not.toContain('Since 22');
    expect(await stored()).toEqual([]);
  });

  it('is kept as what the runner tells of it, and does not come back once it is removed', async () => {
    await stop();
    const form = { ...FORM, start: addDays(TODAY, -2), ends: 'still', end: '' };
    const to = (await browser.post(`/episodes/${STOP_ID}`, form)).headers.get('location') ?? '';
    expect(to).toMatch(/^\/episodes\/\d+\?/);
    const list = readable(await browser.text('/episodes'));
    expect(list).toContain('Since 20 November 2026');
    expect(list).not.toContain('Since 22 November');
    await browser.post(`${to.split('?')[0]}/remove`);
    expect(readable(await browser.text('/episodes'))).toContain('None told yet');
  });

  it('can be ended at once, twice over', async () => {
    await stop();
    await browser.post(`/episodes/${STOP_ID}/over`);
    expect((await browser.post(`/episodes/${STOP_ID}/over`)).status).toBe(404);
    expect(await stored()).toHaveLength(1);
    expect(readable(await browser.text('/episodes'))).not.toContain('Since 22');
  });
});

describe('the sheet', () => {
  it('shows what was chosen and nothing else, and no name', async () => {
    await keepRuns(web, 7, twoYears());
    const [to = ''] = (await add()).split('?');
    const id = to.split('/').at(-1);
    const whole = readable(await browser.text('/episodes/sheet'));
    expect(whole).toContain('Running record around knee pain');
    expect(whole).toContain('Twelve weeks of load and hills');
    expect(whole).toContain('It is no diagnosis');
    expect(whole).not.toContain('after the long one');
    expect(whole).not.toContain('Runner 7');
    const some = readable(await browser.text(`/episodes/sheet?chosen=1&episode=${id}&part=note&part=shoes`));
    expect(some).toContain('after the long one');
    expect(some).not.toContain('Two-week plan');
    const none = readable(await browser.text('/episodes/sheet?chosen=1'));
    expect(none).toContain('Nothing is on the sheet');
  });

  it('keeps the name on the page: the field belongs to no form', async () => {
    const page = await browser.text('/episodes/sheet');
    const [sheet = ''] = /<article class="sheet"[\s\S]*<\/article>/.exec(page) ?? [];
    expect(sheet).toContain('id="sheet-name"');
    expect(sheet).not.toMatch(/<form|name="/);
  });
});

describe('the first steps', () => {
  it('ask for times, as many as wanted, and go on without one', async () => {
    expect(readable(await browser.text('/welcome/pain'))).toContain('When did your knee hurt?');
    expect((await browser.post('/welcome/pain', { ...FORM, more: '1' })).headers.get('location')).toBe(
      '/welcome/pain',
    );
    expect(readable(await browser.text('/welcome/pain'))).toContain('Told so far');
    await browser.post('/welcome/pain', { start: '' });
    expect(await stored()).toHaveLength(1);
    expect((await browser.post('/welcome/pain', { ...FORM, end: '' })).status).toBe(400);
  });
});

it('the check-ins name them, with the way to each', async () => {
  expect(readable(await browser.text('/check-ins'))).toContain('When did your knee hurt?');
  const [to = ''] = (await add()).split('?');
  expect(await browser.text('/check-ins')).toContain(`href="${to}"`);
});
