import type { Catalogue } from '../../catalogue.ts';

/** Preguntar antes: salidas pensadas y lo que se diría tras cada una. */
export const plan: Catalogue['pages']['plan'] = {
  title: 'Comprobar un plan',
  lead: '¿Piensas en una salida? Mira si cabe en lo que queda. Aquí no se guarda nada.',
  form: 'Salidas pensadas',
  run: (n) => `Salida ${n}`,
  day: 'Día',
  distance: 'Distancia',
  descent: 'Bajada',
  descentHint: 'Déjalo vacío si no lo sabes.',
  shoes: 'Zapatillas',
  anyShoes: 'Sin decidir',
  check: 'Comprobar',
  add: 'Añadir una salida',
  remove: 'Quitar',
  removeRun: (n) => `Quitar la salida ${n}`,
  restNote: 'Los días sin salida de este plan cuentan como descanso.',
  problems: 'Aún sin comprobar',
  problem: {
    day: (from, to) => `El día debe estar entre el ${from} y el ${to}.`,
    distance: (most) => `La distancia debe ser un número mayor que 0, hasta ${most}.`,
    descent: (most) => `La bajada debe ser un número de 0 a ${most}, o quedar vacía.`,
    shoes: 'Este par no está en tu lista.',
  },
  ofRun: (n, problem) => `Salida ${n}: ${problem}`,
  results: 'La respuesta',
  planned: (day, distance) => `${day}: ${distance}`,
  plannedWithDescent: (day, distance, descent) => `${day}: ${distance}, ${descent} de bajada`,
  answer: {
    within: 'Dentro de lo que queda. Camber no diría nada.',
    beyond: 'Más de lo que queda.',
    beyondAdvice: 'Más de lo que permite tu consejo actual.',
    told: 'Camber escribiría sobre esta salida.',
    unknown: 'Hay demasiado poco historial para comparar esta salida.',
  },
  wouldSay: 'Después Camber diría:',
  upToThatDay: (limits) =>
    `Sitio ese día: ${limits.map((limit) => `<strong>${limit}</strong>`).join(' y ')}.`,
  ofDescent: (limit) => `${limit} de bajada`,
  budget: 'Lo que queda',
  noBudget: {
    empty:
      'Aún no se conocen salidas, así que no hay con qué comparar un plan. <a>Traer salidas anteriores como archivos</a>',
    insufficient:
      'Un plan se puede comparar cuando haya cuatro semanas de salidas. Hasta entonces Camber solo mira pausas y zapatillas.',
  },
  rehab: {
    title: 'Antes de cualquier plan',
    acute: 'Estás descansando de correr. Planea tu próxima salida cuando termine el descanso.',
    ladder: 'Estás en la vuelta. Tu próximo paso dice hasta dónde va la siguiente salida.',
    stop: 'Anotaste un dolor que dice alto. No planees ninguna salida hasta que se calme.',
    toAcute: 'Qué hacer esta semana',
    toLadder: 'El próximo paso',
  },
};
