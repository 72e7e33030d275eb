import type { Catalogue } from '../../catalogue.ts';

/** Die Einstellungen der Zugangsschlüssel für Anzeigen. */
export const tokens: Catalogue['pages']['tokens'] = {
  title: 'Schlüssel für Anzeigetafeln',
  lead: 'Ein Programm von dir, etwa Home Assistant, Glance oder Grafana, kann hier lesen, was Camber sagt. Dazu braucht es einen Schlüssel.',
  reads:
    'Mit einem Schlüssel lässt sich lesen, wie du dastehst, deine Läufe als Zahlen, Befunde und Grenzen. Er ändert nichts, und er zeigt keine Antworten zu Schmerzen, keine Einstellungen und keine Adresse.',
  yours: 'Deine Schlüssel',
  none: 'Noch keiner. Erstelle unten einen.',
  made: (when) => `Gemacht ${when}.`,
  never: 'Nie benutzt.',
  used: (when) => `Zuletzt benutzt ${when}.`,
  end: 'Beenden',
  ended: 'Der Schlüssel gilt nicht mehr. Was ihn benutzt hat, liest nichts mehr.',
  once: (name) => `Der Schlüssel für ${name}`,
  onceText:
    'Er wird nur dieses eine Mal gezeigt: Kopiere ihn dorthin, wo er gebraucht wird. Wer ihn hat, kann dasselbe lesen; beende ihn also hier, wenn er verloren ging.',
  makeTitle: 'Einen Schlüssel machen',
  name: 'Wofür er ist',
  nameHint: 'Damit du später weißt, welchen du beenden willst, etwa „Anzeige in der Küche“.',
  badName: 'Sag in höchstens 60 Zeichen, wofür er ist.',
  make: 'Schlüssel machen',
  full: 'Mehr als zehn Schlüssel braucht niemand: Beende einen, der nicht mehr benutzt wird.',
  ask: 'So fragt ein Programm',
  addresses:
    'Neben <code>/status</code> gibt es <code>/runs</code>, <code>/findings</code> und <code>/advice</code>. <a>Die Beschreibung</a> (OpenAPI) sagt, was jede Adresse antwortet.',
};
