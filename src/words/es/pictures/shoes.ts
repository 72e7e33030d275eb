import type { Catalogue } from '../../catalogue.ts';

/** El camino de un par hasta sus recordatorios, y la parte de cada par. */
export const shoes: Catalogue['charts']['shoes'] = {
  bar: {
    title: (name) => `Distancia de ${name}`,
    alt: (distance, next) => `${distance} corridos; ${next}.`,
  },
  rotation: {
    title: 'Parte de cada par en los últimos 28 días',
    noPair: 'Ningún par indicado',
    alt: (most, share, pairs, text) =>
      `${most} tiene ${share} de la distancia de los últimos 28 días${pairs === 1 ? '' : `; se usaron ${text} pares`}.`,
    table: { pair: 'Par', share: 'Parte', distance: 'Distancia' },
  },
};
