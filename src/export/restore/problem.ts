/** Why an archive does not come back. */
type RestoreProblemCode =
  /** No zip, or not a whole one. */
  | 'notAZip'
  /** A zip of something else. */
  | 'notAnExport'
  /** An export from before there was a version. */
  | 'older'
  /** An export of a Camber that knows more. */
  | 'newer'
  /** More files, or larger ones, than an export has. */
  | 'tooBig'
  /** `file` is named by the manifest, or by the format, and is not there. */
  | 'missing'
  /** `file` is not as it was written: damaged, or changed. */
  | 'changed'
  /** `file` holds what the format does not allow; `row` counts from 1, `field` is its path. */
  | 'unreadable'
  /** The account holds something already. */
  | 'notEmpty'
  /** The account is joined to another athlete at Strava than the one of the archive. */
  | 'otherStrava';

/** A refusal with its facts; the field may come from the archive and is not to be trusted on a terminal. */
export type RestoreProblem = {
  readonly code: RestoreProblemCode;
  readonly file?: string;
  readonly row?: number;
  readonly field?: string;
};

/** Ends the reading of an archive. Nothing was written. */
export class RestoreError extends Error {
  override readonly name = 'RestoreError';
  readonly problem: RestoreProblem;

  constructor(problem: RestoreProblem, options?: ErrorOptions) {
    super(`${problem.file ?? 'the archive'}: ${problem.code}`, options);
    this.problem = problem;
  }
}
