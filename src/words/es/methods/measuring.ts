import type { Measurement } from '../../en/methods/method.ts';

/** Qué se mide, y cómo, antes de que lo mire ninguna regla. */
export const MEASUREMENTS: readonly Measurement[] = [
  {
    name: 'Días',
    text: [
      'Una salida pertenece al día del reloj del corredor en que empezó. Un día sin salida cuenta como descanso; los días marcados como «sin grabar» son desconocidos, y ninguna razón los cruza hasta que hayan pasado 28 días conocidos.',
      'Las comparaciones empiezan 28 días después de la primera salida conocida, con salidas en al menos tres de las últimas cuatro semanas. Antes, Camber dice que aún está aprendiendo.',
    ],
  },
  {
    name: 'Salidas',
    text: [
      'Quedan fuera, y se dice: salidas sin distancia, salidas cuyo ritmo en movimiento y total son ambos más rápidos que 2:30/km o ambos más lentos que 12:00/km (en montaña no hay límite lento).',
      'Dos grabaciones de una salida (se solapan, empiezan con menos de 5 minutos de diferencia y difieren un 5 % como mucho) cuentan una vez. Otras salidas que se solapan nunca se suman: cuenta la más larga. Las salidas separadas por menos de 15 minutos son una sesión. Cuentan la cinta y las salidas escritas a mano; caminatas y senderismo no.',
    ],
  },
  {
    name: 'Subida y bajada',
    text: [
      'Altitud en una cuadrícula de 10 m, sin picos, suavizada con una parábola local (una media simple le quita un 12 % a una cuesta pequeña) y sumada de un punto de giro al siguiente cuando difieren 3 m con barómetro y 10 m o más sin él. Cómo crece el ruido con la distancia distingue un barómetro del GPS cuando el aparato no lo dice; con ese ruido se exige más donde el terreno no muestra cuestas. Lo que mejor dice el ruido son los lugares por los que se pasa dos veces: allí la altitud solo cambia por el ruido.',
      'Lo que ninguna pierna puede hacer (más de 5 m por segundo, o 1,5 m por metro de camino) es un desplazamiento del sensor, ni subida ni bajada; igual que lo que cambia en parado, y la altitud escrita como cero por «desconocida».',
      'Donde la subida de Strava difiere en más de un 30 % y 40 m (10 m cuando la altitud no es de fiar), vale la de Strava, y la bajada se deduce de ella. Esa bajada, y la que sale solo del ruido, es una estimación en la que no se apoya ningún aviso. Sumar cada vaivén da de cinco a diez veces más.',
      'La distancia ponderada por bajada cuenta cada metro como 1 hasta −2 %, luego 3,9 adicionales por unidad de pendiente, 1,6 como mucho. La subida nunca descuenta.',
    ],
  },
  {
    name: 'Series en cuesta',
    text: [
      'Subidas de al menos 8 m (15 m sin barómetro), de 60 a 3000 m de largo, del 3 % o más. Tres o más que empiezan a menos de 40 m, terminan a menos de 60 m, ganan lo mismo con un margen del 30 % y van en la misma dirección son series si se siguen unas a otras, a 2 km como mucho de pie a pie, y suman al menos la mitad de la subida: las vueltas de una carrera por un repecho no lo son.',
    ],
  },
  {
    name: 'Vueltas en pista',
    text: [
      'Dos vueltas o más a una pista de tamaño completo, o tres a un óvalo de al menos la mitad, que siguen la curva de un estadio: dos rectas unidas por semicírculos, ajustadas en centro, eje y calle, a pocos metros, en terreno llano. Manzanas de 400 m, circuitos de parque, elipses y óvalos con cuesta no pasan esa prueba aunque midan lo mismo: una elipse o una manzana de esquinas redondas no debe encajar mejor.',
      'Las vueltas se siguen por la curva ajustada, de modo que posiciones perdidas y calentamientos no estorban la cuenta, y los metros antihorarios y horarios van por separado. Basta la línea de un resumen. Si en una salida hay varios óvalos, se cuenta cada uno. En una pista de las últimas sesiones se reconoce más fácilmente una con ruido; de su lugar se guarda un código con clave. Una altitud que se repite al metro en cada vuelta es de un modelo del terreno, no del suelo.',
    ],
  },
  {
    name: 'Recorridos sin lugares',
    text: [
      'De un recorrido Camber guarda resúmenes criptográficos de las celdas de 25 m por las que pasa, en orden, con una clave propia de cada corredor; los primeros y los últimos 200 m quedan fuera. Con ellos se pueden comparar dos salidas (el mismo terreno, en el mismo sentido o en el contrario), pero sin la clave no dicen nada de lugares, y los recorridos de dos corredores nunca coinciden.',
    ],
  },
  {
    name: 'Cuándo se dice algo',
    text: [
      'Los sucesos (S1, S2, H1a, H1c, H1d, D1) son hechos de la salida recién hecha y se dicen con ella. Los estados (W1, R1, H1b, T1, C1) se dicen cuando suben por encima de lo último dicho, y otra vez solo tras siete días sin ellos.',
      'Un nivel sube uno cuando dos de estos caen en siete días: una salida más larga, cuestas, otro drop, la pista.',
      'Correos: los sucesos siempre; los estados solo desde «cuidado», no en los siete días tras un correo, y no por una semana que no supera la mejor de las seis anteriores. Todo lo demás espera al lunes.',
    ],
  },
];
