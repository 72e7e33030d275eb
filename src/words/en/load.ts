import type { LoadMeasure } from '../../core/load/measure.ts';
import type { Formats } from '../formats.ts';
import type { RuleCatalogue, Say } from '../say.ts';
import { grewBy, growth } from './phrases.ts';

/** The footnote that the acute to chronic ratio never appears without (SCIENCE.md 1.4, word for word). */
export const RATIO_FOOTNOTE =
  'This ratio describes change. Research disagrees on whether it says anything about injury; in the largest running study it did not.';

/** R1 has a second limit from which it is told as caution (SCIENCE.md 1.5). */
const VERY_SHARP = 2;

const REBOUND = ' That is no more than your best week of the six before.';

/** Said when the runner chose another load than distance. */
const MEASURES: Readonly<Record<LoadMeasure, string>> = {
  distance: '',
  time: ' (your running time, told as distance at your usual pace)',
  downhill: ' (distance with downhill counted more)',
  rpe: ' (time and effort, told as distance)',
};

const measured = (measure: LoadMeasure | undefined): string => MEASURES[measure ?? 'distance'];

/** A change of the week as a fraction → "grew by 50 %", from double on "was 2.4 × the one before". */
const weekGrew = (change: number, say: Formats): string =>
  change < 1 ? `grew by ${say.percent(change)}` : `was ${say.count(1 + change)} × the one before`;

const more = (change: number, say: Formats): string =>
  change < 1 ? `${say.percent(change)} more` : `${say.count(1 + change)} times as much`;

type Volume = { readonly measure?: LoadMeasure };

// A week that just rose is held, not raised again; the budget of the coming week may be smaller still.
const heldM = (weekM: number, say: Say): number => Math.min(weekM, say.weekLimitM ?? weekM);

const hold = (weekM: number, { measure }: Volume, say: Say): string =>
  (measured(measure) === ''
    ? `Hold the next 7 days at or below ${say.limit(heldM(weekM, say))}`
    : 'Do no more in the next 7 days than in these') +
  (say.longestRunM === null ? '.' : `, with no single run beyond ${say.limit(say.longestRunM)}.`);

const holdShort = (weekM: number, { measure }: Volume, say: Say): string =>
  measured(measure) === ''
    ? `hold the next at ${say.shortLimit(heldM(weekM, say))}`
    : 'no more in the next 7 days';

type Told = { readonly lead: string; readonly step: string };

/** A week no bigger than the best of the six before is mostly ordinary scatter (SCIENCE.md 1.6): told without alarm. */
const rebound = (weekM: number, volume: Volume, say: Say): Told => ({
  lead: 'A fuller week again',
  step:
    say.longestRunM === null
      ? holdShort(weekM, volume, say)
      : `longest run up to ${say.shortLimit(say.longestRunM)}`,
});

/** Family "load": one run, two weeks, the ratio, and the way back after a break. */
export const load: Pick<RuleCatalogue, 'S1' | 'S2' | 'W1' | 'R1'> = {
  S1: ({ day, facts }, say) => ({
    title: `Longest run: ${growth(facts.ratio, say)}`,
    fact: `Your ${say.distance(facts.sessionM)} run on ${say.day(day)} was ${growth(facts.ratio, say)} ${facts.ratio < 2 ? 'than' : 'as'} your longest run of the 30 days before (${say.distance(facts.referenceM)}).`,
    why: 'One run far beyond the longest of the last month asks more of the outside of the knee and hip, in one go, than they have been getting used to.',
    evidence:
      'In a study of 5,205 runners, sessions more than 10 % longer than the recent longest were followed by about 50-130 % more overuse injuries. Most runners had no injury, and most injuries happened without such a jump. The study watched runners rather than testing a change, and counted all overuse injuries, not IT band trouble alone.',
    // On the way back after a break another limit lies below what was reached before.
    advice: `Longest run ${facts.budgetM < facts.referenceM ? '' : 'within +10 % '}for the next week: ${say.limit(facts.budgetM)}.`,
    lead:
      facts.ratio < 2
        ? `Your long run grew by ${grewBy(facts.ratio, say)}`
        : `Your long run was ${say.count(facts.ratio)} × your longest`,
    step: `keep the next one under ${say.shortLimit(facts.budgetM)}`,
  }),

  S2: ({ day, level, facts }, say) => ({
    title: `First run after ${facts.gapDays} days`,
    fact:
      `Your ${say.distance(facts.sessionM)} run on ${say.day(day)} was the first after ${facts.gapDays} days without one` +
      (facts.longestBeforeM === null
        ? '.'
        : `; the longest before the break was ${say.distance(facts.longestBeforeM)}${level === 'note' ? '' : ', so this one was more than half of it'}.`),
    why: 'After two weeks or more without running, legs carry less than they did. What felt ordinary before the break is a big step now.',
    evidence:
      'Starting again at about half of the earlier longest run is common practice. No trial has tested that share.',
    advice:
      facts.suggestedMaxM === null
        ? 'Keep the next runs short and leave at least 1 day between them for 2 weeks.'
        : `Keep single runs within ${say.limit(facts.suggestedMaxM)} at first, half of the longest before the break, with at least 1 day between them.`,
    lead: `Back after ${facts.gapDays} days`,
    step:
      facts.suggestedMaxM === null
        ? 'short runs, 1 day between them'
        : `keep the first runs under ${say.shortLimit(facts.suggestedMaxM)}`,
  }),

  W1: ({ day, facts }, say) => ({
    title: `Seven days: ${more(facts.change, say)}`,
    fact: `${say.distance(facts.weekM)} in the 7 days to ${say.day(day)} after ${say.distance(facts.previousWeekM)} in the 7 before${measured(facts.measure)}: ${more(facts.change, say)}.${facts.rebound ? REBOUND : ''}`,
    why: 'A week that grows by more than 30 % leaves less time to get used to each step.',
    evidence:
      'Among 874 new runners, those whose distance rose by more than 30 % over two weeks had more injuries of a group that includes IT band trouble, but the difference could be chance (p = .07). In the study of 5,205 runners the change from week to week made no difference.',
    advice: hold(facts.weekM, facts, say),
    ...(facts.rebound
      ? rebound(facts.weekM, facts, say)
      : { lead: `Your week ${weekGrew(facts.change, say)}`, step: holdShort(facts.weekM, facts, say) }),
  }),

  R1: ({ day, facts }, say) => {
    const weekM = facts.acuteMPerDay * 7;
    return {
      title: `Seven days against the three weeks before: ${say.ratio(facts.ratio)} ×`,
      fact: `Your 7 days to ${say.day(day)} averaged ${say.ratio(facts.ratio)} × the three weeks before, ${say.distance(facts.acuteMPerDay)} a day after ${say.distance(facts.chronicMPerDay)}${measured(facts.measure)}: a ${facts.ratio > VERY_SHARP ? 'very sharp' : 'sharp'} rise.${facts.rebound ? REBOUND : ''}`,
      why: 'It shows how far this week stands out from the weeks your legs know. It is a measure of change and nothing else.',
      evidence: RATIO_FOOTNOTE,
      advice: hold(weekM, facts, say),
      ...(facts.rebound
        ? rebound(weekM, facts, say)
        : {
            lead: `Your week was ${say.ratio(facts.ratio)} × the three before`,
            step: holdShort(weekM, facts, say),
          }),
    };
  },
};
