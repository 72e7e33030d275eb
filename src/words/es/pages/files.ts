import type { Catalogue } from '../../catalogue.ts';
import type { Sport } from '../../file-sport.ts';

const several = (n: number, text: string, one: string, many: string): string =>
  n === 1 ? `1 ${one}` : `${text} ${many}`;

const SPORTS: Readonly<Record<Sport, readonly [one: string, many: string]>> = {
  running: ['salida', 'salidas'],
  walking: ['caminata', 'caminatas'],
  hiking: ['ruta de senderismo', 'rutas de senderismo'],
  cycling: ['salida en bici', 'salidas en bici'],
  swimming: ['sesión de natación', 'sesiones de natación'],
  other: ['otra actividad', 'otras actividades'],
};

/** La página de los archivos del corredor. */
export const files: Catalogue['pages']['files'] = {
  title: 'Tus archivos',
  lead: 'Dale a Camber lo que grabó tu reloj o aplicación: archivos FIT, GPX y TCX, o un archivo entero (zip) tal como lo recibiste. Se guardan números, recorridos no.',
  form: {
    choose: 'Elegir archivos',
    drop: 'o suéltalos aquí',
    dropNow: 'Suelta: Camber los lee',
    send: 'Leer estos archivos',
    limits: (most) => `Hasta ${most} de una vez. Tu archivo puede traer bici y natación: quedan fuera.`,
    tooBig: (most) => `Eso pasa de ${most}. Léelo donde está Camber: npx camber import y el archivo.`,
    folder: 'Una carpeta no se puede enviar así: hazla antes un zip.',
    sending: (percent) => `${percent} enviado`,
    lost: 'Se perdió la conexión. Lo que llegó entero se conserva: envía el resto otra vez.',
    none: 'Elige primero un archivo.',
    busy: 'De uno en uno: este envío todavía se está leyendo.',
  },
  ways: {
    title: 'Sin mover un dedo',
    text: 'Los archivos también pueden llegar solos: desde una carpeta, una aplicación del teléfono o intervals.icu. <b>Prepáralo</b>, o mira <a>el camino más corto desde tu reloj o aplicación</a>.',
    phone:
      'En un teléfono: elige «Instalar aplicación» o «Añadir a la pantalla de inicio» en el menú del navegador. Camber aparece entonces en la lista cuando compartes un archivo GPX o FIT desde otra aplicación (Android).',
  },
  now: {
    title: 'Leyendo tus archivos',
    arriving: 'Los archivos están llegando.',
    archive: (name) => `Leyendo <strong>${name}</strong>.`,
    files: (done, of) => `${done} de ${of} archivos.`,
    end: (when) => `Terminará hacia ${when}.`,
    leave: 'Puedes cerrar esta página: Camber sigue.',
    cancel: 'Pararlo',
    cancelNote: 'Lo leído hasta ahora se queda.',
    found: (n, text) =>
      n === 1 ? '1 salida encontrada hasta ahora.' : `${text} salidas encontradas hasta ahora.`,
    verdict: {
      title: 'Lo que Camber dice hasta ahora',
      usual: (range) => `Una semana habitual tuya: ${range}.`,
      noUsual: 'Lo habitual en ti se sabe tras unas semanas.',
      note: 'De la lista de tus salidas. Cuestas y recorridos aún se están leyendo y pueden cambiarlo. <a>A la página de inicio</a>',
    },
  },
  ended: {
    done: 'Leído',
    cancelled: 'Parado, como querías. Lo leído hasta entonces se queda.',
    broken: 'No llegó todo. Lo que llegó entero se leyó; envía el resto otra vez.',
    stopped: 'Camber se detuvo mientras leía. Lo leído se queda: envía lo mismo otra vez y sigue desde ahí.',
    nothing: 'Nada de ello era una salida.',
    home: 'Ver qué dice Camber ahora',
    all: 'Todas las importaciones',
    back: 'Enviar más archivos',
  },
  counts: {
    runs: (n, text) => several(n, text, 'salida nueva', 'salidas nuevas'),
    same: (n, text) => several(n, text, 'igual que una que tenías', 'iguales que otras que tenías'),
    known: (n, text) => several(n, text, 'ya conocida', 'ya conocidas'),
    other: (n, text) => several(n, text, 'otra actividad, sin contar', 'otras actividades, sin contar'),
    refused: (n, text) => several(n, text, 'sin leer', 'sin leer'),
    span: (from, to) => (from === to ? from : `de ${from} a ${to}`),
    nothing: 'nada nuevo',
  },
  result: {
    run: (distance, day) => `<a>${distance} el ${day}</a>`,
    same: (distance, day) => `La misma que tu salida del <a>${day}</a> (${distance}).`,
    two: '¿Son dos salidas?',
    known: (when) => `El mismo archivo ya se leyó, ${when}.`,
    sports: (list) => `${list}: sin contar.`,
    sport: (sport, n, text) => several(n, text, ...SPORTS[sport]),
    refused: 'Sin leer:',
    noArchive: 'Sin leer: no es un archivo con salidas, o no llegó entero.',
    more: (n, text) => (n === 1 ? 'Y 1 archivo más.' : `Y ${text} archivos más.`),
    one: 'Este archivo',
    each: 'Archivo por archivo',
  },
  zone: {
    title: '¿Dónde vives?',
    text: 'Algunos de tus archivos no dicen dónde se grabaron, así que Camber no sabe qué día era. Lo pregunta esta vez.',
    label: 'Zona horaria',
    choose: 'Elige, por favor',
    save: 'Guardar',
    bad: 'Elige una zona horaria de la lista.',
    saved: 'Guardado. Los días de estas salidas ya son correctos.',
  },
  log: {
    title: 'Qué ha llegado',
    none: 'Aún nada. Elige archivos arriba.',
    by: {
      strava: 'Strava',
      upload: 'Esta página',
      folder: 'Carpeta',
      post: 'Enviado por una aplicación',
      intervals: 'intervals.icu',
      command: 'Línea de órdenes',
    },
    files: (n, text) => several(n, text, 'archivo', 'archivos'),
    line: (when, by) => `${when} · ${by}`,
    reading: 'se está leyendo',
    open: 'Detalles',
    about: (when) => ` del ${when}`,
    older: 'Importaciones anteriores',
    newest: 'Las últimas importaciones',
    pages: 'Páginas de la lista',
    names: 'Los nombres de los archivos se olvidan tras un mes.',
  },
};
