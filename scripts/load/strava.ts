import { startEmulator } from '../../src/emulator/start-emulator.ts';
import { crowdOf, type CrowdOptions } from '../../src/simulate/crowd.ts';
import { createLog } from '../../src/platform/log.ts';
import { answerCalls } from '../crash/calls.ts';

/**
 * The stand-in for Strava of the load test, as a process of its own, with a crowd of runners. Its environment: LOAD_CROWD
 * (JSON: what a crowd is made of) and LOAD_NOW (epoch ms), at which its clock stands.
 */

/** Limits that are never reached: they would come first. */
const MANY = { quarterHour: 1_000_000_000, day: 1_000_000_000 };

const now = Number(process.env['LOAD_NOW']);
const emulator = await startEmulator({
  port: 0,
  source: crowdOf(JSON.parse(process.env['LOAD_CROWD'] ?? '') as CrowdOptions).folders,
  limits: { overall: MANY, read: MANY },
  answerTimeoutMs: 60_000,
  clock: { now: () => now },
  log: createLog('warn', 'json'),
});

answerCalls({
  facts: () => ({
    urls: emulator.urls,
    clientId: emulator.clientId,
    clientSecret: emulator.clientSecret,
    athleteIds: emulator.athleteIds,
  }),
  subscription: () => emulator.subscription(),
  counts: () => emulator.counts(),
});
