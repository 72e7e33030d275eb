import type { Catalogue } from '../../catalogue.ts';

/** Series en cuesta de una salida. */
export const repeats: Catalogue['charts']['repeats'] = {
  title: (count) => `${count} veces la misma cuesta`,
  caption: (unit) => `Arriba y abajo otra vez, ${unit}`,
  value: (n, gain, length, grade, descent) =>
    `${n}: ${gain} de subida en ${length} (${grade}), ${descent} de bajada`,
  alt: (count, gain, descent) =>
    `${count} veces la misma cuesta: ${gain} de subida y ${descent} de bajada en total.`,
  table: {
    number: 'N.º',
    gain: 'Subida',
    length: 'Longitud',
    grade: 'Pendiente',
    descent: 'Bajada después',
  },
};
