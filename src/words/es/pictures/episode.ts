import type { Catalogue } from '../../catalogue.ts';

/** Las semanas alrededor del comienzo de un dolor. */
export const episode: Catalogue['charts']['episode'] = {
  title: 'Las semanas antes de que doliera, y después',
  pain: 'Dolor, de 0 a 10',
  distance: (unit) => `Distancia en 7 días, ${unit}`,
  descent: (unit) => `Bajada en 7 días, ${unit}`,
  climb: (unit) => `Subida en 7 días, ${unit}`,
  begins: 'empieza el dolor',
  mayBegin: 'el dolor empieza en estos días',
  value: (week, distance, hills, told) =>
    `${week}: ${[distance ?? 'no se sabe', ...(hills === null ? [] : [hills])].join(', ')}${told.length === 0 ? '' : `. ${told.join(', ')}`}`,
  up: (metres) => `${metres} de subida`,
  down: (metres) => `${metres} de bajada`,
  alt: (weeks, biggest, usual, start) =>
    `Distancia de cada 7 días durante ${weeks} semanas alrededor de ${start}: la mayor antes ${biggest}${usual === null ? '' : `, lo habitual ${usual}`}.`,
  altPain: (level, day) => `Peor dolor anotado: ${level} de 10, ${day}.`,
  table: {
    caption: 'Distancia, cuestas, peor dolor y avisos de cada 7 días',
    week: '7 días',
    distance: 'Distancia',
    climb: 'Subida',
    descent: 'Bajada',
    pain: 'Peor dolor',
    told: 'Dicho',
    none: '–',
  },
};
