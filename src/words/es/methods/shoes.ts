import { USUAL_REMINDERS_M } from '../../../core/rules/k1-mileage.ts';
import { DEFAULT_SETTINGS as s } from '../../../core/rules/settings.ts';
import type { Method } from '../../en/methods/method.ts';

const reminders = `${USUAL_REMINDERS_M.metric.map((m) => m / 1000).join(', ')} km`;

/** D1 y K1. */
export const SHOE_METHODS: readonly Method[] = [
  {
    id: 'D1',
    name: 'Otro par',
    looksFor: 'Las primeras salidas con un par nuevo, sobre todo con otro drop.',
    formula: 'Drop del par − drop medio, ponderado por distancia, de los 28 días anteriores.',
    constants: [
      'un par es nuevo durante sus primeros 50 km o 14 días',
      `nota desde ${s.dropChangeMm} mm, cuidado desde 8 mm; se dice una vez por par`,
      'un drop desconocido es una nota que lo pregunta, sin correo',
    ],
    evidence:
      'En un ensayo con 553 corredores el drop no marcó diferencia en conjunto; un drop bajo fue con menos lesiones en corredores ocasionales y con más en habituales. Qué le hace a la banda iliotibial no se sabe. Cambiar poco a poco es un consejo común.',
    limits:
      'El ensayo no encontró ningún efecto del drop en conjunto; uno bajo fue con menos lesiones en corredores ocasionales y con más en habituales. Strava no conoce el drop: lo escribe el corredor.',
  },
  {
    id: 'K1',
    name: 'Zapatillas gastadas',
    looksFor: `Un par que llega a ${reminders}, contando lo corrido antes de Camber.`,
    formula: 'Distancia total del par según Strava.',
    constants: [`recordatorios a ${reminders}, dichos el lunes`],
    evidence:
      'No hay prueba de que un número fijo evite lesiones: ningún estudio une la distancia de un par con molestias de la banda iliotibial, y la espuma pierde casi todo su rebote muy pronto.',
    limits:
      'Ningún estudio une la edad de una zapatilla con esta lesión. El número es una convención; la suela dice más.',
  },
];
