import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/day.ts';
import type { Finding } from '../../../src/core/rules/finding.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as findings from '../../../src/store/findings.ts';
import * as shoes from '../../../src/store/shoes.ts';
import { connected, keepRuns, runOn, startWeb, TODAY, readable, type Browser, type Web } from './support.ts';

let web: Web;
let browser: Browser;
beforeEach(async () => {
  web = await startWeb();
  browser = await connected(web, 7);
});
afterEach(() => web.close());

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
      /2 runs\..*November 2026 .*15\.0 km.*50 m up.*Ghost 14.*Garmin Forerunner 255.*October 2026 .*8\.0 km/,
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

  it('has no pages up to a hundred runs', async () => {
    await keepRuns(web, 7, many(100));
    expect(await read('/runs')).toContain('100 runs.');
    expect(await read('/runs')).not.toContain('Older runs →');
  });

  it('goes on beyond a hundred, to older ones and back', async () => {
    await keepRuns(web, 7, many(101));
    expect(await read('/runs')).toContain('Runs 1 to 100 of 101');
    expect(await rows('/runs')).toBe(100);
    expect(await browser.text('/runs')).toContain('href="/runs?page=2"');
    expect(await read('/runs?page=2')).toContain('Runs 101 to 101 of 101');
    expect(await rows('/runs?page=2')).toBe(1);
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
