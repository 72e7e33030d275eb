import type { StravaApp } from './app.ts';
import type { Budget, CallPriority } from './budget.ts';
import { errorFromAnswer } from './error-from-answer.ts';
import { StravaError, isStravaError } from './errors.ts';
import { createStravaHttp, exchange } from './http.ts';
import type { StravaAnswer, StravaHttp, StravaRequest } from './http.ts';
import { readActivityPage, readShape } from './rows.ts';
import type { ActivityPage } from './rows.ts';
import { athlete, detailedActivity, gear, streamSet } from './shapes.ts';
import type { DetailedActivity, Gear, StreamSet, SummaryAthlete } from './shapes.ts';
import type { TokenSource } from './token-source.ts';

/** Strava's page size limit (developers.strava.com). */
const MAX_PER_PAGE = 200;

/** The streams that are analysed, and no other: what nothing reads is not asked for (docs/retention.md). */
const STREAM_KEYS = 'time,latlng,distance,altitude,moving';

/** `after` and `before` in epoch SECONDS (milliseconds are refused as "future"). */
type ActivityQuery = {
  /** 1 = the newest. */
  readonly page: number;
  readonly perPage?: number;
  readonly before?: number;
  readonly after?: number;
};

type Options = { readonly priority?: CallPriority };

/**
 * Strava's API for one app. Every method takes the athlete whose tokens are used and throws StravaError
 * (errors.ts lists what can happen); none retries.
 */
export type Strava = {
  /** Renews the tokens where they end soon; no call otherwise. */
  renew(athleteId: number): Promise<void>;
  /** The runner, with the shoes in use where profile:read_all was granted. */
  athlete(athleteId: number, options?: Options): Promise<SummaryAthlete>;
  /** One page, newest first. The list ends at the page with `received` 0; shorter pages happen before. */
  activities(athleteId: number, query: ActivityQuery, options?: Options): Promise<ActivityPage>;
  activity(athleteId: number, activityId: number, options?: Options): Promise<DetailedActivity>;
  /** null when Strava has none: typed in by hand, or not processed yet. */
  streams(athleteId: number, activityId: number, options?: Options): Promise<StreamSet | null>;
  /** A pair of shoes, retired ones included. A deleted pair is not_found. */
  gear(athleteId: number, gearId: string, options?: Options): Promise<Gear>;
};

/** The parts of a logger that are used. */
type Log = { debug(facts: object, message: string): void };

export type StravaDeps = StravaApp & {
  readonly tokenSource: TokenSource;
  readonly budget: Budget;
  readonly log: Log;
  readonly now: () => number;
  /** Made from `urls` when absent. */
  readonly http?: StravaHttp;
};

/** Makes the client. Nothing is opened before the first call. */
export const createStrava = (deps: StravaDeps): Strava => {
  const http = deps.http ?? createStravaHttp(deps.urls);

  const answerTo = async (
    request: StravaRequest,
    priority: CallPriority,
  ): Promise<StravaAnswer & { retryAtMs: number | null }> => {
    await deps.budget.take(priority);
    const startMs = deps.now();
    let answer: StravaAnswer;
    try {
      answer = await exchange(http.api, request);
    } catch (error) {
      await deps.budget.lost();
      throw error;
    }
    const retryAtMs = await deps.budget.answered(answer.status, answer.headers);
    deps.log.debug(
      { what: request.what, status: answer.status, ms: deps.now() - startMs },
      'strava answered',
    );
    return { ...answer, retryAtMs };
  };

  /** One call with the athlete's token; gives the body of a success. */
  const get = async (
    athleteId: number,
    request: Pick<StravaRequest, 'path' | 'query' | 'what'>,
    options: Options | undefined,
  ): Promise<unknown> => {
    const bearer = await deps.tokenSource.accessToken(athleteId);
    const answer = await answerTo({ method: 'GET', ...request, bearer }, options?.priority ?? 'live');
    const error = errorFromAnswer(answer, request.what);
    if (error === null) return answer.body;
    if (error.code === 'unauthorized') deps.tokenSource.rejected(athleteId, bearer);
    if (error.code === 'rate_limited')
      throw new StravaError('rate_limited', error.message, {
        status: error.status,
        retryAtMs: answer.retryAtMs,
      });
    throw error;
  };

  return {
    async renew(athleteId) {
      await deps.tokenSource.accessToken(athleteId);
    },
    async athlete(athleteId, options) {
      const body = await get(athleteId, { path: '/athlete', what: 'the athlete' }, options);
      return readShape(athlete, body, 'the athlete');
    },
    async activities(athleteId, { page, perPage = MAX_PER_PAGE, before, after }, options) {
      const query = {
        page,
        per_page: perPage,
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
      };
      const body = await get(
        athleteId,
        { path: '/athlete/activities', query, what: 'the list of activities' },
        options,
      );
      return readActivityPage(body);
    },
    async activity(athleteId, activityId, options) {
      const what = `activity ${activityId}`;
      return readShape(
        detailedActivity,
        await get(athleteId, { path: `/activities/${activityId}`, what }, options),
        what,
      );
    },
    async streams(athleteId, activityId, options) {
      const what = `the streams of activity ${activityId}`;
      const query = { keys: STREAM_KEYS, key_by_type: 'true' };
      try {
        const body = await get(
          athleteId,
          { path: `/activities/${activityId}/streams`, query, what },
          options,
        );
        return readShape(streamSet, body, what);
      } catch (error) {
        if (isStravaError(error, 'not_found')) return null;
        throw error;
      }
    },
    async gear(athleteId, gearId, options) {
      const what = `the shoes ${gearId}`;
      return readShape(
        gear,
        await get(athleteId, { path: `/gear/${encodeURIComponent(gearId)}`, what }, options),
        what,
      );
    },
  };
};
