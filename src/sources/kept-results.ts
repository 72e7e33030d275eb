import type { RecordingFacts } from '../files/history/history.ts';
import type { FileResult } from './outcome.ts';

/** What is kept of one activity of a file: the outcome, the row, and what an import needs to go on after a stop. */
export type KeptResult = FileResult & { readonly rowId?: number; readonly facts?: RecordingFacts };

/** What was kept of a file; only this room writes it. */
export const keptResults = (stored: unknown): readonly KeptResult[] =>
  Array.isArray(stored) ? (stored as readonly KeptResult[]) : [];

/** Whether a file was read: one that was refused is looked at again when it comes again. */
export const wasRead = (results: readonly KeptResult[]): boolean =>
  results.some(({ kind }) => kind !== 'refused');
