const status = (code: string): string => (code === '' ? '' : ` (${code})`);

/** What Strava refused or did not do, by what was noted of it. */
export const strava = {
  /** Why a list could not be read; beside the reason a status or the name of a field. */
  reasons: {
    unauthorized: (code: string): string => `Strava does not accept the access${status(code)}`,
    missing_scope: (scope: string): string => `the permission ${scope} was not granted`,
    not_found: (code: string): string => `Strava does not have what was asked for${status(code)}`,
    rate_limited: (_code: string): string => 'Strava’s limits are used up',
    app_inactive: (_code: string): string =>
      'the Strava app is inactive: its owner’s Strava subscription has ended',
    athlete_limit: (_code: string): string => 'the Strava app has as many runners as Strava allows it',
    unavailable: (code: string): string => `Strava does not answer${status(code)}`,
    bad_answer: (field: string): string => `Strava’s answer is not as expected at “${field}”`,
    connection_dead: (_field: string): string => 'Strava has ended the connection',
    code_rejected: (_field: string): string => 'the permission was used already or has expired',
    app_rejected: (_field: string): string => 'Strava does not accept the app’s id or secret',
    rejected: (what: string): string => `Strava refused it${status(what)}`,
  },
  other: 'the reason is in the log',
  /** Why Strava does not tell Camber about new runs. */
  subscription: {
    callback_not_reachable:
      'Strava called the address and got no 200 within two seconds. Camber must run and be reachable from the internet at its PUBLIC_URL; look at the reverse proxy, the firewall, and at bot protection such as Cloudflare’s “Bot Fight Mode”.',
    challenge_not_echoed:
      'The address answers, but not with the challenge: another program or an error page stands there, or the verify token differs. Check that PUBLIC_URL leads to this Camber and that all its processes share one WEBHOOK_SECRET.',
    already_exists:
      'The Strava app has a subscription already, and Strava allows one per app. Remove the old one, then create it again.',
    callback_invalid:
      'Strava does not accept the address. PUBLIC_URL must be a public address such as https://camber.example.org.',
    app_rejected:
      'Strava does not accept the client id or the client secret. Compare both with strava.com/settings/api.',
    other: 'Strava refused the subscription.',
  },
  elsewhere: (host: string): string =>
    `The subscription of this Strava app leads to ${host}. “camber subscribe” moves it here.`,
  notAsked: (reason: string): string => `Strava could not be asked about the subscription: ${reason}.`,
};
