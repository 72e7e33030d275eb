import type { Catalogue } from '../../catalogue.ts';

/** La página de un ejercicio. */
export const exercise: Catalogue['pages']['exercise'] = {
  start: 'Inicio',
  end: 'Final',
  setUp: 'Posición',
  steps: 'Cómo se hace',
  feel: 'Dónde lo notas',
  mistake: 'El error habitual',
  dose: 'Cuánto',
  today: (dose) => `Hoy: ${dose}.`,
  equipment: 'Qué necesitas',
  evidence: '¿Qué seguridad hay?',
  source: (text) => `Fuente: ${text}.`,
  previous: 'Anterior',
  next: 'Siguiente',
  all: 'Todos los ejercicios',
  others: 'Otros ejercicios',
};
