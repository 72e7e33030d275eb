import type { LoadMeasure } from '../../core/load/measure.ts';
import type { Formats } from '../formats.ts';
import type { RuleCatalogue } from '../say.ts';
import { growth } from './phrases.ts';

/** La nota sin la que la razón de semanas no aparece nunca. */
export const RATIO_FOOTNOTE =
  'Esta razón describe un cambio. Si dice algo sobre lesiones es discutido; en el mayor estudio con corredores no lo decía.';

const REBOUND = ' Tanto como esto ya lo has corrido hace poco.';

/** Se dice cuando se ha elegido otra carga que la distancia. */
const MEASURES: Readonly<Record<LoadMeasure, string>> = {
  distance: '',
  time: ' (tu tiempo corriendo, expresado como distancia a tu ritmo habitual)',
  downhill: ' (distancia en la que la bajada cuenta más)',
  rpe: ' (tiempo y esfuerzo, expresados como distancia)',
};

const measured = (measure: LoadMeasure | undefined): string => MEASURES[measure ?? 'distance'];

const more = (change: number, say: Formats): string =>
  change < 1 ? `un ${say.percent(change)} más que` : `${say.count(1 + change)} veces`;

const weekGrew = (change: number, say: Formats): string =>
  change < 1 ? `creció un ${say.percent(change)}` : `fue ${say.count(1 + change)} veces la anterior`;

/** Una semana no mayor que la mejor de las seis anteriores es casi siempre variación normal. */
const FULLER = 'Una semana más llena, nada fuera de lo común';

/** Familia «carga»: una salida, dos semanas, la razón y la vuelta tras una pausa. */
export const load: Pick<RuleCatalogue, 'S1' | 'S2' | 'W1' | 'R1'> = {
  S1: ({ day, facts }, say) => {
    const what = facts.race ? 'carrera' : 'salida';
    const parts = facts.parts === undefined ? '' : ` en ${say.count(facts.parts)} partes`;
    return {
      title: `${facts.race ? 'Carrera' : 'Salida más larga'}: ${growth(facts.ratio, say)}`,
      fact: `Tu ${what} de ${say.distance(facts.sessionM)}${parts} del ${say.day(day)} fue ${growth(facts.ratio, say)} que tu salida más larga de los 30 días anteriores (${say.distance(facts.referenceM)}).`,
      beside: `Fue ${growth(facts.ratio, say)} que la mayor de los 30 días anteriores (${say.distance(facts.referenceM)}).`,
      why: 'Una tirada larga de repente exige mucho a rodilla y cadera.',
      lead: `Tu ${facts.race ? 'carrera' : 'tirada larga'} fue ${growth(facts.ratio, say)}`,
      own: null,
    };
  },

  S2: ({ day, facts }, say) => ({
    title: `Primera salida tras ${say.count(facts.gapDays)} días`,
    fact:
      `Tu salida de ${say.distance(facts.sessionM)} del ${say.day(day)} fue la primera tras ${say.count(facts.gapDays)} días` +
      (facts.longestBeforeM === null
        ? '.'
        : ` y pasó de la mitad de tu más larga anterior (${say.distance(facts.longestBeforeM)}).`),
    why: 'Tras dos semanas sin correr, las piernas aguantan menos que antes.',
    lead: `De vuelta tras ${say.count(facts.gapDays)} días`,
    own: { text: 'Deja al menos 1 día entre salidas.', short: 'salidas cortas, 1 día entre ellas' },
  }),

  W1: ({ day, facts, level }, say) => ({
    title: `${facts.change < 1 ? `Un ${say.percent(facts.change)} más que` : more(facts.change, say)} la semana anterior`,
    fact: `${say.distance(facts.weekM)} en los 7 días hasta el ${say.day(day)}, ${more(facts.change, say)} los 7 anteriores (${say.distance(facts.previousWeekM)})${measured(facts.measure)}.${facts.rebound ? REBOUND : ''}`,
    why: 'Rodilla y cadera necesitan tiempo para acostumbrarse a más.',
    lead: facts.rebound && level === 'note' ? FULLER : `Tu semana ${weekGrew(facts.change, say)}`,
    own: null,
  }),

  R1: ({ day, facts, level }, say) => ({
    title: `Esta semana fue ${say.count(facts.ratio)} veces tu media reciente`,
    fact: `${say.distance(facts.acuteMPerDay * 7)} en los 7 días hasta el ${say.day(day)}, ${say.count(facts.ratio)} veces la semana media de las tres anteriores (${say.distance(facts.chronicMPerDay * 7)})${measured(facts.measure)}.${facts.rebound ? REBOUND : ''}`,
    beside: `Eso es ${say.count(facts.ratio)} veces la semana media de las tres anteriores (${say.distance(facts.chronicMPerDay * 7)}).`,
    why: 'Muestra cuánto se aparta esta semana de lo que conocen tus piernas.',
    lead:
      facts.rebound && level === 'note'
        ? FULLER
        : `Tu semana fue ${say.count(facts.ratio)} veces las tres anteriores`,
    own: null,
  }),
};
