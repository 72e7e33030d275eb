import type { Catalogue } from '../catalogue.ts';

const status = (code: string): string => (code === '' ? '' : ` (${code})`);

/** Was Strava abgelehnt oder nicht getan hat, nach dem, was dabei notiert wurde. */
export const strava: Catalogue['strava'] = {
  reasons: {
    unauthorized: (code) => `Strava nimmt den Zugang nicht an${status(code)}`,
    missing_scope: (scope) => `die Berechtigung ${scope} wurde nicht gegeben`,
    not_found: (code) => `Strava hat nicht, wonach gefragt wurde${status(code)}`,
    rate_limited: () => 'Stravas Limits sind aufgebraucht',
    app_inactive: () => 'die Strava-App ist inaktiv: Das Strava-Abo ihres Inhabers ist abgelaufen',
    athlete_limit: () => 'die Strava-App hat so viele Läuferinnen und Läufer, wie Strava ihr erlaubt',
    unavailable: (code) => `Strava antwortet nicht${status(code)}`,
    bad_answer: (field) => `Stravas Antwort ist bei „${field}“ anders als erwartet`,
    connection_dead: () => 'Strava hat die Verbindung beendet',
    code_rejected: () => 'die Erlaubnis wurde schon benutzt oder ist abgelaufen',
    app_rejected: () => 'Strava nimmt Kennung oder Geheimnis der App nicht an',
    rejected: (what) => `Strava hat abgelehnt${status(what)}`,
  },
  other: 'der Grund steht im Protokoll',
  subscription: {
    callback_not_reachable:
      'Strava hat die Adresse aufgerufen und binnen zwei Sekunden keine 200 bekommen. Camber muss laufen und unter PUBLIC_URL aus dem Internet erreichbar sein; sieh nach dem Reverse-Proxy, der Firewall und einem Bot-Schutz wie Cloudflares „Bot Fight Mode“.',
    challenge_not_echoed:
      'Die Adresse antwortet, aber nicht mit der Prüfzahl: Dort steht ein anderes Programm oder eine Fehlerseite, oder das Prüfwort ist ein anderes. Prüfe, ob PUBLIC_URL zu diesem Camber führt und ob alle seine Prozesse dasselbe WEBHOOK_SECRET haben.',
    already_exists:
      'Die Strava-App hat schon ein Abonnement, und Strava erlaubt eines je App. Entferne das alte und lege es dann neu an.',
    callback_invalid:
      'Strava nimmt die Adresse nicht an. PUBLIC_URL muss eine öffentliche Adresse sein, etwa https://camber.example.org.',
    app_rejected:
      'Strava nimmt Client-ID oder Client-Secret nicht an. Vergleiche beide mit strava.com/settings/api.',
    other: 'Strava hat das Abonnement abgelehnt.',
  },
  elsewhere: (host) =>
    `Das Abonnement dieser Strava-App führt zu ${host}. „camber subscribe“ holt es hierher.`,
  notAsked: (reason) => `Strava ließ sich nicht nach dem Abonnement fragen: ${reason}.`,
};
