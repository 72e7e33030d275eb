/** How much one file may ask of the reader. */
export type ReadLimits = {
  /** Of the file, and of what a packed file unpacks to. */
  readonly bytes: number;
  /** Recorded points in the whole file. */
  readonly points: number;
  /** Start tags of an XML file. */
  readonly tags: number;
  /** Processor time, seconds; by the clock six times as much. Kept by the reader in a thread of its own (reader.ts). */
  readonly timeS: number;
  /** Memory of that thread, megabytes. */
  readonly memoryMB: number;
};

/**
 * DESIGN: a day-long run at 1 Hz has 86,400 points, with all extensions 31 MB of GPX or 56 MB of indented TCX, and up to
 * 17 tags a point; it is read in about a second. More than these limits is no single file of a runner, but an attack or
 * a mistake.
 */
export const DEFAULT_LIMITS: ReadLimits = {
  bytes: 80 * 1024 * 1024,
  points: 500_000,
  tags: 4_000_000,
  timeS: 10,
  memoryMB: 256,
};
