import type { Changed, LookBack } from './look-back.ts';
import { type MeasureId, MEASURES } from './measures/index.ts';
import type { Group } from './measures/measure.ts';

/** A look-back in one line, as facts: what leads of each group, and what stayed. Small enough to be kept with a mail. */
export type LineFacts = {
  /** Length of the window. */
  readonly days: number;
  readonly changes: readonly Pick<Changed, 'measure' | 'change' | 'value' | 'usual'>[];
  /** What was told as new in these days, where what was usual is not known. */
  readonly firsts: readonly MeasureId[];
  readonly asUsual: readonly Group[];
  /** Of a pain remembered roughly: where it depends on the day. */
  readonly unsettled: readonly Group[];
  /** Whether anything could be compared. */
  readonly isKnown: boolean;
};

/** DESIGN: a line of a mail holds three changes; the page holds all. */
const MOST_CHANGES = 3;

/** Of what belongs together the first in reading order: a ratio says no more than the run that made it. */
const leading = (changed: readonly Changed[]): readonly Changed[] => {
  const groups = new Map<Group, Changed>();
  for (const change of changed) {
    const { group } = MEASURES[change.measure];
    if (!groups.has(group)) groups.set(group, change);
  }
  return [...groups.values()];
};

/** The groups of which something is known, all of it as usual, whichever day it began on. */
const usualGroups = ({ changed, asUsual, notKnown }: LookBack): readonly Group[] => {
  const unsettled = notKnown.filter(({ why, finding }) => typeof why !== 'string' || finding !== null);
  const moved = new Set([...changed, ...unsettled].map(({ measure }) => MEASURES[measure].group));
  // Nobody who never runs on a track asks whether that stayed.
  const there = asUsual.filter(({ value, usual }) => value > 0 || usual.high > 0);
  return [...new Set(there.map(({ measure }) => MEASURES[measure].group))].filter(
    (group) => !moved.has(group),
  );
};

/** The groups in which it depends on the day whether anything changed, and of which no change is certain. */
const unsettledGroups = ({ changed, notKnown }: LookBack): readonly Group[] => {
  const certain = new Set(changed.map(({ measure }) => MEASURES[measure].group));
  const open = notKnown.filter(({ why }) => typeof why !== 'string');
  return [...new Set(open.map(({ measure }) => MEASURES[measure].group))].filter(
    (group) => !certain.has(group),
  );
};

/** What one line says of a look-back. */
export const inALine = (lookBack: LookBack): LineFacts => ({
  days: lookBack.days,
  changes: leading(lookBack.changed)
    .slice(0, MOST_CHANGES)
    .map(({ measure, change, value, usual }) => ({ measure, change, value, usual })),
  firsts: lookBack.notKnown.flatMap(({ measure, finding }) => (finding === null ? [] : [measure])),
  asUsual: usualGroups(lookBack),
  unsettled: unsettledGroups(lookBack),
  isKnown: lookBack.changed.length + lookBack.asUsual.length > 0,
});
