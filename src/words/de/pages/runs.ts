import type { Catalogue } from '../../catalogue.ts';

/** Die Liste der Läufe. */
export const runs: Catalogue['pages']['runs'] = {
  title: 'Läufe',
  none: 'Noch keine Läufe. Sie erscheinen hier, sobald sie hereinkommen. <a>Frühere Läufe als Dateien holen</a>',
  total: (n, text) => (n === 1 ? '1 Lauf.' : `${text} Läufe.`),
  some: (from, to, total) => `Wochen ${from} bis ${to} von ${total}.`,
  open: 'Alle Wochen öffnen',
  close: 'Alle Wochen schließen',
  runs: (n, text) => (n === 1 ? '1 Lauf' : `${text} Läufe`),
  longest: (distance) => `längster ${distance}`,
  descent: (height) => `${height} bergab`,
  soFar: 'diese Woche bisher',
  without: (n, text, days) => `${days}: ${n === 1 ? 'eine Woche' : `${text} Wochen`} ohne Lauf`,
  filter: {
    heading: 'Nur manche Läufe zeigen',
    shoe: 'Schuhe',
    sport: 'Sportart',
    found: 'Aufgefallen',
    all: 'Alle',
    any: 'Irgendetwas',
    show: 'Zeigen',
    clear: 'Alle Läufe',
    none: 'Kein solcher Lauf.',
  },
  climb: (height) => `${height} bergauf`,
  treadmill: 'Laufband',
  manual: 'von Hand eingetragen',
  track: 'Bahn',
  repeats: (n) => `${n} Bergintervalle`,
  pages: 'Seiten der Liste',
  newer: 'Neuere Wochen',
  older: 'Ältere Wochen',
  tracks: {
    title: 'Ältere Läufe',
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
