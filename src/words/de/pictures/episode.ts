import type { Catalogue } from '../../catalogue.ts';

/** Die Wochen um den Beginn eines Schmerzes. */
export const episode: Catalogue['charts']['episode'] = {
  title: 'Die Wochen, bevor es wehtat, und danach',
  pain: 'Schmerz, 0 bis 10',
  distance: (unit) => `Strecke in 7 Tagen, ${unit}`,
  descent: (unit) => `Bergab in 7 Tagen, ${unit}`,
  climb: (unit) => `Bergauf in 7 Tagen, ${unit}`,
  begins: 'Schmerz beginnt',
  mayBegin: 'Schmerz beginnt in diesen Tagen',
  value: (week, distance, hills, told) =>
    `${week}: ${[distance ?? 'nicht bekannt', ...(hills === null ? [] : [hills])].join(', ')}${told.length === 0 ? '' : `. ${told.join(', ')}`}`,
  up: (metres) => `${metres} bergauf`,
  down: (metres) => `${metres} bergab`,
  alt: (weeks, biggest, usual, start) =>
    `Strecke von je 7 Tagen über ${weeks} Wochen um ${start}: die größte davor ${biggest}${usual === null ? '' : `, üblich ${usual}`}.`,
  altPain: (level, day) => `Stärkster notierter Schmerz: ${level} von 10, ${day}.`,
  table: {
    caption: 'Strecke, Höhenmeter, stärkster Schmerz und Befunde von je 7 Tagen',
    week: '7 Tage',
    distance: 'Strecke',
    climb: 'Bergauf',
    descent: 'Bergab',
    pain: 'Stärkster Schmerz',
    told: 'Gesagt',
    none: '–',
  },
};
