import type { Catalogue } from '../../catalogue.ts';

/** Los días sin correr. */
export const acute: Catalogue['pages']['acute'] = {
  title: 'Cuando duelen las escaleras',
  lead: 'Si la parte externa de la rodilla duele en las escaleras, deja de correr una semana y mantén fuerte la cadera sin cargar la rodilla.',
  grade: 'Consenso de especialistas; sin comprobar en un estudio (grado C).',
  start: 'Empezar el descanso',
  waive: 'Ya no duele, no hace falta descansar',
  waiveWhy:
    'Un dolor de 3 o más pide un descanso. Si era otra cosa o pasó hace tiempo, dilo, y Camber vuelve a lo normal.',
  days: 'Días sin correr',
  daysHint: 'De 3 a 21; lo habitual es una semana.',
  daysBad: 'Elige de 3 a 21 días.',
  day: (n, of) => `Día ${n} de ${of}`,
  timeUp: 'Los días de descanso han terminado',
  until: (day) => `El ${day} como pronto, y solo cuando las escaleras vayan bien.`,
  waits: 'Termina solo cuando las escaleras vayan bien (0 o 1), o cuando tú lo termines.',
  ran: (n, text) =>
    n === 1
      ? 'Entretanto grabaste una salida. Pasa; el descanso sigue.'
      : `Entretanto grabaste ${text} salidas. Pasa; el descanso sigue.`,
  change: 'Cambiar la duración',
  save: 'Guardar',
  end: 'Terminar el descanso',
  stairs: {
    heading: '¿Qué tal las escaleras hoy?',
    legend: 'Dolor en la parte externa de la rodilla al bajar escaleras',
    hint: '0 = nada, 10 = lo peor que imaginas',
    save: 'Guardar la respuesta',
    missing: 'Elige un número de 0 a 10.',
    today: (level) => `Escaleras ${level} hoy: guardado.`,
  },
  doHeading: 'Qué hacer',
  hold: '<a>Sostener de lado</a>: cinco veces 30 segundos por lado, cada día, si no duele.',
  move: 'Todo lo que no duela: caminar en llano, tren superior, nadar (pero no a braza).',
  roll: 'Rodillo, si te gusta: parte delantera del muslo, glúteo y el TFL, delante de la cadera.',
  iceHeading: 'Hielo',
  ice: 'El hielo adormece el punto un rato. No cura nada, y una rodilla dormida no es razón para correr.',
  notHeading: 'Qué dejar',
  notRoll:
    'El rodillo sobre la propia banda: aprieta un lugar dolorido contra el hueso. Y nada de estiramientos fuertes: la banda no se alarga.',
  notRun: 'Salidas de prueba. El final del descanso lo deciden las escaleras, no la carretera.',
  flagsHeading: 'Cuándo consultar a un médico o fisio',
  flags:
    'La rodilla está hinchada, se bloquea o falla; duele de noche o en reposo; empezó con una caída o una torcedura; hay algo dormido; o en dos o tres semanas nada ha cambiado.',
  endedHeading: 'El descanso ha terminado',
  ended: (day) => `Terminó el ${day}. La vuelta empieza con ratos cortos de correr y caminar.`,
  toLadder: 'La vuelta',
  ladderRuns: 'Estás en la vuelta. Un descanso nuevo la termina; empieza otra vez por el paso uno.',
  article:
    'De «Stop Stretching Your IT Band: The PT Exercises for IT Band That Actually Work»; el orden de los días es de Camber.',
};
