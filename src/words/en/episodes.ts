import type { MeasureId } from '../../core/episodes/measures/index.ts';
import type { Group, Why } from '../../core/episodes/measures/measure.ts';

/** How a measure is called: as the label of a row, and in a line of a few words. */
type MeasureWords = {
  readonly label: string;
  readonly short: string;
  /** Where there was none of it in the year before; left out: that is nothing special. */
  readonly first?: string;
};

const measures: Readonly<Record<MeasureId, MeasureWords>> = {
  longestRun: { label: 'Longest run', short: 'longest run' },
  jump: { label: 'Longest run against the 30 days before it', short: 'longest run against its 30 days' },
  week: { label: 'Biggest week', short: 'biggest week' },
  ratio: { label: 'A week against the three weeks before it', short: 'a week against three' },
  rise: { label: 'A week against the week before it', short: 'a week against the one before' },
  descent: { label: 'Most descent in a week', short: 'descent in a week' },
  climb: { label: 'Most climb in a week', short: 'climb in a week' },
  steep: { label: 'Most steep downhill in one run', short: 'steep downhill', first: 'first steep downhill' },
  hillRepeats: { label: 'Runs with hill repeats', short: 'hill repeats', first: 'first hill repeats' },
  laps: { label: 'Distance on a track', short: 'track', first: 'first laps on a track' },
  oneWay: { label: 'Track laps more one way than the other', short: 'track laps one way' },
  loop: { label: 'Share of one loop, run one way', short: 'one loop' },
  newPair: { label: 'Share run in a new pair', short: 'new shoes', first: 'a new pair of shoes' },
  drop: { label: 'Heel-to-toe drop', short: 'drop of the shoes' },
  shoeDistance: { label: 'Distance in the shoes worn', short: 'distance in the shoes' },
  shoeAge: { label: 'Age of the shoes worn', short: 'age of the shoes' },
  runsAWeek: { label: 'Most runs in a week', short: 'runs in a week' },
  daysInARow: { label: 'Most days running in a row', short: 'days running in a row' },
  break: { label: 'Longest time without a run', short: 'time without a run' },
  hardEfforts: { label: 'Runs called hard (7 of 10 and more)', short: 'hard runs' },
};

const groups: Readonly<Record<Group, string>> = {
  load: 'load',
  rhythm: 'days and breaks',
  hills: 'hills',
  track: 'track',
  loop: 'loops',
  shoes: 'shoes',
  effort: 'effort',
};

const why: Readonly<Record<Why, string>> = {
  outside: 'the history does not reach over all of these days',
  unknownDays: 'on some of these days runs are missing',
  noRuns: 'no run is known in these days',
  shortHistory: 'too little history before to say what was usual',
  littleRun: 'too little was run to compare',
  noDescent: 'most runs have no recording that tells the descent',
  noClimb: 'most runs have no climb',
  noRoute: 'most runs have no recorded route',
  noShoes: 'most runs name no shoes',
  noShoeAge: 'most shoes were worn before Camber knew them',
  noDrop: 'the drop of most shoes is not entered',
  noEffort: 'most runs have no answer about how hard they were',
};

/** The lengths that can be looked at; others are told in days. */
const LENGTHS: Readonly<Record<number, readonly [noun: string, adjective: string]>> = {
  14: ['two weeks', 'two-week'],
  28: ['four weeks', 'four-week'],
  42: ['six weeks', 'six-week'],
  84: ['twelve weeks', 'twelve-week'],
};

/** What is said of the time before a knee hurt. It describes; it names no cause. */
export const episodes = {
  measures,
  groups,
  why,
  /** "six weeks", and "six-week" before a noun. */
  length: (days: number): string => LENGTHS[days]?.[0] ?? `${days} days`,
  lengthOf: (days: number): string => LENGTHS[days]?.[1] ?? `${days}-day`,
  /** Of what is run or climbed: "none" instead of "0.0 km". */
  none: 'none',
  times: (ratio: string): string => `${ratio} times`,
  days: (n: string, isOne: boolean): string => `${n} ${isOne ? 'day' : 'days'}`,
  range: (low: string, high: string): string => `${low} to ${high}`,
  name: {
    day: (day: string): string => day,
    week: (monday: string): string => `the week of ${monday}`,
    month: (month: string): string => month,
    /** A pain that is over, and one that is not. */
    until: (start: string, end: string): string => `${start} until ${end}`,
    still: (start: string): string => `since ${start}`,
  },
  side: { left: 'left knee', right: 'right knee', both: 'both knees' },
  onset: {
    sudden: 'began suddenly in a run',
    slow: 'came slowly',
    unknown: 'how it began is not known',
  },
  named: 'named by a clinician',
  lists: { changed: 'What had changed', asUsual: 'As usual', notKnown: 'Not known' },
  empty: {
    changed: 'Nothing lay beyond what was usual.',
    /** Neither changed nor as usual: nothing is known. */
    unknown: 'Nothing could be compared.',
    /** Of a pain remembered roughly. */
    unsettled: 'Of nothing it is certain that it lay beyond the usual: below stands what depends on the day.',
    asUsual: 'Nothing that is known was as usual.',
    notKnown: 'Everything is known.',
  },
  change: { more: 'more than usual', less: 'less than usual' },
  /** Beyond the usual range, but by too little to count as changed. */
  near: { more: 'a little more', less: 'a little less' },
  nearHint: '“A little”: beyond the usual range, but too little to count as a change.',
  usually: (usual: string): string => `usually ${usual}`,
  /** What the day beside a number is. */
  when: {
    on: (day: string): string => `on ${day}`,
    upTo: (day: string): string => `(up to ${day})`,
    first: (day: string): string => `from ${day} on`,
    most: (day: string): string => `(most on ${day})`,
  },
  /** What Camber said on that day. */
  told: (title: string): string => `Told that day: ${title}.`,
  soFar: (label: string, value: string, told: string | null): string =>
    told === null ? `${label}: ${value}` : `${label}: ${value} (${told.replace(/\.$/, '')})`,
  /** Instead of all measures one by one. */
  everything: 'Everything',
  /** Over which days runs are known. */
  reach: (from: string, to: string): string => `The history reaches from ${from} to ${to}.`,
  usualNotKnown: (why: string): string => `what was usual before is not known: ${why}`,
  dependsOn: (changed: string, of: string): string =>
    `depends on the day: beyond the usual for ${changed} of the ${of} days on which it may have begun`,
  window: (length: string, from: string, to: string): string =>
    `The ${length} up to the first day of pain: ${from} to ${to}.`,
  windows: (length: string, from: string, to: string): string =>
    `The ${length} up to any day on which it may have begun: ${from} to ${to}.`,
  usual: (windows: string, length: string, from: string, to: string): string =>
    `Usual is what ${windows} ${length} windows of the year before held (${from} to ${to}), without days of other pain and the four weeks after.`,
  noUsual: 'There are too few weeks before it to say what was usual.',
  rough: {
    week: 'You remember the week: a change is told only where it was one for each of its days.',
    month: 'You remember the month: a change is told only where it was one for each of its days.',
  },
  often: {
    before: (times: string, of: string): string => `Before ${times} of your ${of} episodes`,
    /** Of some episodes it is not known. */
    beforeKnown: (times: string, of: string): string =>
      `Before ${times} of the ${of} episodes where this is known`,
    beforeOne: 'Before this episode',
    beforeOnlyKnown: 'Before the one episode where this is known',
    otherwise: (times: string, of: string, length: string, isOne: boolean): string =>
      `and in ${times} of ${of} other ${length} ${isOne ? 'window' : 'windows'}`,
    none: 'and there is no other window to compare with',
  },
  tooFew: 'Fewer than three episodes are too few to learn anything from counting.',
  noCause: 'This tells what had changed, not what the pain came from.',
  /** The runner's own numbers. */
  mostly: {
    most: (otherwise: string, all: string, length: string): string =>
      `Most such changes were followed by nothing: ${otherwise} of the ${all} times you had them were in ${length} windows that did not end in pain.`,
    some: (otherwise: string, all: string, length: string): string =>
      `Such changes can be followed by nothing: ${otherwise} of the ${all} times you had them were in ${length} windows that did not end in pain.`,
  },
  sideBySide: 'Your episodes side by side',
  shared: (times: string, of: string): string => `the same before ${times} of ${of}`,
  /** What the signs of the command line mean. */
  marks: '+ more than usual, - less, ? not known, or it depends on the day',
  /** One line of a mail or a page: "In the six weeks before: longest run +48 %, first hill repeats; as usual: shoes, track." */
  line: {
    /** The way to the page. */
    more: 'What had changed before',
    before: (length: string, changes: readonly string[]): string =>
      `In the ${length} before: ${changes.join(', ')}`,
    nothing: (length: string): string => `In the ${length} before, nothing lay beyond what was usual`,
    unknown: (length: string): string =>
      `Of the ${length} before, too little is known to say what had changed`,
    /** Of a pain remembered roughly. */
    unsettled: (groups: readonly string[]): string => `depends on the day: ${groups.join(', ')}`,
    onlyUnsettled: (length: string, groups: readonly string[]): string =>
      `In the ${length} before, it depends on the day whether these were beyond the usual: ${groups.join(', ')}`,
    asUsual: (groups: readonly string[]): string => `as usual: ${groups.join(', ')}`,
  },
};
