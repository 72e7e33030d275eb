import { create, isAxiosError } from 'axios';
import { type ActivityList, readActivityList } from './activity.ts';
import { type Answer, errorFromAnswer } from './answer.ts';
import { IntervalsError } from './errors.ts';
import { createPace } from './pace.ts';

/** Which part of the list, newest first. */
type ListQuery = {
  /** Wall clock of the runner: a day, or a day and time. */
  readonly oldest: string;
  readonly newest: string;
  /** At most so many. */
  readonly limit: number;
};

/** All that Camber asks intervals.icu. Every call names the runner's key; athlete 0 is whoever the key belongs to. */
export type Intervals = {
  /** @throws IntervalsError */
  list(key: string, query: ListQuery): Promise<ActivityList>;
  /** The original recording, as it was uploaded there; often packed. @throws IntervalsError */
  file(key: string, activityId: string): Promise<Buffer>;
};

export type IntervalsOptions = {
  /** `https://intervals.icu`, or a stand-in. */
  readonly url: string;
  readonly now: () => number;
  readonly timeoutMs?: number;
  readonly gapMs?: number;
};

/** DESIGN: a list of many years is a few megabytes of JSON; half a minute is enough for a bad day. */
const TIMEOUT_MS = 30_000;
/** DESIGN: what the reader of files takes at most (files/limits.ts). */
const MOST_BYTES = 80 * 1024 * 1024;
/**
 * DESIGN: it allows ten calls a second from one address, and a key 2,500 in a quarter of an hour and 5,000 in a day
 * (its forum, topic 609). Two a second are 1,800 in that quarter of an hour.
 */
const GAP_MS = 500;
/** Basic authentication with this name and the key as password (its forum, topic 609). */
const USER_NAME = 'API_KEY';

/** Opens nothing before the first call. No retries (the jobs own them), no redirects, no proxy. */
export const createIntervals = ({ url, now, timeoutMs, gapMs }: IntervalsOptions): Intervals => {
  const pace = createPace(gapMs ?? GAP_MS);
  const patienceMs = timeoutMs ?? TIMEOUT_MS;
  const http = create({
    baseURL: url,
    timeout: patienceMs,
    maxRedirects: 0,
    maxContentLength: MOST_BYTES,
    allowAbsoluteUrls: false,
    proxy: false,
    responseType: 'arraybuffer',
    transformResponse: [(data: unknown) => data],
    validateStatus: () => true,
    headers: { 'User-Agent': 'Camber' },
  });

  const call = async (key: string, path: string, query: object, what: string): Promise<Buffer> => {
    await pace();
    const answer = await http
      .get<Buffer>(path, {
        params: query,
        auth: { username: USER_NAME, password: key },
        // axios's own timeout ends with the first byte of a slow trickle; this one ends the whole call.
        signal: AbortSignal.timeout(2 * patienceMs),
      })
      .catch((error: unknown) => {
        throw withoutAnswer(error, what);
      });
    const got: Answer = { status: answer.status, headers: { ...answer.headers }, body: answer.data };
    const wrong = errorFromAnswer(got, what, now());
    if (wrong !== null) throw wrong;
    return got.body;
  };

  return {
    list: async (key, query) =>
      readActivityList(parsed(await call(key, '/api/v1/athlete/0/activities', query, 'the list'))),
    file: (key, activityId) =>
      call(key, `/api/v1/activity/${encodeURIComponent(activityId)}/file`, {}, 'a file'),
  };
};

const parsed = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    throw new IntervalsError('bad_answer', 'the answer of intervals.icu is no JSON');
  }
};

/** What kept an answer from coming, in words without the request in them. */
const withoutAnswer = (error: unknown, what: string): IntervalsError => {
  const code = isAxiosError(error) ? (error.code ?? 'no code') : 'no code';
  if (isAxiosError(error) && /maxContentLength/.test(error.message))
    return new IntervalsError('too_big', `intervals.icu sends too much (${what})`);
  return new IntervalsError('unavailable', `no answer from intervals.icu (${what}, ${code})`);
};
