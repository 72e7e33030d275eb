/** A piece of Strava's JSON the emulator passes on without looking into it. */
export type JsonObject = { readonly [key: string]: unknown };

/** A summary activity as Strava lists it: the fields the emulator itself reads, and whatever else is there. */
export type ActivityJson = JsonObject & {
  readonly id: number;
  /** UTC, `2026-11-01T08:15:00Z`. */
  readonly start_date: string;
  /** Wall clock of the place with a `Z` that means nothing. */
  readonly start_date_local: string;
  /** Seconds. */
  readonly elapsed_time: number;
  /** Metres. */
  readonly distance: number;
};

/** One athlete's whole history, in Strava's own shapes. */
export type AthleteFolder = {
  /** The detailed athlete, shoes included; `id` is required. */
  readonly athlete: JsonObject & { readonly id: number };
  /** Newest first. */
  readonly activities: readonly ActivityJson[];
  /** Detailed gear by id, retired pairs included. */
  readonly gear: Readonly<Record<string, JsonObject>>;
  /** The keyed stream set of an activity, or null where none was recorded. */
  readonly streams: (id: number) => JsonObject | null;
};

/** Everything time-like goes through this: milliseconds since 1970-01-01T00:00Z. */
export type Clock = { readonly now: () => number };

/** The two methods of a pino logger that the emulator uses. */
export type EmulatorLog = {
  readonly info: (fields: object, message: string) => void;
  readonly warn: (fields: object, message: string) => void;
};

/** An activity that is held back, with the instants (epoch ms) at which it started and ended. */
export type HeldActivity = {
  readonly athleteId: number;
  readonly activityId: number;
  readonly startMs: number;
  readonly endMs: number;
};

/** What a webhook posts (developers.strava.com/docs/webhooks); all values of `updates` are strings. */
export type EventBody = {
  readonly aspect_type: 'create' | 'update' | 'delete';
  /** Epoch seconds. */
  readonly event_time: number;
  readonly object_id: number;
  readonly object_type: 'activity' | 'athlete';
  readonly owner_id: number;
  readonly subscription_id: number;
  readonly updates: Readonly<Record<string, string>>;
};
