/** A file or folder that cannot be read as a history. The message says what is wrong and what to do. */
export class HistoryError extends Error {
  override readonly name = 'HistoryError';
  readonly code = 'history_unreadable';
}
