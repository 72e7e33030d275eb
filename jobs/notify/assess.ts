import { z } from 'zod';
import { opened } from '../../src/notices/opened.ts';
import { readEpisodes } from '../../src/runner/episodes.ts';
import { readAssessInput } from '../../src/runner/history.ts';
import * as athletes from '../../src/store/athletes.ts';
import * as findings from '../../src/store/findings.ts';
import { startOfToday, today } from '../../src/runner/clock.ts';
import { assessedBy, nextAssessedBy, noteAssessedBy, rulesVersion } from '../../src/runner/rules-version.ts';
import { writeAlerts } from './steps/write-alerts.ts';
import { writeMilestones } from './steps/write-milestones.ts';
import { defineJob } from '../queue/job.ts';

/**
 * Works the findings out anew from the whole history (a pure function of it), keeps the difference, and
 * writes the alert mails that follow, all in one transaction. A mark set meanwhile stays and brings the job back. Rules
 * that have changed since the last time mail nothing about the days before.
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

    const input = await readAssessInput(deps.store.read, athleteId, today(deps, athlete.timeZone));
    const of = { athleteId, input, until: input.until };
    const history = opened(input, await readEpisodes(deps.store.read, deps.seal, of));

    const mails = await deps.store.write(async (tx) => {
      if (!(await athletes.lockAthlete(tx, athleteId))) return [];
      const last = await assessedBy(tx, athleteId);
      const by = nextAssessedBy(last, rulesVersion(), startOfToday(deps, athlete.timeZone));
      await findings.replaceFindings(tx, athleteId, history.report.findings);
      const leaving = await writeAlerts(tx, deps, athlete, history, by.quietBefore);
      await noteAssessedBy(tx, athleteId, by);
      await writeMilestones(tx, deps, athlete, history);
      await athletes.clearAssessDue(tx, athleteId, due);
      return leaving;
    });
    // The others wait for their time: the sweep brings them.
    for (const outboxId of mails) await deps.queues.add('deliver', { outboxId });
  },
});
