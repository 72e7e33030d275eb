import { generateSampleRunner } from '../../src/emulator/sample-runner/generate.ts';
import { connectAndRead, playedOnce } from './played.ts';
import type { World } from './world.ts';

/** The sample runner, whose history ends on this Saturday. */
export const source = generateSampleRunner({ lastDay: '2026-11-21' });
export const athleteId = source.athlete.id;

/** The day after the whole history. */
export const NOW = Date.parse('2026-11-22T12:03:00Z');

/** Some days before the last week, where that is held back. */
export const BEFORE_HELD = Date.parse('2026-11-15T03:00:00Z');

const read = connectAndRead(athleteId);

/** The runner is connected and the whole history is read. */
export const wholeHistory = playedOnce({ source, now: NOW }, read);

/** The same but for the last week, which Strava does not show yet. */
export const allButTheLastWeek = playedOnce({ source, now: BEFORE_HELD, heldWeeks: 1 }, read);

/** Goes to the end of the next run that is held back, and lets it happen. Gives its id. */
export const releaseOne = async (world: World): Promise<number> => {
  const next = world.emulator.nextHeld();
  if (next === null) throw new Error('nothing is held back');
  world.setNow(next.endMs + 60_000);
  await world.emulator.releaseNext();
  return next.activityId;
};
