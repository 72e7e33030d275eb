import type { Catalogue } from '../../catalogue.ts';

/** Trennen und löschen. */
export const leave: Catalogue['pages']['leave'] = {
  title: 'Verbindung trennen',
  heading: 'Verbindung trennen und alles löschen?',
  text: (runs, shoes) =>
    `Camber beendet seinen Zugang bei Strava und löscht ${runs}, ${shoes}, alle Hinweise, alle Antworten, alle noch wartenden Mails, deine Einstellungen und deine E-Mail-Adresse. Bei Strava ändert sich nichts.`,
  runs: (n, text) => (n === 1 ? '1 Lauf' : `${text} Läufe`),
  shoes: (n, text) => (n === 1 ? '1 Schuhpaar' : `${text} Schuhpaare`),
  yes: 'Ja, alles löschen',
  no: 'Behalten',
  before: 'Vorher kannst du <a>alles herunterladen</a>, als ZIP mit JSON und CSV.',
};
