import type { Catalogue } from '../../catalogue.ts';

/** Dolor y esfuerzo sobre la distancia de cada semana. */
export const checkIns: Catalogue['charts']['checkIns'] = {
  title: 'Dolor y esfuerzo a lo largo de las semanas',
  pain: 'Dolor por fuera de la rodilla, 0–10',
  effort: 'Esfuerzo de las salidas, de 0 a 10',
  distance: (unit) => `Distancia en 7 días, ${unit}`,
  stopLine: 'desde 3: alto',
  noPain: 'Aún no hay nada anotado',
  painValue: (day, when, level) => `${day}, ${when}: dolor ${level} de 10`,
  effortValue: (day, level) => `${day}: esfuerzo ${level} de 10`,
  weekValue: (week, distance) => `${week}: ${distance}`,
  when: {
    day: 'ese día',
    during: 'al correr',
    after: 'después de correr',
    stairs: 'en las escaleras',
    morning: 'la mañana siguiente',
    rest: 'en reposo',
  },
  alt: {
    none: 'En este tiempo no se anotó dolor.',
    worst: (level, day) => `Peor dolor anotado: ${level} de 10, ${day}.`,
    stops: (n, text) => (n === 1 ? 'Una respuesta pedía parar.' : `${text} respuestas pedían parar.`),
    last: (level, day) => `El último: ${level}, ${day}.`,
    efforts: (text) => `Esfuerzo medio de las salidas: ${text} de 10.`,
  },
  table: {
    caption: 'Distancia, peor dolor y esfuerzo medio de cada 7 días',
    week: '7 días',
    distance: 'Distancia',
    pain: 'Peor dolor',
    effort: 'Esfuerzo medio',
    none: '–',
  },
};
