import { failover, reportOf } from './failover/failover.ts';

/**
 * `npm run failover`: web, worker, scheduler, Redis and PostgreSQL are killed one after the other, while a run comes in
 * and while a mail is in hand, and started again. Nothing may be lost, no mail sent twice; how long each takes to recover is printed.
 */

const story = await failover();
for (const line of reportOf(story)) console.log(line);
process.exitCode = story.lost.length + story.twice.length + story.spared.length === 0 ? 0 : 1;
