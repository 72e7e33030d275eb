import type { Catalogue } from '../catalogue.ts';
import type { Formats } from '../formats.ts';

const megabytes = (bytes: number | undefined, say: Formats): string =>
  `${say.count(Math.round((bytes ?? 0) / (1024 * 1024)))} MB`;

/** Por qué no se leyó un archivo. */
export const fileProblems: Catalogue['fileProblems'] = {
  missing: ({ detail }) =>
    detail === undefined || detail === 'ENOENT'
      ? 'no existe. Revisa la ruta.'
      : `no se puede abrir (${detail}). Revisa la ruta y sus permisos.`,
  notAFile: () =>
    'es una carpeta, tubería o dispositivo, no un archivo. Indica uno .fit, .gpx, .tcx o .json.',
  empty: () => 'el archivo está vacío (0 bytes de contenido). Exporta la actividad otra vez.',
  tooManyBytes: ({ limit }, say) =>
    `pasa de ${megabytes(limit, say)}: ninguna actividad es tan grande. Exporta las actividades de una en una.`,
  tooManyPoints: ({ limit }, say) =>
    `tiene más de ${say.count(limit ?? 0)} puntos: ninguna actividad los tiene. Exporta las actividades de una en una.`,
  tooManyTags: ({ limit }, say) =>
    `tiene más de ${say.count(limit ?? 0)} etiquetas XML: ninguna grabación las tiene. Exporta la actividad otra vez.`,
  tooComplex: () =>
    'su XML está anidado o marcado mucho más que cualquier grabación. Exporta la actividad otra vez.',
  tookTooLong: ({ limit }, say) =>
    `leerlo tardó más de ${say.count(limit ?? 0)} s y se interrumpió. Expórtalo otra vez o déjalo fuera.`,
  tooMuchMemory: ({ limit }, say) =>
    `leerlo pedía más de ${say.count(limit ?? 0)} MB de memoria y se interrumpió. Expórtalo otra vez o déjalo fuera.`,
  unknownKind: () => 'no es FIT, GPX, TCX ni streams. Exporta la actividad en uno de esos formatos.',
  archive: () => 'es un archivo zip, no una actividad. Descomprímelo o da el zip entero a camber replay.',
  badZip: () => 'no es un zip completo: ¿se cortó la descarga? Descárgalo otra vez y comprueba su tamaño.',
  tooManyFiles: ({ limit }, say) =>
    `tiene más de ${say.count(limit ?? 0)} archivos: nadie tiene tantos. Indica la carpeta de las salidas.`,
  nothingInside: () =>
    'no contiene FIT, GPX ni TCX, ni una lista (activities.csv, activities.json). Indica una exportación.',
  damagedInside: ({ detail }) =>
    `su contenido está dañado o tiene contraseña (${detail ?? ''}). Descárgalo otra vez o descomprímelo.`,
  tooBigInside: ({ detail }) =>
    `su contenido ocupa, descomprimido, más de lo razonable (${detail ?? ''}). Expórtalo otra vez.`,
  webPage: () =>
    'es una página web (HTML), no una actividad: ¿se guardó sin haber iniciado sesión? Descárgala otra vez en el navegador.',
  otherFormat: ({ detail }) =>
    `no es una actividad, sino un archivo de otro tipo (${detail ?? ''}). Expórtala como FIT, GPX o TCX.`,
  officeFile: () =>
    'es una hoja de cálculo o un documento de oficina. Guarda allí la lista como CSV y usa ese archivo.',
  otherXml: ({ detail }) =>
    `es XML de otro tipo (<${detail ?? ''}>), ni GPX ni TCX. Exporta la actividad en uno de esos formatos.`,
  declaresEntities: () =>
    'declara entidades XML, que ninguna grabación necesita y pueden ser un ataque. Expórtala otra vez.',
  notWellFormed: ({ line, detail }, say) =>
    `no es XML bien formado (línea ${say.count(line ?? 1)}: ${detail ?? ''}). ¿Se cortó? Expórtalo otra vez.`,
  badGzip: () => 'no es un archivo gzip completo. ¿Se cortó? Descárgalo otra vez.',
  badFit: () => 'es un archivo FIT dañado: no se puede leer ningún mensaje. Cópialo otra vez del reloj.',
  badJson: ({ detail }) =>
    `${detail === undefined ? '' : `${detail} de dentro `}no es JSON completo. ¿Se cortó al copiarlo? Guárdalo otra vez.`,
  noStreams: () =>
    'es JSON sin streams. Guarda la respuesta de GET /activities/{id}/streams?key_by_type=true.',
  noList: () =>
    'es JSON sin streams y no es una lista como la de GET /athlete/activities. Guarda la respuesta entera.',
  errorAnswer: ({ detail }) =>
    `es el mensaje de error de un servicio (${detail ?? ''}), no una actividad. Inicia sesión y descárgala otra vez.`,
  noActivities: () => 'no contiene ninguna actividad. Expórtala otra vez con tus salidas.',
  noColumns: ({ detail }) =>
    `no tiene la columna «${detail ?? ''}» en ningún idioma conocido. Pon Strava en inglés y exporta otra vez.`,
  tooManyRows: ({ limit }, say) =>
    `tiene más de ${say.count(limit ?? 0)} filas: nadie tiene tantas. Exporta solo tus actividades.`,
  badRows: ({ limit, detail }, say) =>
    `no se puede leer ninguna de sus ${say.count(limit ?? 0)} filas (primera: ${detail ?? ''}): falta id o fecha. Expórtala otra vez.`,
  brokenRows: () => 'miles de sus filas están rotas: ¿la cambió otro programa? Expórtala otra vez.',
  noDistances: ({ limit, detail }, say) =>
    `ninguna de sus ${say.count(limit ?? 0)} salidas tiene distancia en números${detail === undefined ? '' : ` (primera: ${detail})`}. Hacen falta metros: 8046.7.`,
  route: ({ kind }) =>
    `este archivo ${kind ?? ''} es una ruta o un recorrido, no una grabación. Exporta la actividad en sí.`,
  badPlaces: ({ detail }) =>
    `ninguno de sus puntos tiene latitud y longitud en números (primero: ${detail ?? ''}). Expórtalo otra vez.`,
  noPoints: ({ kind }) =>
    `este archivo ${kind ?? ''} no tiene puntos grabados ni totales. Exporta la actividad en sí.`,
  notAnActivity: ({ detail }) =>
    `no es una actividad: un archivo FIT del tipo «${detail ?? ''}». Déjalo fuera.`,
  noTimes: () =>
    'no trae horas de un reloj puesto en hora, así que nadie sabe su día. Expórtalo otra vez, con horas.',
  noZone: ({ detail }) => `«${detail ?? ''}» no es una zona horaria. Da un nombre como Europe/Berlin.`,
  inFuture: () => 'tiene fecha en el futuro. Pon en hora el reloj y corrige la fecha de esta actividad.',
  failed: ({ detail }) => `no se pudo leer (${detail ?? ''}). Es un fallo de Camber: por favor, avísanos.`,
};
