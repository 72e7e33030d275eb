import cron from 'node-cron';
import type { Deps } from '../src/deps.ts';

/** The jobs that need no subject: each finds out by itself what is due. */
type TickedJob = 'sweep' | 'weekly' | 'retention';

/** Local ticks only: a tick says "look now", the job decides what is due, so a double tick is harmless. */
const TICKS: Readonly<Record<TickedJob, string>> = {
  sweep: '* * * * *',
  weekly: '*/5 * * * *', // Monday morning comes at another moment for every runner
  retention: '17 3 * * *',
};

/** Starts the ticks; `stop` ends them. */
export const startSchedule = ({ queues, log }: Deps): { stop(): Promise<void> } => {
  const tick = async (job: TickedJob): Promise<void> => {
    try {
      await queues.add(job, {});
    } catch (error) {
      log.warn({ err: error, job }, 'a tick could not be queued; the next one will');
    }
  };
  const tasks = (Object.keys(TICKS) as TickedJob[]).map((job) =>
    cron.schedule(TICKS[job], () => tick(job), { name: job, noOverlap: true, suppressMissedWarning: true }),
  );
  return {
    stop: async () => {
      for (const task of tasks) await task.destroy();
    },
  };
};
