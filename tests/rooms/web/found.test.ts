import { expect, it, describe } from 'vitest';
import { entriesOf } from '../../../src/commands/replay/entries.ts';
import { addDays } from '../../../src/core/day.ts';
import { openReport } from '../../../src/core/report/report.ts';
import { keepEpisode } from '../../../src/runner/episodes.ts';
import { readAssessInput } from '../../../src/runner/history.ts';
import * as backfills from '../../../src/store/backfills.ts';
import * as athletes from '../../../src/store/athletes.ts';
import { findingLines } from '../../../src/words/findings.ts';
import { readerOf } from '../../../src/words/reader.ts';
import {
  type Browser,
  evenThenLong,
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

const page = async (): Promise<string> => readable(await browser.text('/found'));
const day = (back: number): string => addDays(TODAY, -back);

describe('what was found in the history', () => {
  it('is for its runner alone', async () => {
    expect((await web.browser().get('/found')).headers.get('location')).toBe('/');
  });

  it('is honest about no run, three runs and two weeks', async () => {
    expect(await page()).toContain('There is no run in your Strava account yet.');
    await keepRuns(web, 7, [runOn(day(5), 5_000), runOn(day(3), 8_000), runOn(day(1), 6_000)]);
    const three = await page();
    expect(three).toContain('3 runs in 6 days so far. Camber starts comparing after four weeks');
    expect(three).toContain('Too few weeks yet to say what is usual');
    expect(three).toMatch(/Longest run of the last year 8.0 km on 19 November 2026/);
    expect(three).toContain('Nothing can be compared yet');
    await keepRuns(web, 7, [runOn(day(14), 5_000), runOn(day(0), 25_000)]);
    const two = await page();
    expect(two).toContain('5 runs in 15 days so far');
    expect(two).not.toContain('would have left after this run');
  });

  it('tells the usual week, the longest run, and the jump in the words that Camber would have used', async () => {
    await keepRuns(web, 7, evenThenLong());
    const text = await page();
    expect(text).toMatch(/Your usual week 30 km the middle half/);
    expect(text).toMatch(/Longest run of the last year 15.0 km/);
    const input = await readAssessInput(web.store.read, 7, TODAY);
    const report = openReport(input);
    const entries = entriesOf(report).filter((entry) => entry.day === TODAY);
    expect(entries.map(({ rule }) => rule)).toContain('S1');
    const athlete = await athletes.byId(web.store.read, 7);
    const lines = findingLines(report.findings, readerOf(athlete!), {
      shoeName: () => null,
      outlook: report.outlook({ since: TODAY }),
    });
    for (const { words } of lines) {
      expect(text).toContain(readable(`${words.lead}.`));
      expect(text).toContain(readable(words.fact));
      expect(text).toContain(readable(words.step ?? ''));
    }
    expect(text).toContain('A mail would have left after this run:');
    expect(entries.some(({ mailed }) => mailed)).toBe(true);
  });

  it('says that nothing jumped where nothing did', async () => {
    await keepRuns(web, 7, evenThenLong().slice(0, -1));
    expect(await page()).toContain('No jump in the last year');
  });

  it('asks for earlier pain, and leads to what was told of it', async () => {
    await keepRuns(web, 7, evenThenLong());
    expect(await browser.text('/found')).toContain('href="/episodes#add"');
    const said = {
      start: { day: day(40), precision: 'week' },
      end: null,
      side: null,
      onset: 'unknown',
      named: false,
      note: '',
    } as const;
    await web.store.write((tx) => keepEpisode(tx, web.deps.seal, 7, null, { said, now: NOON }));
    const told = await browser.text('/found');
    expect(told).toContain('You told of one time when it hurt');
    expect(told).not.toContain('/episodes#add');
  });

  it('speaks miles, German and Spanish', async () => {
    await keepRuns(web, 7, evenThenLong());
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { units: 'imperial', language: 'de' }));
    expect(await page()).toMatch(/Deine übliche Woche 19 mi[^]*Längster Lauf des letzten Jahres 9,3 mi/);
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { units: 'metric', language: 'es' }));
    expect(await page()).toContain('La salida más larga del último año 15,0 km');
  });

  it('does not know of hills, tracks and shoes what nobody told', async () => {
    await keepRuns(web, 7, evenThenLong());
    const text = await page();
    expect(text).toContain('How much your runs go downhill is not known');
    expect(text).toContain('Whether you ran on a track is not known');
    expect(text).toContain('Your runs of the last eight weeks name no shoes.');
  });

  it('is offered on the home page: at the top in the first two weeks, then at its end', async () => {
    await keepRuns(web, 7, evenThenLong());
    expect(readable(await browser.text('/'))).not.toContain('Your history has been read');
    await web.store.write((tx) => backfills.finish(tx, 7, NOON));
    expect(readable(await browser.text('/'))).toContain('Your history has been read');
    await web.store.write((tx) => athletes.setConnectedAt(tx, 7, NOON - 15 * 86_400_000));
    const later = await browser.text('/');
    expect(later).not.toContain('Your history has been read');
    expect(later).toContain('href="/found"');
  });
});
