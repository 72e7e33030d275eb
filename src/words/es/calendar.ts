import type { Catalogue } from '../catalogue.ts';

/** Lo que aparece en el calendario propio del corredor. */
export const calendar: Catalogue['calendar'] = {
  name: 'Camber',
  description:
    'Rutina, días de la vuelta y recordatorios. Sigue lo que le cuentas a Camber, en cuestión de horas.',
  titles: {
    routine: 'Diez minutos para la cadera',
    plan: (n) => `Plan de dos semanas, día ${n} de 14`,
    holds: 'Sostener con calma',
    stairs: '¿Qué tal las escaleras?',
    ladder: (step) => `Caminar y correr, paso ${step} de 6`,
    'hip-drop': 'Prueba de la cadera',
    left: 'Lo que queda de la semana',
  },
  details: {
    routine:
      'Antes de correr, después o en un día sin correr: Camber elige los ejercicios según lo que has corrido de verdad.',
    plan: 'Tres ejercicios, a ambos lados: almeja, elevación lateral, caída de la pelvis.',
    holds: 'Posiciones de lado de 30 segundos, sin correr. Solo mientras no duelan.',
    stairs: 'Sube y baja un tramo de escaleras y anota qué tal. Eso decide si el descanso ha terminado.',
    ladder: (walkMin, runMin, distance) =>
      `Camina ${walkMin} min, corre ${runMin} min, alternando, ${distance} en total, en llano. Este es el primer día posible, no una obligación: un dolor de 3 o más, o cojear, lo termina.`,
    ladderWhole: (distance) =>
      `Corre ${distance} sin pausa, en llano. Este es el primer día posible, no una obligación: un dolor de 3 o más, o cojear, lo termina.`,
    'hip-drop': 'Dos minutos delante de un espejo, igual que la última vez.',
  },
};
