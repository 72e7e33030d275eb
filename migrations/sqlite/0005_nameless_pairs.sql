-- A pair that Strava no longer lists has no name: pages and mails say so in their own language.
UPDATE shoes SET name = '' WHERE name = 'A deleted pair';
