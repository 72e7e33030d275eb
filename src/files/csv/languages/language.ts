/** What Camber reads of an export's row. A heading can stand twice, and both columns then count. */
export type Field =
  | 'id'
  | 'date'
  | 'name'
  | 'sport'
  /** Twice: rounded for display, then raw. */
  | 'elapsed'
  /** Twice: kilometres or miles for display, then metres. */
  | 'distance'
  | 'moving'
  | 'gear'
  | 'file'
  | 'gain'
  | 'high'
  /** Metres per second. */
  | 'speed'
  | 'effort'
  | 'exertion';

/** Kinds of activities that Camber tells apart by name; everything else is `other`. */
export type SportKind =
  'run' | 'trailRun' | 'virtualRun' | 'treadmill' | 'walk' | 'hike' | 'ride' | 'swim' | 'other';

/** How one language names columns, sports and months. Spellings are compared folded (`fold`). */
export type Language = {
  /** ISO 639-1. */
  readonly code: string;
  /** Where the spellings were seen, or that they are a translation. */
  readonly source: string;
  readonly headings: Readonly<Partial<Record<Field, readonly string[]>>>;
  readonly sports: Readonly<Partial<Record<SportKind, readonly string[]>>>;
  /** January to December, long and short forms; empty where months are numbers. */
  readonly months: readonly (readonly string[])[];
};
