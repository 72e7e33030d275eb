import type { Day } from '../day.ts';
import { byStart, endS } from '../history/timing.ts';
import type { Run, Shoe } from '../run.ts';
import { partitionPoint } from '../search.ts';

/** What is known of one pair. */
export type GearHistory = {
  /** Heel-to-toe drop as entered, millimetres. */
  readonly dropMm: number | null;
  /** Kilometres before Camber, metres: what Strava states beyond the activities known here, never below 0. */
  readonly beforeM: number;
  /** Every activity that names the pair, in order of start, with the distance run in it up to its end. */
  readonly uses: readonly { readonly run: Run; readonly knownM: number }[];
};

export type GearLedger = ReadonlyMap<string, GearHistory>;

/**
 * The pairs and what was run in them. Every activity that names a pair counts, also one that is dropped as a
 * duplicate or as implausible: Strava's own distance counts them too (SCIENCE.md 1.6, K1). A pair that was
 * deleted at Strava has no stated distance: its known activities are all there is.
 */
export const gearLedger = (runs: readonly Run[], shoes: readonly Shoe[], until: Day): GearLedger => {
  const usesOf = new Map<string, Run[]>();
  for (const run of runs.toSorted(byStart)) {
    if (run.gearId === null) continue;
    const uses = usesOf.get(run.gearId);
    if (uses === undefined) usesOf.set(run.gearId, [run]);
    else uses.push(run);
  }
  const shoeOf = new Map(shoes.map((shoe) => [shoe.id, shoe]));
  const ids = new Set([...usesOf.keys(), ...shoeOf.keys()]);
  return new Map(
    [...ids].sort().map((id) => {
      const shoe = shoeOf.get(id);
      return [id, gearHistory(usesOf.get(id) ?? [], shoe ?? null, until)];
    }),
  );
};

const gearHistory = (uses: readonly Run[], shoe: Shoe | null, until: Day): GearHistory => {
  let knownM = 0;
  const upTo = uses.map((run) => {
    knownM += run.distanceM;
    return { run, knownM };
  });
  return {
    dropMm: shoe?.dropMm ?? null,
    beforeM: Math.max(0, (shoe?.distanceM ?? 0) - knownM),
    uses: upTo.filter(({ run }) => run.day <= until),
  };
};

/** Lifetime distance of a pair when a run in it ends, metres: everything begun by then is in it. */
export const mileageAfter = (gear: GearHistory, run: Run): number => {
  const end = endS(run);
  const begun = partitionPoint(gear.uses, (use) => use.run.startS <= end);
  return gear.beforeM + (gear.uses[begun - 1]?.knownM ?? 0);
};

/** Lifetime distance of a pair on the last day looked at, metres. */
export const mileageNow = (gear: GearHistory): number => gear.beforeM + (gear.uses.at(-1)?.knownM ?? 0);
