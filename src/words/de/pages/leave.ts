import type { Catalogue } from '../../catalogue.ts';

/** Trennen und löschen. */
export const leave: Catalogue['pages']['leave'] = {
  title: 'Verbindung trennen',
  titleHere: 'Konto löschen',
  heading: 'Verbindung trennen und alles löschen?',
  headingHere: 'Dein Konto löschen, mit allem darin?',
  textHere: (runs, shoes) =>
    `Camber löscht ${runs}, ${shoes}, alle Hinweise, alle Antworten, alle Mails, die noch warten, deine Einstellungen, deinen Anmeldenamen und deine E-Mail-Adresse. Deine Dateien bleiben, wo sie sind.`,
  text: (runs, shoes) =>
    `Camber beendet seinen Zugang bei Strava und löscht ${runs}, ${shoes}, alle Hinweise, alle Antworten, alle noch wartenden Mails, deine Einstellungen und deine E-Mail-Adresse. Bei Strava ändert sich nichts.`,
  runs: (n, text) => (n === 1 ? '1 Lauf' : `${text} Läufe`),
  shoes: (n, text) => (n === 1 ? '1 Schuhpaar' : `${text} Schuhpaare`),
  yes: 'Ja, alles löschen',
  no: 'Behalten',
  before: 'Vorher kannst du <a>alles herunterladen</a>, als ZIP, das später zurückkommen kann.',
};
