export type RunFileProblem = 'missing' | 'too_large' | 'unknown_kind' | 'damaged' | 'no_samples';

/** A file that cannot be read as a run. The message says what is wrong and what to do. */
export class RunFileError extends Error {
  readonly code: RunFileProblem;

  constructor(code: RunFileProblem, message: string) {
    super(message);
    this.name = 'RunFileError';
    this.code = code;
  }
}
