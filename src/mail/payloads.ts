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
    /** When it was recorded, seconds since 1970: another recording of the same time is the same run. */
    readonly span?: { readonly fromS: number; readonly toS: number };
    /** Whether effort or shoes are open. */
    readonly asks?: boolean;
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
  /** Somebody asked to send the mails elsewhere: goes to the address they go to now. */
  'address-change': {
    readonly current: string;
    readonly next: string;
  };
  /** Strava ended the connection: there is nothing to say but that. */
  reconnect: Readonly<Record<never, never>>;
};

export type MailKind = keyof MailPayloads;
