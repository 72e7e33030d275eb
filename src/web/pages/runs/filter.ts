import { z } from 'zod';
import type { Family } from '../../../core/rules/level.ts';
import type { Run } from '../../../core/run.ts';

/** The subjects that runs are told of; pain is told of days. */
export const SUBJECTS = ['load', 'hills', 'direction', 'shoes'] as const satisfies readonly Family[];
type Subject = (typeof SUBJECTS)[number];

/** Which runs are asked for; null: all of them. */
export type RunFilter = {
  /** A pair by its id. */
  readonly shoe: string | null;
  /** As Strava calls it. */
  readonly sport: string | null;
  /** Runs that something was told of: anything, or of one subject. */
  readonly found: 'any' | Subject | null;
};

const asked = z.string().trim().min(1).max(64).nullable().catch(null);

/** What the address asks for; what cannot be read asks for nothing. */
export const RunFilter = z.object({
  shoe: asked.default(null),
  sport: asked.default(null),
  found: z
    .enum(['any', ...SUBJECTS])
    .nullable()
    .catch(null)
    .default(null),
});

export const isFiltered = ({ shoe, sport, found }: RunFilter): boolean =>
  shoe !== null || sport !== null || found !== null;

/** Whether a run is asked for. `told`: the subjects that something was told of on it. */
export const matches = (
  { shoe, sport, found }: RunFilter,
  run: Pick<Run, 'gearId' | 'sport'>,
  told: readonly Family[],
): boolean =>
  (shoe === null || run.gearId === shoe) &&
  (sport === null || run.sport === sport) &&
  (found === null || (found === 'any' ? told.length > 0 : told.includes(found)));

/** The address of a page of the list. */
export const runsAddress = (filter: RunFilter, place: { page?: number; open?: boolean } = {}): string => {
  const { page = 1, open = false } = place;
  const query = new URLSearchParams([
    ...Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null),
    ...(page > 1 ? [['page', String(page)]] : []),
    ...(open ? [['open', '1']] : []),
  ]);
  return query.size === 0 ? '/runs' : `/runs?${query}`;
};
