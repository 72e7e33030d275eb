import type { Catalogue } from '../catalogue.ts';
import type { LineWords } from '../en/setting-lines.ts';

const line = (what: string, where?: string): LineWords => ({
  for: what,
  ...(where !== undefined && { where }),
});

/** Wofür jede Zeile in `.env` da ist, und woher ihr Wert kommt. */
export const settingLines: Catalogue['settingLines'] = {
  STRAVA_CLIENT_ID: line(
    'Über welche Strava-App man sich verbindet.',
    '„Client ID“ auf strava.com/settings/api',
  ),
  STRAVA_CLIENT_SECRET: line(
    'Zeigt Strava, dass die App dir gehört.',
    '„Client Secret“ auf strava.com/settings/api',
  ),
  STRAVA_API_URL: line('Wo Strava antwortet. Nur ändern, wenn Strava umzieht.'),
  STRAVA_OAUTH_URL: line('Wo Strava um Erlaubnis fragt. Nur ändern, wenn Strava umzieht.'),
  AUTH: line('Wie man sich anmeldet: über Strava, mit einem Login hier, oder beides.'),
  OWNER: line(
    'Wem dieses Camber gehört. Leer: wer zuerst den Link aus dem Terminal öffnet.',
    'die Zahl in der Adresse deines Strava-Profils',
  ),
  ALLOWED_ATHLETES: line(
    'Wer sich außer dir verbinden darf. Leer: wen Strava hereinlässt.',
    'die Zahlen in den Adressen ihrer Strava-Profile',
  ),
  POLLING: line('Ob Camber alle 15 Minuten bei Strava nachsieht, solange Strava es nicht anrufen kann.'),
  IMPORT_DIR: line(
    'Ein Ordner, in dem Camber nach Aufzeichnungen sieht.',
    'der Ordner, den Syncthing oder Nextcloud füllt',
  ),
  INTERVALS_URL: line('Wo intervals.icu antwortet. Nur ändern, wenn es umzieht.'),
  HOST: line('Wo Camber zuhört: 127.0.0.1 nur für diesen Rechner, 0.0.0.0 für alle seine Adressen.'),
  PORT: line('Der Port, auf dem Camber zuhört.'),
  PUBLIC_URL: line(
    'Wo man Camber erreicht. Links in Mails beginnen damit, und Strava ruft dort an.',
    'der Name deines Reverse-Proxys, mit https',
  ),
  TRUST_PROXY: line('Wie viele Proxys vor Camber stehen. Mit https ist es mindestens einer.'),
  ROLES: line('Was dieser Prozess tut, wenn sich mehrere die Arbeit teilen.'),
  SMTP_URL: line(
    'Der Server, der die Mails verschickt. Ohne ihn sind es Dateien, zu sehen im „Postfach“.',
    'die Hilfeseiten deines Mailanbieters, unter „SMTP“',
  ),
  MAIL_FROM: line('Von wem die Mails kommen.', 'eine Adresse, von der dein Mailserver dich senden lässt'),
  DKIM_DOMAIN: line('Die Domain, die die Mails unterschreibt, falls dein Mailserver es nicht tut.'),
  DKIM_SELECTOR: line('Der Name des Schlüssels im DNS.'),
  DKIM_PRIVATE_KEY: line('Der Schlüssel, der unterschreibt.'),
  ALLOW_PRIVATE_CHANNELS: line('Ob Nachrichten auch an Adressen in deinem eigenen Netz gehen dürfen.'),
  DATA_DIR: line('Der Ordner, in dem alles liegt: Datenbank, Schlüssel, Mails.'),
  DATABASE_URL: line('Ein PostgreSQL-Server statt der SQLite-Datei.', 'wer diesen Server betreibt'),
  DATABASE_POOL: line('Wie viele Verbindungen zu PostgreSQL ein Prozess halten darf.'),
  REDIS_URL: line('Ein eigenes Redis statt dessen, das Camber selbst startet.', 'wer diesen Server betreibt'),
  RAW_RETENTION_DAYS: line('Nach wie vielen Tagen Titel von Strava und Kopien der Datenbank verschwinden.'),
  RETENTION: line('Wie lange Zahlen von Strava bleiben.'),
  SESSION_KEY: line('Versiegelt Anmeldungen und Links. Leer: Camber macht selbst einen.'),
  ENCRYPTION_KEY: line('Versiegelt Geheimes in der Datenbank. Leer: Camber macht selbst einen.'),
  ENCRYPTION_KEY_OLD: line(
    'Öffnet beim Schlüsselwechsel, was der alte versiegelt hat.',
    'der ENCRYPTION_KEY bis jetzt',
  ),
  SKETCH_KEY: line('Verbirgt die Orte von Strecken. Leer: Camber macht selbst einen.'),
  WEBHOOK_SECRET: line('Der geheime Teil der Adresse, die Strava anruft. Leer: Camber macht selbst einen.'),
  BACKUP_SCHEDULE: line('Wie oft Camber von selbst eine Sicherung macht.'),
  BACKUP_DIR: line('Wohin Sicherungen kommen; am besten auf eine andere Platte.'),
  BACKUP_KEEP: line('Wie viele Sicherungen bleiben.'),
  BACKUP_PASSPHRASE: line('Verschlüsselt die Sicherungen. Wer es verliert, verliert sie.'),
  HEALTH_PORT: line('Ein Port nur für die Frage, ob alles läuft.'),
  METRICS: line('Wer die Zahlen für Prometheus lesen darf.'),
  METRICS_TOKEN: line('Womit Prometheus sich ausweist.'),
  LOG_LEVEL: line('Wie viel im Log steht.'),
  LOG_FORMAT: line('Ob das Log für Menschen oder für Maschinen ist.'),
};
