import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/day.ts';
import * as athletes from '../../../src/store/athletes.ts';
import { checkInsOf } from '../../../src/store/check-ins.ts';
import { connected, keepRuns, runOn, TODAY, readable, type Browser, type Web, signedIn } from './support.ts';

let web: Web;
let browser: Browser;
signedIn((site) => ({ web, browser } = site));

const read = async (path = '/check-ins'): Promise<string> => readable(await browser.text(path));
const kept = async () =>
  (await checkInsOf(web.store.read, 7)).map(({ kind, subject, day, value }) => ({
    kind,
    subject,
    day,
    value,
  }));
const pain = (form: Record<string, string>) =>
  browser.post('/check-ins/pain', { day: TODAY, when: 'day', ...form });
const RUN = runOn(addDays(TODAY, -1), 12_000);

describe('a pain answer', () => {
  it('of a quiet day is kept as a number, the findings follow, and nothing is stopped', async () => {
    expect((await pain({ level: '1' })).headers.get('location')).toBe('/check-ins?said=saved');
    expect(await kept()).toEqual([{ kind: 'pain', subject: `day:${TODAY}`, day: TODAY, value: 1 }]);
    expect((await athletes.byId(web.store.read, 7))?.assessDue).not.toBeNull();
    expect(web.queued).toEqual([{ name: 'assess', payload: { athleteId: 7 } }]);
    expect(await read()).not.toContain('Stop running');
  });

  it('with everything said is kept with its moment and details, and the snapping beside it', async () => {
    await pain({
      when: 'stairs',
      level: '2',
      limp: 'on',
      rising: 'on',
      settled: 'no',
      flick: 'yes',
      flags: 'swelling',
    });
    expect(await kept()).toEqual([
      {
        kind: 'pain',
        subject: `day:${TODAY}:stairs`,
        day: TODAY,
        value: { level: 2, limp: true, rising: true, settled: false, flags: ['swelling'] },
      },
      { kind: 'flick', subject: `day:${TODAY}`, day: TODAY, value: true },
    ]);
  });

  it.each([
    [{ level: '3' }, 'You noted pain of 3 out of 10'],
    [{ level: '1', limp: 'on' }, 'You limped.'],
    [{ level: '1', settled: 'no' }, 'still there a day later'],
  ])('of %j is answered with the stop at once, and the way to the acute page', async (form, says) => {
    await pain(form);
    const page = await read('/check-ins?said=saved');
    expect(page).toContain('Stop running until this has settled');
    expect(page).toContain(says);
    expect(await browser.text('/check-ins')).toContain('href="/routine/acute"');
  });

  it('of 2 that settled asks for no stop', async () => {
    await pain({ level: '2', settled: 'yes' });
    expect(await read()).not.toContain('Stop running');
  });

  it('with a red flag names the clinician', async () => {
    await pain({ level: '1', flags: 'locking' });
    expect(await read()).toMatch(
      /See a doctor or physio before you run again You noted: It locks or catches\./,
    );
  });

  it.each([
    [{ level: '' }, 'Choose a number from 0 to 10'],
    [{ level: '11' }, 'Choose a number from 0 to 10'],
    [{ level: '4', when: 'later' }, 'Choose when you felt it'],
    [{ level: '4', day: addDays(TODAY, 1) }, 'The day must lie between'],
    [{ level: '4', day: addDays(TODAY, -366) }, 'The day must lie between'],
    [{ level: '4', day: 'yesterday' }, 'The day must lie between'],
  ])('of %j is not kept: the page says why and loses nothing', async (form, says) => {
    const answer = await pain({ limp: 'on', settled: 'no', ...form });
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(readable(page)).toContain(says);
    expect(page).toMatch(/name="limp"\s+value="on"\s+checked/);
    expect(await kept()).toEqual([]);
  });

  it('about a run is kept under the run and its day', async () => {
    await keepRuns(web, 7, [RUN]);
    expect(await read(`/check-ins?run=${RUN.id}`)).toContain('About your run: Sat 21 Nov, 12.0 km');
    await browser.post('/check-ins/pain', { run: String(RUN.id), when: 'during', level: '2' });
    expect(await kept()).toEqual([{ kind: 'pain', subject: `run:${RUN.id}:during`, day: RUN.day, value: 2 }]);
  });

  it('about somebody else’s run is none', async () => {
    await keepRuns(web, 7, [RUN]);
    const other = await connected(web, 8);
    expect((await other.get(`/check-ins?run=${RUN.id}`)).status).toBe(404);
    const form = { run: String(RUN.id), when: 'during', level: '2' };
    expect((await other.post('/check-ins/pain', form)).status).toBe(404);
    expect(await checkInsOf(web.store.read, 8)).toEqual([]);
  });

  it('can be changed, also to another moment, without becoming two', async () => {
    await pain({ when: 'stairs', level: '4', limp: 'on' });
    const page = await browser.text(`/check-ins?day=${TODAY}&when=stairs`);
    expect(page).toMatch(/name="level"\s+value="4"\s+checked/);
    expect(page).toContain(`name="replaces" value="day:${TODAY}:stairs"`);
    await pain({ when: 'morning', level: '1', replaces: `day:${TODAY}:stairs` });
    expect(await kept()).toEqual([{ kind: 'pain', subject: `day:${TODAY}:morning`, day: TODAY, value: 1 }]);
  });
});

describe('effort', () => {
  it('is asked for runs of the last two weeks that have none', async () => {
    const old = runOn(addDays(TODAY, -14), 8000);
    await keepRuns(web, 7, [RUN, old, runOn(addDays(TODAY, -13), 9000), runOn(TODAY, 5000, { rpe: 4 })]);
    const page = await browser.text('/check-ins');
    expect(page.match(/id="rpe-\d+"/g)).toEqual([`id="rpe-${RUN.id}"`, 'id="rpe-20261109"']);
  });

  it('is kept for the runs it was said of', async () => {
    await keepRuns(web, 7, [RUN, runOn(TODAY, 5000)]);
    await browser.post('/check-ins/effort', { [`rpe-${RUN.id}`]: '6', 'rpe-20261122': '' });
    expect(await kept()).toEqual([{ kind: 'rpe', subject: `run:${RUN.id}`, day: RUN.day, value: 6 }]);
    expect(web.queued).toEqual([{ name: 'assess', payload: { athleteId: 7 } }]);
  });

  it('that was said can be changed', async () => {
    const old = runOn(addDays(TODAY, -40), 8000);
    await keepRuns(web, 7, [old]);
    await browser.post('/check-ins/effort', { [`rpe-${old.id}`]: '6' });
    expect(await browser.text('/check-ins')).toContain(`href="/check-ins?effort=${old.id}#effort"`);
    const page = await browser.text(`/check-ins?effort=${old.id}`);
    expect(page).toContain(`id="rpe-${old.id}"`);
    expect(page).toMatch(/value="6"\s+selected/);
    expect(await browser.text('/check-ins?effort=1')).not.toContain('id="rpe-1"');
  });

  it('is none of the choices when it is not 0 to 10', async () => {
    await keepRuns(web, 7, [RUN]);
    expect((await browser.post('/check-ins/effort', { [`rpe-${RUN.id}`]: '11' })).status).toBe(400);
    expect(await kept()).toEqual([]);
  });

  it('of somebody else’s run is not kept, nor what was sent with it', async () => {
    await keepRuns(web, 7, [RUN]);
    await keepRuns(web, 8, []);
    const other = await connected(web, 8);
    await keepRuns(web, 8, [runOn(TODAY, 5000)]);
    const form = { 'rpe-20261122': '5', [`rpe-${RUN.id}`]: '5' };
    expect((await other.post('/check-ins/effort', form)).status).toBe(404);
    expect(await checkInsOf(web.store.read, 8)).toEqual([]);
  });
});

describe('the history', () => {
  it('lists what was noted, and draws it over the weeks with the same as a table', async () => {
    await keepRuns(web, 7, [RUN]);
    await pain({ level: '4', when: 'stairs' });
    await pain({ level: '1', day: addDays(TODAY, -100) });
    const page = await read();
    expect(page).toContain('Pain 4, on stairs');
    expect(page).not.toContain('Pain 1, the day');
    expect(page).toContain('Worst pain noted: 4 of 10');
    expect(await read('/check-ins?range=year')).toContain('Pain 1, the day');
    expect((await browser.text('/check-ins')).match(/<svg[^>]*class="chart"/g)).toHaveLength(2);
  });

  it('lets an entry be taken back, and the findings follow', async () => {
    await pain({ level: '4' });
    web.queued.length = 0;
    const subject = `day:${TODAY}`;
    expect((await browser.post('/check-ins/remove', { kind: 'pain', subject })).status).toBe(303);
    expect(await kept()).toEqual([]);
    expect(web.queued).toEqual([{ name: 'assess', payload: { athleteId: 7 } }]);
    expect((await browser.post('/check-ins/remove', { kind: 'pain', subject })).status).toBe(404);
  });

  it('gives nobody else a way to take it back', async () => {
    await pain({ level: '4' });
    const other = await connected(web, 8);
    expect((await other.post('/check-ins/remove', { kind: 'pain', subject: `day:${TODAY}` })).status).toBe(
      404,
    );
    expect(await kept()).toHaveLength(1);
  });

  it('removes no kind of answer that this page does not show', async () => {
    expect((await browser.post('/check-ins/remove', { kind: 'programme', subject: 'at:1' })).status).toBe(
      400,
    );
  });
});
