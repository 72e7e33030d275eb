/**
 * The ids of recordings: one row per source. Above zero they are Strava's activity ids; below zero, in bands that do not
 * meet, those of files (fileRunId, down to -2^52), of a Strava export and of lists that name no id.
 */
const EXPORT_BAND = 2 ** 52;
/** DESIGN: Strava counts some 2^34 activities; each band has room for 2^51. */
const LIST_BAND = EXPORT_BAND + 2 ** 51;

/** The row of an activity as a Strava export tells it. */
export const exportRunId = (activityId: number): number => -(EXPORT_BAND + activityId);

/** The row of an activity of a list without ids: it is known by its start, seconds since 1970. */
export const listRunId = (startS: number): number => -(LIST_BAND + Math.abs(startS));

/** Strava's id of the activity, whether Strava itself or an export tells it; null for all others. */
export const stravaIdOf = (rowId: number): number | null => {
  if (rowId > 0) return rowId;
  return rowId < -EXPORT_BAND && rowId > -LIST_BAND ? -rowId - EXPORT_BAND : null;
};

/** What kind of source a row comes from. */
export type SourceKind = 'strava' | 'export' | 'file' | 'list';

export const sourceKindOf = (rowId: number): SourceKind => {
  if (rowId > 0) return 'strava';
  if (rowId >= -EXPORT_BAND) return 'file';
  return rowId > -LIST_BAND ? 'export' : 'list';
};
