import type { RuleCatalogue, Say } from '../say.ts';
import { NBSP } from '../units.ts';
import { cut } from '../text.ts';

/** DESIGN: a shoe's name longer than this would push the fact out of a line. */
const NAME_LENGTH = 40;

const pair = (gearId: string, say: Say): string => {
  const name = say.shoeName(gearId);
  return name === null ? 'A pair of shoes' : cut(name, NAME_LENGTH);
};

/** DESIGN: what a subject of 70 characters has left for a name. */
const SHORT_NAME_LENGTH = 20;

const inBrackets = (name: string | null): string =>
  name === null ? '' : ` (${cut(name, SHORT_NAME_LENGTH)})`;

const metric = (say: Say): boolean => say.units === 'metric';

/** First 50 km of a pair (SCIENCE.md 5, D1), as a round number in either unit. */
const newFor = (say: Say): string => (metric(say) ? `50${NBSP}km` : `30${NBSP}mi`);

/** The span in which many runners replace shoes (SCIENCE.md 5, K1), as round numbers in either unit. */
const replacedBetween = (say: Say): string =>
  metric(say) ? `500 and 800${NBSP}km` : `300 and 500${NBSP}miles`;

/** Family "shoes": another pair or another drop, and the mileage reminder. */
export const shoes: Pick<RuleCatalogue, 'D1' | 'K1'> = {
  D1: ({ facts }, say) => {
    const { changeMm, dropMm, usualDropMm } = facts;
    const change =
      changeMm === null
        ? null
        : `${say.millimetres(Math.abs(changeMm))} ${changeMm < 0 ? 'lower' : 'higher'}`;
    const known =
      change !== null && dropMm !== null && usualDropMm !== null
        ? ` Its heel-to-toe drop of ${say.millimetres(dropMm)} is ${change} than your usual ${say.millimetres(usualDropMm)}.`
        : ' Its heel-to-toe drop, or that of your other pairs, is not known yet: you can enter it under Shoes.';
    return {
      title: change === null ? 'New shoes' : `New shoes, drop ${change}`,
      fact: `${pair(facts.gearId, say)}: ${say.distance(facts.distanceInPairM)} so far.${known}`,
      why: 'Another shoe moves work between knee, calf and hip. The first weeks are when legs learn it.',
      evidence:
        'In a trial with 553 runners the drop made no difference overall; a low drop went with fewer injuries in occasional runners and with more in regular ones. What it does to the IT band is unknown. Changing over gradually is common advice.',
      advice: `Give them at most ${say.percent(0.3)} of this week’s distance, and no long run or hills in their first ${newFor(say)} or 14 days.`,
      lead:
        change === null ? `New shoes${inBrackets(say.shoeName(facts.gearId))}` : `New shoes, drop ${change}`,
      step: `at most ${say.percent(0.3)} of this week in them`,
    };
  },

  K1: ({ facts }, say) => ({
    title: `Shoes past ${say.shortDistance(facts.thresholdM)}`,
    fact: `${pair(facts.gearId, say)}: ${say.distance(facts.distanceM)}, past your reminder at ${say.shortDistance(facts.thresholdM)}.`,
    why: `Many runners replace shoes somewhere between ${replacedBetween(say)}.`,
    evidence:
      'There is no proof that a fixed number prevents injury: no study links the distance in a pair to IT band trouble, and foam loses most of its spring early on.',
    advice: `Check the outsole and how they feel. A new pair starts with at most ${say.percent(0.3)} of a week’s distance.`,
    lead: `A pair of shoes passed ${say.shortDistance(facts.thresholdM)}`,
    step: 'check the outsole',
  }),
};
