import { NBSP } from '../units.ts';
import type { RuleCatalogue, Say } from '../say.ts';

const DOWNHILL_WHY = 'Downhill works the outer thigh band harder with each step.';

const wasUsual = (m: number, say: Say): string => (m === 0 ? 'none' : say.elevation(m));

/** Family "hills": descent in one run, in a week, first repeats, new steepness. */
export const hills: Pick<RuleCatalogue, 'H1a' | 'H1b' | 'H1c' | 'H1d'> = {
  H1a: ({ day, facts }, say) => ({
    title: `${say.elevation(facts.lossM)} of descent in one run`,
    fact: `${say.elevation(facts.lossM)} of descent in one run on ${say.day(day)}. Your most in the 30 days before: ${wasUsual(facts.referenceM, say)}.`,
    why: DOWNHILL_WHY,
    lead: `${say.elevation(facts.lossM)} of descent in a run is new for you`,
    own: null,
  }),

  H1b: ({ day, facts }, say) => {
    const what = facts.measure;
    const usual = facts.usualM === 0 ? 'none before' : `usually ${say.elevation(facts.usualM)}`;
    return {
      title: `${say.elevation(facts.weekM)} of ${what} in 7 days`,
      fact:
        `${say.elevation(facts.weekM)} of ${what} in the 7 days to ${say.day(day)}, after ${facts.usualM === 0 ? 'none in' : `${say.elevation(facts.usualM)} a week over`} the three weeks before.` +
        (what === 'climb' ? ' Descent is not known for these runs.' : ''),
      why: DOWNHILL_WHY,
      lead: `${say.elevation(facts.weekM)} of ${what} in 7 days, ${usual}`,
      own: null,
    };
  },

  H1c: ({ day, facts }, say) => ({
    title: 'First hill repeats in 6 weeks',
    fact: `${facts.count} hill repeats on ${say.day(day)}, ${say.elevation(facts.gainM)} up and ${say.elevation(facts.lossM)} down: the first in 6 weeks.`,
    why: `${DOWNHILL_WHY} In repeats it is the jog back down that does it.`,
    lead: `First hill repeats in 6 weeks (${facts.count}${NBSP}×)`,
    own: { text: 'Walk or jog very gently down between repeats.', short: 'jog gently down' },
  }),

  H1d: ({ day, facts }, say) => ({
    title: `${say.length(facts.steepM)} of new steep downhill`,
    fact: `On ${say.day(day)} you ran ${say.length(facts.steepM)} on slopes steeper than 8 % downhill; in the 30 days before: ${facts.before30dM === 0 ? 'none' : say.length(facts.before30dM)}.`,
    why: DOWNHILL_WHY,
    lead: `${say.length(facts.steepM)} of new steep downhill`,
    own: { text: 'Walk the steepest parts next time.', short: 'walk the steepest parts' },
  }),
};
