import type { Catalogue } from '../catalogue.ts';
import type { Formats } from '../formats.ts';
import { fileNotes } from './file-notes.ts';

const times = (n: number | undefined, one: string, many: string, say: Formats): string =>
  n === 1 ? `1 ${one}` : `${say.count(n ?? 0)} ${many}`;

/** Lo que se omitió o se puso en duda al leer el archivo y el recorrido de una salida. */
export const runNotes: Catalogue['runNotes'] = {
  ...fileNotes,
  noTime: () => 'No se grabaron tiempos: no se conocen ni duraciones ni ritmos.',
  badTimestamps: ({ count }, say) =>
    `${times(count, 'punto omitido', 'puntos omitidos', say)}: la hora faltaba, se repetía o iba hacia atrás.`,
  unequalLengths: ({ count }, say) =>
    `Las series no miden lo mismo: ${times(count, 'punto omitido', 'puntos omitidos', say)} al final.`,
  distanceFromPositions: () => 'No se grabó la distancia: se midió a lo largo de las posiciones.',
  noDistance: () => 'No se grabó ni distancia ni posiciones.',
  distanceMissing: ({ count }, say) =>
    `${times(count, 'distancia que faltaba, completada', 'distancias que faltaban, completadas', say)}.`,
  distanceBackwards: ({ count }, say) =>
    `La distancia fue hacia atrás ${times(count, 'vez', 'veces', say)}: se mantuvo.`,
  distanceCaughtUp: ({ count, valueM }, say) =>
    `La distancia se paró ${times(count, 'vez', 'veces', say)} y luego se puso al día (${say.distance(valueM ?? 0)}): esos metros cuentan.`,
  distanceDoubted: ({ valueM }, say) =>
    `La distancia grabada (${say.distance(valueM ?? 0)}) no encaja con las posiciones: se midió a lo largo de ellas.`,
  positionsDisagree: ({ valueM }, say) =>
    `Las posiciones dan ${say.distance(valueM ?? 0)}, que no encaja: vale la distancia grabada.`,
  implausibleSpeed: ({ count, valueM }, say) =>
    `${times(count, 'tramo', 'tramos', say)} más rápido de lo que corre nadie (${say.distance(valueM ?? 0)}), fuera de la distancia.`,
  implausiblePace: ({ valueS }, say) => `${say.pace(valueS ?? 0)} de media apenas es correr.`,
  gpsMissing: ({ count }, say) => `${times(count, 'punto', 'puntos', say)} sin posición.`,
  gpsJumps: ({ count }, say) =>
    `${times(count, 'posición omitida', 'posiciones omitidas', say)}: saltaba lejos y volvía.`,
  gpsShifts: ({ count }, say) =>
    `Las posiciones saltaron ${times(count, 'vez', 'veces', say)}, más rápido de lo que corre nadie: el salto no cuenta.`,
  gpsDropouts: ({ count, valueS }, say) =>
    `${times(count, 'hueco', 'huecos', say)} en la grabación (${say.duration(valueS ?? 0)}) mientras seguías corriendo.`,
  pauses: ({ count, valueS }, say) =>
    `${times(count, 'pausa', 'pausas', say)} (${say.duration(valueS ?? 0)}).`,
  altitudeDropped: ({ count }, say) =>
    `${times(count, 'altitud omitida', 'altitudes omitidas', say)}: faltaba, era imposible o saltaba.`,
  altitudeShifts: ({ count, valueM }, say) =>
    `El altímetro se desplazó ${times(count, 'vez', 'veces', say)} (${say.elevation(valueM ?? 0)}): ni subida ni bajada.`,
  altitudeWhileStanding: ({ valueM }, say) =>
    `El altímetro derivó ${say.elevation(valueM ?? 0)} mientras no te movías: ni subida ni bajada.`,
  altitudeAllZero: () =>
    'Todas las altitudes son cero, que es como se escribe «desconocida»: no se da ninguna subida.',
  altitudeTooSparse: () => 'La altitud se grabó en menos de la mitad del camino: no se da ninguna subida.',
  altitudeNoisy: () =>
    'La altitud tiene ruido (¿sin barómetro?): las subidas pequeñas no se distinguen del ruido. Subida y bajada son una estimación, y ningún aviso se apoya en ellas.',
  gainFromSource: ({ valueM }, say) =>
    `La subida es la del servicio que grabó; la nuestra sería ${say.elevation(valueM ?? 0)}.`,
  indoors: () => 'Grabada en interior: no se usan posiciones ni altitud.',
  empty: () => 'No hay nada que analizar.',
};
