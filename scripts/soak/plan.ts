import { DAY_MS, MINUTE_MS } from '../../src/core/durations.ts';
import { createRandom, mixSeeds, type Random } from '../../src/emulator/sample-runner/random.ts';
import type { Emulator } from '../../src/emulator/start-emulator.ts';
import type { AthleteFolder, JsonObject } from '../../src/emulator/types.ts';

/** Something a runner does, at an instant (epoch ms). `released`: the run that appears. */
export type Action = {
  readonly at: number;
  readonly released?: { readonly athleteId: number; readonly activityId: number };
  readonly act: (emulator: Emulator) => Promise<unknown>;
};

type Edit = (random: Random, folder: AthleteFolder) => JsonObject | 'remove';

/** What runners do to runs afterwards. Most of it Strava tells nobody about. */
const EDITS: readonly Edit[] = [
  () => ({ name: 'Evening run, renamed' }),
  (random, folder) => {
    const pairs = Object.keys(folder.gear);
    return { gear_id: pairs[Math.floor(random.next() * pairs.length)] ?? null };
  },
  (random) => ({ total_elevation_gain: Math.round(random.between(10, 200)) }),
  () => ({ private: true, visibility: 'only_me' }),
  () => ({ sport_type: 'Walk', type: 'Walk' }),
  () => 'remove',
];

/** DESIGN: twice a week somebody corrects something. */
const EDIT_EVERY_MS = 3.5 * DAY_MS;
/** Runs a runner still thinks about. */
const RECENT_MS = 10 * DAY_MS;

/** Everything the club does between two instants, in order of time. The same for the same seed. */
export const actionsOf = (
  club: ReadonlyMap<number, AthleteFolder>,
  { from, to, seed }: { readonly from: number; readonly to: number; readonly seed: number },
): readonly Action[] =>
  [...club]
    .flatMap(([athleteId, folder]) => {
      const random = createRandom(mixSeeds(seed, athleteId));
      const releases = releasesOf(athleteId, folder, random, from);
      return [...releases, ...editsOf(athleteId, folder, random, { from, to }, releases)];
    })
    .toSorted((a, b) => a.at - b.at);

type Release = Action & Required<Pick<Action, 'released'>>;

/** Uploads come minutes after the end, in the order of the runs. */
const releasesOf = (
  athleteId: number,
  folder: AthleteFolder,
  random: Random,
  from: number,
): readonly Release[] => {
  let last = 0;
  return folder.activities
    .filter(({ start_date }) => Date.parse(start_date) > from)
    .toReversed()
    .map((activity) => {
      const ended = Date.parse(activity.start_date) + activity.elapsed_time * 1000;
      last = Math.max(last + 1, ended + random.between(1, 25) * MINUTE_MS);
      const released = { athleteId, activityId: activity.id };
      return { at: last, released, act: (emulator: Emulator) => emulator.releaseNext(athleteId) };
    });
};

const editsOf = (
  athleteId: number,
  folder: AthleteFolder,
  random: Random,
  { from, to }: { readonly from: number; readonly to: number },
  releases: readonly Release[],
): readonly Action[] => {
  const edits: Action[] = [];
  const removed = new Set<number>();
  for (
    let at = from + random.next() * EDIT_EVERY_MS;
    at < to;
    at += random.between(0.5, 1.5) * EDIT_EVERY_MS
  ) {
    const visible = releases
      .filter((one) => one.at < at && one.at > at - RECENT_MS && !removed.has(one.released.activityId))
      .map((one) => one.released.activityId);
    const id = visible[Math.floor(random.next() * visible.length)];
    const what = EDITS[Math.floor(random.next() * EDITS.length)]?.(random, folder);
    if (id === undefined || what === undefined) continue;
    if (what === 'remove') removed.add(id);
    const act = (emulator: Emulator): Promise<void> =>
      what === 'remove' ? emulator.removeActivity(athleteId, id) : emulator.editActivity(athleteId, id, what);
    edits.push({ at, act });
  }
  return edits;
};
