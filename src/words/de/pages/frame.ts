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
  disclaimer:
    'Camber beschreibt Veränderungen in deinem Training. Es ist kein Medizinprodukt und stellt keine Diagnosen.',
  logOut: 'Abmelden',
};
