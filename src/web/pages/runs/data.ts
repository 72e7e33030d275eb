import { addDays, type Day } from '../../../core/day.ts';
import { openReport } from '../../../core/report/report.ts';
import { calendarWeek } from '../../../core/report/status/calendar-weeks.ts';
import type { Run } from '../../../core/run.ts';
import { readAssessInput, WITHOUT_ANALYSES } from '../../../runner/history.ts';
import type { Db } from '../../../store/db.ts';
import * as findings from '../../../store/findings.ts';
import type { StoredFinding } from '../../../store/findings.ts';
import { runsBetween } from '../../../store/runs.ts';
import { findingLines } from '../../../words/findings.ts';
import type { Reader } from '../../../words/reader.ts';
import { isFiltered, matches, type RunFilter } from './filter.ts';
import type { RunRow, RunsData, WeekRow } from './rows.ts';
import { pageOf, weeksBetween, weeksOf, type WeekOf } from './weeks.ts';

/** What a row needs beside its run. */
type Beside = {
  readonly told: readonly StoredFinding[];
  readonly deviceName: string | null;
  readonly shoeName: (id: string) => string | null;
};

/** What stands out in a run, in a word or two each. */
const specials = (run: Run, reader: Reader): readonly (string | null)[] => {
  const t = reader.words.pages.runs;
  return [
    run.analysis?.track ? t.track : null,
    run.analysis?.hillRepeats ? t.repeats(reader.count(run.analysis.hillRepeats.count)) : null,
    run.trainer ? t.treadmill : run.manual ? t.manual : null,
  ];
};

const rowOf = (run: Run, { told, deviceName, shoeName }: Beside, reader: Reader): RunRow => {
  const climbM = run.analysis?.gainM ?? (run.gainDm === null ? null : run.gainDm / 10);
  const facts = [
    reader.duration(run.movingTimeS),
    run.distanceM > 0 ? reader.pace(run.movingTimeS / (run.distanceM / 1000)) : null,
    climbM === null ? null : reader.words.pages.runs.climb(reader.elevation(climbM)),
    ...specials(run, reader),
    run.gearId === null ? null : shoeName(run.gearId),
    // Strava's brand rules ask for the device's name wherever data recorded by Garmin is shown.
    deviceName,
  ];
  return {
    id: run.id,
    day: reader.day(run.day),
    isoDay: run.day,
    distance: reader.distance(run.distanceM),
    facts: facts.filter((fact) => fact !== null),
    marks: findingLines(told, reader, { shoeName, outlook: null }).map(({ level, words }) => ({
      level,
      title: words.title,
    })),
  };
};

const sportsOf = (runs: readonly Run[]): readonly string[] => [...new Set(runs.map(({ sport }) => sport))];

/** The days that a page of weeks is about, both included; null for none. */
const spanOf = (weeks: readonly WeekOf<Run>[]): { readonly from: Day; readonly to: Day } | null => {
  const [newest, oldest] = [weeks[0], weeks.at(-1)];
  return newest && oldest ? { from: oldest.monday, to: addDays(newest.monday, 6) } : null;
};

/**
 * One page of an athlete's runs, by calendar weeks, newest first; null where the list has no such page. The weeks'
 * numbers are those of all their runs, whatever is asked for: a week is not smaller because some of it is not shown.
 */
export const runsData = async (
  db: Db,
  athleteId: number,
  asked: { readonly today: Day; readonly filter: RunFilter; readonly page: number; readonly open: boolean },
  reader: Reader,
): Promise<RunsData | null> => {
  const { today, filter, page, open } = asked;
  // What streams told is heavy, and is read of the weeks shown alone.
  const [input, told] = await Promise.all([
    readAssessInput(db, athleteId, today, WITHOUT_ANALYSES),
    findings.findingsOf(db, athleteId),
  ]);
  const toldOf = Map.groupBy(told, ({ runId }) => runId);
  const familiesOf = (run: Run) => (toldOf.get(run.id) ?? []).map(({ family }) => family);
  const list = pageOf(weeksOf(input.runs.filter((run) => matches(filter, run, familiesOf(run)))), page);
  if (list === null) return null;
  const span = spanOf(list.weeks);
  const records = span === null ? [] : await runsBetween(db, athleteId, span.from, span.to);
  const recordOf = new Map(records.map((record) => [record.run.id, record]));
  const complete = (run: Run): Run => ({ ...run, analysis: recordOf.get(run.id)?.run.analysis ?? null });
  const { history } = openReport({ ...input, runs: input.runs.map(complete) }, told);
  const shoeName = (id: string): string | null => input.shoes.find((pair) => pair.id === id)?.name ?? null;
  const runsIn = new Map(weeksOf(input.runs).map(({ monday, inside }) => [monday, inside.length]));
  const weekRow = ({ monday, inside }: WeekOf<Run>, i: number): WeekRow => {
    const older = list.weeks[i + 1];
    return {
      week: calendarWeek(history, monday),
      rows: inside.map((run) =>
        rowOf(
          complete(run),
          {
            told: toldOf.get(run.id) ?? [],
            deviceName: recordOf.get(run.id)?.meta.deviceName ?? null,
            shoeName,
          },
          reader,
        ),
      ),
      runs: runsIn.get(monday) ?? inside.length,
      // Weeks without a run belong to the picture, unless only some runs are asked for.
      emptyBefore: older === undefined || isFiltered(filter) ? 0 : weeksBetween(monday, older.monday),
    };
  };
  return {
    today,
    filter,
    isOpen: open || isFiltered(filter),
    page,
    list: { ...list, weeks: list.weeks.map(weekRow) },
    total: input.runs.length,
    matching: input.runs.filter((run) => matches(filter, run, familiesOf(run))).length,
    pairs: input.shoes
      .filter(({ id }) => input.runs.some(({ gearId }) => gearId === id))
      .map(({ id, name }) => ({ id, name })),
    sports: sportsOf(input.runs),
    anythingTold: told.some(({ runId }) => runId !== null),
  };
};
