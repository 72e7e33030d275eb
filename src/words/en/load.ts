import type { LoadMeasure } from '../../core/load/measure.ts';
import type { Formats } from '../formats.ts';
import type { RuleCatalogue } from '../say.ts';
import { grewBy, growth } from './phrases.ts';

/** The footnote that the acute to chronic ratio never appears without (SCIENCE.md 1.4, word for word). */
export const RATIO_FOOTNOTE =
  'This ratio describes change. Research disagrees on whether it says anything about injury; in the largest running study it did not.';

const REBOUND = ' You have done this much recently.';

/** Said when the runner chose another load than distance. */
const MEASURES: Readonly<Record<LoadMeasure, string>> = {
  distance: '',
  time: ' (your running time, told as distance at your usual pace)',
  downhill: ' (distance with downhill counted more)',
  rpe: ' (time and effort, told as distance)',
};

const measured = (measure: LoadMeasure | undefined): string => MEASURES[measure ?? 'distance'];

const more = (change: number, say: Formats): string =>
  change < 1 ? `${say.percent(change)} more than` : `${say.count(1 + change)} times`;

/** A change of the week as a fraction → "grew by 50 %", from double on "was 2.4 times the one before". */
const weekGrew = (change: number, say: Formats): string =>
  change < 1 ? `grew by ${say.percent(change)}` : `was ${say.count(1 + change)} times the one before`;

/** A week no bigger than the best of the six before is mostly ordinary scatter (SCIENCE.md 1.6): told without alarm. */
const FULLER = 'A fuller week, nothing unusual';

/** Family "load": one run, two weeks, the ratio, and the way back after a break. */
export const load: Pick<RuleCatalogue, 'S1' | 'S2' | 'W1' | 'R1'> = {
  S1: ({ day, facts }, say) => {
    const what = facts.race ? 'race' : 'run';
    const name = facts.race ? 'race' : 'long run';
    const parts = facts.parts === undefined ? '' : ` in ${facts.parts} parts`;
    return {
      title: `${facts.race ? 'Race' : 'Longest run'}: ${growth(facts.ratio, say)}`,
      fact: `Your ${say.distance(facts.sessionM)} ${what}${parts} on ${say.day(day)} was ${growth(facts.ratio, say)} ${facts.ratio < 2 ? 'than' : 'as'} your longest run of the 30 days before (${say.distance(facts.referenceM)}).`,
      beside: `It was ${growth(facts.ratio, say)} ${facts.ratio < 2 ? 'than' : 'as'} your longest of the 30 days before (${say.distance(facts.referenceM)}).`,
      why: 'A sudden long run asks a lot of knee and hip.',
      lead:
        facts.ratio < 2
          ? facts.race
            ? `Your race was ${growth(facts.ratio, say)}`
            : `Your long run grew by ${grewBy(facts.ratio, say)}`
          : `Your ${name} was ${say.count(facts.ratio)} times your longest`,
      own: null,
    };
  },

  S2: ({ day, facts }, say) => ({
    title: `First run after ${facts.gapDays} days`,
    fact:
      `Your ${say.distance(facts.sessionM)} run on ${say.day(day)} was the first after ${facts.gapDays} days without one` +
      (facts.longestBeforeM === null
        ? '.'
        : `, and more than half of your longest before the break (${say.distance(facts.longestBeforeM)}).`),
    why: 'After two weeks without running, legs carry less than before.',
    lead: `Back after ${facts.gapDays} days`,
    own: { text: 'Leave at least 1 day between runs.', short: 'short runs, 1 day between' },
  }),

  W1: ({ day, facts, level }, say) => ({
    title: `${more(facts.change, say)} the week before`,
    fact: `${say.distance(facts.weekM)} in the 7 days to ${say.day(day)}, ${more(facts.change, say)} the 7 before (${say.distance(facts.previousWeekM)})${measured(facts.measure)}.${facts.rebound ? REBOUND : ''}`,
    why: 'Knee and hip need time to get used to more.',
    lead: facts.rebound && level === 'note' ? FULLER : `Your week ${weekGrew(facts.change, say)}`,
    own: null,
  }),

  R1: ({ day, facts, level }, say) => ({
    title: `This week was ${say.count(facts.ratio)} times your recent average`,
    fact: `${say.distance(facts.acuteMPerDay * 7)} in the 7 days to ${say.day(day)}, ${say.count(facts.ratio)} times the average week of the three before (${say.distance(facts.chronicMPerDay * 7)})${measured(facts.measure)}.${facts.rebound ? REBOUND : ''}`,
    beside: `That is ${say.count(facts.ratio)} times the average week of the three before (${say.distance(facts.chronicMPerDay * 7)}).`,
    why: 'It shows how far this week stands out from what your legs know.',
    lead:
      facts.rebound && level === 'note'
        ? FULLER
        : `Your week was ${say.count(facts.ratio)} times the three before`,
    own: null,
  }),
};
