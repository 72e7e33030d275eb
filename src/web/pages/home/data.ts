import { weekStarts } from '../../../core/report/limits/past-weeks.ts';
import { openReport, type Report } from '../../../core/report/report.ts';
import { addDays, type Day, daysBetween } from '../../../core/day.ts';
import type { HistoryNote } from '../../../core/history/notes.ts';
import { hillPeriods, monthsTo, sevenDaysBack } from '../../../core/load/hill-periods.ts';
import { rehabOn } from '../../../core/rehab/state.ts';
import { firstFreeDay } from '../../../core/report/outlook/first-free-day.ts';
import { weekOf, weekRoom } from '../../../core/report/outlook/week-room.ts';
import type { Beside } from '../../../core/report/status/status.ts';
import { shoeNameIn } from '../../../core/run.ts';
import type { Athlete } from '../../../store/athletes.ts';
import { localDay } from '../../../runner/clock.ts';
import { openEpisode, withStops } from '../../../runner/episodes.ts';
import { openSteps } from '../../../runner/welcome.ts';
import { findingLines } from '../../../words/findings.ts';
import { type Reader, readerOf } from '../../../words/reader.ts';
import { verdictWords } from '../../../words/verdict.ts';
import { type Range, rangeStart, spanOf } from './range.ts';
import { FINDING_DAYS, type HomeReads } from './reads.ts';
import { knownBy } from '../../../runner/check-ins/known-findings.ts';
import type { Owned } from '../../http/owned.ts';
import { type KneeVisit, kneeOf } from './knee.ts';
import type { HomeData } from './page.ts';
import type { LoadSection } from './load-section.ts';
import { isRecovering } from './recovery.ts';

/** DESIGN: notes about data older than the twelve weeks that are compared help nobody today. */
const NOTE_DAYS = 84;

/** DESIGN: whoever has not looked within two weeks finds the way at the end of the page. */
const FRESH_DAYS = 14;

const emailState = (
  athlete: Athlete,
  refused: HomeData['email']['refused'],
  inMailbox: boolean,
): HomeData['email'] => ({
  inMailbox,
  state: athlete.email === null ? 'absent' : athlete.emailVerifiedAt === null ? 'unconfirmed' : 'confirmed',
  address: athlete.email,
  refused,
});

/** What was left out or doubted lately. Gaps are asked about by mail. */
const dataNotes = (notes: readonly HistoryNote[], from: Day, reader: Reader): readonly string[] =>
  notes
    .filter(({ key, day }) => key !== 'gap' && day >= from)
    .map((note) => reader.words.note(note, reader))
    .filter((text) => text !== null);

const chartsOf = (
  report: Report,
  { told }: Pick<HomeReads, 'told'>,
  {
    range,
    today,
    firstRunDay,
    recovering,
  }: { range: Range; today: Day; firstRunDay: Day | null; recovering: boolean },
  usual: Beside['usual'],
  reader: Reader,
): LoadSection => {
  const from = rangeStart(range, today, firstRunDay);
  const by = spanOf(from, today);
  const days = report.days(from, today);
  const weeks = Math.floor(days.length / 7);
  const periods = by === 'month' ? monthsTo(from, today) : sevenDaysBack(today, weeks);
  // Months have no limit, and whoever rests or is on the way back reads of none.
  const allowed = by === 'month' || recovering ? [] : report.allowed(weekStarts(today, weeks));
  const { units, locale } = reader;
  const title = reader.words.pages.home.load.chart;
  return {
    range,
    load: { days, findings: told, by, units, locale, title, usual, allowed },
    hills: { periods: hillPeriods(report.history, periods), by, reader },
  };
};

/** Works out all of the home page that stays while the database does: the history is opened once, and nothing is read. */
export const homeData = (
  reads: HomeReads,
  athlete: Owned<Athlete>,
  at: {
    readonly today: Day;
    readonly range: Range;
    readonly strictDays: number | null;
    readonly knee: KneeVisit;
    readonly inMailbox: boolean;
  },
): HomeData => {
  const { input, told, known, address, welcome } = reads;
  const { today, strictDays } = at;
  const reader = readerOf(athlete);
  const shoeName = (id: string): string | null => shoeNameIn(input.shoes, id);
  const report = openReport(input, told.toReversed());
  const { history, status } = report;
  const from = firstFreeDay(input.runs, today);
  const outlook = report.outlook({ from });
  const verdict = verdictWords({ status, outlook }, reader, { shoeName });
  const rehab = rehabOn({ entries: input.rehab ?? [], runs: input.runs }, today);
  const firstRunDay = status.daysKnown === 0 ? null : addDays(today, 1 - status.daysKnown);
  const lines = findingLines(
    told.filter((each) => each.day > addDays(today, -FINDING_DAYS)),
    reader,
    { shoeName, outlook },
  );
  const isKnown = knownBy(known);
  const aside = Map.groupBy(lines, ({ level, findings }) => level !== 'stop' && findings.every(isKnown));
  return {
    reader,
    today: reader.longDay(today),
    status,
    verdict,
    rehab,
    knee: kneeOf(input.rehab ?? [], rehab, today, at.knee),
    comingDays: {
      coming: outlook.coming,
      week: {
        days: weekRoom(
          outlook.coming,
          report.limits(from),
          report.days(weekOf(outlook.coming), today),
          status.readUntil,
        ),
        left: outlook.coming.distance,
        today,
        reader,
      },
    },
    lookBack: outlook.lookBack,
    openEpisode: openEpisode(withStops(reads.episodes, { input, until: today })),
    fact: outlook.fact,
    charts: chartsOf(
      report,
      reads,
      { ...at, firstRunDay, recovering: isRecovering(rehab) },
      status.numbers.weekM.usual,
      reader,
    ),
    changes: {
      lines: aside.get(false) ?? [],
      known: aside.get(true) ?? [],
      days: FINDING_DAYS,
      advice: !isRecovering(rehab),
      caveat: verdict.caveat === null || isRecovering(rehab) ? reader.words.quietCaveat : null,
    },
    isFresh: daysBetween(localDay(athlete.connectedAt, athlete.timeZone), today) <= FRESH_DAYS,
    awaitsFirst: input.runs.length === 0,
    email: emailState(athlete, address.refused, at.inMailbox),
    stepsLeft: openSteps(welcome, athlete).length,
    appIsInactive: reads.inactiveSince !== null,
    connectionDead: athlete.connection === 'dead',
    connectionEnds: athlete.connection === 'ok' && reads.connectionEnds !== null,
    wayTroubles: reads.ways,
    hasStrava: athlete.connection !== 'none',
    dataNotes: [
      ...(strictDays === null ? [] : [reader.words.strictRetention(strictDays)]),
      ...dataNotes(history.notes, addDays(today, 1 - NOTE_DAYS), reader),
    ],
  };
};
