import type { Catalogue } from '../catalogue.ts';
import type { Formats } from '../formats.ts';

const several = (count: number, one: string, many: string, say: Formats): string =>
  count === 1 ? `1 ${one}` : `${say.count(count)} ${many}`;

const first = (what: string | undefined): string => (what === undefined ? '' : ` La primera: ${what}.`);

const firstFile = (what: string | undefined): string => (what === undefined ? '' : ` El primero: ${what}.`);

/** Lo que la lectura de un historial omitió, corrigió o supuso. */
export const readingNotes: Catalogue['readingNotes'] = {
  rowsUnreadable: ({ count, what }, say) =>
    `${several(count, 'fila no se puede leer y queda', 'filas no se pueden leer y quedan', say)} fuera.${first(what)}`,
  distanceUnreadable: ({ count, what }, say) =>
    `${several(count, 'distancia no es', 'distancias no son', say)} un número: esas actividades cuentan sin distancia.${first(what)}`,
  repeated: ({ count }, say) =>
    `${several(count, 'actividad repetida', 'actividades repetidas', say)}: cada una cuenta una vez.`,
  otherSports: ({ count, what }, say) =>
    `${several(count, 'actividad no es una salida', 'actividades no son salidas', say)} corriendo: ${what ?? ''}.`,
  unknownSports: ({ count, what }, say) =>
    `${several(count, 'actividad es', 'actividades son', say)} de un deporte que Camber no conoce y ${count === 1 ? 'queda' : 'quedan'} fuera: ${what ?? ''}.`,
  clockNotSet: ({ count }, say) =>
    `${several(count, 'actividad grabada', 'actividades grabadas', say)} antes de 1990, con el reloj sin poner en hora: fuera.`,
  inFuture: ({ count }, say) =>
    `${several(count, 'actividad con fecha', 'actividades con fecha', say)} en el futuro: fuera.`,
  withoutDay: ({ count, what }, say) =>
    `${several(count, 'grabación no tiene', 'grabaciones no tienen', say)} hora y no ${count === 1 ? 'pertenece' : 'pertenecen'} a ningún día: fuera.${first(what)}`,
  utcDays: ({ count }, say) =>
    `Nada indica la zona horaria: ${several(count, 'salida se cuenta', 'salidas se cuentan', say)} en días UTC. Indica la zona horaria para contar días locales.`,
  kilometresAssumed: () =>
    'La lista da las distancias en una unidad sin nombrarla: se leyeron como kilómetros. Dilo si son millas.',
  milesRead: () => 'Las distancias están en millas y se leyeron como tales.',
  namesOutside: ({ count, what }, say) =>
    `${several(count, 'archivo', 'archivos', say)} con un nombre que apunta fuera del zip: sin tocar.${firstFile(what)}`,
  tooBig: ({ count, what }, say) =>
    `${several(count, 'archivo ocupa', 'archivos ocupan', say)} al descomprimir más de lo razonable: fuera.${firstFile(what)}`,
  damagedEntries: ({ count, what }, say) =>
    `${several(count, 'archivo', 'archivos', say)} del zip ${count === 1 ? 'está dañado o bloqueado' : 'están dañados o bloqueados'}: fuera.${firstFile(what)}`,
  filesUnreadable: ({ count, what }, say) =>
    `${several(count, 'grabación no se pudo leer', 'grabaciones no se pudieron leer', say)}; si están en la lista, sus salidas cuentan sin cuestas ni pista.${first(what)}`,
  noActivity: ({ count, what }, say) =>
    `${several(count, 'archivo no contiene', 'archivos no contienen', say)} ninguna actividad.${firstFile(what)}`,
  known: ({ count }, say) =>
    `${several(count, 'grabación ya era conocida', 'grabaciones ya eran conocidas', say)}.`,
  filesMissing: ({ count, what }, say) =>
    `${several(count, 'grabación está en la lista y no existe', 'grabaciones están en la lista y no existen', say)}: sus salidas cuentan sin cuestas ni pista.${first(what)}`,
};
