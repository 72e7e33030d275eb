import type { Random } from './random.ts';
import type { Route } from './routes.ts';

/** The pairs of the sample runner; who they are is in shoes.ts. */
export type Pair = 'retired' | 'daily' | 'long' | 'fast' | 'new';

/** One thing the runner does, before it is recorded. */
export type Plan = {
  /** Week of the story, 1 … 26, and 27 for the days after it. */
  readonly week: number;
  /** ISO weekday, 1 = Monday. */
  readonly weekday: number;
  readonly name: string;
  readonly sport: 'Run' | 'TrailRun' | 'WeightTraining' | 'Ride';
  /** null = typed in by hand or done without GPS: only the numbers below. */
  readonly route: Route | null;
  /** Metres, where no route gives them. */
  readonly distanceM: number;
  readonly paceSPerKm: number;
  readonly pair: Pair | null;
  readonly manual: boolean;
  /** Strava's: 0 none, 2 long run, 3 workout. */
  readonly workoutType: number;
  /** A second device recorded it too. */
  readonly twice: boolean;
};

export const STORY_WEEKS = 26;

/** Weeks with an event of their own (docs of generateSampleRunner). */
export const EVENTS = {
  /** The old everyday pair goes after this week. */
  retiredPairUntil: 3,
  /** Every run but the long one on the same loop. */
  sameLoop: [12, 16],
  /** Monday to Sunday without a run: a cold. */
  restWeek: 19,
  /** Tuesdays on the track from here on. */
  trackFrom: 21,
  hillRepeats: 23,
  manualRun: 23,
  recordedTwice: 24,
  /** A Sunday 40 % longer than the longest run before. */
  spike: 24,
  heavyWeek: 25,
  newPairFrom: 26,
  treadmill: 26,
} as const;

/** Kilometres of the Sunday runs, week 1 to 26; 0 = none. DESIGN: no step beyond +10 % of the 30 days before, but one. */
const LONG_RUNS_KM = [
  9.5, 10, 10.4, 9, 10.6, 11, 11.5, 10, 11.6, 12, 12.3, 11, 11.4, 11.6, 11.2, 11.8, 12, 11, 0, 10.6, 11.8,
  12.2, 12.5, 17.5, 14.2, 10.8,
];

const EASY_S_PER_KM = 352;

type Draft = Partial<Plan> & { readonly weekday: number };

const LOOP_EXTRA_M = 140;

const parkRun = (random: Random, weekday: number, laps = 2): Draft => ({
  weekday,
  name: 'Park loop',
  route: { place: 'park', laps, extraM: Math.round(random.between(0, LOOP_EXTRA_M)) },
});

const canalRun = (random: Random, weekday: number, kilometres: number): Draft => ({
  weekday,
  name: random.next() < 0.3 ? 'Along the canal' : '',
  route: { place: 'canal', distanceM: Math.round(1000 * kilometres * random.between(0.94, 1.06)) },
});

const woodRun = (): Draft => ({
  weekday: 6,
  name: 'Woods',
  sport: 'TrailRun',
  route: { place: 'wood' },
  paceSPerKm: 385,
});

const longRun = (random: Random, kilometres: number): Draft => ({
  weekday: 7,
  name: random.next() < 0.6 ? 'Long run' : '',
  route: { place: 'river', distanceM: Math.round(1000 * kilometres) },
  paceSPerKm: 362,
  pair: 'long',
  workoutType: 2,
});

const trackRun = (week: number): Draft => {
  const [repeats, fastLaps, name] =
    week % 2 === 0 ? ([6, 2, 'Track: 6 x 800'] as const) : ([9, 1, 'Track: 9 x 400'] as const);
  return {
    weekday: 2,
    name,
    route: { place: 'track', repeats, fastLaps },
    paceSPerKm: 345,
    pair: 'fast',
    workoutType: 3,
  };
};

const within = (week: number, [from, to]: readonly [number, number]): boolean => week >= from && week <= to;

/** Before the track came: Tuesdays in the park. */
const tuesday = (random: Random, week: number): Draft =>
  week >= EVENTS.trackFrom ? trackRun(week) : parkRun(random, 2);

const ordinaryWeek = (random: Random, week: number): readonly Draft[] => {
  const kilometres = week <= 4 ? 5.5 : 7;
  const runs = [tuesday(random, week), canalRun(random, 3, kilometres), woodRun()];
  return random.next() < 0.7 ? [...runs, parkRun(random, 5)] : runs;
};

const sameLoopWeek = (random: Random): readonly Draft[] => [2, 3, 5, 6].map((day) => parkRun(random, day));

/** First repeats on a Thursday; the Wednesday run was typed in, the watch was empty. */
const hillWeek = (random: Random, week: number): readonly Draft[] => [
  tuesday(random, week),
  { weekday: 3, name: 'Easy, watch was empty', distanceM: 4000, manual: true },
  { weekday: 4, name: 'Hill repeats, first time', route: { place: 'hill', repeats: 8 }, workoutType: 3 },
  woodRun(),
];

const spikeWeek = (random: Random, week: number): readonly Draft[] => [
  tuesday(random, week),
  { ...canalRun(random, 3, 7), twice: true },
  parkRun(random, 5),
  woodRun(),
];

const heavyWeek = (random: Random, week: number): readonly Draft[] => [
  { ...tuesday(random, week), route: { place: 'track', repeats: 7, fastLaps: 2 }, name: 'Track: 7 x 800' },
  canalRun(random, 3, 9),
  parkRun(random, 4),
  parkRun(random, 5, 3),
  woodRun(),
];

/** Less again: new shoes on Wednesday, the treadmill in Friday's storm. */
const lighterWeek = (random: Random, week: number): readonly Draft[] => [
  tuesday(random, week),
  { ...canalRun(random, 3, 6), name: 'New shoes', pair: 'new' },
  {
    weekday: 5,
    name: 'Treadmill, storm outside',
    route: { place: 'treadmill', distanceM: 6000 },
    pair: null,
  },
  { ...parkRun(random, 6), pair: 'new' },
];

/** The days after the story: as usual again. */
const weekAfter = (random: Random, week: number): readonly Draft[] => [
  tuesday(random, week),
  canalRun(random, 3, 7),
  { ...parkRun(random, 5), pair: 'new' },
  woodRun(),
];

const runsOfWeek = (random: Random, week: number): readonly Draft[] => {
  if (week > STORY_WEEKS) return weekAfter(random, week);
  if (week === EVENTS.restWeek) return [];
  if (within(week, EVENTS.sameLoop)) return sameLoopWeek(random);
  if (week === EVENTS.hillRepeats) return hillWeek(random, week);
  if (week === EVENTS.spike) return spikeWeek(random, week);
  if (week === EVENTS.heavyWeek) return heavyWeek(random, week);
  if (week === EVENTS.newPairFrom) return lighterWeek(random, week);
  return ordinaryWeek(random, week);
};

/** What is no run: strength on some Mondays, a bike ride now and then. */
const otherSports = (week: number): readonly Draft[] => [
  ...(week % 5 === 1 ? [{ weekday: 1, sport: 'WeightTraining' as const, name: 'Strength', pair: null }] : []),
  ...(week % 8 === 4
    ? [{ weekday: 4, sport: 'Ride' as const, name: 'Errands', distanceM: 9400, pair: null }]
    : []),
];

const pairFor = (week: number): Pair => (week <= EVENTS.retiredPairUntil ? 'retired' : 'daily');

/** Everything the sample runner does in one week of the story; the random source belongs to that week. */
export const plansOfWeek = (random: Random, week: number): readonly Plan[] => {
  const longKm = LONG_RUNS_KM[week - 1] ?? 0;
  const drafts = [
    ...otherSports(week),
    ...runsOfWeek(random, week),
    ...(longKm > 0 ? [longRun(random, longKm)] : []),
  ];
  return drafts.map((draft) => {
    const pace = (draft.paceSPerKm ?? EASY_S_PER_KM) * random.between(0.97, 1.03);
    return {
      week,
      name: '',
      sport: 'Run',
      route: null,
      distanceM: 0,
      pair: pairFor(week),
      manual: false,
      workoutType: 0,
      twice: false,
      ...draft,
      paceSPerKm: pace,
    };
  });
};
