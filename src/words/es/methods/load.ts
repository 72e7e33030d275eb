import { DEFAULT_SETTINGS as s } from '../../../core/rules/settings.ts';
import type { Method } from '../../en/methods/method.ts';
import { count, percent } from '../../units.ts';
import { RATIO_FOOTNOTE } from '../load.ts';

/** S1, S2, W1, R1. */
export const LOAD_METHODS: readonly Method[] = [
  {
    id: 'S1',
    name: 'Una salida más larga',
    looksFor: `Una salida más de un ${percent(s.spikeRatio - 1, 'es')} más larga que la más larga de los 30 días anteriores.`,
    formula:
      'q = distancia de la sesión ÷ sesión más larga de los días D−30 … D−1. Las salidas separadas por menos de 15 minutos son una sesión.',
    constants: [
      `nota por encima de ${count(s.spikeRatio, 'es')}, cuidado por encima de 1,3, fuerte por encima de 2`,
      'sesión y referencia de al menos 3 km, sesión al menos 0,5 km más larga',
      'se dice otra vez cuando una salida va más lejos que la ya dicha; una carrera se dice como carrera, y ninguna de las dos es base para salidas más largas antes de dos semanas',
    ],
    evidence:
      'En un estudio con 5205 corredores, a las sesiones más de un 10 % más largas que la más larga reciente les siguieron entre un 50 y un 130 % más lesiones por sobreuso. La mayoría no tuvo ninguna lesión, y la mayoría de las lesiones llegaron sin un salto así. El estudio observó, no probó un cambio, y contó todas las lesiones por sobreuso, no solo las de la banda iliotibial.',
    limits:
      'El estudio es observacional; sus lesiones, comunicadas por los propios corredores y de todo tipo. A la mayoría de las salidas señaladas no les siguió ninguna lesión, y la mayoría de las lesiones no siguió a ninguna salida señalada.',
  },
  {
    id: 'S2',
    name: 'De vuelta tras una pausa',
    looksFor: 'Una primera semana tras 14 días sin correr con más de la mitad de lo que se corría antes.',
    formula:
      'Días D−14 … D−1 sin salidas. Límite propuesto = la mitad de la sesión más larga de los 31 días antes de la pausa.',
    constants: [
      'cuidado cuando una salida de la primera semana pasa del límite propuesto; por correo como mucho una vez en 60 días',
    ],
    evidence:
      'Volver con cerca de la mitad de la salida más larga de antes es práctica habitual. Ningún ensayo ha probado esa proporción.',
    limits:
      'Strava no distingue el descanso de las salidas sin grabar, y nadie ha medido lo que le cuesta una pausa a la banda.',
  },
  {
    id: 'W1',
    name: 'Una semana más grande',
    looksFor: `Una semana con más de un ${percent(s.weekRise, 'es')} más que la anterior.`,
    formula: 'W0 ÷ W1 − 1, W0 = días D−6 … D, W1 = días D−13 … D−7; nulo cuando W1 está vacía.',
    constants: [
      `por encima del ${percent(s.weekRise, 'es')}, W0 de al menos 10 km y 5 km más que W1`,
      'nota; cuidado cuando S1, una regla de cuestas o dolor anotado se dieron en los mismos 7 días',
      'un rebote (no más que la mejor semana de las seis anteriores) no envía correo por sí solo',
    ],
    evidence:
      'Entre 874 personas que empezaban a correr, aquellas cuya distancia creció más de un 30 % en dos semanas tuvieron más lesiones de un grupo que incluye la banda iliotibial, pero la diferencia podría ser azar (p = 0,07). En el estudio con 5205 corredores, el cambio de semana a semana no marcó diferencia.',
    limits:
      'En el estudio la diferencia no fue significativa para el grupo que incluye la banda (HR 1,59; 0,96–2,66). En historiales reales se cumple uno de cada cuatro días con salida: casi siempre variación normal.',
  },
  {
    id: 'R1',
    name: 'La razón',
    looksFor: `Los últimos 7 días, más de ${count(s.loadRatio, 'es')} veces las tres semanas anteriores, por día.`,
    formula:
      'Sin solapar: media(D−6 … D) ÷ media(D−27 … D−7). Al lado se muestran: solapada = 4u ÷ (3 + u), y la razón de dos medias con peso exponencial (7 y 28 días, corregidas por su inicio).',
    constants: [
      `nota por encima de ${count(s.loadRatio, 'es')}, cuidado por encima de 2`,
      'solo desde 1 km al día en las tres semanas',
      'sin valor mientras las tres semanas estén vacías o haya días desconocidos',
    ],
    evidence: RATIO_FOOTNOTE,
    limits:
      'Describe un cambio. En el mayor estudio con corredores, a una razón más alta le correspondieron menos lesiones, y los umbrales no pasan de una definición a otra.',
  },
];
