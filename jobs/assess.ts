import { z } from 'zod';
import { assess as assessHistory } from '../src/core/assess.ts';
import * as athletes from '../src/store/athletes.ts';
import * as findings from '../src/store/findings.ts';
import { readHistory } from './steps/history.ts';
import { today } from './steps/local-time.ts';
import { writeAlerts } from './steps/write-alerts.ts';
import { defineJob } from './job.ts';

/**
 * Works the findings out anew from the whole history (a pure function of it), keeps the difference, and
 * writes the alert mails that follow, all in one transaction. A mark set meanwhile stays and brings the job back.
 */
export const assess = defineJob<'assess'>({
  name: 'assess',
  queue: 'core',
  payload: z.object({ athleteId: z.number().int() }),
  subject: ({ athleteId }) => String(athleteId),
  retry: { attempts: 5, firstDelayMs: 2_000 },

  handle: async (deps, { athleteId }) => {
    const athlete = await athletes.byId(deps.store.read, athleteId);
    if (athlete === null || athlete.assessDue === null) return;
    const due = athlete.assessDue;

    const history = await readHistory(deps, athleteId, today(deps, athlete.timeZone));
    const assessment = assessHistory(history);

    const mails = await deps.store.write(async (tx) => {
      if ((await athletes.byId(tx, athleteId)) === null) return [];
      await findings.replaceFindings(tx, athleteId, assessment.findings);
      const added = await writeAlerts(tx, deps, athlete, history, assessment.alerts);
      await athletes.clearAssessDue(tx, athleteId, due);
      return added;
    });
    for (const outboxId of mails) await deps.queues.add('deliver', { outboxId });
  },
});
