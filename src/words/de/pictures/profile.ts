import type { Catalogue } from '../../catalogue.ts';

/** Die Form eines Laufs ohne Karte: Höhe über Strecke. */
export const profile: Catalogue['charts']['profile'] = {
  title: 'Höhenprofil',
  caption: (unit) => `Höhe über dem Start, ${unit}`,
  climb: (gain, grade, from) => `Anstieg ab ${from}: ${gain} hinauf, ${grade}`,
  steep: (length, from) => `Steiler als 8\u00a0% bergab ab ${from}: ${length}`,
  laps: (n, from) => `Auf der Bahn ab ${from}: ${n} Runden`,
  point: (at, altitude) => `${at}: ${altitude}`,
  key: { climb: 'Anstieg', steep: 'steil bergab', laps: 'Runde' },
  alt: {
    range: (distance, high, low) =>
      `Auf ${distance} ${high === null ? 'liegt nichts höher als der Start' : `liegt der höchste Punkt ${high} über dem Start`}${low === null ? ' und nichts tiefer' : `, der tiefste ${low} darunter`}.`,
    climbs: (n, text) =>
      n === 0 ? 'Kein Anstieg fällt auf.' : n === 1 ? 'Ein Anstieg.' : `${text} Anstiege.`,
    steep: (n, text, length) =>
      n === 0
        ? 'Nirgends geht es steiler als 8\u00a0% bergab.'
        : `${length} gehen steiler als 8\u00a0% bergab${n === 1 ? '' : `, in ${text} Stücken`}.`,
  },
  table: {
    caption: 'Was auffällt, in der Reihenfolge des Laufs',
    from: 'Ab',
    what: 'Was',
    length: 'Länge',
    height: 'Höhe',
    climb: 'Anstieg',
    steep: 'Steil bergab',
    track: 'Bahn',
  },
};
