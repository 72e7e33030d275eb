import type { ReportInput } from '../../../core/report/input.ts';
import { openReport } from '../../../core/report/report.ts';
import type { CheckInsChartData } from '../../../charts/check-ins-chart-data.ts';
import { addDays, type Day } from '../../../core/day.ts';
import { byStart } from '../../../core/episodes/episode.ts';
import { stopReasons } from '../../../core/rehab/pain.ts';
import type { PainEntry } from '../../../core/rehab/entries.ts';
import { rehabOn } from '../../../core/rehab/state.ts';
import type { Run } from '../../../core/run.ts';
import { entryOf } from '../../../runner/check-ins/entry-of.ts';
import { subjectOfPain, subjectOfRun } from '../../../runner/check-ins/subjects.ts';
import { readEpisodes } from '../../../runner/episodes.ts';
import { readAssessInput, WITHOUT_ROUTES } from '../../../runner/history.ts';
import type { Athlete } from '../../../store/athletes.ts';
import { type CheckIn, checkInsOf } from '../../../store/check-ins.ts';
import type { Reader } from '../../../words/reader.ts';
import type { PainForm } from './form.ts';
import type { WebDeps } from '../../http/deps.ts';
import type { Owned } from '../../http/owned.ts';
import type { EffortQuestion } from './effort-form.ts';
import type { CheckInsData, Entry, Range } from './page.ts';

/** Days the picture shows. */
const RANGE_DAYS: Readonly<Record<Range, number>> = { weeks: 84, year: 364 };
/** DESIGN: how hard a run was is remembered for two weeks. */
const EFFORT_DAYS = 14;
/** DESIGN: more questions in one form are not answered. */
const EFFORT_MOST = 6;

/** What the address asks for. */
export type Asked = {
  readonly range: Range;
  /** The run that the pain form is about. */
  readonly run: Run | null;
  /** The run whose effort is to be changed. */
  readonly effort: number | null;
  /** The answer of a day and moment that is to be changed. */
  readonly edit: { readonly day: string; readonly when: string } | null;
};

const EMPTY: Omit<PainForm, 'day' | 'when'> = {
  level: '',
  limp: false,
  rising: false,
  settled: '',
  flick: '',
  flags: [],
};

const yesNo = (said: boolean | null): 'yes' | 'no' | '' => (said === null ? '' : said ? 'yes' : 'no');

/** The pain form with what was answered before, or empty. */
const formOf = (
  { run, edit }: Asked,
  pains: readonly PainEntry[],
  flicks: ReadonlyMap<Day, boolean>,
  today: Day,
): PainForm => {
  const day = run?.day ?? edit?.day ?? today;
  const when = edit?.when ?? (run === null ? 'day' : 'during');
  const known = pains.find(
    (pain) =>
      pain.when === when && (run === null ? pain.runId === null && pain.day === day : pain.runId === run.id),
  );
  const flick = yesNo(flicks.get(day) ?? null);
  if (known === undefined) return { day, when, ...EMPTY, flick };
  const { level, limp, rising, settled, flags } = known;
  return { day, when, level: String(level), limp, rising, settled: yesNo(settled), flick, flags };
};

const entryFrom = (checkIn: CheckIn): Entry | null => {
  const about = { subject: checkIn.subject, day: checkIn.day };
  if (checkIn.kind === 'rpe')
    return typeof checkIn.value === 'number' ? { kind: 'rpe', ...about, rpe: checkIn.value } : null;
  const entry = entryOf(checkIn);
  if (entry?.type === 'flick') return { kind: 'flick', ...about, flicks: entry.flicks };
  return entry?.type === 'pain' ? { kind: 'pain', ...about, pain: entry } : null;
};

const isPain = (entry: Entry): entry is Extract<Entry, { kind: 'pain' }> => entry.kind === 'pain';

/** The run whose effort is to be changed, then those of the last two weeks of which nobody knows it, newest first. */
const effortsToAsk = (
  runs: readonly Run[],
  entries: readonly Entry[],
  today: Day,
  changed: number | null,
): readonly EffortQuestion[] => {
  const subject = changed === null ? null : subjectOfRun(changed);
  const known = entries.find((entry) => entry.kind === 'rpe' && entry.subject === subject);
  const said = known?.kind === 'rpe' ? known.rpe : null;
  return [
    ...runs.filter(({ id }) => said !== null && id === changed).map((run) => ({ run, said })),
    ...runs
      .filter((run) => run.rpe === null && run.day > addDays(today, -EFFORT_DAYS) && run.day <= today)
      .toSorted((a, b) => b.startS - a.startS)
      .slice(0, EFFORT_MOST)
      .map((run) => ({ run, said: null })),
  ];
};

/** Reads one athlete's history and answers once, and lays out what the page shows. */
export const checkInsData = async (
  { store, seal }: Pick<WebDeps, 'seal' | 'store'>,
  athlete: Owned<Athlete>,
  today: Day,
  asked: Asked,
  reader: Reader,
): Promise<CheckInsData> => {
  const db = store.read;
  const [input, stored] = await Promise.all([
    readAssessInput(db, athlete.id, today, WITHOUT_ROUTES),
    checkInsOf(db, athlete.id, { kinds: ['pain', 'flick', 'rpe'] }),
  ]);
  const days = RANGE_DAYS[asked.range];
  const from = addDays(today, 1 - days);
  const ranOn = new Set(input.runs.map(({ day }) => day));
  const entries = stored.map(entryFrom).filter((entry) => entry !== null);
  const pains = entries.filter(isPain).map(({ pain }) => pain);
  const stops = (pain: PainEntry): boolean => stopReasons(pain, ranOn.has(addDays(pain.day, -1))).length > 0;
  const flicks = new Map(
    entries.flatMap((entry) => (entry.kind === 'flick' ? [[entry.day, entry.flicks] as const] : [])),
  );
  const rehab = rehabOn({ entries: input.rehab ?? [], runs: input.runs }, today);
  const of = { athleteId: athlete.id, input, until: today };
  const episodes = (await readEpisodes(db, seal, of)).toSorted(byStart).toReversed();
  const { run, edit } = asked;
  return {
    episodes,
    today,
    range: asked.range,
    rehab,
    form: formOf(asked, pains, flicks, today),
    wrong: [],
    run,
    replaces: edit === null || run !== null ? null : editedSubject(edit, pains),
    efforts: effortsToAsk(input.runs, entries, today, asked.effort),
    chart: chartData({ weeks: weeksOf(input, from, today), pains, stops, runs: input.runs, reader }),
    entries: entries.filter(({ day }) => day >= from).toReversed(),
    notice: null,
  };
};

/** What an answer that is being changed is kept under; null when there is none any more. */
const editedSubject = (
  { day, when }: { readonly day: string; readonly when: string },
  pains: readonly PainEntry[],
): string | null => {
  const known = pains.find((pain) => pain.runId === null && pain.day === day && pain.when === when);
  return known === undefined ? null : subjectOfPain({ day: known.day, when: known.when });
};

/** Blocks of seven days, oldest first. */
const weeksOf = (input: ReportInput, from: Day, to: Day): CheckInsChartData['weeks'] =>
  openReport({ ...input, until: to })
    .days(from, to)
    .flatMap(({ day, weekM }, i) => (i % 7 === 6 ? [{ from: addDays(day, -6), to: day, weekM }] : []));

const chartData = ({
  weeks,
  pains,
  stops,
  runs,
  reader,
}: {
  readonly weeks: CheckInsChartData['weeks'];
  readonly pains: readonly PainEntry[];
  readonly stops: (pain: PainEntry) => boolean;
  readonly runs: readonly Run[];
  readonly reader: Reader;
}): CheckInsChartData => ({
  weeks,
  pains: pains.map((pain) => ({ day: pain.day, when: pain.when, level: pain.level, stops: stops(pain) })),
  efforts: runs.flatMap(({ day, rpe }) => (rpe === null ? [] : [{ day, rpe }])),
  reader,
});
