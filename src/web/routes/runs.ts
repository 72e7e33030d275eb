import { Router } from 'express';
import * as findings from '../../store/findings.ts';
import type { StoredFinding } from '../../store/findings.ts';
import type { Athlete } from '../../store/athletes.ts';
import type { Db } from '../../store/db.ts';
import * as runs from '../../store/runs.ts';
import type { StoredRun } from '../../store/runs.ts';
import * as shoes from '../../store/shoes.ts';
import { findingLines } from '../../words/findings.ts';
import { formats } from '../../words/formats.ts';
import { duration } from '../../words/units.ts';
import type { WebDeps } from '../deps.ts';
import { monthAndYear } from '../local-day.ts';
import type { Owned } from '../owned.ts';
import type { Show } from '../show.ts';
import { runsPage, type MonthOfRuns, type RunRow } from '../views/runs-page.ts';
import { athleteOf, signedInOnly } from '../visitor.ts';

/** DESIGN: half a year of an ordinary runner, and short enough for a phone. */
const SHOWN = 100;

/** The athlete's last runs with what is kept beside them, newest first, and how many there are in all. */
const lastRuns = async (
  db: Db,
  athleteId: number,
): Promise<{ total: number; last: readonly StoredRun[] }> => {
  const all = await runs.runsOf(db, athleteId);
  const found = await Promise.all(
    all
      .slice(-SHOWN)
      .toReversed()
      .map((run) => runs.runById(db, athleteId, run.id)),
  );
  return { total: all.length, last: found.filter((run) => run !== null) };
};

const rowOf = (
  { run, meta }: StoredRun,
  athlete: Athlete,
  told: readonly StoredFinding[],
  shoeName: (id: string) => string | null,
): RunRow => {
  const say = formats(athlete.units);
  const climbM = run.analysis?.gainM ?? (run.gainDm === null ? null : run.gainDm / 10);
  const facts = [
    duration(run.movingTimeS),
    run.distanceM > 0 ? say.pace(run.movingTimeS / (run.distanceM / 1000)) : null,
    climbM === null ? null : `climb ${say.elevation(climbM)}`,
    run.trainer ? 'treadmill' : run.manual ? 'entered by hand' : null,
    run.gearId === null ? null : shoeName(run.gearId),
    // Strava's brand rules ask for the device's name wherever data recorded by Garmin is shown.
    meta.deviceName,
  ];
  return {
    id: run.id,
    day: say.day(run.day),
    isoDay: run.day,
    distance: say.distance(run.distanceM),
    facts: facts.filter((fact) => fact !== null),
    marks: findingLines(told, athlete.units, { shoeName }).map(({ level, words }) => ({
      level,
      title: words.title,
    })),
  };
};

const byMonth = (rows: readonly RunRow[]): readonly MonthOfRuns[] => {
  const months = Map.groupBy(rows, (row) => row.isoDay.slice(0, 7));
  return [...months.values()].map((inside) => ({
    title: monthAndYear(inside[0]?.isoDay ?? ''),
    rows: inside,
  }));
};

/** The last runs with their findings. */
export const runsRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();

  router.get('/runs', signedInOnly, async (_req, res) => {
    const athlete: Owned<Athlete> = athleteOf(res);
    const db = deps.store.read;
    const { total, last } = await lastRuns(db, athlete.id);
    const from = last.at(-1)?.run.day;
    const told = from === undefined ? [] : await findings.findingsOf(db, athlete.id, { from });
    const pairs = await shoes.shoesOf(db, athlete.id);
    const byRun = Map.groupBy(told, (finding) => finding.runId);
    const shoeName = (id: string): string | null => pairs.find((pair) => pair.id === id)?.name ?? null;
    const rows = last.map((record) => rowOf(record, athlete, byRun.get(record.run.id) ?? [], shoeName));
    show(res, { title: 'Runs', nav: 'runs', body: runsPage(byMonth(rows), rows.length, total) });
  });

  return router;
};
