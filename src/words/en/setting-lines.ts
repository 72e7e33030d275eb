/** What each line of `.env` is for, and where its value comes from; nothing where it is the reader's own choice. */
export type LineWords = { readonly for: string; readonly where?: string };

const line = (what: string, where?: string): LineWords => ({
  for: what,
  ...(where !== undefined && { where }),
});

export const settingLines = {
  STRAVA_CLIENT_ID: line('Which Strava app lets runners connect.', '“Client ID” at strava.com/settings/api'),
  STRAVA_CLIENT_SECRET: line(
    'Proves to Strava that the app is yours.',
    '“Client Secret” at strava.com/settings/api',
  ),
  STRAVA_API_URL: line('Where Strava answers. Change it only if Strava moves.'),
  STRAVA_OAUTH_URL: line('Where Strava asks for permission. Change it only if Strava moves.'),
  AUTH: line('How runners sign in: by Strava, with a login here, or both.'),
  OWNER: line(
    'Whose Camber this is. Empty: whoever first opens the link in the terminal.',
    'the number in the address of your Strava profile',
  ),
  ALLOWED_ATHLETES: line(
    'Who may connect beside you. Empty: whoever Strava lets in.',
    'the numbers in the addresses of their Strava profiles',
  ),
  POLLING: line('Whether Camber looks at Strava every 15 minutes, for as long as Strava cannot call it.'),
  IMPORT_DIR: line(
    'A folder that Camber watches for recordings.',
    'the folder that Syncthing or Nextcloud fills',
  ),
  INTERVALS_URL: line('Where intervals.icu answers. Change it only if it moves.'),
  HOST: line('Where Camber listens: 127.0.0.1 for this machine alone, 0.0.0.0 for all its addresses.'),
  PORT: line('The port where Camber listens.'),
  PUBLIC_URL: line(
    'Where runners reach Camber. Links in mails start with it, and Strava calls it.',
    'the host name of your reverse proxy, with https',
  ),
  TRUST_PROXY: line('How many proxies stand in front of Camber. With https it is one at least.'),
  ROLES: line('What this process does, where several share the work.'),
  SMTP_URL: line(
    'The server that sends the mails. Without one they are files, shown at “Mailbox”.',
    'the help pages of your mail provider, under “SMTP”',
  ),
  MAIL_FROM: line('Who the mails come from.', 'an address that your mail server lets you send from'),
  DKIM_DOMAIN: line('The domain that signs the mails, if your mail server does not.'),
  DKIM_SELECTOR: line('The name of the signing key in the DNS.'),
  DKIM_PRIVATE_KEY: line('The signing key.'),
  ALLOW_PRIVATE_CHANNELS: line(
    'Whether runners may have messages sent to addresses in your private network.',
  ),
  DATA_DIR: line('The folder that holds everything: database, keys, mails.'),
  DATABASE_URL: line('A PostgreSQL server, in place of the SQLite file.', 'whoever runs that server'),
  DATABASE_POOL: line('How many connections to PostgreSQL one process may hold.'),
  REDIS_URL: line(
    'A Redis of your own, in place of the private one that Camber starts.',
    'whoever runs that server',
  ),
  RAW_RETENTION_DAYS: line('After how many days titles from Strava and copies of the database go.'),
  RETENTION: line('How long numbers from Strava are kept.'),
  SESSION_KEY: line('Seals sign-ins and links. Empty: Camber makes one.'),
  ENCRYPTION_KEY: line('Seals what is secret in the database. Empty: Camber makes one.'),
  ENCRYPTION_KEY_OLD: line(
    'Opens what the key before has sealed, while it is being changed.',
    'the ENCRYPTION_KEY until now',
  ),
  SKETCH_KEY: line('Hides the places of routes. Empty: Camber makes one.'),
  WEBHOOK_SECRET: line('The secret part of the address that Strava calls. Empty: Camber makes one.'),
  BACKUP_SCHEDULE: line('How often Camber makes a backup by itself.'),
  BACKUP_DIR: line('Where backups go; best on another disk.'),
  BACKUP_KEEP: line('How many backups are kept.'),
  BACKUP_PASSPHRASE: line('Encrypts the backups. Whoever loses it loses them.'),
  HEALTH_PORT: line('A port for health checks alone.'),
  METRICS: line('Who may read the numbers for Prometheus.'),
  METRICS_TOKEN: line('What Prometheus shows to be let in.'),
  LOG_LEVEL: line('How much the log says.'),
  LOG_FORMAT: line('Whether the log is for people or for machines.'),
};
