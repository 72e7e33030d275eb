import { parseEnv } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseRun } from '../../../src/core/analyse-run.ts';
import { analysePolyline } from '../../../src/core/polyline.ts';
import { readStreams } from '../../../src/core/streams/read-streams.ts';
import { parseConfig } from '../../../src/config/load-config.ts';
import { ConfigError } from '../../../src/config/error.ts';
import { Variables } from '../../../src/config/variables.ts';
import { generateSampleRunner } from '../../../src/emulator/sample-runner/generate.ts';
import { cellHash } from '../../../src/runner/cell-hash.ts';
import { readActivityList } from '../../../src/intervals/activity.ts';
import { IntervalsError } from '../../../src/intervals/errors.ts';
import { StravaError } from '../../../src/strava/errors.ts';
import { errorFromAnswer } from '../../../src/strava/error-from-answer.ts';
import { readEvent, readHandshake } from '../../../src/strava/events.ts';
import { readRateHeaders } from '../../../src/strava/rate-headers.ts';
import { readActivityPage, readShape } from '../../../src/strava/rows.ts';
import { athlete, detailedActivity, gear, streamSet } from '../../../src/strava/shapes.ts';
import { type Activity, polylineOf, reliefOf, toRun, toShoeUse, zoneOf } from '../../../src/strava/to-run.ts';
import { toShoe } from '../../../src/strava/to-shoe.ts';
import { broken, damaged, nastyJson, nastyText, tries } from '../../support/nasty.ts';

/** What the services answer and what an owner writes down, in every damaged form: read, or refused with a reason. */

const sample = generateSampleRunner({ lastDay: '2026-11-21' });
const [newest] = sample.activities;
if (newest === undefined) throw new Error('the sample runner has not run');
const context = {
  hash: cellHash(Buffer.alloc(32, 8), 7),
  barometer: true,
  gainM: 10,
  reliefM: null,
  trainer: false,
  knownTracks: new Set<string>(),
};

/** Reads; what is thrown must say what is wrong. */
const reads = (read: () => unknown, reason: new (...args: never[]) => Error): void => {
  try {
    read();
  } catch (error) {
    if (!(error instanceof reason)) throw error;
  }
};

/** @throws where a number is none, or is below zero */
const whole = (...numbers: readonly number[]): void => {
  if (!numbers.every((number) => Number.isFinite(number) && number >= 0))
    throw new Error(`impossible: ${numbers.join(' ')}`);
};

/** All that is done with an activity before it is stored. */
const take = (activity: Activity): void => {
  for (const run of [toRun(activity), toShoeUse(activity)]) {
    if (run === null) continue;
    if (!/^\d{4}-\d\d-\d\d$/.test(run.day)) throw new Error(`no day: ${run.day}`);
    whole(run.distanceM, run.movingTimeS, run.elapsedTimeS);
    whole(Math.abs(run.startS));
  }
  zoneOf(activity);
  reliefOf(activity);
  const line = polylineOf(activity);
  if (line !== null) analysePolyline(line, context);
};

describe("Strava's answers", () => {
  it('are read or refused, whatever an activity holds', async () => {
    expect(
      await broken(
        fc.property(fc.oneof(damaged(newest), nastyJson), (body) =>
          reads(() => take(readShape(detailedActivity, body, 'an activity')), StravaError),
        ),
        tries(),
      ),
    ).toBeNull();
  });

  it('are read row by row, whatever a list holds', async () => {
    expect(
      await broken(
        fc.property(fc.oneof(fc.array(damaged(newest), { maxLength: 3 }), nastyJson), (body) =>
          reads(() => readActivityPage(body).activities.forEach(take), StravaError),
        ),
        tries(),
      ),
    ).toBeNull();
  });

  it('are analysed or refused, whatever streams hold', async () => {
    const length = 40;
    const streams = {
      time: { data: Array.from({ length }, (_, i) => i * 5) },
      latlng: { data: Array.from({ length }, (_, i) => [50 + i / 10_000, 10]) },
      distance: { data: Array.from({ length }, (_, i) => i * 11) },
      altitude: { data: Array.from({ length }, (_, i) => 100 + (i % 7)) },
      moving: { data: Array.from({ length }, () => true) },
    };
    const analyse = (body: unknown): void => {
      const set = readShape(streamSet, body, 'streams');
      analyseRun(set, context);
      const { totals } = readStreams(set);
      whole(totals.distanceM, totals.movingTimeS, totals.elapsedTimeS);
    };
    expect(
      await broken(
        fc.property(fc.oneof(damaged(streams), nastyJson), (body) => reads(() => analyse(body), StravaError)),
        tries(0.5),
      ),
    ).toBeNull();
  });

  it('say no, and how long to wait, in any words', async () => {
    const headers = fc.dictionary(
      fc.constantFrom(
        'x-ratelimit-limit',
        'x-ratelimit-usage',
        'x-readratelimit-limit',
        'x-readratelimit-usage',
        'retry-after',
      ),
      nastyText,
    );
    const answers = fc.record({
      status: fc.integer({ min: 100, max: 599 }),
      headers,
      body: nastyJson,
      text: nastyText,
    });
    expect(
      await broken(
        fc.property(answers, (answer) => {
          readRateHeaders(answer.headers);
          errorFromAnswer(answer, 'anything');
        }),
        tries(),
      ),
    ).toBeNull();
  });

  it('about people and shoes are read or refused', async () => {
    const [pair] = Object.values(sample.gear);
    expect(
      await broken(
        fc.property(fc.oneof(damaged(pair), damaged(sample.athlete), nastyJson), (body) => {
          reads(() => toShoe(readShape(gear, body, 'shoes')), StravaError);
          reads(() => readShape(athlete, body, 'a runner'), StravaError);
        }),
        tries(),
      ),
    ).toBeNull();
  });
});

describe('a webhook call', () => {
  it('is an event or none', async () => {
    const usual = {
      object_type: 'activity',
      object_id: 1,
      aspect_type: 'update',
      updates: { title: 'a' },
      owner_id: 7,
      subscription_id: 1,
      event_time: 1_516_126_040,
    };
    expect(
      await broken(
        fc.property(fc.oneof(damaged(usual), nastyJson), nastyText, (body, secret) => {
          const event = readEvent(body);
          if (event !== null && event.key.length <= 3) throw new Error('an event without a key');
          readHandshake(
            { 'hub.mode': 'subscribe', 'hub.challenge': secret, 'hub.verify_token': body },
            'right',
          );
        }),
        tries(),
      ),
    ).toBeNull();
  });
});

describe('a list of intervals.icu', () => {
  it('is read or refused', async () => {
    const row = { id: 'i1', start_date_local: '2026-11-21T07:30:00', type: 'Run', source: 'GARMIN_CONNECT' };
    expect(
      await broken(
        fc.property(fc.oneof(fc.array(damaged(row)), nastyJson), (body) =>
          reads(() => readActivityList(body), IntervalsError),
        ),
        tries(),
      ),
    ).toBeNull();
  });
});

describe('.env', () => {
  const names = Object.keys(Variables.shape);
  const lines = fc
    .array(
      fc.tuple(
        fc.oneof(fc.constantFrom(...names), nastyText),
        nastyText,
        fc.constantFrom('=', ' = ', '="', ''),
      ),
      {
        maxLength: 8,
      },
    )
    .map((all) => all.map(([name, value, sign]) => name + sign + value).join('\n'));

  it('is understood, or the start says what is wrong', async () => {
    expect(
      await broken(
        fc.property(lines, (text) => reads(() => parseConfig(parseEnv(text)), ConfigError)),
        tries(),
      ),
    ).toBeNull();
  });

  it('never has a secret repeated in what is said about it', async () => {
    const secrets = names.filter((name) => /SECRET|KEY|TOKEN/.test(name));
    expect(
      await broken(
        fc.property(
          fc.constantFrom(...secrets),
          fc.string({ minLength: 6, maxLength: 40 }),
          (name, value) => {
            try {
              parseConfig({ [name]: `hidden${value}` });
            } catch (error) {
              if ((error as Error).message.includes(`hidden${value}`))
                throw new Error('it is repeated', { cause: error });
            }
          },
        ),
        tries(),
      ),
    ).toBeNull();
  });
});
