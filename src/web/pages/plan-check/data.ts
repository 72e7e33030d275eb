import { shoeNameIn } from '../../../core/run.ts';
import { openReport } from '../../../core/report/report.ts';
import type { Day } from '../../../core/day.ts';
import { firstFreeDay } from '../../../core/report/outlook/first-free-day.ts';
import { toldBefore, type ToldBefore } from '../../../core/episodes/told-before.ts';
import { checkPlan, type PlannedRun, type PlannedVerdict } from '../../../core/report/plan-check.ts';
import { rehabOn } from '../../../core/rehab/state.ts';
import { readEpisodes } from '../../../runner/episodes.ts';
import { readDayReport } from '../../../runner/day-report.ts';
import { readAssessInput } from '../../../runner/history.ts';
import type { Athlete } from '../../../store/athletes.ts';
import { findingsOf } from '../../../store/findings.ts';
import { findingLines } from '../../../words/findings.ts';
import type { Reader } from '../../../words/reader.ts';
import { noticeOf } from '../../parts/rehab-notice.ts';
import type { WebDeps } from '../../http/deps.ts';
import type { Owned } from '../../http/owned.ts';
import { readPlanRows } from './form.ts';
import type { PlanData } from './page.ts';

/** What the planned runs would bring. For this the whole history is needed, and only where something is planned. */
const verdictsOn = async (
  { store, seal }: Pick<WebDeps, 'seal' | 'store'>,
  athleteId: number,
  today: Day,
  plans: readonly PlannedRun[],
): Promise<{ readonly verdicts: readonly PlannedVerdict[]; readonly before: readonly ToldBefore[] }> => {
  if (plans.length === 0) return { verdicts: [], before: [] };
  const db = store.read;
  const [input, told] = await Promise.all([readAssessInput(db, athleteId, today), findingsOf(db, athleteId)]);
  const report = openReport(input, told.toReversed());
  const verdicts = checkPlan(input, plans, report);
  const rules = verdicts.flatMap(({ findings }) => findings.map(({ rule }) => rule));
  const episodes = rules.length === 0 ? [] : await readEpisodes(db, seal, { athleteId, input, until: today });
  return { verdicts, before: toldBefore(report, episodes, rules) };
};

/** Reads how one athlete stands today and asks ahead for the runs that the address names. */
export const planData = async (
  deps: Pick<WebDeps, 'seal' | 'store'>,
  athlete: Owned<Athlete>,
  today: Day,
  query: Readonly<Record<string, unknown>>,
  reader: Reader,
): Promise<PlanData> => {
  const { input, report } = await readDayReport(deps.store.read, athlete.id, today);
  const rehab = rehabOn({ entries: input.rehab ?? [], runs: input.runs }, today);
  const pairs = input.shoes.filter(({ retired }) => !retired);
  const rows = readPlanRows(query, { today, units: athlete.units, shoes: pairs });
  const from = firstFreeDay(input.runs, today);
  const wrong = rows.some(({ problems }) => problems.length > 0);
  const plans = rows.flatMap(({ plan }) => (plan === null ? [] : [plan]));
  const shoeName = (id: string): string | null => shoeNameIn(input.shoes, id);
  // Half a plan would give half an answer: first every row has to be right.
  const { verdicts, before } = await verdictsOn(deps, athlete.id, today, wrong ? [] : plans);
  return {
    toldBefore: before,
    today,
    rows,
    pairs: pairs.map(({ id, name }) => ({ id, name })),
    state: report.status.state,
    coming: report.outlook({ from }).coming,
    notice: noticeOf(rehab),
    verdicts: verdicts.map((verdict) => ({
      ...verdict,
      lines: findingLines(verdict.findings, reader, { shoeName, outlook: null }),
    })),
  };
};
