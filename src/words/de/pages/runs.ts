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
      `Camber liest die Aufzeichnungen der letzten sechs Wochen von selbst. ${n === 1 ? 'Die von 1 älteren Lauf ist' : `Die von ${text} älteren Läufen sind`} ungelesen: So weit zurück schaut keine Regel, aber Abstiege, Runden und Bergintervalle von damals wären dann auch bekannt.`,
    read: 'Ältere Aufzeichnungen lesen',
  },
};
