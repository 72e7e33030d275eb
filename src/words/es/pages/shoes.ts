import type { Catalogue } from '../../catalogue.ts';

/** La página de zapatillas. */
export const shoes: Catalogue['pages']['shoes'] = {
  title: 'Zapatillas',
  lead: (limits) =>
    `Camber te recuerda cuando un par llega a ${limits}. Una regla práctica; la investigación no la ha comprobado. <a>Cambiar los recordatorios</a>`,
  noPermission: {
    title: 'Tu lista de zapatillas no se comparte',
    text: 'Sin el permiso <code>profile:read_all</code> un par aparece solo cuando una salida lo nombra. <a>Cambiar los permisos en Strava</a>',
  },
  none: {
    title: 'Aún no se conocen pares',
    text: 'Camber los toma de «My Gear» de Strava. Añade allí un par y elígelo por defecto para correr: aparece aquí en un día, o con la próxima salida que lo nombre.',
    textFiles:
      'Añade los pares con los que corres. Los archivos no los nombran, así que Camber cuenta lo que corres con cada uno.',
  },
  saved: {
    title: 'Guardado.',
    text: 'Camber compara el drop de un par nuevo con los que usabas.',
  },
  next: {
    at: (limit) => `próximo recordatorio a ${limit}`,
    past: (limit) => `pasado el último recordatorio de ${limit}`,
  },
  before: (distance, before) => `${distance} (${before} antes de Camber)`,
  share: (share) => `${share} de los últimos 28 días`,
  unused: 'sin usar en los últimos 28 días',
  fresh: (distance, of, day, days) =>
    `Nuevo: ${distance} de sus primeros ${of}${day === null ? '' : `, día ${day} de ${days}`}. Dale como mucho el 30\u00a0% de una semana, y aún sin tirada larga ni cuestas.`,
  drop: {
    label: 'Drop, mm',
    title: 'Drop',
    missing: (n, text) => (n === 1 ? 'A un par le falta el drop' : `A ${text} pares les falta el drop`),
    known: (n, text) => (n === 1 ? 'Cambiar el drop de 1 par' : `Cambiar el drop de ${text} pares`),
    is: (drop) => `${drop} de drop del par`,
    saveAll: 'Guardar los drops',
    of: (name) => ` de ${name}`,
    save: 'Guardar',
    hint: 'El drop es cuánto más alto está el talón que la parte delantera del pie; lo dice la página del fabricante.',
    sameWhy: (name) => `como en ${name}, el mismo modelo`,
    versionWhy: (name) => `como en ${name}; los fabricantes lo cambian entre versiones, así que compruébalo`,
    fill: (drop) => `Poner ${drop}`,
    knownWhy: (model, host) => `indicado para ${model} en <a>${host}</a>; compruébalo antes de guardar`,
    filled: 'Aún sin guardar:',
    bad: 'Un drop es un número de milímetros de 0 a 20.',
  },
  add: {
    title: 'Añadir un par',
    name: 'Nombre o modelo',
    nameHint:
      'Por ejemplo Brooks Ghost 15. Un segundo par del mismo modelo necesita su propio nombre: Brooks Ghost 15 #2.',
    dropHint: 'Puedes dejarlo vacío y escribirlo después.',
    before: 'Distancia antes de Camber',
    beforeHint:
      'Lo que habías corrido con este par antes de que empiecen aquí tus salidas. Vacío para un par nuevo.',
    usual: 'Lo uso en las salidas nuevas, si no digo otra cosa',
    save: 'Añadir este par',
    correct: 'Corregir la distancia antes de Camber',
    problems: {
      missing: 'Ponle un nombre al par.',
      taken: 'Ya tienes un par con ese nombre: añade algo, por ejemplo #2.',
      before: 'Una distancia es un número de 0 a 5000.',
    },
  },
  usual: {
    is: 'Tu par habitual: las salidas nuevas de archivos cuentan para él, si ellas o tú no decís otra cosa.',
    make: 'Usarlo en las salidas nuevas de archivos',
    end: 'Ya no es mi par habitual',
  },
  retire: { now: 'Retirarlo', back: 'Usarlo otra vez' },
  rotation: {
    title: 'Rotación',
    onlyPair: (name) =>
      `Más del 90\u00a0% de las últimas ocho semanas fueron con ${name}. En un estudio con 264 corredores, quienes alternaban dos o más pares tuvieron menos lesiones; si fue por las zapatillas no se sabe.`,
    nothing: 'Sin salidas en los últimos 28 días.',
  },
  nameless: {
    title: 'Salidas sin par',
    text: (runs, text, distance, share) =>
      `${runs === 1 ? '1 salida' : `${text} salidas`} de los últimos 28 días, ${distance} o ${share} de la distancia, sin ningún par. Esos kilómetros faltan en todas las barras.`,
    fix: 'Elige el par en la página de la salida. Para que no pase otra vez: haz que un par sea el habitual para archivos nuevos aquí, o el predeterminado en «My Gear» de Strava.',
    run: (day, distance) => `${day}, ${distance}`,
    more: (n) => `y ${n} más`,
  },
  inUse: 'En uso',
  bars: 'Las líneas marcan tus recordatorios; la parte clara de una barra es lo que el par había corrido antes de Camber.',
  table: {
    caption: 'Pares y su distancia',
    pair: 'Par',
    distance: 'Distancia',
    before: 'Antes de Camber',
    next: 'Recordatorio',
  },
  retired: (n, text) => (n === 1 ? '1 par retirado' : `${text} pares retirados`),
  deleted: 'Un par que Strava ya no enumera',
};
