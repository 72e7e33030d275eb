import { addDays, type Day, dayFromNumber, weekday } from '../core/day.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../core/durations.ts';
import { connectSample } from '../demo/connect-sample.ts';
import * as backfills from '../store/backfills.ts';
import { countKept } from './kept.ts';
import { type Crowd, crowdOf } from './crowd.ts';
import type { Figures } from './figures.ts';
import { tick, timed, type Took, upload, weekly } from './hour.ts';
import { idle, queued } from './queues.ts';
import { openWorld, type Servers, type World } from './world.ts';

export type SimulateOptions = Servers & {
  readonly athletes: number;
  readonly days: number;
  readonly historyDays: number;
  readonly seed: number;
  /** Called with "histories" when they, and with the day when one begins. */
  readonly onStage: (stage: string) => void;
  /** Ends it; what was made is taken away. */
  readonly signal: AbortSignal;
};

/** A Sunday: the made-up runners' story ends on it, and one more Monday follows. Any other would do. */
const LAST_DAY: Day = '2026-11-22';
/** Weekly mails of an hour leave within its first ten minutes: at this minute all of them are due at once. */
const MINUTE_OF_HOUR = 10;
/** The last Monday's morning belongs to it, and mails of the last evening leave after the night. */
const AFTERWARDS_MS = 12 * HOUR_MS;
/** Where the made-up runners live, Monday 07:00 is this hour UTC in winter. */
const WAVE = { weekday: 1, hour: 6 };
const DAYS_A_YEAR = 365;

/**
 * Lives through so many days of so many runners with a simulated clock, hour by hour: the real program with its own
 * database, queues and HTTP, beside a stand-in for Strava in the same process. Gives what it took, and what came of it.
 * @throws the signal's reason when it comes
 */
export const simulate = async (options: SimulateOptions): Promise<Figures> => {
  const { athletes, days, historyDays, seed, signal } = options;
  const firstDay = addDays(LAST_DAY, 1 - days);
  const crowd = crowdOf({ athletes, firstDay, lastDay: LAST_DAY, historyDays, seed });
  const from = Date.parse(`${firstDay}T00:00:00Z`);
  const world = await openWorld(crowd, from, options);
  try {
    options.onStage('histories');
    const history = await timed(() => connectAll(world, signal));
    const bytesBefore = await world.database.bytes();
    const historyRuns = (await countKept(world, crowd)).runsStored;
    const lived = await liveThrough(world, crowd, {
      ...options,
      from,
      to: from + days * DAY_MS + AFTERWARDS_MS,
    });
    const kept = await countKept(world, crowd);
    const bytesPerDay = ((await world.database.bytes()) - bytesBefore) / days;
    const runs = kept.runsStored - historyRuns;
    return {
      athletes,
      days,
      engine: world.camber.deps.store.engine,
      historyRuns,
      historyS: history.seconds,
      historyCpuS: history.cpuS,
      runs,
      runsPerSecond: runs / lived.runsS,
      ...lived,
      bytesPerAthleteYear: (bytesPerDay * DAYS_A_YEAR) / athletes,
      memoryBytes: process.memoryUsage.rss(),
      kept,
    };
  } finally {
    await world.close();
  }
};

/** Everybody connects; ends when all histories are in. */
export const connectAll = async (world: World, signal: AbortSignal): Promise<void> => {
  const { camber, emulator } = world;
  for (const id of emulator.athleteIds) {
    signal.throwIfAborted();
    await connectSample(camber.deps, camber.strava, emulator, id);
  }
  await idle(camber, emulator, signal);
  await tick(world, signal);
  const unread = await backfills.unfinished(camber.deps.store.read);
  if (unread.length > 0) throw new Error(`${unread.length} histories were not read`);
};

type Lived = Pick<Figures, 'runsS' | 'runsCpuS' | 'daysS' | 'daysCpuS' | 'quietS' | 'quietCpuS' | 'wave'>;

const liveThrough = async (
  world: World,
  crowd: Crowd,
  { from, to, onStage, signal }: SimulateOptions & { readonly from: number; readonly to: number },
): Promise<Lived> => {
  let [runsS, runsCpuS] = [0, 0];
  let wave: Figures['wave'] = { mails: 0, seconds: 0, cpuS: 0 };
  const quiet: Took[] = [];
  const days = await timed(async () => {
    for (let before = from, at = from + MINUTE_OF_HOUR * MINUTE_MS; at < to; before = at, at += HOUR_MS) {
      world.setClock(at);
      const isNewDay = dayOf(at) !== dayOf(before) || before === from;
      if (isNewDay) onStage(dayOf(at));
      if (isNewDay) await queued(world.camber, 'subscription', signal);
      const uploading = crowd.uploads(before, at);
      if (uploading.length > 0) {
        const took = await timed(() => upload(world, uploading, signal));
        [runsS, runsCpuS] = [runsS + took.seconds, runsCpuS + took.cpuS];
      }
      const ticks = await timed(() => tick(world, signal));
      const mails = world.mailer.sent();
      const weeks = await timed(() => weekly(world, signal));
      if (uploading.length === 0 && world.mailer.sent() === mails) quiet.push(sum(ticks, weeks));
      if (isWave(at) && weeks.seconds > wave.seconds) wave = { mails: world.mailer.sent() - mails, ...weeks };
    }
  });
  return {
    runsS,
    runsCpuS,
    daysS: days.seconds,
    daysCpuS: days.cpuS,
    quietS: middle(quiet.map(({ seconds }) => seconds)),
    quietCpuS: middle(quiet.map(({ cpuS }) => cpuS)),
    wave,
  };
};

const sum = (a: Took, b: Took): Took => ({ seconds: a.seconds + b.seconds, cpuS: a.cpuS + b.cpuS });

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const dayOf = (instant: number): Day => dayFromNumber(Math.floor(instant / DAY_MS));

const isWave = (instant: number): boolean =>
  weekday(dayOf(instant)) === WAVE.weekday && new Date(instant).getUTCHours() === WAVE.hour;
