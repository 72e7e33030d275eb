import type { Catalogue } from '../../catalogue.ts';

/** Wie viel eines Laufs hinauf, hinunter und eben ging. */
export const bands: Catalogue['charts']['bands'] = {
  title: 'Steigungen des Laufs',
  names: {
    steepUp: 'steil bergauf, über 8\u00a0%',
    up: 'bergauf, 3 bis 8\u00a0%',
    flat: 'eben, bis 3\u00a0%',
    down: 'bergab, 3 bis 8\u00a0%',
    steepDown: 'steil bergab, über 8\u00a0%',
  },
  alt: (flat, down, steepDown) =>
    `${flat} der Strecke sind eben, ${down} gehen bergab, davon ${steepDown} steiler als 8\u00a0%.`,
  table: {
    caption: 'Strecke und Zeit nach Steigung',
    slope: 'Steigung',
    distance: 'Strecke',
    time: 'Zeit',
    share: 'Anteil',
  },
};
