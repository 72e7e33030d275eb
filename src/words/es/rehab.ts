import type { Catalogue } from '../catalogue.ts';
import { NBSP } from '../units.ts';

/** Frases sobre descanso, ejercicios y la vuelta, comunes a páginas, correos y calendario. */
export const rehab: Catalogue['rehab'] = {
  physio: 'Si un fisioterapeuta te ha dado un plan, ese plan va primero.',
  turns: (walk, run) => `camina ${walk}${NBSP}min, corre ${run}${NBSP}min, alternando`,
  continuous: 'corre sin pausa',
  clinician: {
    heading: 'Consulta a un médico o fisio',
    signs: (signs) => `Has anotado ${signs}. Consulta a un médico o fisio antes de volver a correr.`,
    noImprovement:
      'Dos semanas no han cambiado el dolor. Consulta a un médico o fisio antes de volver a correr.',
    flags: {
      swelling: 'hinchazón',
      locking: 'una rodilla que se bloquea',
      'giving-way': 'una rodilla que falla',
      night: 'dolor en reposo o de noche',
      trauma: 'una caída o un golpe',
      numbness: 'adormecimiento',
    },
  },
  stop: { begin: 'Empezar el descanso' },
  acute: {
    headline: (day, days) => `Descanso de correr: día ${day} de ${days}`,
    isOver: 'Los días de descanso han terminado',
    action: (end) => `Sin correr hasta el ${end} como pronto. Termina cuando las escaleras tampoco molesten.`,
    quietDay: (days) =>
      `Las escaleras ya no molestan. ${days === 1 ? 'Falta un día más' : 'Faltan dos días más'} sin molestias y puede empezar la vuelta.`,
    ask: 'Di qué tal las escaleras hoy. Cuando no molesten, puede empezar la vuelta.',
    subject: (day, days) => `Descanso, día ${day} de ${days}: cadera fuerte, rodilla en paz`,
    subjectOver: '¿Qué tal las escaleras? Si no molestan, empieza la vuelta',
  },
  ladder: {
    headline: (step, of) => `La vuelta: paso ${step} de ${of}`,
    action: (from, turns, distance) =>
      `Próxima salida desde el ${from}: ${turns}, hasta ${distance}, en llano.`,
    paused: 'La vuelta está en pausa. Sigue cuando quieras.',
    subject: (step, from, distance) => `Paso ${step} de la vuelta: desde el ${from}, hasta ${distance}`,
    heading: (step) => `Paso ${step}`,
    rows: {
      turns: 'Caminar y correr',
      distance: 'En total',
      ground: 'Terreno',
      from: 'Como pronto',
      held: 'Superado hasta ahora',
    },
    level: 'llano',
    held: (times, of) => `${times} de ${of} veces`,
    gates:
      'Un paso cuenta cuando el dolor queda por debajo de 3 de 10, no va a más por el camino y un día después se ha ido, sin cojear. Dos salidas así, con un día entre medias, y llega el siguiente.',
    setback: 'El dolor te llevó un paso atrás. Para eso están los pasos; solo se pierden unos días.',
    source:
      'Los seis pasos vienen de un programa registrado para un ensayo con soldados (Trials 2023). El paso 5 es el «corre 4 minutos, camina 1» del artículo.',
  },
  careful: {
    heading: 'Dos semanas con cuidado',
    text: (until) =>
      `Hasta el ${until}: salidas suaves dentro de tus límites y sin bajadas. Terminan tras 14 días sin dolor.`,
  },
  reminder: {
    subject: 'Ha llegado una salida mientras descansas',
    subjectStop: 'Ha llegado una salida después de que anotaras dolor',
    headline: 'Has grabado una salida en tu semana de descanso.',
    headlineStop: 'Has grabado una salida después de anotar dolor.',
    text: (run) => `Grabado: ${run}. No se dice nada más de ella.`,
    action: (end) =>
      `El descanso sigue hasta el ${end} como pronto. Si la salida era a propósito, puedes terminar o acortar el descanso.`,
    actionStop:
      'Si el dolor fue una falsa alarma, dilo en Camber. Si no, descansa una semana: es lo que suele aconsejar la fisioterapia.',
    open: 'Abrir el descanso',
    because: 'Este recordatorio llega una vez por descanso, lleguen las salidas que lleguen.',
  },
  milestone: {
    ladderStep: (step, of) => `Paso ${step} de ${of} alcanzado`,
    ladderStepSubject: (step, turns) => `Paso ${step} de la vuelta: ${turns}`,
    ladderStepText: 'Dos salidas en el paso anterior fueron sin molestias.',
    ladderDone: 'Has terminado el plan de vuelta',
    ladderDoneSubject: 'Has terminado el plan de vuelta. Dos semanas suaves',
    ladderDoneText:
      'El paso 6 fue bien dos veces. Tómate dos semanas suaves; Camber pregunta por la rodilla una vez por semana.',
    recovered: 'De vuelta al entrenamiento normal',
    recoveredSubject: 'Dos semanas sin dolor: de vuelta al entrenamiento normal',
    recoveredText:
      'Dos semanas sin dolor. Camber compara tus salidas como antes; recupera las cuestas poco a poco.',
    planFinished: 'Las dos semanas han terminado',
    planFinishedSubject: (done, of) => `Las dos semanas han terminado: ${done} de ${of} días hechos`,
    planFinishedText: (done, of) =>
      `En ${done} de ${of} días hiciste los tres ejercicios. El artículo dice que dos semanas bastan para notarlo; los ensayos de fuerza de cadera duraron de 6 a 8 semanas.`,
    planFinishedAction: 'Responde a la pregunta final y sigue con la rutina alrededor de tus salidas.',
    open: 'Abrir la rutina',
    openPlan: 'Abrir las dos semanas',
    openLadder: 'Abrir la vuelta',
    because: 'Un correo así llega una vez por cada paso que alcanzas.',
    becausePlan: 'Este correo llega una vez, al final de las dos semanas.',
  },
  routine: {
    parts: {
      acute: 'Cada día de descanso',
      plan: (day) => `Cada día (día ${day} de 14)`,
      'before-run': 'Antes de correr',
      'after-run': 'Después de correr',
      'off-day': 'En días sin correr',
    },
    reps: (sets, reps) => `${sets}${NBSP}×${NBSP}${reps}`,
    seconds: (sets, seconds) => `${sets}${NBSP}×${NBSP}${seconds}${NBSP}s`,
    hipDrop: 'Toca otra vez la prueba de la cadera.',
    planPaused: 'El plan de dos semanas está en pausa.',
  },
  scale: {
    stairs: '¿Qué tal la parte externa de la rodilla en las escaleras hoy, de 0 a 10?',
    hint: '0 es nada, 10 lo peor que imaginas. Un toque y luego un botón.',
  },
};
