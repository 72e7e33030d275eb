import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../src/core/durations.ts';
import { PLAN_EXERCISES } from '../../../src/core/rehab/exercises.ts';
import {
  keepExercise,
  keepHipDrop,
  keepLadderRun,
  keepPain,
  keepProgramme,
  readRehab,
  type Who,
} from '../../../src/runner/check-ins/rehab-log.ts';
import type { Db } from '../../../src/store/db.ts';
import { addDays } from '../../../src/core/day.ts';
import { type Browser, connected, keepRuns, NOON, runOn, TODAY, type Web, signedIn } from './support.ts';

/** The runner so many days before today. */
const ago = (days: number): Who => ({
  athleteId: 7,
  day: addDays(TODAY, -days),
  now: NOON - days * DAY_MS,
});

let web: Web;
let me: Browser;
signedIn((site) => ({ web, browser: me } = site));

const write = (fn: (tx: Db) => Promise<unknown>) => web.store.write(fn);
const state = async () => (await readRehab(web.store.read, 7, TODAY)).state;
const said = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');

describe('the hip-drop test', () => {
  it('keeps a result for each side and tells when to repeat', async () => {
    expect(
      (await me.post('/routine/hip-drop', { left: 'drops', right: 'level' })).headers.get('location'),
    ).toBe('/routine/hip-drop?said=saved');
    const page = said(await me.text('/routine/hip-drop?said=saved'));
    expect(page).toContain('Left leg hip drops');
    expect(page).toContain('Next test: 6 December 2026.');
    expect(page).toContain('begin with the pelvic drop');
  });

  it('asks again for a side that is missing, and keeps the choice that was made', async () => {
    const answer = await me.post('/routine/hip-drop', { left: 'knee-in' });
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain('Choose what you saw for both legs.');
    expect(/id="left-knee-in"[^>]*checked/s.test(page)).toBe(true);
    expect((await state()).hipDrop.latest).toBeNull();
  });

  it('shows how it changed, and that the repeat is due', async () => {
    await write((tx) => keepHipDrop(tx, ago(40), { left: 'both', right: 'level' }));
    await write((tx) => keepHipDrop(tx, ago(20), { left: 'drops', right: 'drops' }));
    const page = said(await me.text('/routine/hip-drop'));
    expect(page).toContain('steadier than at first');
    expect(page).toContain('less steady than at first');
    expect(page).toMatch(/Next test: |The repeat is due/);
  });
});

describe('the two-week plan', () => {
  const act = (action: string) => me.post('/routine/plan', { action });

  it('says whose claim it is and how long trials ran, before anything is begun', async () => {
    const page = said(await me.text('/routine/plan'));
    expect(page).toContain('Stop Stretching Your IT Band');
    expect(page).toContain('grade 0');
    expect(page).toContain('6 to 8 weeks');
    expect(page).toContain('Start today');
  });

  it('starts, pauses and goes on by its buttons', async () => {
    expect((await act('start')).status).toBe(303);
    expect((await state()).plan).toMatchObject({ status: 'running', dayNo: 1 });
    web.clock.at += 60_000;
    await act('pause');
    expect(said(await me.text('/routine/plan'))).toContain('Paused');
    web.clock.at += 60_000;
    await act('resume');
    expect((await state()).plan.status).toBe('running');
    expect((await act('dance')).status).toBe(400);
  });

  it('shows the days as dots that are told in words', async () => {
    await write((tx) => keepProgramme(tx, ago(3), { programme: 'plan', action: 'start' }));
    for (const exercise of PLAN_EXERCISES)
      for (const side of ['left', 'right'] as const)
        await write((tx) => keepExercise(tx, ago(3), { day: ago(3).day, exercise, side }));
    for (const side of ['left', 'right'] as const)
      await write((tx) => keepExercise(tx, ago(1), { day: ago(1).day, exercise: 'clamshell', side }));
    const page = said(await me.text('/routine/plan'));
    expect(page).toContain('Days with all three: 1; in part: 1; missed: 1; to come: 11.');
    expect(page).toContain('1 day of 4 with all three exercises');
    expect(page).toContain('33 % of the days so far');
  });

  it('asks before and after and puts the two answers side by side', async () => {
    await act('start');
    expect((await me.post('/routine/plan/answer', { moment: 'before', flicking: 'often' })).status).toBe(400);
    const before = { moment: 'before', flicking: 'often', pain: '3' };
    expect((await me.post('/routine/plan/answer', before)).status).toBe(303);
    expect((await state()).plan.before).toMatchObject({ flicking: 'often', pain: 3 });
    web.clock.at = NOON + 14 * DAY_MS;
    expect(said(await me.text('/routine/plan'))).toContain('And now?');
    await me.post('/routine/plan/answer', { moment: 'after', flicking: 'sometimes', pain: '0' });
    const page = said(await me.text('/routine/plan'));
    expect(page).toContain('Flicking Often Sometimes');
    expect(page).toContain('Pain, 0–10 3 0');
    expect(page).not.toContain('And now?');
  });

  it('keeps what was chosen in an incomplete answer', async () => {
    await act('start');
    const page = await (
      await me.post('/routine/plan/answer', { moment: 'before', flicking: 'often' })
    ).text();
    expect(/id="flicking-often"[^>]*checked/s.test(page)).toBe(true);
  });

  it('has no question to answer without a plan', async () => {
    const answer = await me.post('/routine/plan/answer', { moment: 'before', flicking: 'often', pain: '3' });
    expect(answer.status).toBe(409);
  });

  it('waits while running rests', async () => {
    await write((tx) => keepProgramme(tx, ago(0), { programme: 'acute', action: 'start' }));
    const page = said(await me.text('/routine/plan'));
    expect(page).toContain('the plan waits');
    expect(page).not.toContain('Start today');
  });
});

describe('the days without running', () => {
  it('begin with the days that were chosen, and ask for new findings', async () => {
    expect((await me.post('/routine/acute', { action: 'start', days: '10' })).status).toBe(303);
    expect((await state()).acute).toMatchObject({ dayNo: 1, days: 10 });
    expect(web.queued).toEqual([{ name: 'assess', payload: { athleteId: 7 } }]);
    expect(said(await me.text('/routine/acute'))).toContain('Day 1 of 10');
    expect(said(await me.text('/routine'))).toContain('Side-lying hold');
  });

  it.each(['2', '22', '', '7.5', 'week'])('refuse %o days', async (days) => {
    const answer = await me.post('/routine/acute', { action: 'start', days });
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain('Choose 3 to 21 days.');
    expect(/<input[^>]*id="days"[^>]*>/.exec(page)?.[0]).toContain(`value="${days}"`);
    expect((await state()).acute).toBeNull();
  });

  it('are lengthened while they run', async () => {
    await write((tx) => keepProgramme(tx, ago(2), { programme: 'acute', action: 'start', days: 7 }));
    await me.post('/routine/acute', { action: 'start', days: '14' });
    expect((await state()).acute).toMatchObject({ dayNo: 3, days: 14 });
  });

  it('end when their time is over and stairs are quiet, not before', async () => {
    await write((tx) => keepProgramme(tx, ago(7), { programme: 'acute', action: 'start', days: 7 }));
    expect(said(await me.text('/routine/acute'))).toContain('The rest days are over');
    expect((await me.post('/routine/acute/stairs', { level: '4' })).status).toBe(303);
    expect((await state()).mode).toBe('acute');
    await me.post('/routine/acute/stairs', { level: '0' });
    expect((await state()).acute).toBeNull();
    expect(said(await me.text('/routine'))).toContain('The rest is over');
  });

  it('refuse an answer about stairs that is none', async () => {
    await me.post('/routine/acute', { action: 'start', days: '7' });
    for (const form of [{}, { level: '11' }, { level: '-1' }] as Record<string, string>[])
      expect((await me.post('/routine/acute/stairs', form)).status).toBe(400);
  });

  it('can be waived when pain said stop for another reason', async () => {
    await write((tx) => keepPain(tx, ago(1), { day: ago(1).day, when: 'day', level: 6 }));
    expect((await state()).mode).toBe('stop');
    await me.post('/routine/acute', { action: 'stop' });
    expect((await state()).mode).toBe('normal');
  });

  it('name ice, the roller and the clinician', async () => {
    const page = said(await me.text('/routine/acute'));
    expect(page).toContain('Ice numbs the spot');
    expect(page).toContain('The foam roller on the band itself');
    expect(page).toContain('The knee is swollen');
  });
});

describe('the way back', () => {
  const MILE_M = 1609;
  /** Flat, and without a recording that tells walk from run. */
  const shortRun = (daysAgo: number) => runOn(ago(daysAgo).day, MILE_M, { gainDm: 0 });
  const begun = (daysAgo: number) =>
    write((tx) =>
      keepProgramme(
        tx,
        { ...ago(daysAgo), now: ago(daysAgo).now - DAY_MS / 2 },
        {
          programme: 'ladder',
          action: 'start',
        },
      ),
    );

  it('tells the next run: walk, run, distance, ground, day', async () => {
    await me.post('/routine/ladder', { action: 'start' });
    const page = said(await me.text('/routine/ladder'));
    expect(page).toContain('Step 1 of 6');
    expect(page).toContain('Walk 2 min, run 3 min, alternating, up to 1.6 km');
    expect(page).toContain('on level ground');
    expect(page).toContain('Held 0 of 2 times.');
    expect(page).toContain('5 as in the article');
  });

  it('does not begin while pain says stop or running rests', async () => {
    await write((tx) => keepPain(tx, ago(0), { day: TODAY, when: 'stairs', level: 4 }));
    expect((await me.post('/routine/ladder', { action: 'start' })).status).toBe(409);
    expect((await state()).ladder).toBeNull();
    expect(said(await me.text('/routine/ladder'))).toContain('Rest first.');
  });

  it('asks what a run was, then how the knee was, and counts it', async () => {
    const run = shortRun(2);
    await begun(3);
    await keepRuns(web, 7, [run]);
    expect(said(await me.text('/routine/ladder'))).toContain('What was this run?');
    expect(said(await me.text('/routine'))).toContain('One question about a run is open');
    await me.post('/routine/ladder/run', { runId: String(run.id), step: '1' });
    expect(said(await me.text('/routine/ladder'))).toContain('How was the outer knee during this run?');
    const felt = { runId: String(run.id), when: 'during', level: '0' };
    const answer = await me.post('/routine/ladder/felt', felt);
    expect(answer.headers.get('location')).toBe(`/routine/ladder#run-${run.id}`);
    expect((await state()).ladder?.attempts).toMatchObject([{ verdict: 'held' }]);
    expect(said(await me.text('/routine/ladder'))).toContain('Held 1 of 2 times.');
  });

  it('asks for the morning after a run that was felt, and the answer belongs to that morning', async () => {
    const run = shortRun(2);
    await begun(3);
    await keepRuns(web, 7, [run]);
    await write((tx) => keepLadderRun(tx, ago(2), { runId: run.id, runDay: run.day, step: 1, limp: false }));
    await me.post('/routine/ladder/felt', { runId: String(run.id), when: 'during', level: '2' });
    expect(said(await me.text('/routine/ladder'))).toContain('And the morning after?');
    await me.post('/routine/ladder/felt', { runId: String(run.id), when: 'morning', level: '0' });
    expect((await state()).ladder).toMatchObject({ held: 1, step: 1 });
  });

  it('asks once more for the number that is missing, with what was ticked', async () => {
    const run = shortRun(2);
    await begun(3);
    await keepRuns(web, 7, [run]);
    await write((tx) => keepLadderRun(tx, ago(2), { runId: run.id, runDay: run.day, step: 1, limp: false }));
    const form = { runId: String(run.id), when: 'during', rising: 'yes' };
    const answer = await me.post('/routine/ladder/felt', form);
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toMatch(/name="rising"\s+value="yes"\s+checked/);
    expect(page).not.toMatch(/name="limp"\s+value="yes"\s+checked/);
    expect((await state()).ladder?.attempts).toMatchObject([{ verdict: 'open' }]);
  });

  it('tells a step back calmly, with its reason', async () => {
    const run = shortRun(2);
    await begun(3);
    await keepRuns(web, 7, [run]);
    await write((tx) => keepLadderRun(tx, ago(2), { runId: run.id, runDay: run.day, step: 1, limp: false }));
    await me.post('/routine/ladder/felt', {
      runId: String(run.id),
      when: 'during',
      level: '4',
      rising: 'yes',
    });
    const page = said(await me.text('/routine/ladder'));
    expect(page).toContain('a step back: pain of 3 or more and pain that grew on the way');
    expect(page).toContain('A step back is normal');
  });

  it('says why a run does not count', async () => {
    await begun(3);
    await keepRuns(web, 7, [runOn(ago(1).day, 9_000, { gainDm: 2_000 })]);
    expect(said(await me.text('/routine/ladder'))).toMatch(
      /does not count: not level and longer than the step/,
    );
  });

  it('ends with careful weeks after six steps of two runs, the older runs behind a click', async () => {
    const METRES = [1609, 2414, 2414, 3219, 3219, 3219];
    const STEPS = [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6];
    await begun(26);
    for (const [i, step] of STEPS.entries()) {
      const who = ago(25 - 2 * i);
      const run = runOn(who.day, METRES[step - 1] ?? 0, { gainDm: 0 });
      await keepRuns(web, 7, [run]);
      await write((tx) => keepLadderRun(tx, who, { runId: run.id, runDay: run.day, step, limp: false }));
      await write((tx) => keepPain(tx, who, { day: run.day, runId: run.id, when: 'during', level: 0 }));
    }
    expect((await state()).mode).toBe('careful');
    const page = said(await me.text('/routine/ladder'));
    expect(page).toContain('You finished all six steps');
    expect(page).toContain('no running downhill');
    expect(page).toContain('6 older runs');
    expect(page).not.toContain('you are here');
    expect(said(await me.text('/routine'))).toContain('You finished all six steps');
  });

  it('pauses and goes on where it was', async () => {
    await begun(3);
    await me.post('/routine/ladder', { action: 'pause' });
    expect(said(await me.text('/routine'))).toContain('The way back is paused');
    web.clock.at += 60_000;
    await me.post('/routine/ladder', { action: 'resume' });
    expect((await state()).ladder).toMatchObject({ paused: false, step: 1 });
  });

  it('takes no answer about a run of somebody else, or of before, and none that is incomplete', async () => {
    const run = shortRun(2);
    await connected(web, 8);
    await keepRuns(web, 8, [run]);
    await begun(3);
    const form = { runId: String(run.id), step: '1' };
    expect((await me.post('/routine/ladder/run', form)).status).toBe(404);
    expect((await me.post('/routine/ladder/felt', { ...form, when: 'during', level: '1' })).status).toBe(404);
    expect((await me.post('/routine/ladder/run', { runId: String(run.id) })).status).toBe(400);
    expect((await me.post('/routine/ladder/felt', { runId: '1', when: 'during' })).status).toBe(400);
  });
});
