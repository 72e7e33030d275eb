import type { FileProblem } from '../../core/streams/file-facts.ts';

/** A file or folder that cannot be read as a history. `problem` says why; `fileProblemLine` (src/words) puts it into words. */
export class HistoryError extends Error {
  override readonly name = 'HistoryError';
  readonly code = 'history_unreadable';
  readonly problem: FileProblem;

  /** @param message of a command, which knows the words; else it holds the code only, nothing that a file could have put there */
  constructor(problem: FileProblem, message = `unreadable history: ${problem.code}`) {
    super(message);
    this.problem = problem;
  }
}
