import { StartError } from './errors.ts';

/** This Camber was written then: no clock that goes right shows an earlier time. */
const WRITTEN = Date.parse('2026-11-01T00:00:00Z');

/** What is said of a clock that cannot be right; null for one that may be. */
export const clockSentence = (now: number): string | null =>
  now >= WRITTEN
    ? null
    : `The clock of this machine says ${new Date(now).toISOString().slice(0, 10)}, and that cannot be right: days, links and Strava’s tokens would be wrong.\nSet it (on most systems: sudo timedatectl set-ntp true), then start Camber again.`;

/** @throws StartError when the clock is wrong beyond doubt */
export const checkClock = (now: number): void => {
  const sentence = clockSentence(now);
  if (sentence !== null) throw new StartError(sentence);
};
