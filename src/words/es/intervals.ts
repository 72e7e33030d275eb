import type { Catalogue } from '../catalogue.ts';

const status = (code: string): string => (code === '' ? '' : ` (${code})`);

/** Por qué no se pudo leer intervals.icu. */
export const intervals: Catalogue['intervals'] = {
  reasons: {
    key: (code) =>
      `intervals.icu no acepta la clave${status(code)}. Cópiala de nuevo desde sus ajustes: una clave nueva allí anula la anterior`,
    sealed: () =>
      'la clave ya no se puede abrir porque ha cambiado la llave de este Camber. Escríbela otra vez',
    limited: () => 'intervals.icu pide esperar',
    missing: (code) => `intervals.icu no tiene lo que se le pidió${status(code)}`,
    too_big: () => 'intervals.icu envía más de lo que Camber acepta',
    unavailable: (code) => `intervals.icu no responde${status(code)}. Camber lo intentará otra vez`,
    bad_answer: () => 'la respuesta de intervals.icu no es la esperada',
  },
  other: 'el motivo está en el registro',
};
