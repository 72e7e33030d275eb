import type { ActivityJson, JsonObject } from '../types.ts';
import type { Pair } from './story.ts';

/** 400 miles, the reminder the everyday pair passes (SCIENCE.md 1.6, K1). */
const FOUR_HUNDRED_MILES_M = 643_738;

type Model = {
  readonly id: string;
  readonly brand: string;
  readonly model: string;
  readonly retired: boolean;
  /** Metres run before the story began. */
  readonly beforeM: number;
};

/** Strava knows no heel-to-toe drop: the runner enters it (the makers state 12, 12, 8, 10 and 4 mm). */
const MODELS: Readonly<Record<Pair, Model>> = {
  retired: { id: 'g17300001', brand: 'Brooks', model: 'Ghost 14', retired: true, beforeM: 690_000 },
  daily: { id: 'g17300002', brand: 'Brooks', model: 'Ghost 15', retired: false, beforeM: 0 },
  long: { id: 'g17300005', brand: 'Asics', model: 'Gel-Nimbus 25', retired: false, beforeM: 41_000 },
  fast: { id: 'g17300003', brand: 'Adidas', model: 'Adizero SL2', retired: false, beforeM: 118_000 },
  new: { id: 'g17300004', brand: 'Saucony', model: 'Kinvara 14', retired: false, beforeM: 0 },
};

/** Strava's id of a pair. */
export const gearIdOf = (pair: Pair | null): string | null => (pair === null ? null : MODELS[pair].id);

/** Metres the activities with this pair add up to. */
const runIn = (id: string, activities: readonly ActivityJson[]): number =>
  activities
    .filter((activity) => activity['gear_id'] === id)
    .reduce((sum, { distance }) => sum + distance, 0);

/** Metres in each pair before the story; the everyday pair's are such that it passes 400 miles on the run `crossing`. */
const beforeStory = (
  pair: Pair,
  activities: readonly ActivityJson[],
  crossing: ActivityJson | undefined,
): number => {
  if (pair !== 'daily' || crossing === undefined) return MODELS[pair].beforeM;
  const until = activities.filter(({ start_date }) => start_date <= crossing.start_date);
  return FOUR_HUNDRED_MILES_M - runIn(MODELS.daily.id, until) + crossing.distance / 2;
};

/** All pairs as GET /gear/{id} shows them at the end of the story. `unitM` is the athlete's unit of distance in metres. */
export const gearAfter = (
  activities: readonly ActivityJson[],
  crossing: ActivityJson | undefined,
  unitM: number,
): Record<string, JsonObject> => {
  const entries = Object.entries(MODELS).map(([pair, model]): [string, JsonObject] => {
    const before = beforeStory(pair as Pair, activities, crossing);
    const distance = Math.round(before + runIn(model.id, activities));
    return [
      model.id,
      {
        id: model.id,
        primary: pair === 'daily',
        name: `${model.brand} ${model.model}`,
        nickname: null,
        resource_state: 3,
        retired: model.retired,
        distance,
        converted_distance: Math.round((distance / unitM) * 10) / 10,
        brand_name: model.brand,
        model_name: model.model,
        description: '',
        notification_distance: 0,
      },
    ];
  });
  return Object.fromEntries(entries);
};

/** The pairs in use as GET /athlete lists them. */
export const listedShoes = (gear: Readonly<Record<string, JsonObject>>): readonly JsonObject[] =>
  Object.values(gear)
    .filter((shoe) => shoe['retired'] !== true)
    .map(({ id, primary, name, nickname, retired, distance, converted_distance }) => ({
      id,
      primary,
      name,
      nickname,
      resource_state: 2,
      retired,
      distance,
      converted_distance,
    }));
