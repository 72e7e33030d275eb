import type { FileNoteKey } from '../../core/streams/file-facts.ts';
import type { Formats } from '../formats.ts';
import type { SayNote } from '../en/file-notes.ts';

const points = (n: number | undefined, say: Formats): string =>
  n === 1 ? '1 punto' : `${say.count(n ?? 0)} puntos`;

/** Lo que se corrigió, supuso u omitió al leer un archivo. */
export const fileNotes: Readonly<Record<FileNoteKey, SayNote>> = {
  sameSecond: ({ count }, say) => `${points(count, say)}: unidos al anterior del mismo segundo.`,
  clockNotSet: ({ count }, say) =>
    `El reloj no estaba en hora en ${points(count, say)}: sus tiempos se corrigieron o no se usaron.`,
  untimedDropped: ({ count }, say) => `${points(count, say)} sin hora: omitidos.`,
  untimedFilled: ({ count }, say) => `${points(count, say)} sin hora: recibieron una según su orden.`,
  mostlyUntimed: ({ count }, say) =>
    `${points(count, say)} sin hora: se usan todos los lugares, los tiempos no.`,
  outOfOrder: () => 'Los tramos estaban desordenados en el archivo: se ordenaron por hora.',
  timesBackwards: ({ count }, say) => `${points(count, say)} omitidos: la hora iba hacia atrás.`,
  repeatedPoints: ({ count }, say) => `${points(count, say)} grabados dos veces: omitidos.`,
  decimalComma: ({ count }, say) =>
    `${say.count(count ?? 0)} ${count === 1 ? 'número tiene' : 'números tienen'} coma decimal: leída como punto decimal.`,
  distanceUnit: ({ valueM }, say) =>
    `La distancia no estaba en metros: corregida a ${say.distance(valueM ?? 0)}.`,
  distanceOffset: ({ valueM }, say) =>
    `El contador de distancia empezaba en ${say.distance(valueM ?? 0)}: se restó.`,
  fromTotals: ({ valueM, valueS }) =>
    valueM === undefined && valueS === undefined
      ? 'Los puntos no traen distancia: solo se conocen los tiempos de las vueltas.'
      : 'Donde los puntos no traen distancia, se usan las sumas de las vueltas o de la sesión.',
  distanceDropped: ({ valueM }, say) =>
    `La distancia grabada no encaja ni con los ${say.distance(valueM ?? 0)} indicados ni con los lugares: no se usó.`,
  severalActivities: ({ count }, say) => `El archivo contiene ${say.count(count ?? 0)} actividades.`,
  daysApart: ({ count }, say) =>
    `${say.count(count ?? 0)} tramos separados por horas o días: cada uno es una actividad propia.`,
  truncated: () => 'El archivo se corta: se leyó hasta donde llega.',
  checksum: () => 'La suma de control del archivo no cuadra: se leyó de todos modos.',
  chained: ({ count }, say) => `El archivo contiene ${say.count(count ?? 0)} archivos FIT, uno tras otro.`,
  looseXml: () => 'El archivo no es XML estricto: se leyó de todos modos.',
};
