import type { Day } from '../../../core/day.ts';
import type { QueueCounts } from '../../../deps.ts';
import type { Athlete } from '../../../store/athletes.ts';
import type { SubscriptionTrouble } from '../../../connection/subscription.ts';
import type { Backfill } from '../../../store/backfills.ts';
import type { Backup } from '../../../store/backup.ts';
import type { StoreVersions } from '../../../store/versions.ts';
import type { Quota } from '../../../strava/budget.ts';
import type { Program } from './about-program.ts';

/** What the owner sees of one runner: the state of their connection, nothing of their training. Instants in epoch ms. */
export type RunnerState = {
  readonly id: number;
  readonly name: string | null;
  readonly connectedAt: number;
  readonly connection: Athlete['connection'];
  readonly backfill: Backfill | null;
  readonly runs: number;
  readonly lastDay: Day | null;
  /** Runs whose tracks are still to be read. */
  readonly tracksLeft: number;
  /** The last look at the list that no event asked for. */
  readonly lookedAt: number | null;
  readonly lookError: string | null;
  /** When Strava last answered about the runner; null where that was not noted. */
  readonly readAt: number | null;
};

/** A mail that was given up. */
export type FailedMail = {
  readonly id: number;
  readonly kind: string;
  readonly athleteId: number;
  readonly name: string | null;
  readonly createdAt: number;
  readonly error: string | null;
};

/** Something the owner should look at. */
export type Trouble =
  | { readonly kind: 'dead' | 'backfill' | 'look'; readonly runner: Pick<RunnerState, 'id' | 'name'> }
  | { readonly kind: 'unread'; readonly runner: Pick<RunnerState, 'id' | 'name'>; readonly since: number }
  | { readonly kind: 'waiting'; readonly events: number; readonly since: number }
  | { readonly kind: 'mails'; readonly count: number }
  | { readonly kind: 'paused'; readonly queue: string }
  | { readonly kind: 'subscription' | 'queues' };

/** Everything the owner's page shows. */
export type AdminData = {
  readonly troubles: readonly Trouble[];
  readonly runners: readonly RunnerState[];
  readonly quota: Quota | null;
  readonly midnight: number;
  readonly events: {
    readonly subscription: number | null;
    readonly trouble: SubscriptionTrouble | null;
    readonly host: string;
    readonly canBeCalled: boolean;
    readonly polling: boolean;
    readonly last: { readonly objectType: string; readonly aspect: string; readonly at: number } | null;
    readonly waiting: number;
    readonly oldest: number | null;
  };
  readonly mails: {
    readonly way: 'smtp' | 'folder';
    readonly pending: number;
    readonly held: number;
    readonly failed: readonly FailedMail[];
  };
  /** null while Redis is away. */
  readonly queues: readonly QueueCounts[] | null;
  readonly program: Program;
  readonly versions: StoreVersions;
  readonly engine: 'sqlite' | 'postgres';
  /** null while Redis is away. */
  readonly redis: string | null;
  readonly dataDir: string;
  readonly keepDays: number;
  readonly backups: readonly Backup[];
};
