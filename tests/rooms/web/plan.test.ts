import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/day.ts';
import { keepProgramme } from '../../../src/runner/check-ins/rehab-log.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as shoes from '../../../src/store/shoes.ts';
import { readPlanRows } from '../../../src/web/pages/plan-check/form.ts';
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

const read = async (path: string): Promise<string> => readable(await browser.text(path));

/** Three runs of 10 km a week for twelve weeks. */
const history = () =>
  Array.from({ length: 84 }, (_, i) => i + 1)
    .filter((back) => [1, 3, 5].includes(back % 7))
    .map((back) => runOn(addDays(TODAY, -back), 10_000));

const TOMORROW = addDays(TODAY, 1);
/** A day on which another 10 km leave the week as it was. */
const TUESDAY = addDays(TODAY, 2);
const asked = (rows: readonly Record<string, string>[], rest: Record<string, string> = {}): string =>
  `/plan?${new URLSearchParams([...rows.flatMap((row) => Object.entries(row)), ...Object.entries(rest)])}`;

describe('the plan check', () => {
  it('shows before any question how much the coming week has room for', async () => {
    await keepRuns(web, 7, history());
    const page = await read('/plan');
    expect(page).toContain('In all today up to 9.0 km');
    expect(page).not.toContain('The answer');
  });

  it('without runs says that there is nothing to compare with', async () => {
    expect(await read('/plan')).toContain('No runs are known yet');
  });

  it('says what would be told after a long run, and how long it might be', async () => {
    await keepRuns(web, 7, history());
    const page = await read(asked([{ day: TUESDAY, distance: '15', descent: '', shoes: '' }]));
    expect(page).toContain('More than is left.');
    expect(page).toContain('After it Camber would say:');
    expect(page).toContain('50 %');
    expect(page).toContain('Room on that day: 11.0 km');
  });

  it('leads to the answer, which stands before the form and beside what is left', async () => {
    await keepRuns(web, 7, history());
    expect(await browser.text('/plan')).toContain('<form method="get" action="/plan#results"');
    const page = await browser.text(asked([{ day: TUESDAY, distance: '15', descent: '', shoes: '' }]));
    const at = (text: string): number => page.indexOf(text);
    expect(page).toMatch(/<section class="section" id="results" tabindex="-1"/);
    expect(at('id="results"')).toBeLessThan(at('class="coming"'));
    expect(at('class="coming"')).toBeLessThan(at('<form method="get" action="/plan#results"'));
    // Another row is no answer: those buttons lead back to the rows.
    expect(page).toMatch(/name="more" value="1" formaction="\/plan#runs"/);
  });

  it('names no limit that no rule gives, however much is asked for', async () => {
    await keepRuns(
      web,
      7,
      history().map((run) => ({ ...run, gainDm: null })),
    );
    const page = await read(asked([{ day: TUESDAY, distance: '10', descent: '2500', shoes: '' }]));
    expect(page).not.toMatch(/3,000 m|100(\.0)? km|of descent\./);
  });

  it('says that nothing would be told of a run within the limits', async () => {
    await keepRuns(web, 7, history());
    const page = await read(asked([{ day: TUESDAY, distance: '10', descent: '', shoes: '' }]));
    expect(page).toContain('Within what is left.');
  });

  it('names the most descent where descent is asked about', async () => {
    await keepRuns(web, 7, history());
    const page = await read(asked([{ day: TOMORROW, distance: '10', descent: '400', shoes: '' }]));
    expect(page).toMatch(/Room on that day: [\d.]+ km and \d+ m of descent/);
  });

  it('takes and gives miles and feet', async () => {
    await keepRuns(web, 7, history());
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { units: 'imperial' }));
    const page = await read(asked([{ day: TOMORROW, distance: '6.2', descent: '100', shoes: '' }]));
    expect(page).toContain('6.2 mi, 100 ft down');
  });

  it('counts planned runs with the ones before them', async () => {
    await keepRuns(web, 7, history());
    const rows = [0, 1, 2, 3].map((i) => ({
      day: addDays(TODAY, i + 1),
      distance: '11',
      descent: '',
      shoes: '',
    }));
    const page = await read(asked(rows));
    expect(page.match(/Within what is left\./g)?.length ?? 0).toBeLessThan(4);
  });

  it('stores nothing', async () => {
    await keepRuns(web, 7, history());
    const before = await athletes.byId(web.store.read, 7);
    web.queued.length = 0;
    await read(asked([{ day: TOMORROW, distance: '30', descent: '900', shoes: '' }]));
    expect(await athletes.byId(web.store.read, 7)).toEqual(before);
    expect(web.queued).toEqual([]);
  });

  it.each([
    [{ day: addDays(TODAY, -1), distance: '10' }, 'The day must lie between'],
    [{ day: addDays(TODAY, 29), distance: '10' }, 'The day must lie between'],
    [{ day: '2026-02-31', distance: '10' }, 'The day must lie between'],
    [{ day: TOMORROW, distance: '0' }, 'The distance must be a number above 0, up to 100 km'],
    [{ day: TOMORROW, distance: '101' }, 'The distance must be a number above 0, up to 100 km'],
    [{ day: TOMORROW, distance: '10', descent: 'some' }, 'The descent must be a number from 0 to 3,000 m'],
    [{ day: TOMORROW, distance: '10', shoes: 'nobodys' }, 'This pair is not on your list'],
  ])('says what is wrong with %j, keeps it, and checks nothing', async (row, says) => {
    await keepRuns(web, 7, history());
    const page = await read(asked([{ descent: '', shoes: '', ...row }]));
    expect(page).toContain(says);
    expect(page).not.toContain('The answer');
    expect(await browser.text(asked([row]))).toContain(`value="${row.distance}"`);
  });

  it('takes the last day that may be planned', async () => {
    await keepRuns(web, 7, history());
    expect(await read(asked([{ day: addDays(TODAY, 28), distance: '10' }]))).toContain('The answer');
  });

  it('does not know the shoes of somebody else', async () => {
    await web.store.write((tx) =>
      shoes.upsertShoes(tx, 7, [{ id: 'g1', name: 'Mine', distanceM: 5000, retired: false, dropMm: 8 }]),
    );
    const other = await connected(web, 8);
    const path = asked([{ day: TOMORROW, distance: '10', shoes: 'g1' }]);
    expect(await other.text(path)).toContain('not on your list');
    expect(await browser.text(path)).not.toContain('not on your list');
  });

  it('says first that no run is due while the runner rests', async () => {
    await keepRuns(web, 7, history());
    await web.store.write((tx) =>
      keepProgramme(tx, { athleteId: 7, day: TODAY, now: NOON }, { programme: 'acute', action: 'start' }),
    );
    const page = await read('/plan');
    expect(page).toContain('You are resting from running');
    expect(page.indexOf('week without running')).toBeLessThan(page.indexOf('Runs in mind'));
    expect(page).not.toContain('up to 11.0 km');
  });
});

describe('the rows of an address', () => {
  const context = { today: TODAY, units: 'metric', shoes: [] } as const;

  it('begin with one for tomorrow', () => {
    expect(readPlanRows({}, context).map(({ typed, plan }) => [typed.day, plan])).toEqual([[TOMORROW, null]]);
  });

  it('grow by one with the button, the day after the last, and stop at seven', () => {
    const seven = { day: Array(7).fill(TOMORROW), distance: Array(7).fill('5'), more: '1' };
    expect(readPlanRows({ day: TOMORROW, distance: '5', more: '1' }, context)[1]?.typed.day).toBe(
      addDays(TODAY, 2),
    );
    expect(readPlanRows(seven, context)).toHaveLength(7);
  });

  it('lose the one whose button was pressed', () => {
    const query = { day: [TOMORROW, TOMORROW], distance: ['5', '8'], remove: '1' };
    expect(readPlanRows(query, context).map(({ typed }) => typed.distance)).toEqual(['8']);
  });

  it('that were left empty are neither a run nor a mistake', () => {
    const [first, second] = readPlanRows({ day: [TOMORROW, 'x'], distance: ['5', ''] }, context);
    expect([first?.plan?.distanceM, second?.plan, second?.problems]).toEqual([5000, null, []]);
  });

  it('are read with a comma as with a point', () => {
    const of = (distance: string) => readPlanRows({ day: TOMORROW, distance }, context)[0]?.plan?.distanceM;
    expect([of('12,5'), of('12.5'), of('1.2.5')]).toEqual([12_500, 12_500, undefined]);
  });
});
