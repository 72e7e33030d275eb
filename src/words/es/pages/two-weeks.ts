import type { Catalogue } from '../../catalogue.ts';

/** El plan de dos semanas. */
export const twoWeeks: Catalogue['pages']['twoWeeks'] = {
  title: 'Plan de dos semanas',
  lead: 'Almeja, elevación lateral y caída de la pelvis, a ambos lados, cada día durante 14 días. Al principio cinco minutos; al final veinticinco, según crecen las series.',
  claim:
    'Esta es «the 2-week rule» del artículo «Stop Stretching Your IT Band: The PT Exercises for IT Band That Actually Work». Dice que la mayoría nota que el chasquido baja a la mitad. No encontramos ningún estudio de ello (grado 0): es la experiencia del autor.',
  trials:
    'Los programas de los estudios duraron de 6 a 8 semanas. Dos semanas son un comienzo; la rutina sigue.',
  start: 'Empezar hoy',
  startAgain: 'Empezar hoy de nuevo',
  startHint: 'Los días perdidos no hacen daño. Haz una pausa cuando quieras.',
  notStarted: 'Aún no hay ningún plan sobre el que responder.',
  restFirst: 'Mientras no corres, el plan espera: la caída de la pelvis carga peso.',
  day: (n) => `Día ${n} de 14`,
  paused: 'En pausa',
  pausedByRest: 'En pausa mientras no corres',
  pausedWhy: 'Los días hechos se quedan; los días en pausa no cuentan.',
  finished: 'Las dos semanas han terminado',
  stopped: 'Terminaste el plan',
  done: (n, text, of) =>
    n === 1 ? `1 día de ${of} con los tres ejercicios` : `${text} días de ${of} con los tres ejercicios`,
  streak: (n, text) => (n === 1 ? '1 día seguido' : `${text} días seguidos`),
  share: (percent) => `${percent} de los días hasta ahora`,
  dotsTitle: 'Los catorce días',
  dots: (done, part, missed, left) =>
    `Días con los tres: ${done}; en parte: ${part}; perdidos: ${missed}; por venir: ${left}.`,
  legend: { full: 'los tres', part: 'en parte', none: 'ninguno', ahead: 'por venir' },
  toToday: 'Los ejercicios de hoy',
  pause: 'Pausa',
  resume: 'Seguir',
  stop: 'Terminar el plan',
  dayColumn: 'Día',
  doneColumn: 'Ejercicios',
  table: 'Día a día',
  ofThree: (n) => `${n} de 3`,
  question: {
    before: 'Antes de empezar',
    beforeWhy: 'Dos preguntas ahora y las mismas al final, para poder comparar.',
    after: '¿Y ahora?',
    afterWhy: 'Las mismas dos preguntas que al principio.',
    flicking: '¿Con qué frecuencia chasquea la banda en la parte externa de la rodilla?',
    often: { never: 'Nunca', sometimes: 'A veces', often: 'A menudo', always: 'En cada salida' },
    pain: 'Dolor en la parte externa de la rodilla en una salida normal',
    painHint: '0 = nada, 10 = lo peor que imaginas',
    save: 'Guardar las respuestas',
    missing: 'Responde a las dos preguntas, por favor.',
  },
  compareHeading: 'Antes y después',
  before: 'Antes',
  afterColumn: 'Después',
  what: 'Preguntado',
  flickingRow: 'Chasquido',
  painRow: 'Dolor, 0–10',
  compareNote: 'Esto compara dos respuestas, nada más: el dolor también va y viene solo.',
  maintenance: (weeks) =>
    `Semana ${weeks} desde que empezaste. Sigue con la rutina del día: tras seis a ocho semanas estás donde terminaron los estudios.`,
};
