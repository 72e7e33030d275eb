/** Where Strava lives; both without a trailing slash. Config fills them, the emulator and tests replace them. */
export type StravaUrls = {
  /** `https://www.strava.com/api/v3` */
  readonly api: string;
  /** `https://www.strava.com/oauth` */
  readonly oauth: string;
};

/** The operator's Strava app. */
export type StravaApp = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly urls: StravaUrls;
};

/** A connection's tokens. `expiresAt` is the instant the access token ends, epoch milliseconds. */
export type Tokens = {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresAt: number;
};

/** Tokens as they are kept, with what is known of a refresh under way. Instants are epoch milliseconds. */
export type KeptTokens = Tokens & {
  /** A refresh was begun and its answer not written down: the pair that Strava gave for it may be lost. */
  readonly refreshStartedAt: number | null;
  /** The pair is lost: Strava no longer knows the refresh token, and the access token works until it ends. */
  readonly lostAt: number | null;
};
