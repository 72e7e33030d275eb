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
    import: 'Dateien',
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
    stranger: (runner) => `Eine Demo mit ${runner}, einer erfundenen Person.`,
    allReleased: (runner) => `Demo mit ${runner}: Das war die ganze Geschichte.`,
    mondayWaits: (runner) => `Demo mit ${runner}: Die Mail vom Montag kommt noch.`,
    held: (runner, n, runs) =>
      `Demo mit ${runner}: ${n === 1 ? '1 Lauf kommt' : `${runs} Läufe kommen`} noch.`,
    look: 'Den Beispielläufer ansehen',
    nextRun: 'Nächster Lauf',
    week: 'Eine Woche abspielen',
    pain: 'Schmerz melden',
    again: 'Von vorn',
    yours: 'Deine:',
    files: 'Dateien',
    strava: 'Strava-App',
    without: 'ohne Strava',
    own: 'Deine eigenen Läufe, nur auf diesem Rechner.',
    backTo: (runner) => `Zurück zu ${runner}`,
  },
  appDescription: 'Achtet auf deine Laufbelastung und meldet sich, wenn sie sich ändert.',
  offline: {
    title: 'Keine Verbindung',
    text: 'Camber ist gerade nicht erreichbar. Deine Läufe und Mails betrifft das nicht: Camber arbeitet von selbst weiter.',
    again: 'Noch einmal versuchen',
  },
};
