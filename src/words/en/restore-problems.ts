/** Where in an archive something is wrong, as texts that are safe to show. */
export type ProblemPlace = {
  /** "runs.json"; empty where no file is the matter. */
  readonly file: string;
  /** "17"; empty where no row is the matter. */
  readonly row: string;
  /** "analysis.loop.laps"; empty where no field is the matter. */
  readonly field: string;
};

/** Why an export does not come back, as a sentence that says what to do. */
export const restoreProblems = {
  notAZip: () =>
    'This is not a complete zip file. Was the download cut off? Take the file as Camber gave it.',
  notAnExport: () =>
    'This zip is not an export of Camber: it holds no manifest.json of one. Other archives go to the import of files.',
  older: () =>
    'This export is from a Camber before version 1 of the format and cannot come back. Update that Camber and export again.',
  newer: () => 'This export is from a newer Camber than this one. Update this Camber, then try again.',
  tooBig: ({ file }: ProblemPlace) =>
    `${file === '' ? 'This archive' : file} is larger than an export can be. Take the file as Camber gave it.`,
  missing: ({ file }: ProblemPlace) => `${file} is missing in the archive. Take the file as Camber gave it.`,
  changed: ({ file }: ProblemPlace) =>
    `${file} is not as Camber wrote it: damaged, or changed by hand. Take the file as Camber gave it.`,
  unreadable: ({ file, row, field }: ProblemPlace) =>
    `${file}${row === '' ? '' : `, entry ${row}`}${field === '' ? '' : `, “${field}”`}: not what the format allows.`,
  notEmpty: () =>
    'This account already holds runs or answers. An export comes back into an empty account only, so that nothing is lost or mixed.',
  otherStrava: () =>
    'The runs from Strava in this export belong to another Strava account than the one that is connected here.',
};
