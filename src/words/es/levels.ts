import type { Catalogue } from '../catalogue.ts';

/** Los cuatro niveles. */
export const levels: Catalogue['levels'] = {
  note: { label: 'Nota', symbol: '○', meaning: 'conviene saberlo' },
  caution: { label: 'Cuidado', symbol: '△', meaning: 'afloja unos días' },
  strong: { label: 'Fuerte', symbol: '▲', meaning: 'da un paso atrás ahora' },
  stop: { label: 'Alto', symbol: '■', meaning: 'no corras hasta que se calme' },
};

/** Nombres de las familias. */
export const families: Catalogue['families'] = {
  load: 'carga',
  hills: 'cuestas',
  direction: 'sentido',
  shoes: 'zapatillas',
  pain: 'dolor',
};

/** Una mayúscula por familia, en las marcas de los gráficos. */
export const familyLetters: Catalogue['familyLetters'] = {
  load: 'C',
  hills: 'D',
  direction: 'S',
  shoes: 'Z',
  pain: 'R',
};

/** Lo que mira cada regla, en mitad de una frase. */
export const ruleNames: Catalogue['ruleNames'] = {
  S1: 'una salida más larga',
  S2: 'una pausa',
  W1: 'una semana más grande',
  R1: 'una semana más grande',
  H1a: 'más bajada',
  H1b: 'una semana con más desnivel',
  H1c: 'series en cuesta',
  H1d: 'bajadas más empinadas',
  T1: 'pista en un solo sentido',
  C1: 'el mismo circuito',
  D1: 'otro par de zapatillas',
  K1: 'kilómetros de las zapatillas',
  P1: 'dolor de rodilla',
};

/** Qué tan segura es la evidencia de cada grado. */
export const grades: Catalogue['grades'] = {
  A: 'varios ensayos coinciden',
  B: 'un estudio grande',
  'C+': 'limitada',
  C: 'débil',
  '0': 'sin estudio, una regla práctica',
};

/** Por qué se subió un nivel. */
export const raised: Catalogue['raised'] = (level, causes) =>
  `Subió a ${level.toLowerCase()}: ${causes.join(' y ')} cayeron en los mismos 7 días.`;
