import type { FileProblem } from '../../core/streams/file-facts.ts';

/** A file or folder that cannot be read as a history. The message says what is wrong and what to do. */
export class HistoryError extends Error {
  override readonly name = 'HistoryError';
  readonly code = 'history_unreadable';
  /** Why the file was refused, where it is a single recording. */
  readonly problem: FileProblem | null;

  constructor(message: string, problem: FileProblem | null = null) {
    super(message);
    this.problem = problem;
  }
}
