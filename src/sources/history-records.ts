import type { Run, Shoe } from '../core/run.ts';
import { exportRunId, listRunId } from '../core/same-run/row-ids.ts';
import { exportPairName, isSamePairName } from '../core/shoes/export-pair.ts';
import type { OwnShoe } from '../store/shoes.ts';

/** A list without ids names its activities by their start, which is local time. */
const isOfListWithoutIds = ({ id, startS }: Run): boolean => id < 0 && id === -startS;

/** The instant at which clocks in this zone show a time that was written as if it were UTC, seconds. */
const instantOf = (localS: number, timeZone: string): number => {
  const local = Temporal.Instant.fromEpochMilliseconds(localS * 1000).toZonedDateTimeISO('UTC');
  return local.toPlainDateTime().toZonedDateTime(timeZone).epochMilliseconds / 1000;
};

/**
 * An activity of a history as the row that it becomes: one of a Strava export has an id of its own beside Strava's, one
 * of a list without ids begins when the runner's clock showed it.
 */
export const asRow = (run: Run, timeZone: string): Run => {
  if (isOfListWithoutIds(run))
    return { ...run, id: listRunId(run.startS), startS: instantOf(run.startS, timeZone) };
  return run.id > 0 ? { ...run, id: exportRunId(run.id) } : run;
};

/** The same with the pair that is there already under that name. */
export const inKnownPair = (run: Run, pairs: readonly Shoe[]): Run => {
  const name = run.gearId === null ? null : exportPairName(run.gearId);
  const pair = name === null ? undefined : pairs.find((each) => isSamePairName(each.name, name));
  return pair === undefined ? run : { ...run, gearId: pair.id };
};

/** The pairs of a history that rows name, with what they had run before it. */
export const pairsOf = (shoes: readonly Shoe[], rows: readonly Run[]): readonly OwnShoe[] =>
  shoes.flatMap(({ id, name, distanceM }) => {
    const uses = rows.filter(({ gearId }) => gearId === id);
    const wornM = uses.reduce((sum, run) => sum + run.distanceM, 0);
    return uses.length === 0 ? [] : [{ id, name, beforeM: Math.max(0, distanceM - wornM) }];
  });
