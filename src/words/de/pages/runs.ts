import type { Catalogue } from '../../catalogue.ts';

/** Die Liste der Läufe. */
export const runs: Catalogue['pages']['runs'] = {
  title: 'Läufe',
  none: 'Noch keine Läufe. Sie erscheinen hier, sobald Strava von ihnen berichtet.',
  total: (n, text) => (n === 1 ? '1 Lauf.' : `${text} Läufe.`),
  some: (from, to, total) => `Läufe ${from} bis ${to} von ${total}, die neuesten zuerst.`,
  climb: (height) => `${height} bergauf`,
  treadmill: 'Laufband',
  manual: 'von Hand eingetragen',
  track: 'Bahn',
  repeats: (n) => `${n} Bergintervalle`,
  pages: 'Seiten der Liste',
  newer: 'Neuere Läufe',
  older: 'Ältere Läufe',
  tracks: {
    title: 'Aufzeichnungen älterer Läufe',
    reading: (n, text) =>
      n === 1
        ? 'Camber liest die Aufzeichnung von 1 älteren Lauf, sobald Stravas Kontingent es zulässt.'
        : `Camber liest die Aufzeichnungen von ${text} älteren Läufen, wann immer Stravas Kontingent es zulässt.`,
    unread: (n, text) =>
      n === 1
        ? 'Zu 1 älteren Lauf fehlen Höhenmeter und Runden noch.'
        : `Zu ${text} älteren Läufen fehlen Höhenmeter und Runden noch.`,
    read: 'Ältere Aufzeichnungen lesen',
  },
};
