import type { Catalogue } from '../../catalogue.ts';

/** Höhenmeter bergauf und bergab je sieben Tage oder je Monat. */
export const hills: Catalogue['charts']['hills'] = {
  title: { week: 'Höhenmeter in sieben Tagen', month: 'Höhenmeter je Monat' },
  caption: {
    week: (unit) => `Höhenmeter in 7 Tagen, ${unit}`,
    month: (unit) => `Höhenmeter je Monat, ${unit}`,
  },
  up: 'bergauf',
  down: 'bergab',
  unknown: 'unbekannt',
  none: 'Noch sind keine Höhenmeter bekannt',
  value: (period, sums) => `${period}: ${sums}`,
  sums: (climb, descent) =>
    `${climb === null ? 'Anstieg unbekannt' : `${climb} bergauf`}, ${descent === null ? 'Abstieg unbekannt' : `${descent} bergab`}`,
  alt: {
    last: (period, sums) => `Zuletzt, ${period}: ${sums}.`,
    most: (period, descent) => `Am meisten bergab: ${descent}, ${period}.`,
  },
  table: { week: '7 Tage', month: 'Monat', climb: 'Bergauf', descent: 'Bergab' },
};
