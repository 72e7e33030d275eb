import type { Catalogue } from '../../catalogue.ts';

/** Lo que cuenta un historial entero cuando se lee por primera vez. */
export const found: Catalogue['pages']['found'] = {
  title: 'Lo que hemos encontrado en tu historial',
  lead: (runs, from) =>
    `${runs} desde el ${from}. Esto dicen de tu entrenamiento habitual, y esto te habría dicho Camber.`,
  short: (runs, days) =>
    `De momento, ${runs} en ${days}. Camber empieza a comparar tras cuatro semanas, con salidas en tres de ellas como mínimo. Hasta entonces dice lo que ve y no avisa de nada.`,
  none: 'Aquí todavía no hay ninguna salida. <a>Dale a Camber tus archivos</a> y esta página se llena en segundos.',
  noneStrava: 'En tu cuenta de Strava todavía no hay ninguna salida. Con la primera empieza esta página.',
  runs: (n, count) => (n === 1 ? '1 salida' : `${count} salidas`),
  days: (n, count) => (n === 1 ? '1 día' : `${count} días`),
  reading: 'Tu historial todavía se está leyendo',
  readingText: 'Aquí está lo que se sabe hasta ahora. Crece por sí solo.',
  numbers: {
    week: 'Tu semana habitual',
    usualLong: 'Lo habitual de tu salida más larga de la semana',
    weekNote: 'la mitad central de tus últimas doce semanas',
    noWeek: 'Todavía hay muy pocas semanas para decir qué es habitual en ti.',
    longest: 'La salida más larga del último año',
    longestNote: (day) => `el <a>${day}</a>`,
  },
  jumps: {
    title: 'Los mayores saltos del último año',
    text: 'Esto habría dicho Camber justo después de cada una de estas salidas.',
    none: 'Ningún salto en el último año: nada fue más allá de lo que acostumbrabas. Camber se habría quedado callado.',
    short: 'Todavía no se puede comparar nada, así que nada se llama salto.',
    mailed: 'Después de esta salida habría salido un correo:',
    monday: 'El correo del lunes habría dicho:',
    caveat:
      'A la mayoría de los saltos no les sigue nada. Vale la pena conocerlos porque el dolor llega a menudo después de uno.',
  },
  pain: {
    title: '¿Te ha dolido antes la rodilla?',
    ask: 'Eso no lo sabe ninguna grabación. Di cuándo te dolió, aunque sea más o menos, y Camber muestra qué había cambiado en las semanas anteriores.',
    tell: 'Decir cuándo dolió',
    told: (n, count) =>
      n === 1
        ? 'Has contado una vez en la que dolió. Mira qué había cambiado antes.'
        : `Has contado ${count} veces en las que dolió. Mira qué había cambiado antes.`,
    look: 'Ver qué había cambiado',
  },
  hills: {
    title: 'Cuestas',
    climb: (range) => `Lo habitual son ${range} de subida a la semana.`,
    most: (loss, day) => `Lo máximo cuesta abajo en una salida fueron ${loss}, el <a>${day}</a>.`,
    flat: 'Tus salidas apenas van cuesta abajo.',
    unread: 'No se sabe cuánto corres cuesta abajo: no se ha leído ninguna grabación con altitud.',
    repeats: (n, count) =>
      n === 1 ? 'Una salida tuvo series en cuesta.' : `${count} salidas tuvieron series en cuesta.`,
    known: (known, runs) => `La bajada se conoce en ${known} de ${runs} salidas.`,
  },
  track: {
    title: 'Pista',
    runs: (n, count) => (n === 1 ? 'Una salida' : `${count} salidas`),
    ways: (runs, ccw, cw) => `${runs} en pista: ${ccw} en sentido antihorario y ${cw} en sentido horario.`,
    none: 'No se han encontrado vueltas a una pista.',
    unread: 'No se sabe si corriste en pista: todavía no se ha leído ninguna grabación.',
    known: (read, runs) => `Se han leído ${read} de ${runs} grabaciones.`,
  },
  shoes: {
    title: 'Zapatillas',
    pair: (name, share, distance) => `${name}: ${share} de tus últimas ocho semanas, ${distance} en total`,
    unnamed: 'Un par sin nombre',
    none: 'Tus salidas de las últimas ocho semanas no nombran zapatillas.',
    without: (distance) => `${distance} no llevan ningún par que Camber conozca.`,
    more: 'Zapatillas: drop, distancia, recordatorios',
  },
  year: 'Las cuestas, la pista y la salida más larga son de los últimos doce meses.',
  home: 'Ir a hoy',
  link: 'Lo que hemos encontrado en tu historial',
  fresh: 'Tu historial está leído',
  freshText:
    'Tu semana habitual, tu salida más larga, tus mayores saltos: <a>mira lo que hemos encontrado</a>.',
};
