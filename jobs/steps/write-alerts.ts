import type { AlertDecision, AssessInput } from '../../src/core/assess.ts';
import type { Run } from '../../src/core/run.ts';
import type { Deps } from '../../src/deps.ts';
import type { Athlete } from '../../src/store/athletes.ts';
import type { Db } from '../../src/store/db.ts';
import * as outbox from '../../src/store/outbox.ts';
import { alertPayload } from './mail-payloads.ts';

/** A run older than this is told on Monday: uploads that come days late are no news (PRODUCT.md, journey 3). */
const FRESH_MS = 48 * 3600_000;

/**
 * Writes the alert mails of fresh runs into the outbox and gives their ids. One per run for ever: the key
 * keeps edits, re-deliveries and second assessments from writing another. Runs from before the connection
 * never mail.
 */
export const writeAlerts = async (
  tx: Db,
  deps: Deps,
  athlete: Athlete,
  history: AssessInput,
  decisions: readonly AlertDecision[],
): Promise<readonly number[]> => {
  if (!athlete.alerts) return [];
  const now = deps.clock.now();
  const since = Math.max(athlete.connectedAt, now - FRESH_MS);
  const runs = new Map(history.runs.map((run) => [run.id, run]));
  const added: number[] = [];
  for (const decision of decisions) {
    const run = runs.get(decision.runId);
    if (run === undefined || endedAt(run) < since) continue;
    const id = await outbox.addMail(tx, {
      key: `alert:${athlete.id}:${run.id}`,
      athleteId: athlete.id,
      kind: 'alert',
      payload: alertPayload(history, decision, run),
      now,
    });
    if (id !== null) added.push(id);
  }
  return added;
};

/** End of the run, epoch milliseconds. */
const endedAt = (run: Run): number => (run.startS + run.elapsedTimeS) * 1000;
