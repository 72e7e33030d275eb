import type { Catalogue } from '../../catalogue.ts';

/** Den eigenen Export zurückholen. */
export const restore: Catalogue['pages']['restore'] = {
  title: 'Einen Export zurückholen',
  lead: 'Aus einem Export, den du von Camber hast, wird wieder ein Konto: Läufe, Schuhe, Antworten, Hinweise, Schmerzzeiten, Einstellungen, und welche Mails du bekommen hast. Alles kommt zurück oder nichts.',
  field: 'Dein Export (camber-….zip)',
  hint: (most) => `Die Datei, wie Camber sie gab, höchstens ${most}.`,
  send: 'Zurückholen',
  none: 'Wähle erst die Datei aus.',
  notEmpty: 'Dieses Konto ist nicht leer',
  notEmptyText:
    'Ein Export kommt nur in ein Konto ohne eigene Läufe und Antworten zurück, damit nichts verloren geht oder sich mischt. Um neu anzufangen, <export>lade alles herunter</export> und <leave>lösche dann dieses Konto</leave>.',
  not: {
    title: 'Was nicht zurückkommt',
    items: [
      'Deine E-Mail-Adresse muss noch einmal bestätigt werden.',
      'Verbindungen werden neu gemacht: Strava, intervals.icu, Schlüssel für Apps, ntfy und andere Kanäle. Ein Export enthält nichts, was sie öffnet.',
      'Der Kalender bekommt eine andere Adresse, und Links in älteren Mails gelten nicht mehr.',
      'Strecken sind nur als Codes dieses einen Cambers gespeichert: Nach einem Umzug wird dieselbe Runde erst wiedererkannt, wenn du sie dort gelaufen bist.',
    ],
  },
  refused: 'Es wurde nichts zurückgeholt',
  again: 'Eine andere Datei wählen',
  done: {
    title: 'Alles ist wieder da',
    text: (runs, checkIns, shoes) =>
      `${runs}, ${checkIns} und ${shoes} sind wieder hier. Die Hinweise werden noch einmal ausgerechnet; was schon gemailt wurde, wird nicht noch einmal gemailt.`,
    checkIns: (n, text) => (n === 1 ? '1 Antwort' : `${text} Antworten`),
    leftOut: (runs) =>
      `Weggelassen: ${runs} von Strava, weil dieses Camber nichts von Strava länger als ein paar Tage behält. Sie kommen mit der Verbindung zu Strava.`,
    email: (address) =>
      `Mails kommen wieder, wenn du ${address} bestätigt hast: <a>lass dir einen Link schicken</a>.`,
    home: 'Zu deiner Seite',
  },
};
