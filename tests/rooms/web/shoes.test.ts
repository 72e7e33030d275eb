import { NO_NAME } from '../../../src/core/run.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/day.ts';
import type { Shoe } from '../../../src/core/run.ts';
import * as athletes from '../../../src/store/athletes.ts';
import { takeRuns } from '../../../src/sources/take-runs.ts';
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
const read = async (): Promise<string> => readable(await browser.text('/shoes'));

const pair = (id: string, name: string, distanceM: number, rest: Partial<Shoe> = {}): Shoe => ({
  id,
  name,
  distanceM,
  retired: false,
  dropMm: null,
  ...rest,
});
const keepShoes = (...pairs: readonly Shoe[]) => web.store.write((tx) => shoes.upsertShoes(tx, 7, pairs));
const dropOf = async (id: string): Promise<number | null | undefined> =>
  (await shoes.shoesOf(web.store.read, 7)).find((shoe) => shoe.id === id)?.dropMm;

describe('the shoes page', () => {
  it('without pairs says where they come from', async () => {
    const page = await read();
    expect(page).toContain('No pairs known yet');
    expect(page).toContain('My Gear');
    expect(page).not.toContain('Rotation');
  });

  it('asks for the permission only where it is missing', async () => {
    expect(await read()).not.toContain('Your shoe list is not shared');
    browser = await connected(web, 8, 'read,activity:read');
    expect(await read()).toContain('Your shoe list is not shared');
  });

  it('tells each pair’s way to the next reminder, past the last one, and from before Camber', async () => {
    await keepShoes(pair('g1', 'Ghost 14', 700_000), pair('g2', 'Ride 17', 900_000));
    await keepRuns(web, 7, [runOn(TODAY, 10_000, { gearId: 'g1' })]);
    const page = await read();
    expect(page).toContain('700.0 km (690 before Camber) · next reminder at 800 km · 100 %');
    expect(page).toContain('900.0 km · past the last reminder at 800 km');
    expect(page).toContain('not worn in the last 28 days');
  });

  it('draws each bar to the same scale, with a line for each reminder of the runner’s own', async () => {
    await keepShoes(pair('g1', 'Ghost 14', 700_000), pair('g2', 'Ride 17', 100_000));
    const markup = await browser.text('/shoes');
    for (const id of ['pair-g1-narrow', 'pair-g1-wide', 'pair-g2-narrow', 'pair-g2-wide'])
      expect(markup).toContain(`id="${id}-title"`);
    expect(markup.match(/>800 km<\/text>/g)).toHaveLength(4);
  });

  it('says of a new pair how far its first weeks have come, and of an old one nothing', async () => {
    const before = Array.from({ length: 20 }, (_, i) =>
      runOn(addDays(TODAY, -60 + i * 2), 8000, { gearId: 'g1' }),
    );
    await keepShoes(pair('g1', 'Ghost 14', 300_000), pair('g2', 'Ride 17', 9000));
    await keepRuns(web, 7, [...before, runOn(addDays(TODAY, -3), 9000, { gearId: 'g2' })]);
    expect((await read()).match(/New: .*? of 14/g)).toEqual(['New: 9.0 km of its first 50 km, day 4 of 14']);
  });

  it('shows the share of 28 days per pair, and what names none with a way to mend it', async () => {
    await keepShoes(pair('g1', 'Ghost 14', 300_000));
    await keepRuns(web, 7, [
      runOn(TODAY, 6000, { gearId: 'g1' }),
      runOn(addDays(TODAY, -27), 2000),
      runOn(addDays(TODAY, -28), 50_000),
    ]);
    const page = await read();
    expect(page).toContain('Ghost 14 has 75 % of the last 28 days’ distance.');
    expect(page).toContain('1 run of the last 28 days, 2.0 km or 25 % of the distance, names no pair');
    const id = Number(addDays(TODAY, -27).replaceAll('-', ''));
    expect(await browser.text('/shoes')).toContain(`href="/runs/${id}#shoes"`);
  });

  it('keeps retired pairs folded away', async () => {
    await keepShoes(pair('g1', 'Ghost 14', 300_000), pair('g2', 'Old One', 700_000, { retired: true }));
    expect(await browser.text('/shoes')).toMatch(/<details[^>]*>\s*<summary>1 retired pair<[^]*Old One/);
  });

  it('speaks miles to those who read miles, and millimetres of drop to everybody', async () => {
    await keepShoes(pair('g1', 'Ghost 14', 700_000));
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { units: 'imperial' }));
    const page = await read();
    expect(page).toContain('300 mi, 400 mi and 500 mi');
    expect(page).toContain('drop, mm');
    expect(page).not.toMatch(/\d km/);
  });

  it('says of a pair that Strava no longer lists what it is, in the reader’s language', async () => {
    await keepShoes(pair('g9', NO_NAME, 0, { retired: true }));
    expect(await read()).toContain('A pair that Strava no longer lists');
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { language: 'de' }));
    const page = await read();
    expect(page).toContain('Ein Paar, das Strava nicht mehr');
    expect(page).not.toContain('deleted pair');
  });

  it('speaks German to those who read it', async () => {
    await keepShoes(pair('g1', 'Ghost 14', 700_000));
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { language: 'de' }));
    expect(await read()).toContain('700,0 km · nächste Erinnerung bei 800 km');
  });
});

/** What the one form of all drops sends. */
const saveDrops = (drops: Readonly<Record<string, string>>, by = browser) =>
  by.post(
    '/shoes/drops',
    Object.fromEntries(Object.entries(drops).map(([id, drop]) => [`drop-${id}`, drop])),
  );

describe('a drop', () => {
  beforeEach(async () => {
    await keepShoes(pair('g1', 'Ghost 14', 700_000), pair('g2', 'Ride 17', 100_000, { dropMm: 8 }));
    web.queued.length = 0;
  });

  it('is kept, marks the findings as out of date and has them worked out anew', async () => {
    await saveDrops({ g1: '9.5' });
    expect(await dropOf('g1')).toBe(9.5);
    expect((await athletes.byId(web.store.read, 7))?.assessDue).toBe(NOON);
    expect(web.queued).toEqual([{ name: 'assess', payload: { athleteId: 7 } }]);
  });

  it('is forgotten when the field is empty, and 0 stays 0', async () => {
    await saveDrops({ g2: '' });
    expect(await dropOf('g2')).toBeNull();
    await saveDrops({ g2: '0' });
    expect(await dropOf('g2')).toBe(0);
  });

  it.each(['6,5', ' 6.5 ', '06,50'])('of %s is six and a half millimetres', async (drop) => {
    await saveDrops({ g1: drop });
    expect(await dropOf('g1')).toBe(6.5);
  });

  it('stands in the field as the runner writes numbers', async () => {
    await saveDrops({ g1: '6.5' });
    expect(await browser.text('/shoes')).toContain('value="6.5"');
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { language: 'de' }));
    expect(await browser.text('/shoes')).toContain('value="6,5"');
  });

  it.each(['20.5', '-1', 'eight', '1e3', '6,5,5'])(
    'of %s is not taken: the form comes back with it, and says why at the field',
    async (drop) => {
      const answer = await saveDrops({ g2: drop });
      expect(answer.status).toBe(400);
      const page = await answer.text();
      const field = /<input[^>]*id="drop-g2"[^>]*>/.exec(page)?.[0];
      expect(field).toContain(`value="${drop}"`);
      expect(field).toContain('aria-invalid="true"');
      expect(page).toMatch(/id="drop-g2-problem"[^>]*>A drop is a number of millimetres from 0 to 20/);
      // The other pair is left alone.
      expect(/<input[^>]*id="drop-g1"[^>]*>/.exec(page)?.[0]).not.toContain('aria-invalid');
      expect(await dropOf('g2')).toBe(8);
    },
  );

  it('of a pair that is not there, or of somebody else’s, cannot be changed', async () => {
    const other = await connected(web, 8);
    web.queued.length = 0;
    await saveDrops({ g9: '4' });
    await saveDrops({ g2: '4' }, other);
    expect(await dropOf('g2')).toBe(8);
    expect(web.queued).toEqual([]);
  });

  it('that is missing is asked for first, and one save keeps all', async () => {
    const page = await browser.text('/shoes');
    expect(page.indexOf('id="drop-g1"')).toBeLessThan(page.indexOf('class="shoe-list"'));
    expect(readable(page)).toContain('One pair has no drop yet');
    await saveDrops({ g1: '9.5', g2: '7' });
    expect([await dropOf('g1'), await dropOf('g2')]).toEqual([9.5, 7]);
    const after = await browser.text('/shoes');
    expect(after.indexOf('id="drop-g1"')).toBeGreaterThan(after.indexOf('class="shoe-list"'));
    expect(readable(after)).toContain('drop 9.5 mm');
    expect(after.match(/action="\/shoes\/drops"/g)).toHaveLength(1);
  });

  it('that is wrong keeps none of those sent with it, and loses none of them', async () => {
    const answer = await saveDrops({ g1: '9.5', g2: 'x' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(/id="drop-g1"[^>]*value="9.5"/);
    expect([await dropOf('g1'), await dropOf('g2')]).toEqual([null, 8]);
  });

  it('of the same model is offered, not taken over', async () => {
    await keepShoes(pair('g3', 'Ride 17 #2', 0));
    expect(await read()).toMatch(/Fill in 8 mm of Ride 17 #2 : as entered for Ride 17, the same model/);
    expect(await browser.text('/shoes?fill=g3')).toMatch(/id="drop-g3"[^>]*value="8"/);
    expect(await dropOf('g3')).toBeNull();
  });
});

describe('a drop that a public page states', () => {
  it('is offered for a model of the table, with its source, and never saved by itself', async () => {
    await keepShoes(pair('g1', 'Brooks Ghost 16 (blue)', 300_000));
    const markup = await browser.text('/shoes');
    expect(markup).toContain('href="https://blog.brooksrunning.com.au/the-ghost-16/"');
    expect(readable(markup)).toContain('Fill in 12 mm');
    expect(markup).toMatch(/name="drop-g1"[^>]*value=""/);
    expect(await dropOf('g1')).toBeNull();
  });

  it('fills the field when that is asked for, and is saved by the runner’s own button', async () => {
    await keepShoes(pair('g1', 'Adidas Adizero Adios Pro 3', 90_000));
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { language: 'de' }));
    const filled = await browser.text('/shoes?fill=g1');
    expect(filled).toMatch(/name="drop-g1"[^>]*value="6,5"/);
    expect(readable(filled)).toContain('Noch nicht gespeichert');
    expect(await dropOf('g1')).toBeNull();
    await saveDrops({ g1: '6,5' });
    expect(await dropOf('g1')).toBe(6.5);
    expect(await browser.text('/shoes')).not.toContain('fill=g1');
  });

  it('fills one field after the other, and forgets none', async () => {
    await keepShoes(pair('g1', 'Brooks Ghost 16', 1), pair('g2', 'Adidas Adizero Adios Pro 3', 1));
    expect(await browser.text('/shoes?fill=g1')).toContain('href="/shoes?fill=g1&amp;fill=g2#drop-g2"');
    const both = await browser.text('/shoes?fill=g1&fill=g2');
    expect(both).toMatch(/id="drop-g1"[^>]*value="12"/);
    expect(both).toMatch(/id="drop-g2"[^>]*value="6.5"/);
  });

  it('is not offered where the runner has said it, for a retired pair, or for a model that is not in the table', async () => {
    await keepShoes(
      pair('g1', 'Brooks Ghost 16', 1, { dropMm: 8 }),
      pair('g2', 'Brooks Ghost 15', 1, { retired: true }),
      pair('g3', 'Brooks Ghost Max 3', 1),
    );
    expect(await read()).not.toContain('Fill in');
  });

  it('fills nothing for a pair that is not there or not in the table', async () => {
    await keepShoes(pair('g1', 'Old faithful', 1));
    for (const id of ['g1', 'g9', ''])
      expect(await browser.text(`/shoes?fill=${id}`)).not.toContain('Not saved yet');
  });
});

describe('a pair entered by hand', () => {
  const GHOST = 'export:Brooks Ghost 15';
  const stored = async () => (await shoes.shoesOf(web.store.read, 7)).find(({ id }) => id === GHOST);
  const fromFile = (id: number, day: string, distanceM: number, sport = 'Run') =>
    web.store.write((tx) =>
      takeRuns(
        tx,
        7,
        [
          {
            run: runOn(day, distanceM, { id, sport }),
            meta: { timeZone: 'Europe/Berlin', deviceName: null, private: false },
            origin: 'upload',
          },
        ],
        NOON,
      ),
    );
  const add = (form: Record<string, string> = {}) =>
    browser.post('/shoes', { name: 'Brooks Ghost 15', drop: '', before: '125', usual: 'on', ...form });

  it('is kept with what it had run before, offers the drop of its model, and marks findings as out of date', async () => {
    web.queued.length = 0;
    expect((await add()).headers.get('location')).toBe('/shoes?said=saved');
    expect(await stored()).toMatchObject({ name: 'Brooks Ghost 15', beforeM: 125_000, dropMm: null });
    const page = await read();
    expect(page).toContain('125.0 km · next reminder at 500 km');
    expect(page).toContain('Fill in 12 mm');
    expect(web.queued).toEqual([{ name: 'assess', payload: { athleteId: 7 } }]);
  });

  it('is asked for again with what was typed where something is wrong, and nothing is kept', async () => {
    const answer = await add({ name: ' \u202e ', drop: 'high', before: '-3' });
    expect(answer.status).toBe(400);
    const markup = await answer.text();
    expect(readable(markup)).toContain('Give the pair a name.');
    expect(readable(markup)).toContain('A drop is a number of millimetres from 0 to 20.');
    expect(readable(markup)).toContain('A distance is a number from 0 to 5,000.');
    expect(markup).toContain('value="high"');
    expect(await shoes.shoesOf(web.store.read, 7)).toEqual([]);
  });

  it('has a name of its own: the same one twice is refused', async () => {
    await add();
    const answer = await add({ before: '0' });
    expect(answer.status).toBe(400);
    expect(readable(await answer.text())).toContain('You already have a pair of this name');
    expect((await stored())?.beforeM).toBe(125_000);
  });

  it('counts what was run in it since: new runs from files, not older ones, and hikes that name it', async () => {
    await add();
    await fromFile(-1, TODAY, 10_000);
    await fromFile(-2, addDays(TODAY, -1), 50_000);
    await keepRuns(web, 7, [runOn(addDays(TODAY, -3), 7000, { sport: 'Hike', gearId: GHOST })]);
    expect(await read()).toContain('142.0 km (125 before Camber)');
  });

  it('worn by default gives way to the runner, and to Strava', async () => {
    await keepShoes(pair('g1', 'Ride 17', 100_000));
    await add();
    await fromFile(-1, TODAY, 10_000);
    expect(readable(await browser.text('/runs/-1'))).toContain('Brooks Ghost 15 , as you said.');
    await browser.post('/runs/-1/shoes', { shoes: 'g1' });
    expect(readable(await browser.text('/runs/-1'))).toContain('Ride 17 , as you said.');
    expect(await read()).toContain('125.0 km');
  });

  it('is retired and used again; retired, it is worn by default no more', async () => {
    await add();
    await browser.post(`/shoes/${encodeURIComponent(GHOST)}/retire`, { retired: '1' });
    expect((await stored())?.retired).toBe(true);
    await fromFile(-1, TODAY, 10_000);
    expect(readable(await browser.text('/runs/-1'))).toContain('No pair is named for this run');
    await browser.post(`/shoes/${encodeURIComponent(GHOST)}/retire`, { retired: '0' });
    expect((await stored())?.retired).toBe(false);
  });

  it('can be corrected, in the runner’s units', async () => {
    await add();
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { units: 'imperial' }));
    await browser.post(`/shoes/${encodeURIComponent(GHOST)}/before`, { before: '100' });
    expect((await stored())?.beforeM).toBeCloseTo(160_934.4, 1);
    expect((await browser.post(`/shoes/${encodeURIComponent(GHOST)}/before`, { before: 'x' })).status).toBe(
      400,
    );
  });

  it('is the runner’s alone: Strava’s pairs and those of others cannot be retired here', async () => {
    await keepShoes(pair('g1', 'Ride 17', 100_000));
    expect((await browser.post('/shoes/g1/retire', { retired: '1' })).status).toBe(404);
    await add();
    const other = await connected(web, 8);
    for (const [what, form] of [
      ['retire', { retired: '1' }],
      ['before', { before: '1' }],
      ['usual', { usual: '1' }],
    ] as const)
      expect((await other.post(`/shoes/${encodeURIComponent(GHOST)}/${what}`, form)).status).toBe(404);
    expect(await stored()).toMatchObject({ retired: false, beforeM: 125_000 });
  });

  it('stays where the owner keeps nothing of Strava longer than seven days, while Strava’s pairs go', async () => {
    await keepShoes(pair('g1', 'Ride 17', 100_000));
    await add();
    await web.store.write((tx) => shoes.forgetShoes(tx, 7));
    expect((await shoes.shoesOf(web.store.read, 7)).map(({ name }) => name)).toEqual(['Brooks Ghost 15']);
  });
});
