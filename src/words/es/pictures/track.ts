import type { Catalogue } from '../../catalogue.ts';

/** En qué sentido por la pista: una salida y 28 días. */
export const track: Catalogue['charts']['track'] = {
  title: 'Sentido en la pista',
  ccw: 'antihorario',
  cw: 'horario',
  mixed: 'en ambos sentidos',
  ends: { ccw: 'antihorario', cw: 'horario' },
  even: 'igualado',
  laps: (n, text) => (n === 1 ? '1 vuelta' : `${text} vueltas`),
  run: 'esta salida',
  month: '28 días',
  value: (what, ccw, cw) => `${what}: ${ccw} en sentido antihorario, ${cw} en sentido horario`,
  alt: (run, month) => `${run}. ${month}.`,
  balance: {
    even: 'igualado en ambos sentidos',
    all: (way) => `todo ${way}`,
    mostly: (way, share) => `${share} ${way}`,
  },
  limit: 'de un solo lado',
  table: {
    caption: 'Distancia en pista, por sentido',
    what: 'Cuándo',
    ccw: 'Antihorario',
    cw: 'Horario',
    share: 'Reparto',
  },
};
