import { addDays, type Day } from '../day.ts';
import type { OpenedLog } from './opened-log.ts';
import { LAST_STEP } from './ladder-steps.ts';
import { backToStep, type LadderFold } from './ladder.ts';

/** Two weeks without a symptom before hills and ordinary progress (SCIENCE.md 6.2, DESIGN). */
const CAREFUL_DAYS = 14;

/** DESIGN: silence is no evidence. The knee must have been asked within the last of the two weeks. */
const ASKED_WITHIN_DAYS = 7;

/** From here on a pain is a symptom: the two weeks count anew. */
const SYMPTOM_FROM = 1;

export type CarefulFold = { readonly since: Day; readonly quietSince: Day };

/** The two weeks after step six. */
export type CarefulState = {
  readonly since: Day;
  /** The first day on which it can end. */
  readonly until: Day;
  /** Whether the knee was asked in the last 7 days. */
  readonly answeredInWeek: boolean;
};

type Outcome = {
  readonly careful: CarefulFold;
  readonly ladder: LadderFold;
  readonly outcome: 'stay' | 'setback' | 'recovered';
};

const askedInWeek = ({ diary }: OpenedLog, day: Day): boolean =>
  Array.from({ length: ASKED_WITHIN_DAYS }, (_, back) => addDays(day, -back)).some(
    (asked) => diary.on(asked).length > 0,
  );

/** What a day does to the two weeks: pain of 3 leads back to the last step, a lesser one starts them again. */
export const carefulDayEnd = (
  { careful, ladder }: { readonly careful: CarefulFold; readonly ladder: LadderFold },
  day: Day,
  known: OpenedLog,
): Outcome => {
  if (day > careful.since && known.diary.stopsOn(day).length > 0)
    return { careful, ladder: backToStep(ladder, LAST_STEP, day, known), outcome: 'setback' };
  if (known.diary.on(day).some(({ level }) => level >= SYMPTOM_FROM))
    return { careful: { ...careful, quietSince: day }, ladder, outcome: 'stay' };
  const isOver = day >= addDays(careful.quietSince, CAREFUL_DAYS) && askedInWeek(known, day);
  return { careful, ladder, outcome: isOver ? 'recovered' : 'stay' };
};

export const carefulState = (careful: CarefulFold, day: Day, known: OpenedLog): CarefulState => ({
  since: careful.since,
  until: addDays(careful.quietSince, CAREFUL_DAYS),
  answeredInWeek: askedInWeek(known, day),
});
