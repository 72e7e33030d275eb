import { DAY_MS, MINUTE_MS } from '../core/durations.ts';
import { IntervalsError } from './errors.ts';

/** An answer as it came. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
};

/** DESIGN: used where it does not say how long. */
const USUAL_WAIT_MS = 15 * MINUTE_MS;
/** DESIGN: its longest limit is that of a day. */
const LONGEST_WAIT_MS = DAY_MS;
/** DESIGN: a limit that has just ended is not met by the first call. */
const SHORTEST_WAIT_MS = 1_000;

/** `Retry-After` as an instant: seconds or a date (RFC 9110, 10.2.3). */
const retryAt = (value: unknown, now: number): number => {
  const text = typeof value === 'string' ? value.trim() : '';
  const at = /^\d+$/.test(text) ? now + Number(text) * 1000 : Date.parse(text);
  const waitMs = Number.isFinite(at) ? at - now : USUAL_WAIT_MS;
  return now + Math.min(Math.max(waitMs, SHORTEST_WAIT_MS), LONGEST_WAIT_MS);
};

/** intervals.icu itself refuses in JSON; the protection in front of it shows a page. */
const isJson = ({ headers }: Answer): boolean => /\bjson\b/i.test(String(headers['content-type'] ?? ''));

/** What is wrong with an answer; null for a success. `what` names the call: no ids of runners, no keys. */
export const errorFromAnswer = (answer: Answer, what: string, now: number): IntervalsError | null => {
  const { status } = answer;
  if (status >= 200 && status < 300) return null;
  const say = (code: IntervalsError['code'], why: string): IntervalsError =>
    new IntervalsError(code, `intervals.icu ${why} (${what}, status ${status})`, { status });
  if (status === 401 || (status === 403 && isJson(answer))) return say('key', 'does not accept the key');
  if (status === 429)
    return new IntervalsError('limited', `intervals.icu asks to wait (${what})`, {
      status,
      retryAtMs: retryAt(answer.headers['retry-after'], now),
    });
  if (status === 404 || status === 422 || status === 410) return say('missing', 'does not have it');
  return say('unavailable', 'did not do it');
};
