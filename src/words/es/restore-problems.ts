import type { Catalogue } from '../catalogue.ts';

/** Por qué una exportación no puede volver, y qué hacer. */
export const restoreProblems: Catalogue['restoreProblems'] = {
  notAZip: () =>
    'Esto no es un zip completo. ¿Se cortó la descarga? Usa el archivo tal como lo entregó Camber.',
  notAnExport: () =>
    'Este zip no es una exportación de Camber: le falta su manifest.json. Otros archivos van a la importación.',
  older: () =>
    'Esta exportación es de un Camber anterior a la versión 1 del formato y no puede volver. Actualiza ese Camber y exporta otra vez.',
  newer: () =>
    'Esta exportación es de un Camber más nuevo que este. Actualiza este Camber y prueba de nuevo.',
  tooBig: ({ file }) =>
    `${file === '' ? 'Este archivo' : file} es más grande de lo que puede ser una exportación. Usa el archivo tal como lo entregó Camber.`,
  missing: ({ file }) => `Falta ${file} en el archivo. Usa el archivo tal como lo entregó Camber.`,
  changed: ({ file }) =>
    `${file} no está como lo escribió Camber: dañado o cambiado a mano. Usa el archivo tal como lo entregó Camber.`,
  unreadable: ({ file, row, field }) =>
    `${file}${row === '' ? '' : `, entrada ${row}`}${field === '' ? '' : `, «${field}»`}: no es lo que permite el formato.`,
  notEmpty: () =>
    'Esta cuenta ya tiene salidas o respuestas. Una exportación solo vuelve a una cuenta vacía, para que nada se pierda ni se mezcle.',
  otherStrava: () =>
    'Las salidas de Strava de esta exportación son de otra cuenta de Strava que la que está conectada aquí.',
};
