import type { Catalogue } from '../../catalogue.ts';

/** Las preguntas de los correos, cada una en una página con un botón. */
export const answer: Catalogue['pages']['answer'] = {
  title: 'Una pregunta',
  headings: { run: 'Tu salida', pain: 'Tu rodilla', gap: 'Días sin salidas' },
  effort: {
    question: '¿Cómo de dura fue?',
    hint: '0 es descanso, 3 charla fácil, 5 duro, 7 muy duro, 10 todo lo que tenías.',
  },
  shoes: '¿Con qué zapatillas?',
  pain: {
    question: '¿Qué tal la parte externa de la rodilla hoy?',
    hint: '0 es ningún dolor, 3 un dolor que no puedes pasar por alto, 10 lo peor que imaginas.',
  },
  gap: {
    question: (days) => `No se conocen salidas de ${days}. ¿Qué fueron esos días?`,
    resting: 'Descanso: no corrí',
    unrecorded: 'Corrí sin grabarlo',
  },
  save: 'Guardar la respuesta',
  once: 'El enlace del correo sirve una vez.',
  none: 'Esa no es ninguna de las respuestas de la página.',
  empty: 'Elige primero una respuesta.',
  gonePair: 'Ese par ya no está entre tus zapatillas. Elige otro.',
  whose: (name) =>
    name === null
      ? 'Esta pregunta es para otra persona, no para quien tiene la sesión abierta aquí. La respuesta será suya.'
      : `Esta pregunta es para ${name}, no para quien tiene la sesión abierta aquí. La respuesta será de ${name}.`,
  noted: {
    title: 'Respuesta guardada',
    heading: 'Guardado. Gracias.',
    text: 'Camber lo usa en lo próximo que te diga.',
  },
  /** Why a link asks no longer. */
  ended: {
    used: {
      heading: 'Ya has respondido a esto',
      text: 'El enlace del correo sirve una vez. Lo que dijiste queda, y puedes cambiarlo aquí, en su página.',
    },
    late: {
      heading: 'Esta pregunta es demasiado antigua',
      text: 'Una pregunta de un correo se puede responder durante dos semanas. Aún puedes decirlo aquí, en su página.',
    },
    gone: {
      heading: 'Esa salida ya no está',
      text: 'Se borró después de escribirse el correo, así que no queda nada que responder.',
    },
    broken: {
      heading: 'Este enlace no está entero',
      text: 'Se cortó o cambió por el camino. Ábrelo otra vez desde el correo, o responde en las páginas de aquí.',
    },
    known: {
      heading: 'No queda nada que responder',
      text: 'Camber ya lo sabe: por Strava o por ti.',
    },
  },
  /** What is known now, a line each. */
  stands: {
    title: 'Tu respuesta:',
    effort: (level) => `Esfuerzo: ${level} de 10`,
    shoes: (name) => `Zapatillas: ${name}`,
    pain: (level, when, day) => `Rodilla: ${level} de 10 · ${when} · ${day}`,
  },
  toRun: 'A la salida',
  toCheckIns: 'Al diario',
  home: 'A la página de inicio',
};
