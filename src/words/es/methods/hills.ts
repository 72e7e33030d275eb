import { DEFAULT_SETTINGS as s } from '../../../core/rules/settings.ts';
import type { Method } from '../../en/methods/method.ts';
import { count } from '../../units.ts';

const DOWNHILL_EVIDENCE =
  'Estudios de laboratorio con 6 a 22 corredores vieron rodillas más estiradas al apoyar y más tensión en la banda cuanto más empinada era la bajada. En carreras de montaña, las molestias de la banda iliotibial son las más frecuentes de las que llegan poco a poco. Ningún estudio ha encontrado cuántos metros son demasiados: los límites de aquí son de Camber.';

const LIMITS =
  'Ningún estudio ha medido cuántos metros de bajada son demasiados. La dirección del efecto está medida (más tensión y frenado cuesta abajo); los límites se eligieron por analogía con una sola salida.';

/** H1a a H1d. */
export const HILL_METHODS: readonly Method[] = [
  {
    id: 'H1a',
    name: 'Mucha bajada',
    looksFor: 'Una salida con mucha más bajada que cualquiera de los 30 días anteriores.',
    formula: 'Bajada de la salida ÷ mayor bajada de una salida en los días D−30 … D−1.',
    constants: [
      `nota por encima de ${count(s.descentRatio, 'es')} y 60 m más; cuidado por encima de 2 y 100 m más`,
      'al menos el 80 % de la distancia de los 30 días debe tener bajada conocida',
    ],
    evidence: DOWNHILL_EVIDENCE,
    limits: LIMITS,
  },
  {
    id: 'H1b',
    name: 'Una semana con cuestas',
    looksFor: 'Una semana con mucha más bajada que las tres anteriores.',
    formula: 'Bajada de los días D−6 … D ÷ bajada media por semana de los días D−27 … D−7.',
    constants: [
      `desde ${count(s.descentWeekRatio, 'es')} veces y 100 m más: cuidado`,
      'donde no se conoce la bajada, vale la subida de los resúmenes: como mucho una nota, marcada como tal',
    ],
    evidence: DOWNHILL_EVIDENCE,
    limits: LIMITS,
  },
  {
    id: 'H1c',
    name: 'Series en cuesta',
    looksFor: 'Las primeras series en cuesta en seis semanas. Lo que carga la banda es bajar trotando.',
    formula: 'Al menos 3 subidas por la misma cuesta en una salida; ninguna en los días D−42 … D−1.',
    constants: [
      'cuidado',
      'al menos el 80 % de la distancia de las seis semanas debe tener cuestas conocidas',
    ],
    evidence: DOWNHILL_EVIDENCE,
    limits: `${LIMITS} Las series sin altitud grabada no se ven.`,
  },
  {
    id: 'H1d',
    name: 'Bajada empinada',
    looksFor: 'Más de medio kilómetro con más del 8 % cuando apenas había nada.',
    formula: 'Metros con más de −8 % en la salida, y en los días D−30 … D−1.',
    constants: ['desde 500 m, tras menos de 200 m en 30 días: cuidado'],
    evidence: DOWNHILL_EVIDENCE,
    limits: LIMITS,
  },
];
