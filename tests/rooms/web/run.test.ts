import { describe, expect, it } from 'vitest';
import type { Run } from '../../../src/core/run.ts';
import type { RunAnalysis } from '../../../src/core/run-analysis.ts';
import { addDays } from '../../../src/core/day.ts';
import type { Finding } from '../../../src/core/rules/finding.ts';
import * as athletes from '../../../src/store/athletes.ts';
import { checkInsOf, keepCheckIn } from '../../../src/store/check-ins.ts';
import { SAMPLES } from '../words/samples.ts';
import * as findings from '../../../src/store/findings.ts';
import * as runs from '../../../src/store/runs.ts';
import * as shoes from '../../../src/store/shoes.ts';
import {
  connected,
  keepRuns,
  NOON,
  runOn,
  TODAY,
  readable,
  type Browser,
  type Web,
  signedIn,
} from './support.ts';

let web: Web;
let browser: Browser;
signedIn((site) => ({ web, browser } = site));

/** Non-breaking spaces as plain ones, and tags away: what a reader reads. */
const read = async (path = PAGE): Promise<string> => readable(await browser.text(path));

const ID = 20_261_122;
const PAGE = `/runs/${ID}`;

const analysis = (parts: Partial<RunAnalysis> = {}): RunAnalysis => ({
  gainM: 120,
  lossM: 118,
  downhillWeightedM: 10_400,
  bands: {
    steepUp: { distanceM: 0, timeS: 0 },
    up: { distanceM: 2000, timeS: 800 },
    flat: { distanceM: 6000, timeS: 2000 },
    down: { distanceM: 1500, timeS: 450 },
    steepDown: { distanceM: 500, timeS: 150 },
  },
  hillRepeats: null,
  profile: {
    stepM: 2500,
    altitudeM: [0, 30, 60, 20, 2],
    climbs: [{ startM: 500, lengthM: 900, gainM: 45, grade: 0.05, descentM: 58 }],
    steepDown: [{ fromM: 6000, toM: 6500 }],
    onTrack: [],
  },
  track: null,
  loop: null,
  sketch: null,
  notes: [],
  basis: 'streams',
  ...parts,
});

const keep = (parts: Partial<Run> = {}) => keepRuns(web, 7, [runOn(TODAY, 10_000, parts)]);
const answersOf = async () =>
  (await checkInsOf(web.store.read, 7)).map(({ kind, subject, day, value }) => ({
    kind,
    subject,
    day,
    value,
  }));

describe('the page of a run', () => {
  it('tells its numbers, its device and where Strava shows it', async () => {
    await keep({ analysis: analysis(), movingTimeS: 3000, elapsedTimeS: 3100 });
    const page = await read();
    expect(page).toContain('10.0 km on Sunday 22 November 2026');
    expect(page).toMatch(/Moving 50:00 Pace 5:00 \/km Up 120 m Down 118 m From start to end 51:40/);
    expect(page).toContain('Recorded with Garmin Forerunner 255');
    expect(await browser.text(PAGE)).toContain(`https://www.strava.com/activities/${ID}`);
  });

  it('of somebody else, of nobody or of no number is not there', async () => {
    await keep();
    const other = await connected(web, 8);
    expect((await other.get(PAGE)).status).toBe(404);
    expect((await browser.get('/runs/1')).status).toBe(404);
    expect((await browser.get('/runs/one')).status).toBe(404);
    expect((await browser.get('/runs/1.5')).status).toBe(404);
  });

  it('leads to the runs before and after it, and no further than the ends', async () => {
    await keepRuns(web, 7, [
      runOn(addDays(TODAY, -2), 5000),
      runOn(addDays(TODAY, -1), 6000),
      runOn(TODAY, 7000),
    ]);
    const [first, middle, last] = [-2, -1, 0].map(
      (back) => `/runs/${addDays(TODAY, back).replaceAll('-', '')}`,
    );
    const markup = await browser.text(middle ?? '');
    expect(markup).toContain(`<a href="${first}" rel="prev">`);
    expect(markup).toContain(`<a href="${last}" rel="next">`);
    expect(await browser.text(first ?? '')).not.toContain('rel="prev"');
    expect(await browser.text(last ?? '')).not.toContain('rel="next"');
  });

  it('never tells the ratio without the sentence about what it does not say', async () => {
    await keep();
    await web.store.write((tx) =>
      findings.replaceFindings(tx, 7, [{ ...SAMPLES.R1, day: TODAY, runId: ID }]),
    );
    expect(await read()).toContain('in the largest running study it did not');
  });

  it('shows what was found on it with evidence and source, and nothing of other runs', async () => {
    await keep();
    const found = (runId: number, sessionM: number): Finding => ({
      rule: 'S1',
      family: 'load',
      level: 'strong',
      kind: 'event',
      day: TODAY,
      runId,
      facts: { sessionM, referenceM: 10_000, ratio: sessionM / 10_000, budgetM: 11_000 },
      escalatedBy: [],
    });
    await web.store.write((tx) => findings.replaceFindings(tx, 7, [found(ID, 15_000), found(1, 20_000)]));
    const page = await read();
    expect(page).toContain('Longest run: 50 % longer');
    expect(page).toContain('Evidence: one large study');
    expect(page).not.toContain('100 % longer');
  });

  it('without a finding says that no rule spoke, and what that does not mean', async () => {
    await keep();
    expect(await read()).toMatch(/Nothing stood out\..*No all-clear/);
  });

  it('draws the shape and the slopes, each with a table and a text that states the finding', async () => {
    await keep({ analysis: analysis() });
    const markup = await browser.text(PAGE);
    for (const id of ['shape-narrow', 'shape-wide', 'grades-narrow', 'grades-wide'])
      expect(markup).toContain(`<desc id="${id}-desc">`);
    const page = await read();
    expect(page).toContain('the highest point is 60 m above the start, and nothing is lower than it');
    expect(page).toContain('500 m go down steeper than 8 %.');
    expect(page).toMatch(/0\.5 km Climb 900 m \+45 m 6\.0 km Steep descent 500 m/);
    expect(page).toContain('60 % of the way is flat, 20 % goes down, 5 % of it steeper than 8 %.');
  });

  it('draws no slopes where all is flat', async () => {
    const flat = { distanceM: 10_000, timeS: 3000 };
    const none = { distanceM: 0, timeS: 0 };
    const bands = { steepUp: none, up: none, flat, down: none, steepDown: none };
    await keep({ analysis: analysis({ gainM: 0, lossM: 0, bands }) });
    expect(await read()).toContain('Flat ground all the way');
    expect(await browser.text(PAGE)).not.toContain('grades-narrow');
  });

  it('counts hill repeats and tells each climb and the way down after it', async () => {
    const climbs = [1, 2, 3].map((n) => ({
      startM: n * 1000,
      lengthM: 200,
      gainM: 15 + n,
      grade: 0.08,
      descentM: 14,
    }));
    await keep({ analysis: analysis({ hillRepeats: { count: 3, climbs } }) });
    const page = await read();
    expect(page).toContain('3 hill repeats');
    expect(page).toContain('3 times up the same hill: 51 m up and 42 m down in all.');
    expect(page).toContain('2 17 m 200 m 8 % 14 m');
  });

  it('tells laps and direction on the track beside the 28 days that end with it', async () => {
    const track = { laps: 10, lapM: 401, direction: 'ccw' as const, ccwM: 4010, cwM: 0 };
    const before = { ...track, direction: 'cw' as const, ccwM: 0, cwM: 4010 };
    await keepRuns(web, 7, [
      runOn(TODAY, 8000, { analysis: analysis({ track }) }),
      runOn(addDays(TODAY, -27), 8000, { analysis: analysis({ track: before }) }),
      runOn(addDays(TODAY, -28), 8000, { analysis: analysis({ track }) }),
    ]);
    const page = await read();
    expect(page).toContain(
      '10 laps of 401 m: all anticlockwise. In the 28 days up to this run: evenly both ways.',
    );
    expect(page).toContain(
      'This run: 4.0 km anticlockwise, 0.0 km clockwise. 28 days: 4.0 km anticlockwise, 4.0 km',
    );
  });

  it('tells the other ovals of a run, each with its lap', async () => {
    const small = { laps: 3.2, lapM: 266, direction: 'ccw' as const, ccwM: 851, cwM: 0 };
    const track = { laps: 9, lapM: 400, direction: 'ccw' as const, ccwM: 4451, cwM: 0, others: [small] };
    await keep({ analysis: analysis({ track }) });
    expect(await read()).toContain('9 laps of 400 m: all anticlockwise. Also 3.2 laps of 266 m.');
  });

  it('says which way round a closed loop went', async () => {
    await keep({ analysis: analysis({ loop: { direction: 'cw', laps: 3 } }) });
    expect(await read()).toContain('A closed loop, clockwise, 3 rounds.');
  });

  it('speaks German, miles and feet to those who read them', async () => {
    await keep({ analysis: analysis() });
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { language: 'de', units: 'imperial' }));
    const page = await read();
    expect(page).toContain('6,2 mi am Sonntag');
    expect(page).toMatch(/394 ft.*387 ft/);
    expect(page).not.toMatch(/\d km\b/);
  });
});

describe('what is not known of a run', () => {
  it.each<[string, Partial<Run>, string]>([
    ['entered by hand', { manual: true, hasGps: false }, 'Entered by hand: only its distance'],
    ['on a treadmill', { trainer: true, hasGps: false }, 'A belt has no ground underfoot'],
    ['without GPS', { hasGps: false }, 'Recorded without GPS'],
    ['whose track waits', {}, 'Its track is still to be read'],
    [
      'without altitude',
      { analysis: analysis({ gainM: null, lossM: null, bands: null }) },
      'No usable altitude',
    ],
  ])('of one %s is said with its reason', async (_name, parts, text) => {
    await keep(parts);
    expect(await read()).toContain(text);
  });

  it('of one older than what is read by itself: with the way to have it read, until that is asked for', async () => {
    await keepRuns(web, 7, [runOn('2026-01-05', 10_000)]);
    expect(await read('/runs/20260105')).toContain('this one is older. Have older tracks read');
    await browser.post('/runs/older');
    expect(await read('/runs/20260105')).toContain('Its track is still to be read');
  });

  it('of one that Strava has no track of', async () => {
    await keep();
    await web.store.write((tx) => runs.setAnalysis(tx, 7, ID, null));
    expect(await read()).toContain('Strava has no track for this run.');
  });

  it('where nothing is kept for long', async () => {
    Object.assign(web.deps.config, { retention: 'strict', rawRetentionDays: 7 });
    await keepRuns(web, 7, [runOn(addDays(TODAY, -10), 10_000)]);
    const id = addDays(TODAY, -10).replaceAll('-', '');
    expect(await read(`/runs/${id}`)).toContain('keeps what a track told for 7 days only');
  });

  it('where nothing of Strava is kept for long: what a file told stays, on its page and in the list', async () => {
    Object.assign(web.deps.config, { retention: 'strict', rawRetentionDays: 7 });
    const day = addDays(TODAY, -30);
    const told = runOn(day, 10_000, { id: -5, analysis: analysis() });
    await keepRuns(web, 7, [told, runOn(addDays(TODAY, -20), 9_000, { analysis: analysis() })]);
    await web.store.write(async (tx) => {
      await runs.forgetStreams(tx, NOON / 1000 - 7 * 86_400);
      await runs.expireRuns(tx, NOON + 1);
    });
    const page = await read('/runs/-5');
    expect(page).toContain('120 m');
    expect(page).not.toContain('keeps what a track told for 7 days only');
    const list = await read('/runs');
    expect(list).toContain('10.0 km');
    expect(list).not.toContain('9.0 km');
  });

  it('comes with what was noticed while reading, in words', async () => {
    await keep({
      analysis: analysis({ notes: [{ key: 'pauses', count: 2, valueS: 90 }, { key: 'newer' }] }),
    });
    expect(await read()).toContain('2 pauses (1:30).');
  });
});

describe('the runner’s answers about a run', () => {
  const keepShoes = () =>
    web.store.write((tx) =>
      shoes.upsertShoes(tx, 7, [
        { id: 'g1', name: 'Ghost 14', distanceM: 0, retired: false, dropMm: null },
        { id: 'g2', name: 'Old One', distanceM: 0, retired: true, dropMm: null },
      ]),
    );

  it('keep how hard it was, take it back, and have the findings worked out anew', async () => {
    await keep();
    web.queued.length = 0;
    const answer = await browser.post(`${PAGE}/effort`, { rpe: '7' });
    expect(answer.headers.get('location')).toBe(`${PAGE}?said=effort#felt`);
    expect(await answersOf()).toEqual([{ kind: 'rpe', subject: `run:${ID}`, day: TODAY, value: 7 }]);
    expect((await athletes.byId(web.store.read, 7))?.assessDue).toBe(NOON);
    expect(web.queued).toEqual([{ name: 'assess', payload: { athleteId: 7 } }]);
    expect(await browser.text(PAGE)).toMatch(/value="7"\s+checked/);
    await browser.post(`${PAGE}/effort`);
    expect(await answersOf()).toEqual([]);
  });

  it.each(['11', '-1', '2.5', 'hard'])('refuse an effort of %s', async (rpe) => {
    await keep();
    expect((await browser.post(`${PAGE}/effort`, { rpe })).status).toBe(400);
    expect(await answersOf()).toEqual([]);
  });

  it('ask nothing that Strava knows', async () => {
    await keepShoes();
    await keep({ rpe: 5, gearId: 'g1' });
    const page = await read();
    expect(page).toContain('Effort 5 of 10, from Strava.');
    expect(page).toContain('Ghost 14 , from Strava.');
    expect(await browser.text(PAGE)).not.toMatch(/action="\/runs\/\d+\/(effort|shoes)"/);
  });

  it('name the pair among those in use, and can be taken back', async () => {
    await keepShoes();
    await keep();
    expect(await read()).toMatch(/Which pair was it\? Ghost 14 Save the pair/);
    await browser.post(`${PAGE}/shoes`, { shoes: 'g1' });
    expect(await read()).toContain('Ghost 14 , as you said.');
    await browser.post(`${PAGE}/shoes`);
    expect(await read()).toContain('Which pair was it?');
  });

  it('name nobody else’s pair', async () => {
    await keepShoes();
    await keep();
    expect((await browser.post(`${PAGE}/shoes`, { shoes: 'g9' })).status).toBe(400);
    expect(await answersOf()).toEqual([]);
  });

  it('are about their own runs only', async () => {
    await keepShoes();
    await keep();
    const other = await connected(web, 8);
    expect((await other.post(`${PAGE}/effort`, { rpe: '7' })).status).toBe(404);
    expect((await other.post(`${PAGE}/shoes`, { shoes: 'g1' })).status).toBe(404);
    expect(await answersOf()).toEqual([]);
    expect(await checkInsOf(web.store.read, 8)).toEqual([]);
  });

  it('about the knee are told, with the way to say more', async () => {
    await keep();
    expect(await read()).toContain('Nothing noted about the outside of your knee.');
    await web.store.write((tx) =>
      keepCheckIn(tx, {
        athleteId: 7,
        kind: 'pain',
        subject: `run:${ID}:during`,
        day: TODAY,
        value: { level: 2 },
        now: NOON,
      }),
    );
    expect(await read()).toContain('Knee: 2 of 10 during it.');
    expect(await browser.text(PAGE)).toContain(`href="/check-ins?run=${ID}"`);
  });
});
