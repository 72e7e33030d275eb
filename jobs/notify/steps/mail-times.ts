import { HOUR_MS } from '../../../src/core/durations.ts';
import { localTime } from '../../../src/runner/clock.ts';

/**
 * DESIGN: an alert waits this long for the rest of what happened: streams come up to five minutes after the run,
 * a watch that was away announces several runs in any order, and people correct a run right after it. Until
 * then the mail is rewritten with every assessment; after that it stands.
 */
export const SETTLE_MS = 10 * 60_000;

/** Hours on the runner's clock: nothing leaves from `from` o'clock until `to` o'clock. */
export type QuietHours = { readonly from: number; readonly to: number };

/** The first instant from `at` on (epoch ms) that is outside the quiet hours. */
export const outsideQuietHours = (at: number, timeZone: string, quiet: QuietHours | null): number => {
  if (quiet === null || quiet.from === quiet.to) return at;
  const local = localTime(at, timeZone);
  if (!isQuiet(local.hour, quiet)) return at;
  const end = (days: number): number =>
    local.add({ days }).startOfDay().with({ hour: quiet.to }).epochMilliseconds;
  const today = end(0);
  return today > at ? today : end(1);
};

const isQuiet = (hour: number, { from, to }: QuietHours): boolean =>
  from < to ? hour >= from && hour < to : hour >= from || hour < to;

const FIRST_RETRY_MS = 60_000;
const LONGEST_RETRY_MS = 4 * HOUR_MS;

/** Fourteen tries, 1, 2, 4 … minutes and then 4 hours apart, take a little more than 24 hours. */
const MOST_TRIES = 14;

/** How long to wait after so many tries of a mail; null = give up. */
export const retryAfterMs = (tries: number): number | null =>
  tries >= MOST_TRIES ? null : Math.min(FIRST_RETRY_MS * 2 ** (tries - 1), LONGEST_RETRY_MS);
