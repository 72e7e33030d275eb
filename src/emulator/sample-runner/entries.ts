import { addDays, weekday } from '../../core/day.ts';
import type { Day } from '../../core/day.ts';
import type { Way } from './line.ts';
import type { Places } from './places.ts';
import { createRandom, mixSeeds } from './random.ts';
import { PHONE, record, WATCH, WATCH_EVERY_SECOND } from './recording.ts';
import type { Device, Recording } from './recording.ts';
import { wayOfRoute } from './routes.ts';
import { gearIdOf } from './shoes.ts';
import { plansOfWeek, STORY_WEEKS } from './story.ts';
import type { Plan, Story } from './story.ts';

const DAYS_PER_WEEK = 7;
/** Ids grow with time and stay the same whatever the last day is. */
const FIRST_ID = 17_100_000_000;
/** Usual starts, minutes after midnight, and how far they scatter. */
const START_MINUTES = { weekday: 1085, saturday: 595, sunday: 555, scatter: 60 } as const;
/** Where a long way crosses a road, as shares of its length, and how long that may take, seconds. */
const CROSSINGS = [0.3, 0.75] as const;
const CROSSING_S = [12, 55] as const;
/** The phone was started before the watch, seconds. */
const PHONE_EARLIER_S = 25;

/** A plan with its place in time, and what it is recorded with. */
export type Entry = {
  readonly id: number;
  readonly plan: Plan;
  readonly day: Day;
  /** Seconds after local midnight. */
  readonly atS: number;
  readonly seed: number;
  /** null = typed in by hand. */
  readonly device: Device | null;
  readonly gearId: string | null;
};

/** Weekdays after work, weekends in the morning, never to the minute. */
const startOf = (plan: Plan, chance: number): number => {
  const { weekday: workday, saturday, sunday, scatter } = START_MINUTES;
  const minutes = plan.weekday === 7 ? sunday : plan.weekday === 6 ? saturday : workday;
  return Math.round((minutes + (chance - 0.5) * scatter) * 60);
};

const deviceOf = (plan: Plan): Device | null => {
  if (plan.route === null) return null;
  return plan.route.place === 'track' || plan.route.place === 'hill' ? WATCH_EVERY_SECOND : WATCH;
};

const entriesOfWeek = (firstMonday: Day, week: number, seed: number, story: Story): readonly Entry[] => {
  const random = createRandom(mixSeeds(seed, week));
  return plansOfWeek(random, week, story).flatMap((plan, slot): readonly Entry[] => {
    const id = FIRST_ID + week * 1_000_000 + plan.weekday * 10_000 + slot * 10;
    const entry: Entry = {
      id,
      plan,
      day: addDays(firstMonday, (week - 1) * DAYS_PER_WEEK + plan.weekday - 1),
      atS: startOf(plan, random.next()),
      seed: mixSeeds(seed, id),
      device: deviceOf(plan),
      gearId: gearIdOf(plan.pair),
    };
    if (!plan.twice) return [entry];
    const onPhone = {
      id: id + 1,
      atS: entry.atS - PHONE_EARLIER_S,
      seed: mixSeeds(seed, id + 1),
      device: PHONE,
      gearId: null,
    };
    return [entry, { ...entry, ...onPhone }];
  });
};

/** All that happened up to the last day, oldest first. The story's last full week ends on the last Sunday up to that day. */
export const entriesUntil = (lastDay: Day, seed: number, story: Story): readonly Entry[] => {
  const lastSunday = addDays(lastDay, -(weekday(lastDay) % DAYS_PER_WEEK));
  const firstMonday = addDays(lastSunday, 1 - STORY_WEEKS * DAYS_PER_WEEK);
  return Array.from({ length: STORY_WEEKS + 1 }, (_, index) => index + 1)
    .flatMap((week) => entriesOfWeek(firstMonday, week, seed, story))
    .filter((entry) => entry.day <= lastDay)
    .sort((a, b) => (a.day === b.day ? a.atS - b.atS : a.day < b.day ? -1 : 1));
};

/** What the device of this entry recorded on which way; null when nothing did. The same at every call. */
export const recordEntry = (
  places: Places,
  entry: Entry,
): { readonly recording: Recording; readonly way: Way | null } | null => {
  const { plan, device } = entry;
  if (plan.route === null || device === null) return null;
  const way = wayOfRoute(places, plan.route);
  const treadmillM = plan.route.place === 'treadmill' ? plan.route.distanceM : 0;
  const chance = createRandom(mixSeeds(entry.seed, 1));
  const crossesRoads = plan.route.place === 'river' || plan.route.place === 'canal';
  const pauses = CROSSINGS.map((share) => ({
    atM: share * (way?.lengthM ?? 0),
    s: Math.round(chance.between(...CROSSING_S)),
  }));
  const effort = { paceSPerKm: plan.paceSPerKm, pauses: crossesRoads ? pauses : [] };
  return { recording: record(way, treadmillM, effort, device, entry.seed), way };
};
