import cron from 'node-cron';
import type { Deps } from '../../src/deps.ts';

/** The jobs that need no subject: each finds out by itself what is due. */
type TickedJob =
  | 'intervals-due'
  | 'poll-due'
  | 'relist-due'
  | 'renew-tokens'
  | 'subscription'
  | 'sweep'
  | 'weekly'
  | 'retention';

/** Local ticks only: a tick says "look now", the job decides what is due, so a double tick is harmless. */
const TICKS: Readonly<Record<TickedJob, string>> = {
  sweep: '* * * * *',
  weekly: '* * * * *', // every runner has an own hour and minute
  retention: '17 * * * *', // hourly, so that nothing stays a day longer than it may
  'renew-tokens': '*/5 * * * *', // from the first minutes of the last hour on
  'relist-due': '*/5 * * * *', // every runner's night has its own minute
  'poll-due': '* * * * *',
  'intervals-due': '* * * * *',
  subscription: '43 4 * * *',
};

/** DESIGN: three ticks missed are no coincidence. */
const PULSE_MS = 3 * 60_000;
const PULSE = 'scheduler';

/**
 * node-cron rounds the time to seconds on the machine's own clock, whatever zone it is told: in the hour that comes twice
 * when clocks go back it lands an hour earlier, no tick comes, and it spins until that hour is over. Nothing of Camber
 * reads the machine's zone (a runner's zone is always named), so the process takes one whose clock never goes back.
 */
const takeUtc = (): void => {
  process.env['TZ'] = 'UTC';
};

/** Starts the ticks; `stop` ends them. Of several schedulers the one that `leads` acts. */
export const startSchedule = (
  { queues, log, pulse }: Pick<Deps, 'queues' | 'log' | 'pulse'>,
  leads: () => Promise<boolean>,
): { stop(): Promise<void> } => {
  takeUtc();
  pulse.expect(PULSE, PULSE_MS);
  const tick = async (job: TickedJob): Promise<void> => {
    pulse.beat(PULSE);
    try {
      if (await leads()) await queues.add(job, {});
    } catch (error) {
      // While Redis is away that is told once, by whoever watches it.
      if (queues.away() === null)
        log.warn({ err: error, job }, 'a tick could not be queued; the next one will');
    }
  };
  const tasks = (Object.keys(TICKS) as TickedJob[]).map((job) =>
    cron.schedule(TICKS[job], () => tick(job), {
      name: job,
      noOverlap: true,
      suppressMissedWarning: true,
      timezone: 'UTC',
    }),
  );
  return {
    stop: async () => {
      for (const task of tasks) await task.destroy();
    },
  };
};
