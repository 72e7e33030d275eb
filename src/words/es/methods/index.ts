import type { Methods } from '../../en/methods/index.ts';
import { DIRECTION_METHODS } from './direction.ts';
import { HILL_METHODS } from './hills.ts';
import { LOAD_METHODS } from './load.ts';
import { LOOKING_BACK } from './looking-back.ts';
import { MEASUREMENTS } from './measuring.ts';
import { PAIN_METHODS } from './pain.ts';
import { SHOE_METHODS } from './shoes.ts';

/** En español. */
export const METHODS: Methods = {
  title: 'Cómo trabaja Camber',
  intro:
    'Camber compara cada salida con las últimas semanas de la misma persona y dice qué ha cambiado. Las fórmulas son fijas y las mismas para todos; nada se ajusta ni se aprende. «Sin avisos» nunca significa «todo va bien»: la mayoría de las lesiones llegan sin ninguno de estos cambios.',
  families: [
    { name: 'Carga', methods: LOAD_METHODS },
    { name: 'Cuestas', methods: HILL_METHODS },
    { name: 'Sentido', methods: DIRECTION_METHODS },
    { name: 'Zapatillas', methods: SHOE_METHODS },
    { name: 'Dolor', methods: PAIN_METHODS },
  ],
  measuringTitle: 'Qué se mide, y cómo',
  measurements: [...MEASUREMENTS, LOOKING_BACK],
  labels: {
    formula: 'Fórmula',
    constants: 'Límites',
    evidence: 'Evidencia',
    source: 'Fuente',
    limits: 'No puede saber',
  },
};
