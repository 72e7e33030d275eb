import type { FileProblem } from '../core/streams/file-facts.ts';

/**
 * A file that cannot be read as an activity. `problem` holds code and facts; `fileProblemLine` (src/words) says them in
 * one short line. The message is for logs: it holds the code only, nothing that a file could have put there.
 */
export class RunFileError extends Error {
  override readonly name = 'RunFileError';
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(`unreadable file: ${problem.code}`);
    this.problem = problem;
  }

  get code(): FileProblem['code'] {
    return this.problem.code;
  }
}
