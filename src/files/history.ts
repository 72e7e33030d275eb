import type { Run, Shoe } from '../core/run.ts';

/** A runner's history as read from disk. */
export type History = {
  /** Oldest first, one per id. */
  readonly runs: readonly Run[];
  readonly shoes: readonly Shoe[];
  /** IANA zone the runner is mostly in; null when the files do not tell and none was given. */
  readonly timeZone: string | null;
  /** What was left out or assumed, in plain words. */
  readonly notes: readonly string[];
};

export type ReadOptions = {
  /** The runner's IANA zone, for files that carry UTC only (bulk exports). */
  readonly timeZone?: string | null;
  /** Keyed hash for route sketches; absent = a fixed key, good enough for one history on one's own disk. */
  readonly hash?: (text: string) => string;
};

/** A file or folder that cannot be read as a history. The message says what is wrong and what to do. */
export class HistoryError extends Error {
  override readonly name = 'HistoryError';
  readonly code = 'history_unreadable';
}

/** Oldest first; of several records with one id the first stays. */
export const inOrder = (runs: readonly Run[]): { runs: readonly Run[]; repeated: number } => {
  const byId = new Map<number, Run>();
  for (const run of runs) if (!byId.has(run.id)) byId.set(run.id, run);
  const sorted = [...byId.values()].toSorted((a, b) => a.startS - b.startS || a.id - b.id);
  return { runs: sorted, repeated: runs.length - sorted.length };
};
