import path from 'node:path';
import { z } from 'zod';
import { expireBackups } from '../src/store/backup.ts';
import * as inbox from '../src/store/inbox.ts';
import { defineJob } from './job.ts';

const DAY_MS = 24 * 3600_000;

/** Deletes what may not be kept: titles in finished events, and copies of the database that still hold who has left. */
export const retention = defineJob<'retention'>({
  name: 'retention',
  queue: 'core',
  payload: z.object({}),
  subject: () => 'all',
  retry: { attempts: 3, firstDelayMs: 60_000 },

  handle: async ({ config, store, clock, log }) => {
    const before = clock.now() - config.rawRetentionDays * DAY_MS;
    const events = await store.write((tx) => inbox.forgetDone(tx, before));
    const copies =
      store.engine === 'sqlite' ? expireBackups(path.join(config.dataDir, 'camber.sqlite'), before) : 0;
    if (events + copies > 0) log.info({ events, copies }, 'deleted after the retention time');
  },
});
