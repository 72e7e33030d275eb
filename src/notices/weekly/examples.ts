import { addDays, type Day, daysBetween, weekday } from '../../core/day.ts';
import { weekSize } from '../../core/report/status/week-size.ts';
import { RULES } from '../../core/rules/index.ts';
import type { Run } from '../../core/run.ts';
import { type Example, type ExampleSource, historyUntil, lastDay, MADE_UP } from '../examples/example.ts';
import { begin, ladder, pain, plan, type Story } from '../examples/story.ts';
import { opened } from '../opened.ts';
import { type WeeklyForm, weeklyForm, weeksBack } from './form.ts';
import { weeklyFrom } from './from-history.ts';
import type { WeeklyPayload } from './payload.ts';

type WeeklyExample = Example<WeeklyPayload>;

/** A weekly mail of each form, from one history; null where it has no such week. */
export const weeklyExamples = (
  source: ExampleSource,
): Readonly<Record<string, () => WeeklyExample | null>> => {
  const last = lastDay(source);
  const weeks = onceOnly(() => weeksOf(source));
  const withStory = (day: Day, story: Story): WeeklyExample => ({
    payload: weekUntil(source, day, story),
    madeUp: MADE_UP,
  });
  return {
    weekly: () => best(weeks(), 'full'),
    quiet: () => quiet(weeks()),
    warmup: () => best(weeks(), 'warmup'),
    pause: () =>
      best(weeks(), 'break') ?? {
        payload: weekUntil(source, addDays(last, BREAK_DAYS)),
        madeUp: 'the days without runs',
      },
    return: () => back(source, weeks()),
    recovery: () => withStory(addDays(last, 3), { runs: [], entries: [pain(last, 5), begin(last, 'acute')] }),
    'way-back': () => {
      const like = source.runs.at(-1);
      return like === undefined ? null : withStory(addDays(last, 12), ladder(like, last, 5));
    },
    'plan-week': () => withStory(last, plan(addDays(last, -6), 7, [3])),
  };
};

/** Remembers what was worked out. */
const onceOnly = <T>(work: () => T): (() => T) => {
  let done: { readonly value: T } | null = null;
  return () => (done ??= { value: work() }).value;
};

const weekUntil = (source: ExampleSource, day: Day, story?: Story): WeeklyPayload =>
  weeklyFrom(opened(historyUntil(source, day, story)));

/** The weeks of a history up to its Sundays, newest first. */
const weeksOf = (source: ExampleSource): readonly WeeklyPayload[] => {
  const last = lastDay(source);
  const newest = addDays(last, -(weekday(last) % 7));
  const first = source.runs[0]?.day ?? last;
  const count = Math.max(0, Math.floor(daysBetween(first, newest) / 7) + 1);
  return Array.from({ length: count }, (_, i) => weekUntil(source, addDays(newest, -7 * i)));
};

const ofForm = (weeks: readonly WeeklyPayload[], form: WeeklyForm): readonly WeeklyPayload[] =>
  weeks.filter(({ status, days }) => weeklyForm(status, days) === form);

const findingsOf = ({ status }: WeeklyPayload): number => status.findings.length;

const wellSupported = ({ status }: WeeklyPayload): number =>
  status.findings.filter(({ rule }) => RULES[rule].evidence.grade === 'B').length;

const real = (payload: WeeklyPayload | undefined): WeeklyExample | null =>
  payload === undefined ? null : { payload, madeUp: null };

/** The one with the best supported things to say, then the most, then the newest. */
const best = (weeks: readonly WeeklyPayload[], form: WeeklyForm): WeeklyExample | null =>
  real(
    ofForm(weeks, form).toSorted(
      (a, b) => wellSupported(b) - wellSupported(a) || findingsOf(b) - findingsOf(a),
    )[0],
  );

/** A quiet week as usual; where there is none, a full one as usual loses its findings. */
const quiet = (weeks: readonly WeeklyPayload[]): WeeklyExample | null => {
  const isUsual = ({ status }: WeeklyPayload): boolean => weekSize(status) === 'usual';
  const found = ofForm(weeks, 'quiet').find(isUsual);
  if (found !== undefined) return real(found);
  const [full] = ofForm(weeks, 'full').toSorted(
    (a, b) => Number(isUsual(b)) - Number(isUsual(a)) || findingsOf(a) - findingsOf(b),
  );
  return full === undefined
    ? null
    : {
        payload: { ...full, status: { ...full.status, findings: [], past: [] }, mailed: [] },
        madeUp: 'that nothing changed',
      };
};

/** DESIGN: the gap of the made-up break, long enough for the restart rule. */
const BREAK_DAYS = 18;

/** DESIGN: it ended so many days before the last run, in calm months of the made-up runner's story. */
const AGO_DAYS = 84;

/** DESIGN: and began with short runs, as the restart rule asks. */
const CAREFUL_DAYS = 21;
const CAREFUL_M = 7000;

/** The first weeks after a break; where there was none, without the runs of eighteen days. */
const back = (source: ExampleSource, weeks: readonly WeeklyPayload[]): WeeklyExample | null => {
  const found = real(calm(weeks));
  if (found !== null) return found;
  const made = real(calm(weeksOf({ ...source, runs: afterBreak(source) })));
  return made && { ...made, madeUp: 'the break' };
};

const calm = (weeks: readonly WeeklyPayload[]): WeeklyPayload | undefined => {
  const weekNo = ({ days, to }: WeeklyPayload): number => weeksBack(days, to)?.week ?? 0;
  return ofForm(weeks, 'return').toSorted(
    (a, b) => weekNo(a) - weekNo(b) || findingsOf(a) - findingsOf(b),
  )[0];
};

/** Without the runs of the break, and without the long ones of the three weeks after it. */
const afterBreak = (source: ExampleSource): readonly Run[] => {
  const ended = addDays(lastDay(source), -AGO_DAYS);
  return source.runs.filter(
    ({ day, distanceM }) =>
      day <= addDays(ended, -BREAK_DAYS) ||
      (day > ended && (day > addDays(ended, CAREFUL_DAYS) || distanceM <= CAREFUL_M)),
  );
};
