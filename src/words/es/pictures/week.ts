import type { Catalogue } from '../../catalogue.ts';

/** La semana tal como va: lo corrido y lo que queda. */
export const week: Catalogue['charts']['week'] = {
  title: (range) => `Corrido y restante, ${range}`,
  ran: (distance) => `corridos ${distance}`,
  left: (limit) => `quedan ${limit}`,
  ahead: 'por delante',
  most: (limit) => `≤ ${limit}`,
  alt: (days, unknown, left, most) =>
    [
      days === null ? 'Nada corrido hasta ahora.' : `Corrido hasta ahora: ${days}.`,
      unknown === null ? null : `No se sabe: ${unknown}.`,
      left === null ? null : `Queda para los próximos días: ${left} en total.`,
      most === null ? null : `Una sola salida: como mucho ${most}.`,
    ]
      .filter((part) => part !== null)
      .join(' '),
  table: {
    caption: 'Lo corrido cada día y la salida más larga que queda',
    day: 'Día',
    ran: 'Corrido',
    room: 'Una salida, como mucho',
    unknown: 'no se sabe',
    none: '–',
  },
};
