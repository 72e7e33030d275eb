import type { Day } from '../core/day.ts';
import type { Finding } from '../core/finding.ts';
import type { Run } from '../core/run.ts';
import type { Budget, LoadDay, Status } from '../core/status.ts';
import type { Note } from '../words/en/notes.ts';

/**
 * What a mail will say, frozen in the outbox when the mail is written: facts, never text. A mail that is
 * sent hours later, or a second time, says the same.
 */
export type MailPayloads = {
  alert: {
    readonly run: Pick<Run, 'id' | 'day' | 'distanceM' | 'movingTimeS'>;
    readonly findings: readonly Finding[];
    readonly budget: Budget;
  };
  weekly: {
    readonly from: Day;
    readonly to: Day;
    readonly status: Status;
    /** Twelve weeks. */
    readonly days: readonly LoadDay[];
    /** Findings of these twelve weeks, for the marks on the chart. */
    readonly chartFindings: readonly Finding[];
    readonly notes: readonly Note[];
  };
  verify: {
    readonly email: string;
    readonly url: string;
    /** Epoch milliseconds. */
    readonly expiresAt: number;
  };
};

export type MailKind = keyof MailPayloads;
