/** What one run's streams tell. Numbers only: no position and no height above the sea is among them. */
export type RunAnalysis = {
  /** Climb and descent by the pipeline of docs/methods.md, metres; null without usable altitude. */
  readonly gainM: number | null;
  readonly lossM: number | null;
  /**
   * False: climb and descent are an estimate (noise, or the recording service says otherwise), which no rule of descent
   * may use. Absent: from before this was kept.
   */
  readonly climbTrusted?: boolean;
  /** Distance with downhill metres counted up to 1.6 times (L2), metres; null without usable altitude. */
  readonly downhillWeightedM: number | null;
  /** Metres and seconds per grade band; null without usable altitude. */
  readonly bands: GradeBands | null;
  readonly hillRepeats: HillRepeats | null;
  /** Walking and running in turns; absent in runs analysed before it was looked for, null without times. */
  readonly walkRun?: WalkRun | null;
  /** The run's shape without a map; null without usable altitude, absent in rows from before it was kept. */
  readonly profile?: RunProfile | null;
  readonly track: TrackLaps | null;
  readonly loop: Loop | null;
  /** Keyed hashes of the route's cells in order; null where there is no usable position. */
  readonly sketch: RouteSketch | null;
  /** What was dropped or doubted while reading, as message keys with numbers. */
  readonly notes: readonly DataNote[];
  /** Whether the numbers come from streams or only from the summary's polyline. */
  readonly basis: 'streams' | 'polyline';
};

/** An analysis that found nothing: what a partial one begins with. */
export const NOTHING_MEASURED: RunAnalysis = {
  gainM: null,
  lossM: null,
  downhillWeightedM: null,
  bands: null,
  hillRepeats: null,
  track: null,
  loop: null,
  sketch: null,
  notes: [],
  basis: 'streams',
};

export type GradeBandName = 'steepDown' | 'down' | 'flat' | 'up' | 'steepUp';

/** steepDown < -8 %, down -8..-3, flat -3..+3, up 3..8, steepUp > 8 (SCIENCE.md 3.3). */
export type GradeBands = Readonly<
  Record<GradeBandName, { readonly distanceM: number; readonly timeS: number }>
>;

export type Climb = {
  /** Distance from the start of the run, metres. */
  readonly startM: number;
  readonly lengthM: number;
  readonly gainM: number;
  /** Mean grade as a fraction, 0.06 = 6 %. */
  readonly grade: number;
  /** Descent between this climb's top and the next climb's foot (or the run's end), metres. */
  readonly descentM: number;
};

/** How a run was shared between walking and running. */
export type WalkRun = {
  /** Typical bout of walking between two of running, seconds; 0 without any. */
  readonly walkS: number;
  /** Typical bout of running, seconds; all of it when there was no walking between. */
  readonly runS: number;
  /** Bouts of running. */
  readonly cycles: number;
  /** Share (0..1) of the moving time that was run. */
  readonly runShare: number;
};

export type HillRepeats = { readonly count: number; readonly climbs: readonly Climb[] };

/** A piece of the run, metres from its start. */
export type Stretch = { readonly fromM: number; readonly toM: number };

/** Altitude over distance, and what stands out in it. */
export type RunProfile = {
  /** Distance between two altitudes, metres; the first is at the start, the last at the end. */
  readonly stepM: number;
  /** At most 200 altitudes above the start's, to half a metre. */
  readonly altitudeM: readonly number[];
  /** Every climb, whether it is a repeat or not. */
  readonly climbs: readonly Climb[];
  /** Where it goes down steeper than 8 %. */
  readonly steepDown: readonly Stretch[];
  /** Where the run was on a track. */
  readonly onTrack: readonly Stretch[];
};

export type Rotation = 'ccw' | 'cw';

/** Laps of one oval. */
export type OvalLaps = {
  /** Laps in all, one decimal. */
  readonly laps: number;
  /** Median length of a lap, metres. */
  readonly lapM: number;
  readonly direction: Rotation | 'mixed';
  /** Metres on it, anticlockwise and clockwise. */
  readonly ccwM: number;
  readonly cwM: number;
};

/** Laps of the oval of which most was run; `ccwM` and `cwM` hold the metres of all ovals, never more than were run. */
export type TrackLaps = OvalLaps & {
  /** Keyed code of the place, by which other sessions there are known; absent in runs from before it was kept. */
  readonly place?: string;
  /** The other ovals of the run, each by itself; absent without any. */
  readonly others?: readonly OvalLaps[];
};

/** A closed route: start and end close together, the signed area decides the direction. */
export type Loop = { readonly direction: Rotation; readonly laps: number };

/** How a route is run: one way, there and back over the same ground, or round a closed loop. */
export type RouteShape = 'open' | 'outAndBack' | 'ccw' | 'cw';

/** Order-keeping, keyed, non-reversible picture of a route (docs/analyze.md, "Routes without places"). */
export type RouteSketch = {
  /** Keyed hashes of 25 m cells in order of first visit, both ends cut. */
  readonly cells: readonly string[];
  /** Keyed hashes of the cells beside the route, sorted (their order tells nothing), written one after another. */
  readonly halo: string;
  /** Keyed hash of the 250 m cell in which the kept part starts. */
  readonly start: string;
  /** Length of the whole route, metres. */
  readonly lengthM: number;
  readonly shape: RouteShape;
};

/** A message key with its numbers, e.g. `{ key: 'gpsDropout', count: 12 }`. */
export type DataNote = {
  readonly key: string;
  readonly count?: number;
  readonly valueM?: number;
  readonly valueS?: number;
};
