import type { Auth, Role, Values } from './variables.ts';

/** Where settings stand. */
export type SettingsFile = {
  /** The `.env` that is read at a start, absolute, whether it is there or not; null = there is none to write to. */
  readonly path: string | null;
  /** Names that the environment itself has: a line of `.env` would change nothing about them. */
  readonly outside: readonly string[];
};

/** The configuration every part of the program reads; frozen. Instants and sizes carry their unit in the name. */
export type Config = {
  readonly host: string;
  readonly port: number;
  /** Where runners reach Camber; links in mails and the OAuth redirect start with it. */
  readonly publicUrl: string;
  /** Number of proxies in front, for the client's address (Express `trust proxy`). */
  readonly trustProxy: number;
  readonly roles: readonly Role[];
  /** The ways to sign in. */
  readonly auth: readonly Auth[];
  /** Strava id, or number of the account, of the runner whose Camber this is; null = who opens the owner's link first. */
  readonly owner: number | null;
  readonly dataDir: string;
  readonly logLevel: Values['LOG_LEVEL'];
  /** `auto` = readable lines on a terminal, JSON elsewhere. */
  readonly logFormat: Values['LOG_FORMAT'];
  /** PostgreSQL; null = SQLite in the data folder. */
  readonly databaseUrl: string | null;
  /** Connections to PostgreSQL that one process may hold. */
  readonly databasePool: number;
  /** null = a private Redis in the data folder. */
  readonly redisUrl: string | null;
  readonly strava: {
    readonly clientId: string | null;
    readonly clientSecret: string | null;
    readonly urls: { readonly api: string; readonly oauth: string };
    /** Runners who may connect, beside the owner; null = whoever Strava lets connect. */
    readonly allowedAthletes: readonly number[] | null;
    /** Whether activity lists are looked at every quarter of an hour; `auto` = while Strava cannot call Camber. */
    readonly polling: Values['POLLING'];
  };
  /** The watched folder, absolute; null = none is watched. */
  readonly importDir: string | null;
  /** Where intervals.icu is. */
  readonly intervalsUrl: string;
  /** Whether channels (ntfy, webhooks …) may be in a private network. */
  readonly allowPrivateChannels: boolean;
  /** `smtpUrl` null = mails become .eml files in the data folder. */
  readonly mail: {
    readonly smtpUrl: string | null;
    readonly from: string;
    /** Signs what goes out by SMTP; null = unsigned, or the mail server signs. */
    readonly dkim: { readonly domain: string; readonly selector: string; readonly privateKey: string } | null;
  };
  readonly backup: {
    readonly schedule: Values['BACKUP_SCHEDULE'];
    /** The folder of the backups, absolute; null = one in the data folder. */
    readonly dir: string | null;
    /** How many are kept. */
    readonly keep: number;
    /** With one, backups are encrypted. */
    readonly passphrase: string | null;
  };
  /** The variables that were set, as they were, for a backup; never for a log. */
  readonly given: Readonly<Record<string, string>>;
  readonly settingsFile: SettingsFile;
  /** Where health and metrics answer without any page, in every role; null = only beside the pages. */
  readonly healthPort: number | null;
  /** Who may read /metrics: nobody, this machine, whoever has the token. */
  readonly metrics: {
    readonly on: boolean;
    /** null = calls from this machine, without a proxy in between. */
    readonly token: string | null;
  };
  /** Raw answers of Strava (titles in webhook events) and copies of the database are deleted after so many days. */
  readonly rawRetentionDays: number;
  /** The oldest copy of the database, of an update or a backup by schedule, is this old when it goes, in days. */
  readonly copyDays: number;
  /** `derived` keeps numbers while a runner is connected; `strict` keeps nothing from Strava beyond rawRetentionDays. */
  readonly retention: Values['RETENTION'];
  /** Keys given by the owner; the missing ones are made on first start (src/keys.ts). */
  readonly keys: {
    readonly session: string | null;
    readonly encryption: string | null;
    /** Opens what was sealed before `encryption` took its place. */
    readonly encryptionOld: string | null;
    readonly sketch: string | null;
    readonly webhookSecret: string | null;
  };
};
