import type { Role, Values } from './variables.ts';

/** The configuration every part of the program reads; frozen. Instants and sizes carry their unit in the name. */
export type Config = {
  readonly host: string;
  readonly port: number;
  /** Where runners reach Camber; links in mails and the OAuth redirect start with it. */
  readonly publicUrl: string;
  /** Number of proxies in front, for the client's address (Express `trust proxy`). */
  readonly trustProxy: number;
  readonly roles: readonly Role[];
  readonly dataDir: string;
  readonly logLevel: Values['LOG_LEVEL'];
  /** PostgreSQL; null = SQLite in the data folder. */
  readonly databaseUrl: string | null;
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
  /** Whether channels (ntfy, webhooks …) may be in a private network. */
  readonly allowPrivateChannels: boolean;
  /** `smtpUrl` null = mails become .eml files in the data folder. */
  readonly mail: {
    readonly smtpUrl: string | null;
    readonly from: string;
    /** Signs what goes out by SMTP; null = unsigned, or the mail server signs. */
    readonly dkim: { readonly domain: string; readonly selector: string; readonly privateKey: string } | null;
  };
  /** Raw answers of Strava (titles in webhook events) and copies of the database are deleted after so many days. */
  readonly rawRetentionDays: number;
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
