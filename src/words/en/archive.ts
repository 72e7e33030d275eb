/** The file that explains the archive of everything that is stored. Columns keep their English names. */
export const archive = `What Camber stores about you.

Every kind of thing comes twice: as JSON, exactly as it is stored, and as CSV for a spreadsheet.
Instants (columns that end in "At", "Until" or "Before") are milliseconds since 1970-01-01 UTC, days are
YYYY-MM-DD, distances metres, times seconds, climb ("gainDm") tenths of a metre.
runs: one line per run; "analysis" is what its track told, without any place.
findings: what Camber said. outbox: the mails. inbox: what Strava told lately.
Left out: the keys to your Strava account and the addresses of other channels, which are secrets.
` as string;
