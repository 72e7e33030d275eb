import { dayFromNumber } from '../../day.ts';
import { couldBeWarm, type History } from '../../history/history.ts';
import { COUPLED_DAYS } from '../../load/ratios.ts';
import { sumOfDays, unknownDays } from '../../load/day-series.ts';
import type { RehabState } from '../../rehab/state.ts';
import { usualHills } from '../../rules/h1b-week-descent.ts';
import { breakBefore } from '../../rules/restart.ts';
import type { Room } from '../../rules/room.ts';
import type { RuleSettings } from '../../rules/settings.ts';
import { breakInOn } from '../../shoes/new-pair.ts';
import { mileageNow } from '../../shoes/mileage.ts';
import type { Advice } from '../advice/advice.ts';
import { heldByLater, lower } from './bounds.ts';
import { roomOf } from './by-advice.ts';
import { rehabRoom } from './by-rehab.ts';
import { roomsOf } from './by-rules.ts';
import type { Jump } from './jumps.ts';
import type { Bound, DayLimits, Limits, NewPair } from './limits.ts';
import { longestRunOn } from './longest-run.ts';
import { weekCapM } from './usual-week.ts';

/** The limits are those of seven days (SCIENCE.md 1.7). */
const DAYS_AHEAD = 7;

/** A new pair takes at most this share of the week (SCIENCE.md 5, D1, DESIGN). */
const NEW_PAIR_SHARE = 0.3;

/** What the limits are worked out from, beside the history. */
export type LimitsInput = {
  readonly settings: RuleSettings;
  readonly jumps: readonly Jump[];
  readonly advice: readonly Advice[];
  readonly rehab: RehabState | null;
};

type Rooms = ReturnType<typeof roomsOf>;
type MetresOf = (room: Room) => number | undefined;

/** The strictest of what the rules leave of one thing. */
const strictest = (rooms: Rooms, metresOf: MetresOf): Bound | null =>
  rooms.reduce<Bound | null>((bound, { rule, room }) => {
    const metres = metresOf(room);
    return metres === undefined ? bound : lower(bound, { metres, reason: { kind: 'rule', rule } });
  }, null);

/** Nothing is known of the last weeks: no comparison, and no limit. */
const isKnown = ({ series, until }: History): boolean =>
  unknownDays(series, until - COUPLED_DAYS + 1, until) === 0;

const dayLimits = (history: History, input: LimitsInput, first: number, day: number): DayLimits => {
  const { settings, jumps, advice, rehab } = input;
  const rooms = roomsOf(history, { today: history.until, day }, settings);
  const given = advice.map((each) => roomOf(history, each, day));
  const way = rehabRoom(rehab, day - first + 1);
  const all = (key: 'longestRun' | 'distance' | 'runDescent' | 'descent' | 'climb'): Bound | null =>
    given.reduce<Bound | null>((bound, room) => lower(bound, room[key]), null);
  const warm = couldBeWarm(history, day);
  const longest = warm ? longestRunOn(history, jumps, day, settings.spikeRatio) : null;
  const capM = warm && isKnown(history) ? weekCapM(history, first - 1) : null;
  const doneM = sumOfDays(history.series, 'distanceM', first, history.until);
  const jump: Bound | null = longest && { metres: longest.limitM, reason: { kind: 'jump' } };
  const cap: Bound | null = capM === null ? null : { metres: capM - doneM, reason: { kind: 'usual-week' } };
  const byRule = (metresOf: MetresOf): Bound | null => strictest(rooms, metresOf);
  return {
    day: dayFromNumber(day),
    longestRun: lower(
      way.longestRun,
      lower(
        all('longestRun'),
        lower(
          byRule(({ sessionM }) => sessionM),
          jump,
        ),
      ),
    ),
    distance: lower(
      way.distance,
      lower(
        all('distance'),
        lower(
          byRule(({ distanceM }) => distanceM),
          cap,
        ),
      ),
    ),
    runDescent: lower(
      way.hills,
      lower(
        all('runDescent'),
        byRule(({ runDescentM }) => runDescentM),
      ),
    ),
    descent: lower(
      way.hills,
      lower(
        all('descent'),
        byRule(({ descentM }) => descentM),
      ),
    ),
    climb: lower(
      way.hills,
      lower(
        all('climb'),
        byRule(({ climbM }) => climbM),
      ),
    ),
    steepDown: byRule(({ steepDownM }) => steepDownM),
  };
};

/** The distance of all seven days from `first` on, as the last day of `limitsOn` says it, without the rest. */
export const weekDistance = (history: History, input: LimitsInput, first: number): Bound | null =>
  heldByLater([dayLimits(history, input, first, first + DAYS_AHEAD - 1).distance])[0] ?? null;

/** The first of the days on which a run would end a break that goes on. */
const nextRestart = (history: History, first: number): Limits['restart'] => {
  for (let day = first; day < first + DAYS_AHEAD; day += 1) {
    const gap = breakBefore(history, day);
    if (gap !== null) return { from: dayFromNumber(day), limitM: gap.suggestedMaxM };
  }
  return null;
};

const newPairs = (history: History, day: number): readonly NewPair[] =>
  [...history.gear].flatMap(([gearId, gear]) =>
    breakInOn(history, gear, mileageNow(gear), day) === null ? [] : [{ gearId, share: NEW_PAIR_SHARE }],
  );

const least = (values: readonly (number | undefined)[]): number | null => {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? null : Math.min(...known);
};

/**
 * The limits of the seven days from `first` on (day number; tomorrow, or today while it lasts), seen from the end of
 * the history: such that no order of running within them makes any rule true on any day on the way.
 */
export const limitsOn = (history: History, input: LimitsInput, first: number): Limits => {
  const numbers = Array.from({ length: DAYS_AHEAD }, (_, i) => first + i);
  const days = numbers.map((day) => dayLimits(history, input, first, day));
  const held = (key: 'distance' | 'descent' | 'climb'): readonly (Bound | null)[] =>
    heldByLater(days.map((limits) => limits[key]));
  const [distance, descent, climb] = [held('distance'), held('descent'), held('climb')];
  const whole = days.map((limits, i) => ({
    ...limits,
    distance: distance[i] ?? null,
    descent: descent[i] ?? null,
    climb: climb[i] ?? null,
  }));
  const rooms = numbers.flatMap((day) =>
    roomsOf(history, { today: history.until, day }, input.settings).map(({ room }) => room),
  );
  const longest = longestRunOn(history, input.jumps, first, input.settings.spikeRatio);
  const restart = nextRestart(history, first);
  const longestRun = days
    .filter(({ day }) => restart === null || restart.from === days[0]?.day || day < restart.from)
    .reduce<Bound | null>((bound, limits) => lower(bound, limits.longestRun), null);
  return {
    days: whole,
    longestRun,
    restart,
    base: longest !== null && longestRun?.metres === longest.limitM ? longest.base : null,
    hillsBy: usualHills(history, first)?.measure ?? null,
    repeatsAreNew: rooms.some(({ repeatsAreNew }) => repeatsAreNew === true),
    newPairs: newPairs(history, history.until),
    oneWay: {
      ccwM: least(rooms.map(({ oneWayM }) => oneWayM?.ccwM)),
      cwM: least(rooms.map(({ oneWayM }) => oneWayM?.cwM)),
    },
    loopRuns: least(rooms.map(({ loopRuns }) => loopRuns)),
  };
};
