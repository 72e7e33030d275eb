import type { Day } from '../../day.ts';
import type { HillMeasure } from '../../rules/hill-measure.ts';
import type { RuleId } from '../../rules/index.ts';
import type { Base } from '../../rules/room.ts';
import type { Given } from '../advice/advice.ts';

/** Why a limit stands where it stands. */
export type Reason =
  /** One step beyond makes this rule true. */
  | { readonly kind: 'rule'; readonly rule: RuleId }
  /** An advice that is open. */
  | { readonly kind: 'advice'; readonly advice: Given }
  /** A jump of the last two weeks is no base yet. */
  | { readonly kind: 'jump' }
  /** A week above the usual ones is no base for a still bigger one. */
  | { readonly kind: 'usual-week' }
  /** Running rests. */
  | { readonly kind: 'rest' }
  /** The step of the return-to-run ladder, or the easy weeks after it. */
  | { readonly kind: 'ladder' };

/** A limit in metres, and its reason. */
export type Bound = { readonly metres: number; readonly reason: Reason };

/** What may be run so that nothing is reported, whatever else is run within it. Null: there is no limit to tell. */
export type DayLimits = {
  readonly day: Day;
  /** Longest session of that day. */
  readonly longestRun: Bound | null;
  /** Distance from the first of the days up to and including this one. */
  readonly distance: Bound | null;
  /** Descent of one run of that day. */
  readonly runDescent: Bound | null;
  /** Descent, and climb, from the first of the days up to and including this one. */
  readonly descent: Bound | null;
  readonly climb: Bound | null;
  /** Metres of one run on slopes steeper than -8 %. */
  readonly steepDown: Bound | null;
};

/** A new pair, and the share of the week's distance that it should not exceed. */
export type NewPair = { readonly gearId: string; readonly share: number };

/** The limits of seven days: the inverse of the rules, lowered by what is open. The one source of all that is said. */
export type Limits = {
  readonly days: readonly DayLimits[];
  /** The longest run that holds on each of them; days that a break without a run would lead up to are left out. */
  readonly longestRun: Bound | null;
  /** The first day on which a run would end a break, and how long it may be; null where no break is near. */
  readonly restart: { readonly from: Day; readonly limitM: number } | null;
  /** A session that had been a jump and is a base now: named beside the longest run. */
  readonly base: Base | null;
  /** What hills are compared by; null where nothing tells. */
  readonly hillsBy: HillMeasure | null;
  /** Hill repeats would be the first in six weeks. */
  readonly repeatsAreNew: boolean;
  readonly newPairs: readonly NewPair[];
  /** Track metres one way in these days, where that is limited. */
  readonly oneWay: { readonly ccwM: number | null; readonly cwM: number | null };
  /** Times round the loop run most, the same way, where that is limited. */
  readonly loopRuns: number | null;
};
