import { loadChart, loadTable, type LoadChartData } from '../charts/load-chart.ts';
import { addDays, type Day } from '../core/day.ts';
import { readHistory } from '../core/history/read-history.ts';
import type { Run } from '../core/run.ts';
import { loadDays, statusOn } from '../core/status-on.ts';
import { addressStateOf } from '../mail-address.ts';
import { readAssessInput } from '../runner-history.ts';
import * as backfills from '../store/backfills.ts';
import type { Backfill } from '../store/backfills.ts';
import type { Athlete } from '../store/athletes.ts';
import type { Db } from '../store/db.ts';
import * as findings from '../store/findings.ts';
import { comingWeek, withCurrentLimits } from '../words/coming-week.ts';
import { findingLines, type FindingContext } from '../words/findings.ts';
import { formats, type Formats } from '../words/formats.ts';
import { dayWithYear } from '../words/units.ts';
import { verdictWords } from '../words/verdict.ts';
import { words } from '../words/words.ts';
import { clockTime, localDay, longDay } from './local-day.ts';
import type { Owned } from './owned.ts';
import type { Reading } from './reading.ts';
import type { HomeData } from './views/home-page.ts';
import { raw } from './views/html.ts';
import type { Progress } from './views/progress.ts';

/** Days the chart shows: twelve weeks. */
const CHART_DAYS = 84;
/** DESIGN: two weeks of findings are read in one sitting, and the chart beside them shows the rest as marks. */
const FINDING_DAYS = 14;
/** DESIGN: notes about data older than the chart help nobody today. */
const NOTE_DAYS = CHART_DAYS;
/** Widths the chart is drawn for: a phone's column and the wide page. */
const NARROW_PX = 340;
const WIDE_PX = 720;

/** The backfill in the runner's own time and words; null when there never was one. */
export const progressOf = (
  backfill: Backfill | null,
  athlete: Athlete,
  now: number,
  reading: Reading,
): Progress | null => {
  if (backfill === null) return null;
  const { state, runsSeen, activitiesSeen, listCalls, oldestDay, waitingUntil } = backfill;
  const waits = waitingUntil !== null && waitingUntil > now;
  return {
    state,
    runsFound: runsSeen,
    activitiesSeen,
    listCalls,
    oldest: oldestDay === null ? null : dayWithYear(oldestDay),
    waitingUntil: waits ? clockTime(waitingUntil, athlete.timeZone) : null,
    reading,
  };
};

const emailState = (athlete: Athlete, refused: HomeData['email']['refused']): HomeData['email'] => ({
  state: athlete.email === null ? 'absent' : athlete.emailVerifiedAt === null ? 'unconfirmed' : 'confirmed',
  address: athlete.email,
  refused,
});

const dataNotes = (history: readonly Run[], from: Day, until: Day, say: Formats): readonly string[] =>
  readHistory(history, until)
    .notes.filter((note) => note.day >= from)
    .map((note) => words().note(note, say))
    .filter((text) => text !== null);

/** Reads one athlete's history once and works out everything the home page says about today. */
export const homeData = async (
  db: Db,
  athlete: Owned<Athlete>,
  now: number,
  { reading, strictDays }: { readonly reading: Reading; readonly strictDays: number | null },
): Promise<HomeData> => {
  const today = localDay(now, athlete.timeZone);
  const [input, backfill] = await Promise.all([
    readAssessInput(db, athlete.id, today),
    backfills.of(db, athlete.id),
  ]);
  const { runs: allRuns, shoes: pairs } = input;
  const told = await findings.findingsOf(db, athlete.id, { from: addDays(today, 1 - CHART_DAYS) });

  const say = formats(athlete.units);
  const context: FindingContext = { shoeName: (id) => pairs.find((pair) => pair.id === id)?.name ?? null };
  const status = statusOn(input, today);
  const coming = comingWeek(status.budget, status.findings);
  const chartData: LoadChartData = {
    days: loadDays(input, addDays(today, 1 - CHART_DAYS), today),
    findings: told,
    units: athlete.units,
    title: 'Distance per seven days and the ratio to the three weeks before',
    usual: status.numbers.weekM.usual,
  };
  const chart = (width: number, id: string) => raw(loadChart({ ...chartData, id }, 'page', width));
  return {
    today: longDay(now, athlete.timeZone),
    status,
    verdict: verdictWords(status, athlete.units, context),
    coming,
    formats: say,
    chart: { narrow: chart(NARROW_PX, 'load-narrow'), wide: chart(WIDE_PX, 'load-wide') },
    table: loadTable(chartData),
    findings: findingLines(
      withCurrentLimits(
        told.filter((each) => each.day > addDays(today, -FINDING_DAYS)),
        coming,
      ),
      athlete.units,
      context,
    ),
    findingDays: FINDING_DAYS,
    quietCaveat: words().quietCaveat,
    ratioFootnote: words().ratioFootnote,
    progress: progressOf(backfill, athlete, now, reading),
    email: emailState(athlete, (await addressStateOf(db, athlete.id)).refused),
    connectionDead: athlete.connection === 'dead',
    dataNotes: [
      ...(strictDays === null ? [] : [words().strictRetention(strictDays)]),
      ...dataNotes(allRuns, addDays(today, 1 - NOTE_DAYS), today, say),
    ],
  };
};
