import type { Catalogue } from '../../catalogue.ts';

/** La prueba de la cadera. */
export const hipDrop: Catalogue['pages']['hipDrop'] = {
  title: 'Prueba de la cadera',
  lead: 'De pie sobre una pierna delante de un espejo se ve lo que hace tu cadera en cada paso. Dos minutos, pantalón corto, pies descalzos.',
  howHeading: 'Cómo se hace',
  steps: [
    'Ponte delante de un espejo con las manos en la parte delantera de las dos caderas.',
    'Ponte sobre la pierna derecha y dobla un poco esa rodilla, como al correr. Quédate diez segundos.',
    'Mira dos cosas: ¿está nivelada la línea entre tus manos? ¿Apunta la rodilla por encima del pie?',
    'Hazlo tres veces y luego lo mismo con la pierna izquierda.',
  ],
  looksHeading: 'Qué puede mostrar el espejo',
  mirrored: 'Dibujado como lo muestra el espejo a quien está sobre la pierna derecha.',
  looks: {
    level: { name: 'Nivelada', about: 'Las dos manos a la misma altura, la rodilla sobre el pie.' },
    drops: { name: 'La otra cadera cae', about: 'La mano del lado libre baja.' },
    'knee-in': {
      name: 'La rodilla cae hacia dentro',
      about: 'La rodilla apunta hacia dentro, más allá del dedo gordo.',
    },
  },
  desc: {
    level:
      'Una persona sobre una pierna delante de un espejo: la línea por las caderas está nivelada, la rodilla sobre el pie.',
    drops: 'La misma persona: la cadera de la pierna libre ha bajado, la línea por las caderas se inclina.',
    'knee-in': 'La misma persona: las caderas niveladas, pero la rodilla apoyada ha caído hacia dentro.',
  },
  formHeading: '¿Qué viste?',
  side: { right: 'Sobre la pierna derecha', left: 'Sobre la pierna izquierda' },
  options: {
    level: 'Nivelada, rodilla sobre el pie',
    drops: 'La otra cadera cae',
    'knee-in': 'La rodilla cae hacia dentro',
    both: 'Las dos cosas: cae la cadera y también la rodilla',
  },
  save: 'Guardar el resultado',
  missing: 'Elige lo que viste en cada pierna.',
  saved: 'Guardado.',
  resultHeading: 'Tus resultados',
  right: 'Pierna derecha',
  left: 'Pierna izquierda',
  day: 'Día',
  short: {
    level: 'nivelada',
    drops: 'cae la cadera',
    'knee-in': 'cae la rodilla',
    both: 'caen cadera y rodilla',
  },
  trend: {
    better: 'más estable que al principio',
    same: 'como al principio',
    worse: 'menos estable que al principio',
  },
  table: 'Todas las pruebas',
  due: 'Toca repetirla: lo que más dice son las dos y las seis semanas tras la primera.',
  next: (day) => `Próxima prueba: ${day}.`,
  repeatsDone: 'Las dos repeticiones están hechas. Repite cuando quieras.',
  advice:
    'Una cadera que cae o una rodilla que va hacia dentro merecen trabajo, primero ese lado: empieza por la <a>caída de la pelvis</a>.',
  steady: 'Nivelada en los dos lados: la rutina la mantiene así.',
  limits:
    'Un espejo solo muestra diferencias grandes. Muchos corredores a los que les cae la cadera no tienen molestias, y los estudios no coinciden en lo que significa para la banda iliotibial (grado C).',
};
