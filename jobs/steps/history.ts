import type { AssessInput } from '../../src/core/assess.ts';
import type { Day } from '../../src/core/day.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import type { Deps } from '../../src/deps.ts';
import * as runs from '../../src/store/runs.ts';
import * as shoes from '../../src/store/shoes.ts';

/** Everything the core needs to know of one runner. */
export const readHistory = async (deps: Deps, athleteId: number, until: Day): Promise<AssessInput> => ({
  runs: await runs.runsOf(deps.store.read, athleteId),
  shoes: await shoes.shoesOf(deps.store.read, athleteId),
  settings: DEFAULT_SETTINGS,
  until,
});
