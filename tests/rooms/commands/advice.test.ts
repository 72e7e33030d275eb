import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { advice, type AdviceArgs } from '../../../src/commands/advice/advice.ts';
import type { adviceJson } from '../../../src/runner/advice/json.ts';
import { replay } from '../../../src/commands/replay.ts';
import { addDays, type Day, dayNumber } from '../../../src/core/day.ts';
import { dice } from '../../core/report/draw-week.ts';
import { hasSharedData, sharedData } from '../../support/shared-data.ts';

type Printed = ReturnType<typeof adviceJson>;

const advised = async (args: AdviceArgs) => {
  const out: string[] = [];
  const err: string[] = [];
  const code = await advice(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out, err };
};

const printed = async (args: AdviceArgs): Promise<Printed> =>
  JSON.parse((await advised({ ...args, json: true })).out[0] ?? '{}') as Printed;

/** A run as Strava's list sends it. */
const activity = (day: Day, hour: number, distanceM: number, climbM: number) => ({
  id: dayNumber(day) * 100 + hour,
  sport_type: 'Run',
  type: 'Run',
  name: 'Run',
  distance: distanceM,
  moving_time: Math.round(distanceM * 0.36),
  elapsed_time: Math.round(distanceM * 0.36),
  start_date: `${day}T${String(hour).padStart(2, '0')}:00:00Z`,
  start_date_local: `${day}T${String(hour).padStart(2, '0')}:00:00Z`,
  timezone: '(GMT+00:00) Europe/London',
  total_elevation_gain: climbM,
  start_latlng: [50, 10],
  map: { summary_polyline: '' },
});

type Activity = ReturnType<typeof activity>;

const START = '2026-01-05';

/** Six steady weeks of 34 km and a spike. */
const spiked: readonly Activity[] = [
  ...Array.from({ length: 6 }, () => [8, 0, 8, 0, 8, 0, 10]).flat(),
  15,
].flatMap((km, i) => (km === 0 ? [] : [activity(addDays(START, i), 8, km * 1000, 10)]));

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

const saved = async (activities: readonly unknown[]): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'camber-advice-'));
  folders.push(folder);
  const file = path.join(folder, 'activities.json');
  await writeFile(file, JSON.stringify(activities));
  return file;
};

/** The days on which a replay of these activities tells anything. */
const toldOn = async (activities: readonly unknown[], from: Day): Promise<readonly string[]> => {
  const out: string[] = [];
  const io = { out: (line: string) => out.push(line), err: (line: string) => out.push(line) };
  await replay({ path: await saved(activities), json: true, from }, io);
  return out.slice(0, -1);
};

describe('camber advice', () => {
  it('prints the limits of seven days, the open advice with its end, and what each limit is by', async () => {
    const limits = await printed({ path: await saved(spiked) });
    expect(limits).toMatchObject({ on: '2026-02-16', state: 'ok', longestRunM: 11_000, hillsBy: 'climb' });
    expect(limits.days.map(({ day }) => day)).toEqual(
      Array.from({ length: 7 }, (_, i) => addDays('2026-02-17', i)),
    );
    expect(limits.days[6]).toMatchObject({ longestRunM: 11_000, distanceLeftM: 34_000 });
    expect(limits.days[6]?.because).toMatchObject({ longestRun: 'advice S1', distance: 'advice S1' });
    expect(limits.open).toMatchObject([
      { rule: 'S1', measure: 'longestRun', limitM: 11_000, from: '2026-02-16', until: '2026-02-23' },
      { rule: 'S1', measure: 'distance', limitM: 34_000, from: '2026-02-16', until: '2026-02-23' },
    ]);
  });

  it('looks back on advice that ended, kept or not', async () => {
    const after = (km: number) => saved([...spiked, activity('2026-02-20', 8, km * 1000, 10)]);
    const ended = async (km: number) =>
      (await printed({ path: await after(km), on: '2026-02-24' })).ended.find(
        ({ measure }) => measure === 'longestRun',
      );
    expect(await ended(11)).toMatchObject({ kept: true, mostM: 11_000, endedOn: '2026-02-23' });
    expect(await ended(12)).toMatchObject({ kept: false, mostM: 12_000 });
    const { open } = await printed({ path: await after(11), on: '2026-02-24' });
    expect(open).toEqual([]);
  });

  it('says the same in words', async () => {
    const { out, code } = await advised({ path: await saved(spiked) });
    expect(code).toBe(0);
    expect(out.join('\n')).toMatchInlineSnapshot(`
      "At the end of Mon 16 Feb (2026-02-16), nothing is reported on the coming days within:

                      longest run   distance so far    climb so far
      Tue 17 Feb      11.0 km       3.2 km             99 m
      Wed 18 Feb      11.0 km       11.2 km            109 m
      Thu 19 Feb      11.0 km       11.2 km            109 m
      Fri 20 Feb      11.0 km       19.2 km            119 m
      Sat 21 Feb      11.0 km       19.2 km            119 m
      Sun 22 Feb      11.0 km       29.2 km            129 m
      Mon 23 Feb      11.0 km       34.0 km            139 m

      Hill repeats would be the first in six weeks.

      Open advice
        S1 of Mon 16 Feb: longest run up to 11.0 km until Mon 23 Feb
        S1 of Mon 16 Feb: distance altogether up to 34.0 km until Mon 23 Feb"
    `);
  });

  it('explains a day that is none, and a history that cannot be read', async () => {
    const wrong = await advised({ path: await saved(spiked), on: 'yesterday' });
    expect(wrong).toMatchObject({ code: 2, out: [] });
    expect(wrong.err[0]).toContain('Write it like 2026-03-29');
    expect((await advised({ path: '/nowhere' })).code).toBe(1);
  });

  describe.runIf(hasSharedData)('on real histories', () => {
    /** A week within what was printed, as Strava would list it. */
    const week = ({ days }: Printed, roll: () => number): readonly Activity[] => {
      let [distanceM, climbM] = [0, 0];
      return days.flatMap((day) => {
        const left = Math.min(day.longestRunM ?? 15_000, (day.distanceLeftM ?? Infinity) - distanceM);
        if (roll() < 0.35 || left < 500) return [];
        const run = Math.floor(roll() < 0.5 ? left : 500 + roll() * (left - 500));
        const hills = Math.min(day.descentOfRunM ?? 100, (day.descentLeftM ?? Infinity) - climbM);
        const climb = Math.floor(roll() * (Math.max(0, hills) + 1));
        distanceM += run;
        climbM += climb;
        return [activity(day.day, 18, run, climb)];
      });
    };

    it.each(['runner-a', 'runner-b'])(
      'a week within what it prints, appended and replayed, tells nothing: %s',
      async (name) => {
        const folder = path.join(sharedData, 'athletes', name);
        const all = JSON.parse(await readFile(path.join(folder, 'activities.json'), 'utf8')) as (Activity & {
          start_date_local: string;
        })[];
        const days = all.map((each) => each.start_date_local.slice(0, 10)).toSorted();
        const roll = dice(name.length);
        for (let i = 0; i < 6; i += 1) {
          const on = days[60 + Math.floor(roll() * (days.length - 60))]!;
          const known = all.filter((each) => each.start_date_local.slice(0, 10) <= on);
          const limits = await printed({ path: await saved(known), on });
          const told = await toldOn([...known, ...week(limits, roll)], addDays(on, 1));
          expect(told, `after ${on}`).toEqual([]);
        }
      },
    );
  });
});
