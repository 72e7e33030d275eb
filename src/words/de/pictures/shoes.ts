import type { Catalogue } from '../../catalogue.ts';

/** Der Weg eines Paars zu seinen Erinnerungen und der Anteil jedes Paars. */
export const shoes: Catalogue['charts']['shoes'] = {
  bar: {
    title: (name) => `Strecke in ${name}`,
    alt: (distance, next) => `${distance} darin gelaufen; ${next}.`,
  },
  rotation: {
    title: 'Anteil jedes Paars an den letzten 28 Tagen',
    noPair: 'Kein Paar genannt',
    alt: (most, share, pairs, text) =>
      `${most}: ${share} der Strecke der letzten 28 Tage${pairs === 1 ? '' : `; ${text} Paare waren in Gebrauch`}.`,
    table: { pair: 'Paar', share: 'Anteil', distance: 'Strecke' },
  },
};
