import type { RuleCatalogue, Say } from '../say.ts';
import { NBSP } from '../units.ts';

const DOWNHILL_WHY = 'Cuesta abajo, cada paso exige más a la banda externa del muslo.';

const wasUsual = (m: number, say: Say): string => (m === 0 ? 'ninguno' : say.elevation(m));

const WAY = { climb: 'subida', descent: 'bajada' } as const;

/** Familia «cuestas»: bajada en una salida, en una semana, primeras series, pendiente nueva. */
export const hills: Pick<RuleCatalogue, 'H1a' | 'H1b' | 'H1c' | 'H1d'> = {
  H1a: ({ day, facts }, say) => ({
    title: `${say.elevation(facts.lossM)} de bajada en una salida`,
    fact: `${say.elevation(facts.lossM)} de bajada en una salida el ${say.day(day)}. Tu máximo en los 30 días anteriores: ${wasUsual(facts.referenceM, say)}.`,
    why: DOWNHILL_WHY,
    lead: `${say.elevation(facts.lossM)} de bajada en una salida: nuevo para ti`,
    own: null,
  }),

  H1b: ({ day, facts }, say) => {
    const way = WAY[facts.measure];
    const usual = facts.usualM === 0 ? 'antes nada' : `lo habitual ${say.elevation(facts.usualM)}`;
    return {
      title: `${say.elevation(facts.weekM)} de ${way} en 7 días`,
      fact:
        `${say.elevation(facts.weekM)} de ${way} en los 7 días hasta el ${say.day(day)}, tras ${facts.usualM === 0 ? 'nada' : `${say.elevation(facts.usualM)} por semana`} en las tres semanas anteriores.` +
        (facts.measure === 'climb' ? ' De estas salidas no se conoce la bajada.' : ''),
      why: DOWNHILL_WHY,
      lead: `${say.elevation(facts.weekM)} de ${way} en 7 días, ${usual}`,
      own: null,
    };
  },

  H1c: ({ day, facts }, say) => ({
    title: 'Primeras series en cuesta en 6 semanas',
    fact: `${say.count(facts.count)} series en cuesta el ${say.day(day)}, ${say.elevation(facts.gainM)} subiendo y ${say.elevation(facts.lossM)} bajando: las primeras en 6 semanas.`,
    why: `${DOWNHILL_WHY} En las series, lo que carga es bajar trotando.`,
    lead: `Primeras series en cuesta en 6 semanas (${say.count(facts.count)}${NBSP}×)`,
    own: { text: 'Entre series, baja andando o trotando muy suave.', short: 'baja trotando suave' },
  }),

  H1d: ({ day, facts }, say) => ({
    title: `${say.length(facts.steepM)} de bajada empinada nueva`,
    fact: `El ${say.day(day)} corriste ${say.length(facts.steepM)} en bajadas de más del 8 %; en los 30 días anteriores: ${facts.before30dM === 0 ? 'nada' : say.length(facts.before30dM)}.`,
    why: DOWNHILL_WHY,
    lead: `${say.length(facts.steepM)} de bajada empinada nueva`,
    own: { text: 'La próxima vez, baja andando lo más empinado.', short: 'baja andando lo más empinado' },
  }),
};
