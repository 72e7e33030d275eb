import type { Catalogue } from '../../catalogue.ts';

/** Wie weit das Lesen der bisherigen Läufe ist. */
export const progress: Catalogue['pages']['progress'] = {
  running: 'Deine bisherigen Läufe kommen herein',
  runningText:
    'Die neuesten zuerst, 200 Aktivitäten je Anfrage. Du kannst die Seite schließen; Camber macht weiter.',
  asking: 'Camber fragt Strava nach deinen neuesten Aktivitäten.',
  soFar: (runs, activities, oldest, requests) =>
    `Bisher ${runs} unter ${activities}${oldest === null ? '' : `, zurück bis zum ${oldest}`}, mit ${requests} an Strava.`,
  runs: (n, text) => (n === 0 ? 'keine Läufe' : n === 1 ? '1 Lauf' : `${text} Läufe`),
  activities: (n, text) => (n === 0 ? 'keinen Aktivitäten' : n === 1 ? '1 Aktivität' : `${text} Aktivitäten`),
  requests: (n, text) => (n === 1 ? '1 Anfrage' : `${text} Anfragen`),
  tracks: (n, text) =>
    n === 1
      ? 'Die Aufzeichnung eines neueren Laufs wird gelesen'
      : `Die Aufzeichnungen von ${text} neueren Läufen werden gelesen`,
  tracksText:
    'Alle Läufe sind schon da. Ihre Aufzeichnungen verraten Abstiege, Bergintervalle und Bahnrunden; die neuesten kommen zuerst.',
  waiting: (time) => `Camber wartet bis ${time} auf Stravas Kontingent`,
  waitingText:
    'Strava erlaubt eine bestimmte Zahl von Anfragen je Viertelstunde. Es ist nichts kaputt: Camber macht von selbst weiter, und was schon da ist, steht unten.',
  failed: 'Deine bisherigen Läufe sind nicht vollständig',
  failedText:
    'Das Lesen brach ab, weil Strava nicht wie erwartet geantwortet hat. <a>Verbinde dich neu</a>, damit es weitergeht.',
  left: (requests) => `Noch ${requests}.`,
  quota: (used, limit) =>
    `${used} von ${limit} Anfragen, die Strava in dieser Viertelstunde erlaubt, sind verbraucht; 30\u00a0% bleiben für neue Läufe frei.`,
  end: (when) => `Voraussichtlich fertig gegen ${when}.`,
};
