import { DEFAULT_SETTINGS as s } from '../../../core/rules/settings.ts';
import type { Method } from '../../en/methods/method.ts';
import { count, percent } from '../../units.ts';

/** T1 y C1. */
export const DIRECTION_METHODS: readonly Method[] = [
  {
    id: 'T1',
    name: 'La pista, en un solo sentido',
    looksFor:
      'Cuatro semanas de vueltas en pista casi todas en el mismo sentido, cuando la pista es una parte real de lo que se corre.',
    formula: 'Balance = (antihorario − horario) ÷ (antihorario + horario), en metros de 28 días.',
    constants: [
      `nota desde ±${count(s.trackBalance, 'es')}`,
      'con al menos 8 km en pista en 28 días, o una cuarta parte de toda la distancia',
    ],
    evidence:
      'En una comparación de 56 corredores con molestias de la banda iliotibial y 70 sin ellas, los primeros pasaban más tiempo en pista; el sentido no se miró por separado. En una pista exterior de tamaño completo las curvas son amplias y el efecto debería ser pequeño; en interior puede ser mayor.',
    limits:
      'El estudio contó el tiempo en pista, no el sentido. Casi todo el mundo corre en sentido antihorario. Una pista cubierta no tiene posición: su sentido no se conoce.',
  },
  {
    id: 'C1',
    name: 'El mismo circuito',
    looksFor: `Un circuito cerrado en un solo sentido durante el ${percent(s.loopShare, 'es')} de cuatro semanas o más.`,
    formula: 'Distancia en el circuito y sentido más corridos ÷ toda la distancia, 28 días.',
    constants: [`nota desde el ${percent(s.loopShare, 'es')} y 6 veces`],
    evidence:
      'En una pendiente lateral de 10 grados, mucho más que una carretera, la cadera de la pierna de arriba giraba más hacia dentro (10 personas, descalzas). Si importa la inclinación suave de una carretera, nadie lo ha medido.',
    limits:
      'Hace las veces de tener siempre la misma pierna en el lado alto de un camino inclinado. Por qué lado de la carretera se corrió no se ve en el GPS, y en una ida y vuelta de cara al tráfico la inclinación queda del mismo lado. Camber no nombra ninguna pierna y nunca aconseja correr de espaldas al tráfico.',
  },
];
