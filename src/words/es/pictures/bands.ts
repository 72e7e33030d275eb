import type { Catalogue } from '../../catalogue.ts';

/** Cuánto de una salida fue subiendo, bajando y en llano. */
export const bands: Catalogue['charts']['bands'] = {
  title: 'Pendientes de la salida',
  names: {
    steepUp: 'subida empinada, más del 8\u00a0%',
    up: 'subida, del 3 al 8\u00a0%',
    flat: 'llano, hasta el 3\u00a0%',
    down: 'bajada, del 3 al 8\u00a0%',
    steepDown: 'bajada empinada, más del 8\u00a0%',
  },
  alt: (flat, down, steepDown) =>
    `${flat} del camino es llano, ${down} baja, ${steepDown} con más del 8\u00a0%.`,
  table: {
    caption: 'Distancia y tiempo por pendiente',
    slope: 'Pendiente',
    distance: 'Distancia',
    time: 'Tiempo',
    share: 'Parte',
  },
};
