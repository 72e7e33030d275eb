import type { Day } from '../../../core/day.ts';
import type { QueueCounts } from '../../../deps.ts';
import type { Athlete } from '../../../store/athletes.ts';
import type { SubscriptionTrouble } from '../../../connection/subscription.ts';
import type { Backfill } from '../../../store/backfills.ts';
import type { IntervalsLink } from '../../../store/intervals.ts';
import type { BackupFile } from '../../../backup/files.ts';
import type { BackupState } from '../../../backup/state.ts';
import type { Config } from '../../../config/load-config.ts';
import type { Backup } from '../../../store/backup.ts';
import type { StoreVersions } from '../../../store/versions.ts';
import type { FolderState } from '../../../watch/state.ts';
import type { Quota } from '../../../strava/budget.ts';
import type { Program } from './about-program.ts';

/** What the owner sees of one runner: the state of their connection, nothing of their training. Instants in epoch ms. */
export type RunnerState = {
  readonly id: number;
  readonly hasLogin: boolean;
  readonly name: string | null;
  readonly connectedAt: number;
  readonly connection: Athlete['connection'];
  readonly backfill: Backfill | null;
  readonly runs: number;
  readonly lastDay: Day | null;
  /** Runs whose tracks are still to be read. */
  readonly tracksLeft: number;
  /** When intervals.icu was joined, last answered, and why it does not; null without it. */
  readonly intervals: Pick<IntervalsLink, 'since' | 'readAt' | 'error'> | null;
  /** The last look at the list that no event asked for. */
  readonly lookedAt: number | null;
  readonly lookError: string | null;
  /** When Strava last answered about the runner; null where that was not noted. */
  readonly readAt: number | null;
};

/** A link that is open. */
export type InviteState = {
  readonly id: number;
  /** Whose new password; null for an account that is to be made. */
  readonly runner: Pick<RunnerState, 'id' | 'name'> | null;
  readonly link: string;
  readonly expiresAt: number;
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
  | {
      readonly kind: 'dead' | 'backfill' | 'look' | 'ownFolder' | 'intervals';
      readonly runner: Pick<RunnerState, 'id' | 'name'>;
    }
  | { readonly kind: 'unread'; readonly runner: Pick<RunnerState, 'id' | 'name'>; readonly since: number }
  | { readonly kind: 'waiting'; readonly events: number; readonly since: number }
  | { readonly kind: 'mails'; readonly count: number }
  | { readonly kind: 'paused'; readonly queue: string }
  | {
      readonly kind:
        'subscription' | 'queues' | 'folder' | 'folderLate' | 'nobodys' | 'backup' | 'backupLate';
    };

/** How backups are made, and what became of them. */
type BackupView = {
  readonly schedule: Config['backup']['schedule'];
  readonly folder: string;
  readonly keep: number;
  readonly isEncrypted: boolean;
  /** null before the first try. */
  readonly state: BackupState | null;
  /** What lies in the folder, as this process sees it, newest first. */
  readonly files: readonly BackupFile[];
};

/** Everything the owner's page shows. */
export type AdminData = {
  readonly troubles: readonly Trouble[];
  readonly runners: readonly RunnerState[];
  /** null where Strava alone opens accounts. */
  readonly invites: readonly InviteState[] | null;
  /** This Camber has a Strava app, or somebody here came by one. */
  readonly usesStrava: boolean;
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
  /** What the last look at the watched folder found; null where none is watched. */
  readonly folder: FolderState | null;
  /** null while Redis is away. */
  readonly queues: readonly QueueCounts[] | null;
  readonly program: Program;
  readonly versions: StoreVersions;
  readonly engine: 'sqlite' | 'postgres';
  /** null while Redis is away. */
  readonly redis: string | null;
  readonly dataDir: string;
  readonly keepDays: number;
  readonly backup: BackupView;
  /** The copies that updates have made. */
  readonly copies: readonly Backup[];
};
