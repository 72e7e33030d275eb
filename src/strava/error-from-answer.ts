import { StravaError } from './errors.ts';
import type { StravaErrorCode } from './errors.ts';
import { errorBody } from './shapes.ts';

type Answer = { readonly status: number; readonly body: unknown; readonly text: string };
type Complaint = { readonly resource: string; readonly field: string; readonly code: string };

/** A body that is no JSON is a proxy's or a maintenance page: it says nothing about what was asked for. */
const isNotJson = (body: unknown): boolean => body === undefined;

/** STRAVA.md 0.3: told as text or inside JSON, at the token exchange and elsewhere. */
const ATHLETE_LIMIT = /limit of connected athletes/i;

const complaintsOf = (body: unknown): readonly Complaint[] => {
  const parsed = errorBody.safeParse(body);
  if (!parsed.success) return [];
  return (parsed.data.errors ?? []).map((e) => ({
    resource: e.resource ?? '',
    field: e.field ?? '',
    code: e.code ?? '',
  }));
};

/** The scope a complaint asks for: `activity:read_permission` → `activity:read`; null when it is about something else. */
const scopeIn = (complaint: Complaint): string | null =>
  /^([a-z_]+(?::[a-z_]+)?)_permission$/.exec(complaint.field)?.[1] ?? null;

const unauthorized = (complaints: readonly Complaint[], what: string): StravaError => {
  for (const complaint of complaints) {
    const scope = scopeIn(complaint);
    if (scope !== null)
      return new StravaError(
        'missing_scope',
        `The scope ${scope} was not granted; it is needed for ${what}`,
        {
          status: 401,
          field: scope,
        },
      );
  }
  return new StravaError('unauthorized', `Strava does not accept the access for ${what} (401)`, {
    status: 401,
  });
};

const forbidden = (text: string, complaints: readonly Complaint[], what: string): StravaError => {
  const status = 403;
  if (ATHLETE_LIMIT.test(text))
    return new StravaError(
      'athlete_limit',
      'The Strava app has reached its limit of connected athletes (403)',
      { status },
    );
  const inactive = complaints.some(
    (c) => c.resource === 'Application' && /^status$/i.test(c.field) && /^inactive$/i.test(c.code),
  );
  if (inactive)
    return new StravaError(
      'app_inactive',
      "The Strava app is inactive: its owner's Strava subscription has ended (403)",
      {
        status,
      },
    );
  return new StravaError('rejected', `Strava refused ${what} (403)`, { status });
};

const badRequest = (status: number, complaints: readonly Complaint[], what: string): StravaError => {
  const about = (resource: string): Complaint | undefined => complaints.find((c) => c.resource === resource);
  const make = (code: StravaErrorCode, message: string, field: string): StravaError =>
    new StravaError(code, message, { status, field });
  const app = about('Application');
  if (about('RefreshToken'))
    return make('connection_dead', 'Strava does not know the refresh token (any more)', 'refresh_token');
  if (about('RequestToken'))
    return make('code_rejected', 'Strava does not accept the code: used before or expired', 'code');
  if (app)
    return make('app_rejected', `Strava does not accept the app's ${app.field || 'credentials'}`, app.field);
  const first = complaints[0];
  const field = first === undefined ? '' : ` (${[first.resource, first.field, first.code].join(' ')})`;
  return make('rejected', `Strava refused ${what}: ${status}${field}`, first?.field ?? '');
};

/**
 * What an answer means; null for a success. Built from the status and the names of fields; text that came
 * from Strava is repeated only as these names.
 */
export const errorFromAnswer = (answer: Answer, what: string): StravaError | null => {
  const { status, body } = answer;
  const complaints = complaintsOf(body);
  if (status >= 200 && status < 300)
    return isNotJson(body)
      ? new StravaError(
          'unavailable',
          `Strava answered ${what} with something that is not JSON (${status})`,
          { status },
        )
      : null;
  if (status === 429)
    return new StravaError('rate_limited', `Strava's rate limit is reached (429)`, { status });
  if (status === 401) {
    const app = complaints.find((c) => c.resource === 'Application' && /^client_(id|secret)$/.test(c.field));
    return app ? badRequest(status, complaints, what) : unauthorized(complaints, what);
  }
  if (status === 403 && (!isNotJson(body) || ATHLETE_LIMIT.test(answer.text)))
    return forbidden(answer.text, complaints, what);
  // Beyond here a page of HTML is no word of Strava's: a 404 from a proxy must not look like a deleted activity.
  if (!isNotJson(body) && (status === 404 || status === 410))
    return new StravaError('not_found', `Strava has no ${what} (${status})`, { status });
  if (!isNotJson(body) && status >= 400 && status < 500 && status !== 408)
    return badRequest(status, complaints, what);
  const hint = status >= 300 && status < 400 ? ', a redirect: is the base URL right?' : '';
  return new StravaError('unavailable', `Strava is not available for ${what} (${status}${hint})`, { status });
};
