import { shoeNameIn } from '../../../core/run.ts';
import { subjectOfRun } from '../../../runner/check-ins/subjects.ts';
import { checkInsOf } from '../../../store/check-ins.ts';
import type { Db } from '../../../store/db.ts';
import * as findings from '../../../store/findings.ts';
import type { StoredFinding } from '../../../store/findings.ts';
import type { StoredRun } from '../../../store/runs.ts';
import * as shoes from '../../../store/shoes.ts';
import { findingLines } from '../../../words/findings.ts';
import type { Reader } from '../../../words/reader.ts';
import type { RunRow } from './page.ts';

/** What a row needs beside its run. */
type Beside = {
  readonly told: readonly StoredFinding[];
  /** The pair Strava names, or the runner. */
  readonly gearId: string | null;
  readonly shoeName: (id: string) => string | null;
};

/** What stands out in a run, in a word or two each. */
const specials = ({ run }: StoredRun, reader: Reader): readonly (string | null)[] => {
  const t = reader.words.pages.runs;
  return [
    run.analysis?.track ? t.track : null,
    run.analysis?.hillRepeats ? t.repeats(reader.count(run.analysis.hillRepeats.count)) : null,
    run.trainer ? t.treadmill : run.manual ? t.manual : null,
  ];
};

const rowOf = (record: StoredRun, { told, gearId, shoeName }: Beside, reader: Reader): RunRow => {
  const { run, meta } = record;
  const climbM = run.analysis?.gainM ?? (run.gainDm === null ? null : run.gainDm / 10);
  const facts = [
    reader.duration(run.movingTimeS),
    run.distanceM > 0 ? reader.pace(run.movingTimeS / (run.distanceM / 1000)) : null,
    climbM === null ? null : reader.words.pages.runs.climb(reader.elevation(climbM)),
    ...specials(record, reader),
    gearId === null ? null : shoeName(gearId),
    // Strava's brand rules ask for the device's name wherever data recorded by Garmin is shown.
    meta.deviceName,
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

/** Runs of one athlete, newest first, as rows of the list: each with its pair and its findings. */
export const runRows = async (
  db: Db,
  athleteId: number,
  records: readonly StoredRun[],
  reader: Reader,
): Promise<readonly RunRow[]> => {
  const from = records.at(-1)?.run.day;
  if (from === undefined) return [];
  const told = await findings.findingsOf(db, athleteId, { from });
  const pairs = await shoes.shoesOf(db, athleteId);
  const answers = await checkInsOf(db, athleteId, { kinds: ['shoes'], from });
  const byRun = Map.groupBy(told, (finding) => finding.runId);
  const answered = new Map(answers.map(({ subject, value }) => [subject, value]));
  const pairOf = ({ run }: StoredRun): string | null => {
    const answer = answered.get(subjectOfRun(run.id));
    return run.gearId ?? (typeof answer === 'string' ? answer : null);
  };
  return records.map((record) =>
    rowOf(
      record,
      {
        told: byRun.get(record.run.id) ?? [],
        gearId: pairOf(record),
        shoeName: (id) => shoeNameIn(pairs, id),
      },
      reader,
    ),
  );
};
