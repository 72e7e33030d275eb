import { shoeNameIn } from '../../../core/run.ts';
import { openReport } from '../../../core/report/report.ts';
import type { Day } from '../../../core/day.ts';
import { firstFreeDay } from '../../../core/report/outlook/first-free-day.ts';
import { toldBefore } from '../../../core/episodes/told-before.ts';
import { checkPlan } from '../../../core/report/plan-check.ts';
import { rehabOn } from '../../../core/rehab/state.ts';
import { readEpisodes } from '../../../runner/episodes.ts';
import { readAssessInput } from '../../../runner/history.ts';
import type { Athlete } from '../../../store/athletes.ts';
import { findingLines } from '../../../words/findings.ts';
import type { Reader } from '../../../words/reader.ts';
import { noticeOf } from '../../parts/rehab-notice.ts';
import type { WebDeps } from '../../http/deps.ts';
import type { Owned } from '../../http/owned.ts';
import { readPlanRows } from './form.ts';
import type { PlanData } from './page.ts';

/** Reads one athlete's history once and asks ahead for the runs that the address names. */
export const planData = async (
  { store, seal }: Pick<WebDeps, 'seal' | 'store'>,
  athlete: Owned<Athlete>,
  today: Day,
  query: Readonly<Record<string, unknown>>,
  reader: Reader,
): Promise<PlanData> => {
  const db = store.read;
  const input = await readAssessInput(db, athlete.id, today);
  const rehab = rehabOn({ entries: input.rehab ?? [], runs: input.runs }, today);
  const pairs = input.shoes.filter(({ retired }) => !retired);
  const rows = readPlanRows(query, { today, units: athlete.units, shoes: pairs });
  const report = openReport(input);
  const from = firstFreeDay(input.runs, today);
  const wrong = rows.some(({ problems }) => problems.length > 0);
  const plans = rows.flatMap(({ plan }) => (plan === null ? [] : [plan]));
  const shoeName = (id: string): string | null => shoeNameIn(input.shoes, id);
  // Half a plan would give half an answer: first every row has to be right.
  const verdicts = wrong ? [] : checkPlan(input, plans);
  const rules = verdicts.flatMap(({ findings }) => findings.map(({ rule }) => rule));
  const episodes =
    rules.length === 0 ? [] : await readEpisodes(db, seal, { athleteId: athlete.id, input, until: today });
  return {
    toldBefore: toldBefore(report, episodes, rules),
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
