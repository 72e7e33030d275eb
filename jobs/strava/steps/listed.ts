import type { Deps } from '../../../src/deps.ts';
import type { Listing, RunRecord } from '../../../src/store/runs.ts';
import type { ActivityPage } from '../../../src/strava/rows.ts';
import { runFromSummary } from './run-from-summary.ts';

/** What one or more pages of a runner's list say. */
export type Listed = {
  /** The runs that could be read. */
  readonly records: readonly RunRecord[];
  /** Ids of the runs that stand in the list: those, and every row that could not be read. */
  readonly ids: ReadonlySet<number>;
  /** There was a row without even an id: any run may be the one it is about. */
  readonly hasNameless: boolean;
};

/** Reads pages of a list. An activity that is no run (any more) is not in it. */
export const listedIn = (
  deps: Pick<Deps, 'keys'>,
  athleteId: number,
  pages: readonly ActivityPage[],
): Listed => {
  const records = pages.flatMap(({ activities }) =>
    activities.flatMap((activity) => runFromSummary(deps, athleteId, activity) ?? []),
  );
  const bad = pages.flatMap((page) => page.bad.map(({ id }) => id));
  return {
    records,
    ids: new Set([...records.map(({ run }) => run.id), ...bad.filter((id) => id !== null)]),
    hasNameless: bad.includes(null),
  };
};

/** The stored runs that are not in the list. A row that cannot be read says that its run is there. */
export const missingIn = (
  { ids, hasNameless }: Pick<Listed, 'ids' | 'hasNameless'>,
  stored: readonly Listing[],
): readonly Listing[] => (hasNameless ? [] : stored.filter(({ id }) => !ids.has(id)));
