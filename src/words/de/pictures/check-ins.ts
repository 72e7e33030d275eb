import type { Catalogue } from '../../catalogue.ts';

/** Schmerz und Anstrengung über der Strecke jeder Woche. */
export const checkIns: Catalogue['charts']['checkIns'] = {
  title: 'Schmerz und Anstrengung über die Wochen',
  pain: 'Schmerz außen am Knie, 0 bis 10',
  effort: 'Anstrengung der Läufe, 0 bis 10',
  distance: (unit) => `Strecke in 7 Tagen, ${unit}`,
  stopLine: 'ab 3: Stopp',
  noPain: 'Noch nichts notiert',
  painValue: (day, when, level) => `${day}, ${when}: Schmerz ${level} von 10`,
  effortValue: (day, level) => `${day}: Anstrengung ${level} von 10`,
  weekValue: (week, distance) => `${week}: ${distance}`,
  when: {
    day: 'der Tag',
    during: 'beim Laufen',
    after: 'nach dem Laufen',
    stairs: 'auf der Treppe',
    morning: 'am nächsten Morgen',
    rest: 'in Ruhe',
  },
  alt: {
    none: 'In dieser Zeit wurde kein Schmerz notiert.',
    worst: (level, day) => `Stärkster notierter Schmerz, ${day}: ${level} von 10.`,
    stops: (n, text) => (n === 1 ? 'Eine Antwort hieß Stopp.' : `${text} Antworten hießen Stopp.`),
    last: (level, day) => `Zuletzt, ${day}: ${level}.`,
    efforts: (text) => `Mittlere Anstrengung der Läufe: ${text} von 10.`,
  },
  table: {
    caption: 'Strecke, stärkster Schmerz und mittlere Anstrengung je 7 Tage',
    week: '7 Tage',
    distance: 'Strecke',
    pain: 'Stärkster Schmerz',
    effort: 'Mittlere Anstrengung',
    none: '–',
  },
};
