import { z } from 'zod';
import { STREAM_FAULT_NAMES, type StreamFaultName } from './stream-faults/index.ts';

const FAIL_KINDS = [401, 403, 404, 429, 500, 502, 503, 'html', 'truncated', 'hangup'] as const;

/** How the next answers of the API go wrong. `truncated` is JSON that stops in the middle. */
export type FailKind = (typeof FAIL_KINDS)[number];

/** What the emulator does wrong on purpose; everything off by default. */
export type Faults = {
  /** Added to every answer of the API, milliseconds. */
  readonly slowMs: number;
  /** The next `times` API requests (of one endpoint, when named) fail like this, after `skip` that do not. */
  readonly fail: {
    readonly as: FailKind;
    readonly times: number;
    readonly endpoint?: string | undefined;
    readonly skip?: number | undefined;
  } | null;
  /** Activities carry a `sport_type` nobody has heard of; `type` stays. */
  readonly unknownSport: boolean;
  /** A released activity answers 404 to its first fetches (STRAVA.md 3: 0.6 % of events). */
  readonly notFoundFirst: number;
  /** The streams of a released activity answer 404 to their first fetches, as when Strava has not processed them yet. */
  readonly streamsNotReadyFirst: number;
  /** Every answer with streams has these faults, at places that the activity's id chooses. */
  readonly streams: readonly StreamFaultName[];
  /** Every event is delivered twice. */
  readonly duplicateEvents: boolean;
  /** Events are kept until a second one comes and go out newest first; turning it off lets the rest go. */
  readonly outOfOrderEvents: boolean;
  /** Events vanish. */
  readonly loseEvents: boolean;
  /** How many athletes may be connected; null = no limit. Strava's default is 1, self-serve 10. */
  readonly athleteLimit: number | null;
  /** The owner's subscription lapsed: every call is 403 Inactive. */
  readonly appInactive: boolean;
  /** Strava's clock minus the given one, milliseconds. */
  readonly clockSkewMs: number;
};

/** Everything as it should be. */
export const NO_FAULTS: Faults = {
  slowMs: 0,
  fail: null,
  unknownSport: false,
  notFoundFirst: 0,
  streamsNotReadyFirst: 0,
  streams: [],
  duplicateEvents: false,
  outOfOrderEvents: false,
  loseEvents: false,
  athleteLimit: null,
  appInactive: false,
  clockSkewMs: 0,
};

const whole = z.number().int();

/** A change of faults as the control API takes it: every field is optional, unknown ones are refused. */
export const FAULTS_SHAPE = z
  .strictObject({
    slowMs: whole.min(0).max(60_000),
    fail: z
      .strictObject({
        as: z.literal(FAIL_KINDS),
        times: whole.min(1),
        endpoint: z.string().optional(),
        skip: whole.min(0).optional(),
      })
      .nullable(),
    unknownSport: z.boolean(),
    notFoundFirst: whole.min(0),
    streamsNotReadyFirst: whole.min(0),
    streams: z.array(z.literal([...STREAM_FAULT_NAMES])),
    duplicateEvents: z.boolean(),
    outOfOrderEvents: z.boolean(),
    loseEvents: z.boolean(),
    athleteLimit: whole.min(0).nullable(),
    appInactive: z.boolean(),
    clockSkewMs: whole,
  })
  .partial();

/** The switches, readable and changeable while the emulator runs. */
export type FaultSwitches = {
  readonly get: () => Faults;
  readonly set: (patch: Partial<Faults>) => void;
  /** Takes one of the `fail` turns for this endpoint; null when it is to be answered properly. */
  readonly takeFailure: (endpoint: string) => FailKind | null;
};

/** Starts with the given faults on. */
export const createFaults = (initial: Partial<Faults> = {}): FaultSwitches => {
  let faults: Faults = { ...NO_FAULTS, ...initial };
  return {
    get: () => faults,
    set: (patch) => {
      faults = { ...faults, ...patch };
    },
    takeFailure: (endpoint) => {
      const { fail } = faults;
      if (fail === null || fail.times <= 0) return null;
      if (fail.endpoint !== undefined && fail.endpoint !== endpoint) return null;
      if (fail.skip !== undefined && fail.skip > 0) {
        faults = { ...faults, fail: { ...fail, skip: fail.skip - 1 } };
        return null;
      }
      faults = { ...faults, fail: fail.times === 1 ? null : { ...fail, times: fail.times - 1 } };
      return fail.as;
    },
  };
};
