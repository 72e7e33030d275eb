import { setTimeout as wait } from 'node:timers/promises';
import { Router } from 'express';
import type { Request, Response } from 'express';
import { detailView, streamsView, summaryView } from './activity-views.ts';
import { withStreamFaults, type Streams } from './stream-faults/index.ts';
import {
  APP_INACTIVE,
  BAD_ACCESS_TOKEN,
  NO_ACTIVITY_SCOPE,
  sendEmptyNotFound,
  sendError,
  sendJson,
  sendRateLimited,
} from './answers.ts';
import { detailedAthlete, summaryAthlete } from './athlete-views.ts';
import type { Context } from './context.ts';
import { grantOfAccessToken } from './grants.ts';
import type { History } from './history.ts';
import { listPage } from './list-page.ts';
import { bearerOf } from './request-values.ts';
import { mayReadActivities, mayReadProfile } from './scopes.ts';
import type { Grant } from './state.ts';
import { sendFailure } from './send-failure.ts';
import type { ActivityJson } from './types.ts';

type Call = {
  readonly req: Request;
  readonly res: Response;
  readonly grant: Grant;
  readonly history: History;
  /** The rate-limit headers after this call. */
  readonly headers: Record<string, string>;
};

const UNKNOWN_SPORT = 'MoonRun';
const NO_STREAMS = { resource: 'Activity', field: 'id', code: 'not found' };

/** The reading endpoints, each behind the same gate: faults, limits, token, scope. */
export const apiRoutes = (context: Context): Router => {
  const router = Router();
  /** Fetches of released activities, for the faults that answer 404 to the first ones. */
  const fetches = new Map<string, number>();

  const endpoint = (path: string, needsActivityScope: boolean, answer: (call: Call) => void): void => {
    const name = `GET ${path.replace(/:(\w+)/g, '{$1}')}`;
    router.get(`/api/v3${path}`, async (req, res) => {
      context.count(name);
      const { slowMs, appInactive } = context.faults.get();
      if (slowMs > 0) await wait(slowMs);
      const withinLimits = context.limits.count('read');
      const headers = context.limits.headers();
      if (!withinLimits) return sendRateLimited(res, headers);
      const failure = context.faults.takeFailure(name);
      if (failure !== null) return sendFailure(res, failure, headers);
      if (appInactive) return sendError(res, 403, APP_INACTIVE);
      const grant = grantOfAccessToken(context.store.get(), bearerOf(req) ?? '', context.now());
      const history = grant === null ? undefined : context.histories.get(grant.athleteId);
      if (grant === null || history === undefined) return sendError(res, 401, BAD_ACCESS_TOKEN);
      if (needsActivityScope && !mayReadActivities(grant.scopes))
        return sendError(res, 401, NO_ACTIVITY_SCOPE);
      answer({ req, res, grant, history, headers });
    });
  };

  /** True for the first `times` calls about an activity that was released while the emulator ran. */
  const isTooEarly = (kind: string, call: Call, id: number, times: number): boolean => {
    if (times === 0 || !call.history.wasReleased(id)) return false;
    const key = `${kind} ${call.history.athleteId} ${id}`;
    const before = fetches.get(key) ?? 0;
    fetches.set(key, before + 1);
    return before < times;
  };

  const activityOf = (call: Call): ActivityJson | null =>
    call.history.activity(Number(call.req.params['id']), call.grant.scopes);

  /** The sport as it is, or one from a year to come. */
  const withSport = (activity: ActivityJson): ActivityJson =>
    context.faults.get().unknownSport ? { ...activity, sport_type: UNKNOWN_SPORT } : activity;

  endpoint('/athlete', false, ({ res, grant, history, headers }) => {
    const body = mayReadProfile(grant.scopes) ? detailedAthlete(history) : summaryAthlete(history);
    sendJson(res, 200, body, headers);
  });

  endpoint('/athlete/activities', true, ({ req, res, grant, history, headers }) => {
    const answer = listPage(history.activities(grant.scopes), req.query, context.now());
    if ('fault' in answer) return sendError(res, 400, answer.fault);
    sendJson(
      res,
      200,
      answer.activities.map((activity) => summaryView(withSport(activity))),
      headers,
    );
  });

  endpoint('/activities/:id', true, (call) => {
    const activity = activityOf(call);
    const { notFoundFirst } = context.faults.get();
    if (activity === null || isTooEarly('detail', call, activity.id, notFoundFirst)) {
      return sendEmptyNotFound(call.res);
    }
    const gear = activity['gear_id'] ? call.history.gear(String(activity['gear_id'])) : null;
    sendJson(call.res, 200, detailView(withSport(activity), gear), call.headers);
  });

  // As recorded, the answer with streams tells no limits: those who keep a budget must count for themselves.
  endpoint('/activities/:id/streams', true, (call) => {
    const activity = activityOf(call);
    const { streamsNotReadyFirst, streams: streamFaults } = context.faults.get();
    const streams = activity === null ? null : call.history.folder.streams(activity.id);
    if (activity === null || streams === null) return sendError(call.res, 404, NO_STREAMS);
    if (isTooEarly('streams', call, activity.id, streamsNotReadyFirst)) {
      return sendError(call.res, 404, NO_STREAMS);
    }
    const { keys, key_by_type } = call.req.query;
    const wanted = typeof keys === 'string' ? keys.split(',') : [];
    const faulty = withStreamFaults(streams as Streams, streamFaults, activity.id);
    sendJson(call.res, 200, streamsView(faulty, wanted, key_by_type === 'true'));
  });

  endpoint('/gear/:id', false, ({ req, res, history, headers }) => {
    const gear = history.gear(String(req.params['id']));
    if (gear === null) return sendError(res, 404, { resource: 'Gear', field: 'id', code: 'not found' });
    sendJson(res, 200, { ...gear, resource_state: 3 }, headers);
  });

  return router;
};
