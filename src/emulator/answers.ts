import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Response } from 'express';

/** Strava's way of naming what is wrong. */
type Fault = { readonly resource: string; readonly field: string; readonly code: string };

const MESSAGES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Authorization Error',
  403: 'Forbidden',
  404: 'Record Not Found',
};

/** Headers of every recorded JSON answer, without those its delivery network adds. */
const commonHeaders = (status: number): Record<string, string> => ({
  'Cache-Control': status < 400 ? 'max-age=0, private, must-revalidate' : 'no-cache',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  Status: `${status} ${STATUS_CODES[status] ?? ''}`,
  Vary: 'Accept, Origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Download-Options': 'noopen',
  'X-Frame-Options': 'DENY',
  'X-Permitted-Cross-Domain-Policies': 'none',
  'X-Request-Id': randomUUID(),
  'X-XSS-Protection': '1; mode=block',
});

/** Sends JSON the way Strava does. */
export const sendJson = (
  res: Response,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void => {
  res.status(status).set({ ...commonHeaders(status), ...headers });
  res.json(body);
};

/** Sends one of Strava's error bodies, e.g. 400 `{"message":"Bad Request","errors":[{"resource":…}]}`. */
export const sendError = (res: Response, status: number, fault: Fault): void =>
  sendJson(res, status, { message: MESSAGES[status] ?? STATUS_CODES[status], errors: [fault] });

/** The recorded 404 of an activity: a JSON content type and nothing in it. */
export const sendEmptyNotFound = (res: Response): void => {
  res.status(404).set(commonHeaders(404)).type('application/json; charset=utf-8').end();
};

/** Over a limit (recorded body). */
export const sendRateLimited = (res: Response, headers: Record<string, string>): void =>
  sendJson(res, 429, { errors: 'Rate Limit Exceeded', status: 429, message: 'Too Many Requests' }, headers);

export const APP_INACTIVE: Fault = { resource: 'Application', field: 'Status', code: 'Inactive' };
export const ATHLETE_LIMIT_MESSAGE = 'Limit of connected athletes exceeded';
export const BAD_CLIENT: Fault = { resource: 'Application', field: 'client_id', code: 'invalid' };
export const BAD_REDIRECT: Fault = { resource: 'Application', field: 'redirect_uri', code: 'invalid' };
export const BAD_CODE: Fault = { resource: 'RequestToken', field: 'code', code: 'invalid' };
export const BAD_REFRESH_TOKEN: Fault = { resource: 'RefreshToken', field: 'refresh_token', code: 'invalid' };
export const BAD_ACCESS_TOKEN: Fault = { resource: 'Athlete', field: 'access_token', code: 'invalid' };
export const NO_ACTIVITY_SCOPE: Fault = {
  resource: 'AccessToken',
  field: 'activity:read_permission',
  code: 'missing',
};

/** The page a delivery network shows when the service behind it fails. */
const BROKEN_PAGE =
  '<html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>';

/** A page where JSON is expected. */
export const sendHtmlFailure = (res: Response, status: number): void => {
  res.status(status).type('html').send(BROKEN_PAGE);
};
