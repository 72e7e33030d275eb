import { type Day, dayNumber, daysBetween } from '../day.ts';
import { courseOf, type Turn } from '../rehab/course.ts';
import type { RehabLog } from '../rehab/entries.ts';
import { knownUpTo } from '../rehab/opened-log.ts';
import { type Episode, possibleDays } from './episode.ts';

/** An episode that the stop rule opened, by the day on which an answer first said "stop". */
export type StopEpisode = Episode & { readonly stopDay: Day };

/** Without a way back, so many days without an answer that says "stop" end it (DESIGN: as long as a symptom counts). */
const OVER_AFTER_DAYS = 28;

type Bout = {
  readonly from: Day;
  /** The last day of it that is known. */
  readonly last: Day;
  /** Resting, or on the way back: it ends with that. */
  readonly underWay: boolean;
  readonly end: Day | null;
};

const ends = ({ kind, at }: Turn): boolean =>
  kind === 'recovered' || kind === 'ladder-end' || kind === 'waived' || (kind === 'acute-end' && at !== null);

const begins = ({ kind }: Turn): boolean => kind === 'acute-start' || kind === 'ladder-start';

const isOver = (bout: Bout, day: Day): boolean =>
  !bout.underWay && daysBetween(bout.last, day) > OVER_AFTER_DAYS;

const withLast = (bouts: readonly Bout[], bout: Bout): readonly Bout[] => [...bouts.slice(0, -1), bout];

const afterStop = (bouts: readonly Bout[], day: Day): readonly Bout[] => {
  const open = bouts.at(-1);
  if (open === undefined || open.end !== null)
    return [...bouts, { from: day, last: day, underWay: false, end: null }];
  if (isOver(open, day))
    return [
      ...withLast(bouts, { ...open, end: open.last }),
      { from: day, last: day, underWay: false, end: null },
    ];
  return withLast(bouts, { ...open, last: day });
};

const afterTurn = (bouts: readonly Bout[], turn: Turn): readonly Bout[] => {
  const bout = bouts.at(-1);
  if (bout === undefined) return bouts;
  const { day } = turn;
  if (begins(turn)) {
    // Rest that was ended to begin the way back is the same bout.
    const goesOn = bout.end === null ? !isOver(bout, day) : daysBetween(bout.end, day) <= OVER_AFTER_DAYS;
    return goesOn ? withLast(bouts, { ...bout, last: day, underWay: true, end: null }) : bouts;
  }
  if (bout.end !== null) return bouts;
  if (ends(turn)) return withLast(bouts, { ...bout, last: day, underWay: false, end: day });
  return turn.kind === 'acute-end' ? withLast(bouts, { ...bout, last: day, underWay: false }) : bouts;
};

/**
 * The episodes that the runner's own answers tell: one begins with an answer that says "stop" and ends when the way
 * back ends, by hand, or 28 days after the last such answer. A function of the log: late answers change it as if they
 * had come in time.
 */
export const episodesFromStops = (log: RehabLog, until: Day): readonly StopEpisode[] => {
  const { diary, pains } = knownUpTo(log, until);
  const stopDays = [...new Set(pains.map(({ day }) => day))].filter((day) => diary.stopsOn(day).length > 0);
  const happened = [
    ...stopDays.map((day) => ({ day, turn: null })),
    ...courseOf(log, until).turns.map((turn) => ({ day: turn.day, turn })),
  ].toSorted(
    (a, b) => dayNumber(a.day) - dayNumber(b.day) || Number(a.turn !== null) - Number(b.turn !== null),
  );
  let bouts: readonly Bout[] = [];
  for (const { day, turn } of happened)
    bouts = turn === null ? afterStop(bouts, day) : afterTurn(bouts, turn);
  return bouts.map((bout) => {
    const end = bout.end ?? (isOver(bout, until) ? bout.last : null);
    return {
      // Below zero, so that it is no row's.
      id: -dayNumber(bout.from),
      stopDay: bout.from,
      start: { day: bout.from, precision: 'day' },
      end: end === null ? null : { day: end, precision: 'day' },
      side: null,
      onset: 'unknown',
      named: false,
      note: '',
    };
  });
};

/** An episode as the runner told it; `stopDay`: it stands in for the one that the stop rule opened on that day. */
export type ToldEpisode = Episode & { readonly stopDay: Day | null; readonly dismissed: boolean };

const touches = (told: ToldEpisode, { start, end }: StopEpisode): boolean => {
  const own = possibleDays(told.start);
  const last = told.end === null ? Infinity : Math.max(possibleDays(told.end).to, own.to);
  const from = possibleDays(start).from;
  const to = end === null ? Infinity : possibleDays(end).to;
  return own.from <= to && from <= last;
};

/** All episodes of a runner: what was told stands before what the stop rule opened. */
export const allEpisodes = (
  told: readonly ToldEpisode[],
  fromStops: readonly StopEpisode[],
): readonly Episode[] => [
  ...told.filter(({ dismissed }) => !dismissed),
  ...fromStops.filter(
    (stop) => !told.some((each) => each.stopDay === stop.stopDay || (!each.dismissed && touches(each, stop))),
  ),
];
