import { describe, expect, it } from 'vitest';
import { EXERCISES } from '../../../src/core/rehab/exercises.ts';
import { keepExercise, keepPain, keepProgramme, type Who } from '../../../src/runner/check-ins/rehab-log.ts';
import * as athletes from '../../../src/store/athletes.ts';
import { checkInsOf } from '../../../src/store/check-ins.ts';
import type { Db } from '../../../src/store/db.ts';
import { type Browser, connected, keepRuns, NOON, runOn, TODAY, type Web, signedIn } from './support.ts';

const ME: Who = { athleteId: 7, day: TODAY, now: NOON };

let web: Web;
let me: Browser;
signedIn((site) => ({ web, browser: me } = site));

const write = (fn: (tx: Db) => Promise<unknown>) => web.store.write(fn);
const headings = (page: string): readonly string[] =>
  [...page.matchAll(/<h[123][^>]*>(.*?)<\/h[123]>/gs)].map(([, text = '']) =>
    text
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
const ticks = async () =>
  (await checkInsOf(web.store.read, 7, { kinds: ['exercise'] })).map((c) => c.subject);

describe('today', () => {
  it('is balance on a day without a run, and what belongs before one when the runner says so', async () => {
    const off = await me.text('/routine');
    expect(headings(off)).toEqual(expect.arrayContaining(['A day without a run', 'Single-leg deadlift']));
    expect(headings(off)).not.toContain('Pelvic drop');
    const planned = await me.text('/routine?planned=1');
    expect(headings(planned)).toEqual(
      expect.arrayContaining(['Before your run', 'Clamshell', 'Side-steps with a band']),
    );
  });

  it('is strength on a day with a run', async () => {
    await keepRuns(web, 7, [runOn(TODAY, 8_000)]);
    const page = await me.text('/routine');
    expect(headings(page)).toEqual(
      expect.arrayContaining(['After your run', 'Side-lying leg lift', 'Single-leg glute bridge']),
    );
    expect(page).not.toContain('Show what belongs before a run');
  });

  it('puts the exercises of the plan first', async () => {
    await write((tx) => keepProgramme(tx, ME, { programme: 'plan', action: 'start' }));
    const page = await me.text('/routine');
    const list = headings(page);
    expect(list.indexOf('Two-week plan')).toBeLessThan(list.indexOf('Light work and balance'));
    expect(list).toContain('Day 1 of 14');
  });

  it('offers the plan when there is nothing yet', async () => {
    expect(await me.text('/routine')).toContain('Two weeks, three exercises a day');
  });

  it('shows no exercise and no run when pain has said stop, only what to decide', async () => {
    await write((tx) => keepPain(tx, ME, { day: TODAY, when: 'stairs', level: 5 }));
    const page = await me.text('/routine');
    expect(headings(page)).toContain('Pain of 5 says: no running for now');
    expect(page).not.toContain('/routine/tick');
    expect(page).not.toContain('planned=1');
  });

  it('names the clinician when a sign was noted, whatever else is shown', async () => {
    await write((tx) => keepPain(tx, ME, { day: TODAY, when: 'day', level: 1, flags: ['locking'] }));
    expect(await me.text('/routine')).toContain('You noted: the knee locks.');
  });
});

describe('ticking off', () => {
  const tick = (form: Record<string, string>) => me.post('/routine/tick', form);

  it('keeps one side, comes back to the same exercise, and takes it back again', async () => {
    const done = { exercise: 'clamshell', side: 'left', done: 'yes', planned: '1' };
    const answer = await tick(done);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/routine?planned=1#clamshell']);
    expect(await ticks()).toEqual([`day:${TODAY}:clamshell:left`]);
    expect(await me.text('/routine?planned=1')).toContain('Clamshell is done; take it back');
    await tick({ ...done, done: 'no' });
    expect(await ticks()).toEqual([]);
  });

  it('says so when everything of the day is done', async () => {
    for (const exercise of ['clamshell', 'single-leg-deadlift'] as const)
      for (const side of ['left', 'right'] as const)
        await write((tx) => keepExercise(tx, ME, { day: TODAY, exercise, side }));
    expect(headings(await me.text('/routine'))).not.toContain('Done for today');
    await write((tx) => keepExercise(tx, ME, { day: TODAY, exercise: 'side-steps', side: 'both' }));
    expect(headings(await me.text('/routine'))).toContain('Done for today');
  });

  it.each([
    { exercise: 'push-up', side: 'left', done: 'yes' },
    { exercise: 'clamshell', side: 'both', done: 'yes' },
    { exercise: 'side-steps', side: 'left', done: 'yes' },
    { exercise: 'clamshell', side: 'left' },
  ])('refuses %o', async (form) => {
    expect((await tick(form as unknown as Record<string, string>)).status).toBe(400);
    expect(await ticks()).toEqual([]);
  });

  it('is one runner’s own', async () => {
    const other = await connected(web, 8);
    await tick({ exercise: 'single-leg-deadlift', side: 'left', done: 'yes' });
    expect(await other.text('/routine')).not.toContain('is done; take it back');
  });
});

describe('the library', () => {
  it('leads to every exercise, each with two drawings, the mistake, the dose and how sure it is', async () => {
    const library = await me.text('/routine/exercises');
    for (const id of EXERCISES) {
      expect(library).toContain(`href="/routine/exercises/${id}"`);
      const page = await me.text(`/routine/exercises/${id}`);
      expect(page.match(/<svg[^>]* role="img" aria-labelledby="fig-/g)?.length).toBeGreaterThanOrEqual(2);
      expect(headings(page)).toEqual(
        expect.arrayContaining([
          'Set-up',
          'How to do it',
          'The common mistake',
          'How much',
          'How sure is this?',
        ]),
      );
      expect(page).toMatch(/Evidence: weak \(C\)\. Source: /);
    }
  });

  it('tells the bridge on two legs first', async () => {
    expect(await me.text('/routine/exercises/single-leg-bridge')).toContain(
      'To begin with: the bridge on two legs',
    );
  });

  it('says today’s dose of what is in today’s routine', async () => {
    expect(await me.text('/routine/exercises/single-leg-deadlift')).toContain('Today: 1 × 15 on each side.');
    expect(await me.text('/routine/exercises/pelvic-drop')).not.toContain('Today:');
  });

  it('knows no other exercise', async () => {
    expect((await me.get('/routine/exercises/push-up')).status).toBe(404);
  });
});

it('speaks German', async () => {
  await write((tx) => athletes.updateAthlete(tx, 7, { language: 'de' }));
  expect(headings(await me.text('/routine'))).toContain('Ein Tag ohne Lauf');
  expect(headings(await me.text('/routine/exercises/clamshell'))).toContain('Muschel');
});

it.each(['', '/exercises', '/exercises/clamshell', '/hip-drop', '/plan', '/acute', '/ladder'])(
  'gives every drawing and form on /routine%s ids of its own and no inline style',
  async (path) => {
    const page = await me.text(`/routine${path}`);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(page).not.toMatch(/ style="|<style/);
    for (const [, labelled = ''] of page.matchAll(/aria-labelledby="([^"]+)"/g))
      for (const id of labelled.split(' ')) expect(ids).toContain(id);
  },
);
