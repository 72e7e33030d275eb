import type { Faults } from '../../src/emulator/faults.ts';
import { startEmulator } from '../../src/emulator/start-emulator.ts';
import type { JsonObject } from '../../src/emulator/types.ts';
import { createLog } from '../../src/platform/log.ts';
import { answerCalls } from './calls.ts';
import { type Club, runnersOf } from './plan.ts';

/**
 * The stand-in for Strava as a process of its own: it outlives Camber, and its tokens turn. Its environment: CRASH_CLUB
 * (JSON: athletes, lastDay, days, seed), CRASH_NOW and CRASH_FROM (epoch ms).
 */

/** Limits that are never reached: they have tests of their own. */
const MANY = { quarterHour: 1_000_000, day: 10_000_000 };
/**
 * An event that met a dead Camber is told to the next one, however long that takes to start: on a busy machine three
 * attempts were over before. That one which nobody hears is made good by a look at the list has a test of its own.
 */
const TOLD_UNTIL_HEARD = { eventAttempts: 100_000, eventRetryMs: 200 };

const club = JSON.parse(process.env['CRASH_CLUB'] ?? '') as Club;
let now = Number(process.env['CRASH_NOW']);
const emulator = await startEmulator({
  port: 0,
  source: runnersOf(club),
  heldWeeks: 0,
  heldSince: Number(process.env['CRASH_FROM']),
  limits: { overall: MANY, read: MANY },
  ...TOLD_UNTIL_HEARD,
  answerTimeoutMs: 60_000,
  clock: { now: () => now },
  log: createLog('warn', 'json'),
});

answerCalls({
  at: (instant: number) => void (now = instant),
  facts: () => ({
    url: emulator.url,
    clientId: emulator.clientId,
    clientSecret: emulator.clientSecret,
    athleteIds: emulator.athleteIds,
  }),
  release: (athleteId: number) => emulator.releaseNext(athleteId),
  edit: (athleteId: number, id: number, patch: JsonObject) => emulator.editActivity(athleteId, id, patch),
  remove: (athleteId: number, id: number) => emulator.removeActivity(athleteId, id),
  faults: (patch: Partial<Faults>) => emulator.setFaults(patch),
  settled: () => emulator.settled(),
  subscription: () => emulator.subscription(),
  counts: () => emulator.counts(),
});
