import type { Day } from '../core/day.ts';
import type { Finding } from '../core/finding.ts';
import type { RehabFacts } from '../core/rehab/facts.ts';
import type { Milestone } from '../core/rehab/milestones.ts';
import type { Run } from '../core/run.ts';
import type { Budget, LoadDay, Status } from '../core/status.ts';
import type { Note } from '../words/en/notes.ts';

/**
 * What a mail will say, frozen in the outbox when the mail is written: facts, never text. A mail that is
 * sent hours later, or a second time, says the same.
 */
export type MailPayloads = {
  alert: {
    /** Null where no run is the reason: pain that says "stop". */
    readonly run: Pick<Run, 'id' | 'day' | 'distanceM' | 'movingTimeS'> | null;
    /** When it was recorded, seconds since 1970: another recording of the same time is the same run. */
    readonly span?: { readonly fromS: number; readonly toS: number };
    /** Whether effort or shoes are open. */
    readonly asks?: boolean;
    readonly findings: readonly Finding[];
    readonly budget: Budget;
    /** Of the one mail about running in a rest, which has no findings: its last day, null where none is set. */
    readonly rest?: { readonly lastDay: Day | null };
  };
  /** Something reached in the two weeks or on the way back. */
  milestone: {
    readonly milestone: Milestone;
    readonly rehab: RehabFacts;
    /** Of the plan that was finished: days with all three exercises. */
    readonly doneDays: number;
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
    /** Rest, way back and exercises on the day of the mail; mails written before it was kept have none. */
    readonly rehab?: RehabFacts;
  };
  verify: {
    readonly email: string;
    readonly url: string;
    /** Epoch milliseconds. */
    readonly expiresAt: number;
  };
  /** Somebody asked to send the mails elsewhere: goes to the address they go to now. */
  'address-change': {
    readonly current: string;
    readonly next: string;
  };
  /** Strava ended the connection: there is nothing to say but that. */
  reconnect: Readonly<Record<never, never>>;
};

export type MailKind = keyof MailPayloads;
