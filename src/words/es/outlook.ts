import type { Coming } from '../../core/report/outlook/coming.ts';
import type { Catalogue } from '../catalogue.ts';

type By = NonNullable<Coming['hills']>['by'];

/** DESIGN: hasta una décima por encima de un límite es poco. */
const LITTLE = 1.1;

const over = (share: number): string => (share <= LITTLE ? 'por poco' : 'con mucho');

const more = (share: number): string => (share <= LITTLE ? 'un poco más' : 'bastante más');

const WAY: Readonly<Record<By, string>> = { climb: 'subida', descent: 'bajada' };

/** Lo que se dice de los días que vienen y de los consejos que han terminado. */
export const outlook: Catalogue['outlook'] = {
  step: {
    longestRun: (limit, short, until) => ({
      text: `Salidas de menos de ${limit} hasta el ${until}.`,
      short: `la próxima, menos de ${short}`,
    }),
    distance: (limit, short, until, weekday) => ({
      text: `No corras más de ${limit} en total hasta el ${until}.`,
      short: `como mucho ${short} hasta el ${weekday}`,
    }),
    hills: (limit, by, until, weekday) => ({
      text: `No más de ${limit} de ${WAY[by]} en total hasta el ${until}.`,
      short: `como mucho ${limit} hasta el ${weekday}`,
    }),
    level: (until, weekday) => ({
      text: `Quédate en llano hasta el ${until}.`,
      short: `en llano hasta el ${weekday}`,
    }),
    flat: (limit, runs) => ({
      text: `${runs === 1 ? 'Próxima salida' : `Próximas ${runs} salidas`} en llano: como mucho ${limit} de bajada${runs === 1 ? '' : ' cada una'}.`,
      short: runs === 1 ? 'la próxima, en llano' : `las próximas ${runs}, en llano`,
    }),
    nothing: (from, limit, until, weekday) => ({
      text: `Descansa hasta el ${from}; luego no más de ${limit} en total hasta el ${until}.`,
      short: `descansa hasta el ${weekday}`,
    }),
  },
  end: {
    until: (weekday) => `hasta el ${weekday}`,
    untilNext: (weekday) => `hasta el próximo ${weekday}`,
    today: 'hoy',
  },
  left: {
    distance: (limit, end) => `Quedan ${limit} ${end}`,
    longestRun: (limit) => `tirada larga de hasta ${limit}`,
    longestAlone: (limit) => `Tirada larga de hasta ${limit}`,
    hills: (limit, by) => `${limit} de ${WAY[by]}`,
    level: 'en llano',
    withEnd: (limit, end) => `${limit} ${end}`,
    nothing: (from, limit, end) => `No queda nada antes del ${from}; luego ${limit} ${end}`,
  },
  from: (distance, day) => `(por tus ${distance} del ${day})`,
  rows: {
    longestRun: 'Salida más larga',
    distance: (end) => `En total ${end}`,
    hills: (by, end) => `${by === 'descent' ? 'Bajada' : 'Subida'} ${end}`,
    flat: (runs) => (runs === 1 ? 'Próxima salida' : `Próximas ${runs} salidas`),
    flatValue: (limit) => `en llano, ${limit} de bajada`,
    upTo: (limit) => `hasta ${limit}`,
    nothing: (from, limit) => `nada antes del ${from}, luego hasta ${limit}`,
    level: 'en llano',
  },
  note: 'Por debajo de esto, Camber calla. Límites, no metas.',
  shortNote: 'Límites, no metas.',
  advised: 'Más bajos por ahora: consejo abierto.',
  back: {
    longestRun: {
      kept: (limit, until) => `Salidas de menos de ${limit} hasta el ${until}: lo cumpliste.`,
      broken: (most, limit, share) => `Tu salida de ${most} superó ${over(share)} los ${limit} aconsejados.`,
    },
    distance: {
      kept: (limit, until, most) => `No más de ${limit} hasta el ${until}: corriste ${most}.`,
      broken: (most, limit, until, share) =>
        `No más de ${limit} hasta el ${until}: corriste ${most}, ${more(share)}.`,
    },
    hills: {
      kept: (limit, by, until) => `${limit} de ${WAY[by]} hasta el ${until}: lo cumpliste.`,
      broken: (most, limit, by, until, share) =>
        `${limit} de ${WAY[by]} hasta el ${until}: fueron ${most}, ${more(share)}.`,
    },
    flat: {
      kept: (runs) => `${runs === 1 ? 'Una salida en llano' : `${runs} salidas en llano`}: lo cumpliste.`,
      broken: (most, runs) =>
        `Una salida con ${most} de bajada, cuando se aconsejaba${runs === 1 ? ' una' : `n ${runs}`} en llano.`,
    },
  },
  fact: {
    weeks: (weeks) => `${weeks} semanas seguidas dentro de lo habitual en ti.`,
    knee: (answers, days) => `Rodilla a 0 en las ${answers} respuestas de los últimos ${days} días.`,
  },
};
