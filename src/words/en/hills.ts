import type { RuleCatalogue, Say } from '../say.ts';

const DOWNHILL_WHY = 'Downhill makes the outer thigh band work harder with each step.';

const DOWNHILL_EVIDENCE =
  'Laboratory studies of 6 to 22 runners saw straighter knees at landing and more strain in the band as the slope got steeper. In trail races IT band trouble is the most common complaint that comes on gradually. No study has found how many metres are too many: the limits here are Camber’s own.';

const FLAT_ADVICE = 'Walk or jog very gently down between repeats; keep the next 2 runs flat.';

/** DESIGN: from flat ground, about the smallest descent that H1a would speak about (+60 m, SCIENCE.md 3.4). */
const FIRST_DESCENT_M = 60;

const wasUsual = (m: number, say: Say): string => (m === 0 ? 'none' : say.elevation(m));

/** Family "hills": descent in one run, in a week, first repeats, new steepness. */
export const hills: Pick<RuleCatalogue, 'H1a' | 'H1b' | 'H1c' | 'H1d'> = {
  H1a: ({ day, facts }, say) => ({
    title: `${say.elevation(facts.lossM)} of descent in one run`,
    fact: `New for you: ${say.elevation(facts.lossM)} of descent in one run on ${say.day(day)} (most in the 30 days before: ${wasUsual(facts.referenceM, say)}).`,
    why: DOWNHILL_WHY,
    evidence: DOWNHILL_EVIDENCE,
    advice: `Keep the next 2 runs flat, then come back to descents of about ${say.roughElevation(facts.referenceM || FIRST_DESCENT_M)} a run.`,
    lead: `${say.elevation(facts.lossM)} of descent in a run is new for you`,
    step: 'next 2 runs flat',
  }),

  H1b: ({ day, facts }, say) => {
    const what = facts.measure;
    return {
      title: `${say.elevation(facts.weekM)} of ${what} in 7 days`,
      fact:
        `${say.elevation(facts.weekM)} of ${what} in the 7 days to ${say.day(day)}, after ${facts.usualM === 0 ? 'none in' : `${say.elevation(facts.usualM)} a week over`} the three weeks before.` +
        (what === 'climb' ? ' Descent is not known for these runs, so climb stands in for it.' : ''),
      why: DOWNHILL_WHY,
      evidence: DOWNHILL_EVIDENCE,
      advice:
        facts.usualM === 0
          ? 'Keep the next 2 runs flat before the next hills.'
          : `Keep the next 2 runs flat and the next 7 days near ${say.roughElevation(facts.usualM)} of ${what}.`,
      lead: `${say.elevation(facts.weekM)} of ${what} this week, ${facts.usualM === 0 ? 'none before' : `usually ${say.elevation(facts.usualM)}`}`,
      step: '2 flat runs next',
    };
  },

  H1c: ({ day, facts }, say) => ({
    title: 'First hill repeats in 6 weeks',
    fact: `${facts.count} hill repeats on ${say.day(day)}, ${say.elevation(facts.gainM)} up and ${say.elevation(facts.lossM)} down: the first in 42 days.`,
    why: `${DOWNHILL_WHY} In repeats it is the jog back down that does it, not the climb.`,
    evidence: DOWNHILL_EVIDENCE,
    advice: FLAT_ADVICE,
    lead: `First hill repeats in 6 weeks (${facts.count} ×)`,
    step: 'keep the next 2 runs flat',
  }),

  H1d: ({ day, facts }, say) => ({
    title: `${say.length(facts.steepM)} of new steep downhill`,
    fact: `On ${say.day(day)} you ran ${say.length(facts.steepM)} on slopes steeper than 8 % downhill; the 30 days before held ${facts.before30dM === 0 ? 'none' : say.length(facts.before30dM)}.`,
    why: DOWNHILL_WHY,
    evidence: DOWNHILL_EVIDENCE,
    advice: 'Walk the steepest parts next time, with short steps; keep the next 2 runs flat.',
    lead: `${say.length(facts.steepM)} of new steep downhill`,
    step: 'keep the next 2 runs flat',
  }),
};
