import { Router } from 'express';
import * as findings from '../../store/findings.ts';
import type { StoredFinding } from '../../store/findings.ts';
import type { Athlete } from '../../store/athletes.ts';
import * as runs from '../../store/runs.ts';
import type { StoredRun } from '../../store/runs.ts';
import * as shoes from '../../store/shoes.ts';
import { streamsWish, wishStreams } from '../../store/streams-wish.ts';
import { streamsSince } from '../../streams-since.ts';
import { findingLines } from '../../words/findings.ts';
import { formats } from '../../words/formats.ts';
import { duration } from '../../words/units.ts';
import type { WebDeps } from '../deps.ts';
import { monthAndYear } from '../local-day.ts';
import type { Owned } from '../owned.ts';
import type { Show } from '../show.ts';
import { readingOf } from '../reading.ts';
import { type OlderTracks, runsPage, type MonthOfRuns, type RunRow } from '../views/runs-page.ts';
import { athleteOf, signedInOnly } from '../visitor.ts';

/** Before any run. */
const EVER = '0001-01-01';

/** DESIGN: half a year of an ordinary runner, and short enough for a phone. */
const SHOWN = 100;

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

/** What is left of the tracks that Camber does not read by itself; nothing where they may not be kept. */
const olderTracks = async (deps: WebDeps, athlete: Owned<Athlete>): Promise<OlderTracks> => {
  const db = deps.store.read;
  const recent = await runs.countWithoutStreams(db, athlete.id, streamsSince(deps));
  const all =
    deps.config.retention === 'strict' ? recent : await runs.countWithoutStreams(db, athlete.id, null);
  return {
    wanted: (await streamsWish(db, athlete.id)) !== null,
    reading: await readingOf(deps, athlete, all - recent),
  };
};

/** The last runs with their findings. */
export const runsRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();

  router.get('/runs', signedInOnly, async (_req, res) => {
    const athlete: Owned<Athlete> = athleteOf(res);
    const db = deps.store.read;
    const { total, records: last } = await runs.recentRuns(db, athlete.id, SHOWN);
    const from = last.at(-1)?.run.day;
    const told = from === undefined ? [] : await findings.findingsOf(db, athlete.id, { from });
    const pairs = await shoes.shoesOf(db, athlete.id);
    const byRun = Map.groupBy(told, (finding) => finding.runId);
    const shoeName = (id: string): string | null => pairs.find((pair) => pair.id === id)?.name ?? null;
    const rows = last.map((record) => rowOf(record, athlete, byRun.get(record.run.id) ?? [], shoeName));
    show(res, {
      title: 'Runs',
      nav: 'runs',
      body: runsPage(byMonth(rows), rows.length, total, await olderTracks(deps, athlete)),
    });
  });

  router.post('/runs/older', signedInOnly, async (_req, res) => {
    const athlete = athleteOf(res);
    await deps.store.write((tx) => wishStreams(tx, athlete.id, EVER));
    // The sweep finds the wish in the store if the queue does not answer now.
    await deps.queues
      .add('streams', { athleteId: athlete.id })
      .catch((error: unknown) => deps.log.warn({ err: error }, 'older tracks wait for the sweep'));
    res.redirect(303, '/runs#older');
  });

  return router;
};
