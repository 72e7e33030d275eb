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

/** Weeks with an event of their own (docs of generateSampleRunner); and how long the Sundays are. */
export type Story = {
  /** The old everyday pair goes after this week. */
  readonly retiredPairUntil: number;
  /** Every run but the long one on the same loop. */
  readonly sameLoop: readonly [from: number, to: number];
  /** Monday to Sunday without a run: a cold. */
  readonly restWeek: number;
  /** Tuesdays on the track from here on. */
  readonly trackFrom: number;
  readonly hillRepeats: number;
  /** The watch was empty on the Wednesday of this week. */
  readonly manualRun: number;
  /** A second device recorded the Wednesday of this week. */
  readonly recordedTwice: number;
  /** A Sunday 40 % longer than the longest run before. */
  readonly spike: number;
  readonly heavyWeek: number;
  /** Another pair, and a treadmill, after the heavy week. */
  readonly newPairFrom: number;
  /** Weeks with a few runs only, so that what matters in them stands out. */
  readonly sparse: readonly number[];
  /** Kilometres of the Sunday runs, week 1 to 26; 0 = none. DESIGN: no step beyond +10 % of the 30 days before, but one. */
  readonly longRunsKm: readonly number[];
};

/** Two thirds of the half year are the same whatever comes then. */
const FIRST_LONG_RUNS_KM = [
  9.5, 10, 10.4, 9, 10.6, 11, 11.5, 10, 11.6, 12, 12.3, 11, 11.4, 11.6, 11.2, 11.8, 12, 11, 0, 10.6, 11.8,
];

/** The events come, and then it is quiet again: what a runner finds who looks back. */
export const HALF_YEAR: Story = {
  retiredPairUntil: 3,
  sameLoop: [12, 16],
  restWeek: 19,
  trackFrom: 21,
  hillRepeats: 23,
  manualRun: 23,
  recordedTwice: 24,
  spike: 24,
  heavyWeek: 25,
  newPairFrom: 26,
  sparse: [],
  longRunsKm: [...FIRST_LONG_RUNS_KM, 12.2, 12.5, 17.5, 14.2, 10.8],
};

/** The same runner; the first hill repeats and the long Sunday are what happened last: what a visitor sees arrive. */
export const BEFORE_THE_MOMENT: Story = {
  ...HALF_YEAR,
  heavyWeek: 22,
  newPairFrom: 23,
  manualRun: 20,
  recordedTwice: 24,
  hillRepeats: 25,
  spike: 26,
  sparse: [24, 25, 26],
  longRunsKm: [...FIRST_LONG_RUNS_KM, 12.4, 10.8, 11.9, 12.8, 17.9],
};

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
const tuesday = (random: Random, week: number, story: Story): Draft =>
  week >= story.trackFrom ? trackRun(week) : parkRun(random, 2);

/** The Wednesday run typed in: the watch was empty. */
const typedIn: Draft = { weekday: 3, name: 'Easy, watch was empty', distanceM: 4000, manual: true };

const wednesday = (random: Random, week: number, kilometres: number, story: Story): Draft => {
  if (week === story.manualRun) return typedIn;
  const run = canalRun(random, 3, kilometres);
  return week === story.recordedTwice ? { ...run, twice: true } : run;
};

const ordinaryWeek = (random: Random, week: number, story: Story): readonly Draft[] => {
  const kilometres = week <= 4 ? 5.5 : 7;
  const first = [tuesday(random, week, story), wednesday(random, week, kilometres, story)];
  if (story.sparse.includes(week)) return [...first, parkRun(random, 5)];
  const runs = [...first, woodRun()];
  return random.next() < 0.7 ? [...runs, parkRun(random, 5)] : runs;
};

const sameLoopWeek = (random: Random): readonly Draft[] => [2, 3, 5, 6].map((day) => parkRun(random, day));

/** First repeats on a Thursday. */
const hillRepeats: Draft = {
  weekday: 4,
  name: 'Hill repeats, first time',
  route: { place: 'hill', repeats: 8 },
  workoutType: 3,
};

const hillWeek = (random: Random, week: number, story: Story): readonly Draft[] => {
  if (story.sparse.includes(week))
    return [tuesday(random, week, story), wednesday(random, week, 7, story), hillRepeats];
  return [tuesday(random, week, story), wednesday(random, week, 7, story), hillRepeats, woodRun()];
};

const spikeWeek = (random: Random, week: number, story: Story): readonly Draft[] => {
  const first = [tuesday(random, week, story), wednesday(random, week, 7, story)];
  return story.sparse.includes(week) ? first : [...first, parkRun(random, 5), woodRun()];
};

const heavyWeek = (random: Random, week: number, story: Story): readonly Draft[] => [
  {
    ...tuesday(random, week, story),
    route: { place: 'track', repeats: 7, fastLaps: 2 },
    name: 'Track: 7 x 800',
  },
  canalRun(random, 3, 9),
  parkRun(random, 4),
  parkRun(random, 5, 3),
  woodRun(),
];

/** Less again: new shoes on Wednesday, the treadmill in Friday's storm. */
const lighterWeek = (random: Random, week: number, story: Story): readonly Draft[] => [
  tuesday(random, week, story),
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
const weekAfter = (random: Random, week: number, story: Story): readonly Draft[] => [
  tuesday(random, week, story),
  canalRun(random, 3, 7),
  { ...parkRun(random, 5), pair: 'new' },
  woodRun(),
];

const runsOfWeek = (random: Random, week: number, story: Story): readonly Draft[] => {
  if (week > STORY_WEEKS) return weekAfter(random, week, story);
  if (week === story.restWeek) return [];
  if (within(week, story.sameLoop)) return sameLoopWeek(random);
  if (week === story.hillRepeats) return hillWeek(random, week, story);
  if (week === story.spike) return spikeWeek(random, week, story);
  if (week === story.heavyWeek) return heavyWeek(random, week, story);
  if (week === story.newPairFrom) return lighterWeek(random, week, story);
  return ordinaryWeek(random, week, story);
};

/** What is no run: strength on some Mondays, a bike ride now and then. */
const otherSports = (week: number, { sparse }: Story): readonly Draft[] => [
  ...(week % 5 === 1 && !sparse.includes(week)
    ? [{ weekday: 1, sport: 'WeightTraining' as const, name: 'Strength', pair: null }]
    : []),
  ...(week % 8 === 4
    ? [{ weekday: 4, sport: 'Ride' as const, name: 'Errands', distanceM: 9400, pair: null }]
    : []),
];

const pairFor = (week: number, { retiredPairUntil }: Story): Pair =>
  week <= retiredPairUntil ? 'retired' : 'daily';

/** Everything the sample runner does in one week of the story; the random source belongs to that week. */
export const plansOfWeek = (random: Random, week: number, story: Story): readonly Plan[] => {
  const longKm = story.longRunsKm[week - 1] ?? 0;
  const drafts = [
    ...otherSports(week, story),
    ...runsOfWeek(random, week, story),
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
      pair: pairFor(week, story),
      manual: false,
      workoutType: 0,
      twice: false,
      ...draft,
      paceSPerKm: pace,
    };
  });
};
