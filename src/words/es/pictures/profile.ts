import type { Catalogue } from '../../catalogue.ts';

/** La forma de una salida sin mapa: altitud sobre distancia. */
export const profile: Catalogue['charts']['profile'] = {
  title: 'Perfil de la salida: altitud sobre distancia',
  caption: (unit) => `Altitud sobre la salida, ${unit}`,
  climb: (gain, grade, from) => `Subida desde ${from}: ${gain}, ${grade}`,
  steep: (length, from) => `Bajada de más del 8\u00a0% desde ${from}: ${length}`,
  laps: (n, from) => `En la pista desde ${from}: ${n} vueltas`,
  point: (at, altitude) => `${at}: ${altitude}`,
  key: { climb: 'subida', steep: 'bajada empinada', laps: 'vuelta' },
  alt: {
    range: (distance, high, low) =>
      `En ${distance}, ${high === null ? 'nada está más alto que el inicio' : `el punto más alto está ${high} por encima del inicio`} ${low === null ? 'y nada más bajo' : `y el más bajo ${low} por debajo`}.`,
    climbs: (n, text) => (n === 0 ? 'Ninguna subida destaca.' : n === 1 ? 'Una subida.' : `${text} subidas.`),
    steep: (n, text, length) =>
      n === 0
        ? 'Nada baja con más del 8\u00a0%.'
        : `${length} bajan con más del 8\u00a0%${n === 1 ? '' : `, en ${text} tramos`}.`,
  },
  table: {
    caption: 'Lo que destaca, en el orden de la salida',
    from: 'Desde',
    what: 'Qué',
    length: 'Longitud',
    height: 'Altura',
    climb: 'Subida',
    steep: 'Bajada empinada',
    track: 'Pista',
  },
};
