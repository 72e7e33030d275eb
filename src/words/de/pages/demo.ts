import type { Catalogue } from '../../catalogue.ts';

/** Die eigenen Seiten der Demo; ihre Leiste steht im Rahmen. */
export const demo: Catalogue['pages']['demo'] = {
  title: 'Demo',
  notConnected: {
    title: 'Das Beispielkonto ist noch nicht verbunden',
    text: 'Verbinde dich zuerst damit: Der Strava-Ersatz der Demo verlangt nur einen Klick.',
    back: 'Zurück',
  },
  badRelease: 'Die Demo gibt einen Lauf, die Läufe einer Woche oder alle frei.',
};
