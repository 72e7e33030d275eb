import type { ReportInput } from '../../core/report/input.ts';
import { openHistory } from '../../core/history/history.ts';
import { r1 } from '../../core/rules/r1-ratio.ts';
import { s1 } from '../../core/rules/s1-spike.ts';
import { w1 } from '../../core/rules/w1-progression.ts';

/** On how many days with runs a load rule's condition holds, whether it is told or silenced. */
export type Conditions = {
  readonly runDays: number;
  readonly S1: number;
  readonly W1: number;
  readonly R1: number;
};

/** Counts them over the days `from`..`to` (day numbers): the base rate that SCIENCE.md 1.6 calls noise. */
export const conditionDays = (input: ReportInput, from: number, to: number): Conditions => {
  const history = openHistory({ ...input, measure: input.settings.measure });
  const days = {
    runDays: new Set<number>(),
    S1: new Set<number>(),
    W1: new Set<number>(),
    R1: new Set<number>(),
  };
  const { spikeRatio, weekRise, loadRatio } = input.settings;
  for (const moment of history.moments) {
    if (moment.day < from || moment.day > to) continue;
    days.runDays.add(moment.day);
    if (s1.tell(history, moment, spikeRatio) !== null) days.S1.add(moment.day);
    if (w1.at(history, moment, weekRise) !== null) days.W1.add(moment.day);
    if (r1.at(history, moment, loadRatio) !== null) days.R1.add(moment.day);
  }
  return {
    runDays: days.runDays.size,
    S1: days.S1.size,
    W1: days.W1.size,
    R1: days.R1.size,
  };
};
