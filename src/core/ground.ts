/** What a runner mostly runs on. */
export const SURFACES = ['path', 'pavement', 'road', 'trail', 'track', 'treadmill'] as const;
type Surface = (typeof SURFACES)[number];

/** Which side of a road. Advice never leads with the traffic (SCIENCE.md 4.3). */
export const ROAD_SIDES = ['facing', 'with', 'changing'] as const;
type RoadSide = (typeof ROAD_SIDES)[number];

/**
 * Where the runner runs, in the runner's own words: positions cannot tell the side of a road (SCIENCE.md 4.3), so it is
 * asked once. It chooses words, never a level.
 */
export type Ground = {
  /** Empty = not said. */
  readonly surfaces: readonly Surface[];
  readonly side: RoadSide | null;
  /** Whether the ground leans to one side; null = not known. */
  readonly leans: boolean | null;
};
