import { addDays, type Day } from '../../src/core/day.ts';
import { HOUR_MS } from '../../src/core/durations.ts';
import { createRandom, mixSeeds } from '../../src/emulator/sample-runner/random.ts';
import type { Emulator } from '../../src/emulator/start-emulator.ts';
import type { AthleteFolder } from '../../src/emulator/types.ts';
import { gpx } from '../../tests/support/files/xml-files.ts';
import { isoTime, runPoints } from '../../tests/support/files/run-points.ts';
import { clubOf } from '../soak/club.ts';
import { type Action, actionsOf } from '../soak/plan.ts';

/** How many runners, the last day, how many days, and the seed of all that is random about them. */
export type Club = {
  readonly athletes: number;
  readonly lastDay: Day;
  readonly days: number;
  readonly seed: number;
};

/** What a runner does at Camber's own pages. */
export type Visit =
  | { readonly kind: 'pain'; readonly athleteId: number; readonly form: Readonly<Record<string, string>> }
  | { readonly kind: 'file'; readonly athleteId: number; readonly name: string; readonly gpx: string };

/** What the schedule would queue (jobs/queue/schedule.ts), which stands still here. */
export type Tick =
  'poll-due' | 'relist-due' | 'renew-tokens' | 'retention' | 'subscription' | 'sweep' | 'weekly';

/** What happens at an instant (epoch ms): at Strava, and at Camber. */
export type Step = {
  readonly at: number;
  readonly actions: readonly Action[];
  readonly visits: readonly Visit[];
};

/**
 * DESIGN: the looks of a day, UTC. No further apart than a token of Strava's lasts (six hours), so that it can turn before each
 * of them while it works. Kills delay what follows by up to 107 minutes (world.ts), and within these no hour lies at which
 * something is due in Central Europe, in summer or winter: quiet hours from 22 to 7, midnight, the weekly mail at 7, the
 * clock change at 1:00 UTC. Else a mail leaves in one world before the next look, and in the other in it.
 */
const LOOKS_UTC = ['03:05', '06:10', '11:45', '17:20', '23:05'] as const;
/** DESIGN: of the steps of a runner: a pain entry each fourth day, a file a week. */
const PAIN_SHARE = 1 / 16;
const FILE_SHARE = 1 / 28;

/** DESIGN: four weeks before the first day: what the rules compare with, and no more to read than must be. */
const HISTORY_DAYS = 28;

/** DESIGN: half a year of runs is half a second of work, three times a world; what runners do with them differs anyway. */
const PAIRS_OF_LEGS = 12;

/** The runners of a club, by id. */
export const runnersOf = ({ athletes, lastDay, days, seed }: Club): Map<number, AthleteFolder> =>
  clubOf(athletes, lastDay, days, seed, { historyDays: HISTORY_DAYS, pairsOfLegs: PAIRS_OF_LEGS });

export const firstInstant = ({ lastDay, days }: Club): number =>
  Date.parse(`${addDays(lastDay, -days)}T00:00:00Z`);

/** The instants of all looks: those of the club's days, and the first one after them. */
const looksOf = ({ lastDay, days }: Club): readonly number[] => {
  const all = Array.from({ length: days + 2 }, (_, n) => addDays(lastDay, n - days)).flatMap((day) =>
    LOOKS_UTC.map((time) => Date.parse(`${day}T${time}:00Z`)),
  );
  return all.slice(0, 1 - LOOKS_UTC.length);
};

/** The days of a club, step by step. The same for the same club. */
export const stepsOf = (club: Club): readonly Step[] => {
  const from = firstInstant(club);
  const looks = looksOf(club);
  const to = looks.at(-2)!;
  const runners = runnersOf(club);
  const actions = actionsOf(runners, { from, to, seed: club.seed });
  const random = createRandom(mixSeeds(club.seed, 0xc4a54));
  const steps: Step[] = [];
  for (const [index, at] of looks.entries()) {
    const before = looks[index - 1] ?? from;
    const visits = [...runners.keys()].flatMap((athleteId): Visit[] => [
      ...(random.next() < PAIN_SHARE ? [painOf(athleteId, at, Math.floor(random.between(0, 5)))] : []),
      ...(random.next() < FILE_SHARE ? [fileOf(athleteId, at)] : []),
    ]);
    steps.push({
      at,
      actions: actions.filter((action) => action.at > before && action.at <= at),
      visits,
    });
  }
  return steps;
};

const dayBefore = (at: number): string => new Date(at - 24 * HOUR_MS).toISOString().slice(0, 10);

const painOf = (athleteId: number, at: number, level: number): Visit => ({
  kind: 'pain',
  athleteId,
  form: { day: dayBefore(at), when: 'stairs', level: String(level), settled: '', flick: '' },
});

/** A run of 20 minutes that ended two hours ago, near nobody else's. */
const fileOf = (athleteId: number, at: number): Visit => {
  const startS = (at - 2 * HOUR_MS) / 1000 - 1_200;
  const points = runPoints({ seconds: 1_200, lat: 50 + (athleteId % 100) / 1_000 });
  const text = gpx([[points]], { type: 'running', time: ({ t }) => isoTime(t, startS) });
  return { kind: 'file', athleteId, name: `${at}.gpx`, gpx: text };
};

/** Lets an action happen at an emulator that lives elsewhere. */
export const actAt = async (
  action: Action,
  call: (name: string, ...args: readonly unknown[]) => Promise<unknown>,
): Promise<void> => {
  const stage = {
    releaseNext: (athleteId: number) => call('release', athleteId),
    editActivity: (athleteId: number, id: number, patch: unknown) => call('edit', athleteId, id, patch),
    removeActivity: (athleteId: number, id: number) => call('remove', athleteId, id),
  };
  await action.act(stage as unknown as Emulator);
};
