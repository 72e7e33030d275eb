import type { Catalogue } from '../../catalogue.ts';

/** Subida y bajada por siete días o por mes. */
export const hills: Catalogue['charts']['hills'] = {
  title: { week: 'Subida y bajada en siete días', month: 'Subida y bajada por mes' },
  caption: {
    week: (unit) => `Subida y bajada en 7 días, ${unit}`,
    month: (unit) => `Subida y bajada por mes, ${unit}`,
  },
  up: 'subida',
  down: 'bajada',
  unknown: 'no se sabe',
  none: 'Aún no se conocen cuestas',
  value: (period, sums) => `${period}: ${sums}`,
  sums: (climb, descent) =>
    `${climb === null ? 'subida desconocida' : `${climb} de subida`}, ${descent === null ? 'bajada desconocida' : `${descent} de bajada`}`,
  alt: {
    last: (period, sums) => `El último periodo, ${period}: ${sums}.`,
    most: (period, descent) => `Más bajada: ${descent}, ${period}.`,
  },
  table: { week: '7 días', month: 'Mes', climb: 'Subida', descent: 'Bajada' },
};
