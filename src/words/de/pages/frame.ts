import type { Catalogue } from '../../catalogue.ts';

/** Der Rahmen jeder Seite. */
export const frame: Catalogue['pages']['frame'] = {
  skip: 'Zum Inhalt springen',
  main: 'Hauptmenü',
  nav: {
    home: 'Heute',
    runs: 'Läufe',
    shoes: 'Schuhe',
    routine: 'Übungen',
    'check-ins': 'Befinden',
    plan: 'Planung',
    mailbox: 'Postfach',
    settings: 'Einstellungen',
    admin: 'Verwaltung',
    how: 'So funktioniert es',
    privacy: 'Datenschutz',
  },
  more: 'Mehr',
  disclaimer:
    'Camber beschreibt Veränderungen in deinem Training. Es ist kein Medizinprodukt und stellt keine Diagnosen.',
  logOut: 'Abmelden',
  demo: {
    label: 'Demo',
    working: (runner) => `Demo mit ${runner}: Die neuen Läufe werden ausgewertet …`,
    allReleased: (runner) => `Demo mit ${runner}: Alle Läufe sind da.`,
    held: (runner, n, runs) =>
      `Demo mit ${runner}: ${n === 1 ? '1 Lauf kommt' : `${runs} Läufe kommen`} noch.`,
    nextRun: 'Nächster Lauf',
    week: 'Eine Woche',
    all: 'Alle',
  },
  appDescription: 'Achtet auf deine Laufbelastung und meldet sich, wenn sie sich ändert.',
  offline: {
    title: 'Keine Verbindung',
    text: 'Camber ist gerade nicht erreichbar. Deine Läufe und Mails betrifft das nicht: Camber arbeitet von selbst weiter.',
    again: 'Noch einmal versuchen',
  },
};
