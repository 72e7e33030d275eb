/** How much one file may ask of the reader. */
export type ReadLimits = {
  /** Of the file, and of what a packed file unpacks to. */
  readonly bytes: number;
  /** Recorded points in the whole file. */
  readonly points: number;
  /** Start tags of an XML file. */
  readonly tags: number;
  /** Time on the clock, seconds. Kept by the reader in a thread of its own. */
  readonly timeS: number;
  /** Memory of that thread, megabytes. */
  readonly memoryMB: number;
};

/**
 * DESIGN: a day-long run at 1 Hz has 86,400 points, some 25 MB of GPX with all extensions, and up to 20 tags a point.
 * Five times its points and twice its bytes are read; more is no single file of a runner, but an attack or a mistake.
 */
export const DEFAULT_LIMITS: ReadLimits = {
  bytes: 80 * 1024 * 1024,
  points: 500_000,
  tags: 4_000_000,
  timeS: 10,
  memoryMB: 256,
};
