import { z } from 'zod';

/**
 * Strava's answers as Camber needs them (developers.strava.com, the recorded answers, STRAVA.md 4).
 * Tolerant on purpose: unknown fields and enum values pass, fields that are absent or null are undefined or
 * null, and only what nothing can be done without is demanded. What is not read is not described.
 */

/** Ids are 64-bit at Strava; today's largest is 1.6e10, and what JSON.parse cannot hold exactly is refused. */
const id = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
/** A number that may be absent; anything that is no finite number reads as absent. */
const looseNumber = z.number().nullish().catch(null);
const looseText = z.string().nullish().catch(null);
const looseFlag = z.boolean().nullish().catch(null);
/** `[lat, lng]`, or `[]` where there is no position. */
const looseLatLng = z.array(z.number()).nullish().catch(null);
/** Whether the text names a day and time that exist (JavaScript itself reads 30 February as 2 March). */
const exists = (text: string): boolean => {
  const ms = Date.parse(`${text.slice(0, 19)}Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text.slice(0, 10);
};

/** UTC with a true Z, or local wall clock with a false one: `2025-10-19T16:00:00Z`. */
const isoInstant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/)
  .refine(exists);

/** Answer of `POST /oauth/token` for `grant_type=refresh_token`. */
export const tokenAnswer = z.looseObject({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  /** Epoch seconds. */
  expires_at: z.number(),
  /** Seconds from now on: with `expires_at` it tells Strava's own clock. */
  expires_in: z.number().nullish(),
});

/** A pair of shoes: the short form in `athlete.shoes` and `activity.gear`, the long form of `GET /gear/{id}`. */
export const gear = z.looseObject({
  id: z.string().min(1),
  name: looseText,
  nickname: looseText,
  brand_name: looseText,
  model_name: looseText,
  primary: looseFlag,
  retired: looseFlag,
  /** Metres. */
  distance: looseNumber,
  /** Only bikes have one. */
  frame_type: looseNumber,
});
export type Gear = z.infer<typeof gear>;

/** The rows that can be read; one broken pair does not cost the others. */
const readableGear = (rows: readonly unknown[] | null | undefined): Gear[] =>
  (rows ?? []).flatMap((row) => {
    const result = gear.safeParse(row);
    return result.success ? [result.data] : [];
  });

/**
 * The athlete of a token answer, and of `GET /athlete`. `shoes` lists only pairs in use, and is empty without
 * the scope profile:read_all.
 */
export const athlete = z.looseObject({
  id,
  firstname: looseText,
  lastname: looseText,
  /** `feet` or `meters`; the athlete of a token answer has none. */
  measurement_preference: looseText,
  shoes: z.array(z.unknown()).nullish().catch(null).transform(readableGear),
});
export type SummaryAthlete = z.infer<typeof athlete>;

/** Answer of `POST /oauth/token` for `grant_type=authorization_code`. */
export const tokenWithAthlete = tokenAnswer.extend({ athlete });

const summaryFields = {
  id,
  name: looseText,
  /** Metres. */
  distance: looseNumber,
  moving_time: looseNumber,
  elapsed_time: looseNumber,
  /** Metres. */
  total_elevation_gain: looseNumber,
  elev_high: looseNumber,
  elev_low: looseNumber,
  type: looseText,
  sport_type: looseText,
  workout_type: looseNumber,
  start_date: isoInstant,
  /** Wall clock where the run started; the Z at its end is false. */
  start_date_local: isoInstant,
  timezone: looseText,
  /** Seconds. */
  utc_offset: looseNumber,
  trainer: looseFlag,
  manual: looseFlag,
  private: looseFlag,
  visibility: looseText,
  flagged: looseFlag,
  gear_id: looseText,
  device_name: looseText,
  start_latlng: looseLatLng,
  map: z.looseObject({ summary_polyline: looseText, polyline: looseText }).nullish().catch(null),
  suffer_score: looseNumber,
  athlete: z.looseObject({ id: looseNumber }).nullish().catch(null),
};

/** One row of `GET /athlete/activities`. */
export const summaryActivity = z.looseObject(summaryFields);
export type SummaryActivity = z.infer<typeof summaryActivity>;

/** Answer of `GET /activities/{id}`. */
export const detailedActivity = z.looseObject({
  ...summaryFields,
  perceived_exertion: looseNumber,
  prefer_perceived_exertion: looseFlag,
  gear: gear.nullish().catch(null),
});
export type DetailedActivity = z.infer<typeof detailedActivity>;

/** One stream; the arrays of an answer are index-aligned. */
const stream = <T extends z.ZodType>(item: T) => z.looseObject({ data: z.array(item.nullable()) }).nullish();
const numberStream = stream(z.number());

/** Answer of `GET /activities/{id}/streams?key_by_type=true`: a key that is missing was not recorded. */
export const streamSet = z.looseObject({
  /** Seconds since the start. */
  time: numberStream,
  /** Metres since the start. */
  distance: numberStream,
  latlng: stream(z.array(z.number())),
  /** Metres. */
  altitude: numberStream,
  moving: stream(z.boolean()),
});
export type StreamSet = z.infer<typeof streamSet>;

/** A push subscription; an app has one at most. */
export const pushSubscription = z.looseObject({ id, application_id: looseNumber, callback_url: looseText });
export type PushSubscription = z.infer<typeof pushSubscription>;

/** `create`, `activity` …: a short word that any database takes. */
const word = z.string().regex(/^\w{1,40}$/);
/** The end of the year 9999. */
const LAST_SECOND = 253_402_300_799;

/** The body of a webhook call. The values of `updates` are documented as strings; others are turned into text. */
export const webhookEvent = z.looseObject({
  aspect_type: word,
  /** Epoch seconds. */
  event_time: z.number().int().min(0).max(LAST_SECOND),
  object_id: id,
  object_type: word,
  owner_id: id,
  subscription_id: id,
  updates: z.record(z.string(), z.unknown()).nullish().catch(null),
});

/** The body of an error. `errors` is a list, except in recorded 429 answers, where it is a text. */
export const errorBody = z.looseObject({
  message: looseText,
  errors: z
    .array(z.looseObject({ resource: looseText, field: looseText, code: looseText }))
    .nullish()
    .catch(null),
});
