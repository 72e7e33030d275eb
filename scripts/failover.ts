import { failover, reportOf } from './failover/failover.ts';
import { readOptions } from './support/options.ts';

/**
 * `npm run failover`: web, worker, scheduler, Redis and PostgreSQL are killed one after the other, while a run comes in
 * and while a mail is in hand, and started again. Nothing may be lost, no mail sent twice; how long each takes to recover is printed.
 */

readOptions(
  `npm run failover: kills web, worker, scheduler, Redis and PostgreSQL one after the other, each while a run comes in and
while a mail is in hand, and compares the end with that of the same weeks in peace. Some ten minutes.`,
  {},
);
const story = await failover();
for (const line of reportOf(story)) console.log(line);
process.exitCode = story.lost.length + story.twice.length + story.spared.length === 0 ? 0 : 1;
