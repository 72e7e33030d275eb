import { beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/day.ts';
import type { Finding } from '../../../src/core/rules/finding.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as findings from '../../../src/store/findings.ts';
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
const read = async (path: string): Promise<string> => readable(await browser.text(path));
const rows = async (path: string): Promise<number> =>
  ((await browser.text(path)).match(/<li class="run">/g) ?? []).length;

const spike: Finding = {
  rule: 'S1',
  family: 'load',
  level: 'strong',
  kind: 'event',
  day: TODAY,
  runId: 20_261_122,
  facts: { sessionM: 15_000, referenceM: 10_000, ratio: 1.5, budgetM: 11_000 },
  escalatedBy: [],
};

const weeks = async (path: string): Promise<number> =>
  ((await browser.text(path)).match(/<details class="week"/g) ?? []).length;

/** One run a week, the newest today, a Sunday. */
const weekly = (n: number) => Array.from({ length: n }, (_, i) => runOn(addDays(TODAY, -7 * i), 5000));

const many = (n: number) => Array.from({ length: n }, (_, i) => runOn(addDays(TODAY, -i), 5000));

describe('the list of runs', () => {
  it('shows distance, time, climb, pair, device and findings of each, newest first', async () => {
    await web.store.write((tx) =>
      shoes.upsertShoes(tx, 7, [
        { id: 'g1', name: 'Ghost 14', distanceM: 5000, retired: false, dropMm: null },
      ]),
    );
    await keepRuns(web, 7, [runOn('2026-10-30', 8000), runOn(TODAY, 15_000, { gearId: 'g1' })]);
    await web.store.write((tx) => findings.replaceFindings(tx, 7, [spike]));
    const page = await read('/runs');
    expect(page).toMatch(
      /2 runs\..*16 – 22 Nov .*15\.0 km.*50 m up.*Ghost 14.*Garmin Forerunner 255.*26 Oct – 1 Nov .*8\.0 km/,
    );
    expect(page).toContain('Strong');
    expect(page).toContain('5:33 /km');
  });

  it('leads to each run’s page', async () => {
    await keepRuns(web, 7, [runOn(TODAY, 15_000)]);
    expect(await browser.text('/runs')).toContain('href="/runs/20261122"');
  });

  it('names the pair that the runner named', async () => {
    await web.store.write((tx) =>
      shoes.upsertShoes(tx, 7, [{ id: 'g1', name: 'Ghost 14', distanceM: 0, retired: false, dropMm: null }]),
    );
    await keepRuns(web, 7, [runOn(TODAY, 15_000)]);
    expect(await read('/runs')).not.toContain('Ghost 14');
    await browser.post('/runs/20261122/shoes', { shoes: 'g1' });
    expect(await read('/runs')).toContain('Ghost 14');
  });

  it('says so when there are none', async () => {
    expect(await read('/runs')).toContain('No runs yet');
  });

  it('has no pages up to half a year of weeks', async () => {
    await keepRuns(web, 7, weekly(26));
    expect(await weeks('/runs')).toBe(26);
    expect(await read('/runs')).not.toContain('Older weeks →');
  });

  it('goes on beyond them by whole weeks, to older ones and back', async () => {
    await keepRuns(web, 7, [...weekly(27), runOn(addDays(TODAY, -26 * 7 - 1), 4000)]);
    expect(await read('/runs')).toContain('28 runs. Weeks 1 to 26 of 27.');
    expect([await weeks('/runs'), await rows('/runs')]).toEqual([26, 26]);
    expect(await browser.text('/runs')).toContain('href="/runs?page=2"');
    expect([await weeks('/runs?page=2'), await rows('/runs?page=2')]).toEqual([1, 2]);
    expect(await browser.text('/runs?page=2')).toContain('<a href="/runs" rel="prev">');
  });

  it.each(['0', '-1', 'two', '1.5'])('takes page %s for the first', async (page) => {
    await keepRuns(web, 7, many(3));
    expect(await rows(`/runs?page=${page}`)).toBe(3);
  });

  it('begins anew behind its end', async () => {
    await keepRuns(web, 7, many(3));
    expect((await browser.get('/runs?page=2')).headers.get('location')).toBe('/runs');
  });

  it('shows nobody else’s runs', async () => {
    await keepRuns(web, 7, many(3));
    browser = await connected(web, 8);
    expect(await read('/runs')).toContain('No runs yet');
  });

  it('speaks German to those who read it', async () => {
    await keepRuns(web, 7, [runOn(TODAY, 15_000)]);
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { language: 'de' }));
    const page = await read('/runs');
    expect(page).toContain('15,0 km');
    expect(page).toContain('50 m bergauf');
  });
});

describe('the weeks of the list', () => {
  /** Thirteen weeks of three runs, 30 km each, with hills whose descent is known; the last one 36 km. */
  const quarter = () =>
    Array.from({ length: 39 }, (_, i) => {
      const [week, run] = [Math.floor(i / 3), i % 3];
      const day = addDays(TODAY, -7 * week - 2 * run);
      return runOn(day, week === 0 ? 12_000 : run === 0 ? 14_000 : 8000, { gainDm: 600 });
    });

  it('tell runs, distance, longest, climb, and whether that was usual', async () => {
    await keepRuns(web, 7, quarter());
    const page = await read('/runs');
    expect(page).toContain('16 – 22 Nov 36.0 km 3 runs longest 12.0 km 180 m up above your usual 30 km');
    expect(page).toContain('9 – 15 Nov 30.0 km 3 runs longest 14.0 km 180 m up within your usual 30 km');
  });

  it('do not compare the week that goes on', async () => {
    await keepRuns(web, 7, quarter());
    web.clock.at = NOON + 24 * 3_600_000;
    await keepRuns(web, 7, [runOn(addDays(TODAY, 1), 5000)]);
    expect(await read('/runs')).toMatch(/23 – 29 Nov 5\.0 km 1 run .*?this week so far/);
  });

  it('count a run recorded twice once, as the rules do, and list both recordings', async () => {
    const first = runOn(TODAY, 10_000);
    await keepRuns(web, 7, [...weekly(6).slice(1), first, { ...first, id: 77, distanceM: 10_050 }]);
    const page = await read('/runs');
    expect(page).toMatch(/16 – 22 Nov 10\.\d km 2 runs/);
    expect(page).not.toContain('16 – 22 Nov 20');
  });

  it('name the weeks between them that had no run', async () => {
    await keepRuns(web, 7, [
      runOn(TODAY, 5000),
      runOn(addDays(TODAY, -7 * 3), 5000),
      runOn(addDays(TODAY, -7 * 5), 5000),
    ]);
    const page = await read('/runs');
    expect(page).toContain('2 – 15 Nov: 2 weeks without a run');
    expect(page).toContain('19 – 25 Oct: a week without a run');
  });

  it('say the year where it is another one', async () => {
    await keepRuns(web, 7, [runOn(TODAY, 5000), runOn('2025-11-20', 5000)]);
    expect(await read('/runs')).toContain('17 – 23 Nov 2025');
  });

  it('are closed, so that a phone shows several; all open at once, or the only one by itself', async () => {
    const open = async (path: string) =>
      ((await browser.text(path)).match(/class="week" open/g) ?? []).length;
    await keepRuns(web, 7, weekly(4));
    expect([await open('/runs'), await open('/runs?open=1')]).toEqual([0, 4]);
    expect(await browser.text('/runs')).toContain('href="/runs?open=1"');
    expect(await browser.text('/runs?open=1')).toContain('<a href="/runs">Close all weeks</a>');
    await keepRuns(web, 8, []);
    browser = await connected(web, 8);
    await keepRuns(web, 8, many(2));
    expect(await open('/runs')).toBe(1);
  });

  it('carry the loudest of what was told on their runs', async () => {
    await keepRuns(web, 7, weekly(2));
    await web.store.write((tx) =>
      findings.replaceFindings(tx, 7, [
        spike,
        { ...spike, day: addDays(TODAY, -7), runId: 20_261_115, level: 'note' },
      ]),
    );
    const summaries =
      (await browser.text('/runs')).match(/<summary>[\s\S]*?<\/summary>/g)?.map(readable) ?? [];
    const ofWeeks = summaries.filter((text) => text.includes('Nov'));
    expect(ofWeeks[0]).toContain('Strong');
    expect(ofWeeks[1]).toContain('Note');
  });
});

describe('only some runs', () => {
  beforeEach(async () => {
    await web.store.write((tx) =>
      shoes.upsertShoes(tx, 7, [
        { id: 'g1', name: 'Ghost 14', distanceM: 5000, retired: false, dropMm: null },
        { id: 'g2', name: 'Kinvara <14>', distanceM: 5000, retired: true, dropMm: null },
        { id: 'g3', name: 'Never worn', distanceM: 0, retired: false, dropMm: null },
      ]),
    );
    await keepRuns(web, 7, [
      runOn(TODAY, 15_000, { gearId: 'g1' }),
      runOn(addDays(TODAY, -1), 6000, { gearId: 'g2', sport: 'TrailRun' }),
      runOn(addDays(TODAY, -8), 7000),
    ]);
    await web.store.write((tx) => findings.replaceFindings(tx, 7, [spike]));
  });

  it('are asked for by pair, by sport and by what was told, and are seen at once', async () => {
    expect(await rows('/runs?shoe=g1')).toBe(1);
    expect(await read('/runs?shoe=g2')).toMatch(/1 run\..*6\.0 km/);
    expect(await rows('/runs?sport=TrailRun')).toBe(1);
    expect(await rows('/runs?found=any')).toBe(1);
    expect(await rows('/runs?found=load')).toBe(1);
    expect(await rows('/runs?found=hills')).toBe(0);
    expect(await rows('/runs?shoe=g1&sport=TrailRun')).toBe(0);
    expect(await browser.text('/runs?shoe=g1')).toContain('<details class="week" open>');
  });

  it('leave the numbers of their weeks whole', async () => {
    expect(await read('/runs?shoe=g2')).toMatch(/16 – 22 Nov .*21\.0 km 2 runs/);
  });

  it('are chosen in a form that works without a script and holds what was chosen', async () => {
    const form =
      /<form method="get" action="\/runs"[\s\S]*?<\/form>/.exec(await browser.text('/runs?shoe=g2'))?.[0] ??
      '';
    expect(form).toContain('<option value="g2" selected>Kinvara &lt;14&gt;</option>');
    expect(form).toContain('<option value="TrailRun"');
    expect(form).not.toContain('Never worn');
    expect(form).toContain('href="/runs"');
  });

  it('count a pair that the runner named as theirs', async () => {
    await browser.post(`/runs/${runOn(addDays(TODAY, -8), 1).id}/shoes`, { shoes: 'g1' });
    expect(await rows('/runs?shoe=g1')).toBe(2);
  });

  it('say so when there are none, with a way back', async () => {
    const page = await read('/runs?found=hills');
    expect(page).toContain('No run like this. All runs');
    expect(page).not.toContain('No runs yet');
  });

  it('keep what was asked from page to page', async () => {
    await keepRuns(
      web,
      7,
      weekly(40).map((run) => ({ ...run, gearId: 'g1' })),
    );
    expect(await browser.text('/runs?shoe=g1')).toContain('href="/runs?shoe=g1&amp;page=2"');
    expect(await browser.text('/runs?shoe=g1&page=2')).toContain('<a href="/runs?shoe=g1" rel="prev">');
    expect((await browser.get('/runs?shoe=g1&page=9')).headers.get('location')).toBe('/runs?shoe=g1');
  });

  it('take what cannot be read for no wish', async () => {
    expect(await rows('/runs?found=nonsense&shoe=&sport=')).toBe(3);
    expect(await rows(`/runs?shoe=${'x'.repeat(100)}`)).toBe(3);
  });
});
