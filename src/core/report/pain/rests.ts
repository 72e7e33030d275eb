import { addDays, type Day } from '../../day.ts';
import type { History, Moment } from '../../history/history.ts';
import type { Turn } from '../../rehab/course.ts';
import { STOP_DAYS } from '../../rehab/stop.ts';
import type { ReportedStop } from './stops.ts';

/** A time in which the runner was told to rest, or chose to. `fromMs`: epoch milliseconds. */
export type Rest = { readonly from: Day; readonly fromMs: number; readonly to: Day };

/** What ends a "stop" that was told: the runner acted on it, or said that it is over. */
const ENDS_STOP: ReadonlySet<Turn['kind']> = new Set(['acute-start', 'acute-end', 'ladder-start', 'waived']);

/**
 * The rests of a history, oldest first; a stop and the rest it led to are one. Steps back on the way are no rest:
 * the next run is only smaller.
 */
export const restsOf = (
  turns: readonly Turn[],
  stops: readonly ReportedStop[],
  until: Day,
): readonly Rest[] => {
  const rests: Rest[] = [];
  for (const [i, turn] of turns.entries()) {
    if (turn.kind !== 'acute-start' || turn.at === null) continue;
    const end = turns.slice(i).find(({ kind }) => kind === 'acute-end');
    rests.push({ from: turn.day, fromMs: turn.at, to: end?.day ?? until });
  }
  for (const { finding, pain } of stops) {
    if (finding.rule !== 'P1' || finding.facts.ladderStep !== null) continue;
    const last = addDays(finding.day, STOP_DAYS - 1);
    const end = turns.find(({ kind, at }) => ENDS_STOP.has(kind) && at !== null && at >= pain.at);
    rests.push({
      from: finding.day,
      fromMs: pain.at,
      to: end !== undefined && end.day < last ? end.day : last,
    });
  }
  return merged(rests);
};

const merged = (rests: readonly Rest[]): readonly Rest[] => {
  const list: Rest[] = [];
  for (const rest of rests.toSorted((a, b) => a.fromMs - b.fromMs)) {
    const last = list.at(-1);
    if (last !== undefined && rest.from <= last.to)
      list[list.length - 1] = { ...last, to: rest.to > last.to ? rest.to : last.to };
    else list.push(rest);
  }
  return list;
};

/** The first run in each rest, however many follow. */
export const runsInRests = (
  { moments }: History,
  rests: readonly Rest[],
): readonly { readonly rest: Rest; readonly moment: Moment }[] =>
  rests.flatMap((rest) => {
    const moment = moments.find((each) => isWithin(each, rest));
    return moment === undefined ? [] : [{ rest, moment }];
  });

/** Whether a run was begun in a rest. */
export const isWithin = ({ run }: Pick<Moment, 'run'>, { fromMs, to }: Rest): boolean =>
  run.startS * 1000 >= fromMs && run.day <= to;
