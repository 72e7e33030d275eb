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

/** The span in which most pairs are replaced (SCIENCE.md 5, K1), as round numbers in either unit. */
const mostLast = (say: Say): string => (metric(say) ? `500-800${NBSP}km` : `300-500${NBSP}miles`);

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
        ? ` Heel-to-toe drop ${say.millimetres(dropMm)}: ${change} than your usual ${say.millimetres(usualDropMm)}.`
        : ' Its drop, or that of your other pairs, is not known yet: enter it under Shoes.';
    return {
      title: change === null ? 'New shoes' : `New shoes, drop ${change}`,
      fact: `${pair(facts.gearId, say)}: ${say.distance(facts.distanceInPairM)} so far.${known}`,
      why: 'Another shoe moves work between knee, calf and hip.',
      lead:
        change === null ? `New shoes${inBrackets(say.shoeName(facts.gearId))}` : `New shoes, drop ${change}`,
      own: {
        text: `At most ${say.percent(0.3)} of this week’s distance in them; no long run and no hills in their first ${newFor(say)} or 14 days.`,
        short: `at most ${say.percent(0.3)} of this week in them`,
      },
    };
  },

  K1: ({ facts }, say) => ({
    title: `Shoes past ${say.roundDistance(facts.thresholdM)}`,
    fact: `${pair(facts.gearId, say)}: ${say.distance(facts.distanceM)}, past your reminder at ${say.roundDistance(facts.thresholdM)}.`,
    why: `Most pairs last ${mostLast(say)}. A rule of thumb; research has not tested it.`,
    lead: `${say.roundDistance(facts.thresholdM)} in a pair of shoes${inBrackets(say.shoeName(facts.gearId))}`,
    own: {
      text: `Check the sole and how they feel. A new pair starts with at most ${say.percent(0.3)} of a week’s distance.`,
      short: 'check the sole',
    },
  }),
};
