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
