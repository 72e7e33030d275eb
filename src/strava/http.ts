import { create, isAxiosError } from 'axios';
import type { AxiosInstance } from 'axios';
import type { StravaUrls } from './app.ts';
import { StravaError } from './errors.ts';
import { errorFromAnswer } from './error-from-answer.ts';
import type { RateHeaders } from './rate-headers.ts';

/** The two axios instances of one Strava: its API and its OAuth pages. */
export type StravaHttp = { readonly api: AxiosInstance; readonly oauth: AxiosInstance };

/** DESIGN: Strava's slowest recorded answer took 2 s; twenty leave room for a bad day and free the worker soon enough. */
const TIMEOUT_MS = 20_000;
/** DESIGN: eight streams of a 24 h run at 1 Hz are about 10 MB. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

/**
 * Makes the instances: no retries (the queue owns them), no redirects, every status an answer.
 * Nothing is opened before the first call.
 */
export const createStravaHttp = (
  urls: StravaUrls,
  options: { readonly timeoutMs?: number } = {},
): StravaHttp => {
  const instance = (baseURL: string): AxiosInstance =>
    create({
      baseURL,
      timeout: options.timeoutMs ?? TIMEOUT_MS,
      maxRedirects: 0,
      maxContentLength: MAX_ANSWER_BYTES,
      allowAbsoluteUrls: false,
      responseType: 'text',
      // The text is parsed here, not by axios, so that a page of HTML or half an answer is noticed.
      transformResponse: [(data: unknown) => data],
      validateStatus: () => true,
      headers: { Accept: 'application/json', 'User-Agent': 'Camber' },
    });
  return { api: instance(urls.api), oauth: instance(urls.oauth) };
};

/** One request. `what` names it in error messages: no ids of runners, no secrets. */
export type StravaRequest = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly form?: Readonly<Record<string, string>>;
  readonly bearer?: string;
  readonly basic?: { readonly username: string; readonly password: string };
  readonly what: string;
};

/** `body` is the parsed JSON: null for an empty answer, undefined when it is no JSON; `text` as it came. */
export type StravaAnswer = {
  readonly status: number;
  readonly headers: RateHeaders;
  readonly body: unknown;
  readonly text: string;
};

const parseBody = (text: string): unknown => {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** What kept an answer from coming, in words without the request in them. */
const noAnswer = (error: unknown, what: string): StravaError => {
  const code = isAxiosError(error) ? (error.code ?? 'no code') : 'no code';
  return new StravaError('unavailable', `No answer from Strava for ${what} (${code})`);
};

/**
 * Makes one call and gives back what came, whatever its status.
 * @throws StravaError unavailable when nothing came (timeout, connection, oversized answer)
 */
export const exchange = async (http: AxiosInstance, request: StravaRequest): Promise<StravaAnswer> => {
  try {
    const answer = await http.request<string>({
      method: request.method,
      url: request.path,
      ...(request.query && { params: request.query }),
      ...(request.form && { data: new URLSearchParams(request.form) }),
      ...(request.basic && { auth: request.basic }),
      headers: request.bearer === undefined ? {} : { Authorization: `Bearer ${request.bearer}` },
      // axios's own timeout ends with the first byte of a slow trickle; this one ends the whole call.
      signal: AbortSignal.timeout(2 * (http.defaults.timeout ?? TIMEOUT_MS)),
    });
    const text = answer.data ?? '';
    return { status: answer.status, headers: { ...answer.headers }, body: parseBody(text), text };
  } catch (error) {
    throw noAnswer(error, request.what);
  }
};

/**
 * Makes one call and gives back a success.
 * @throws StravaError with the meaning of any other answer (error-from-answer.ts)
 */
export const callStrava = async (http: AxiosInstance, request: StravaRequest): Promise<StravaAnswer> => {
  const answer = await exchange(http, request);
  const error = errorFromAnswer(answer, request.what);
  if (error !== null) throw error;
  return answer;
};
