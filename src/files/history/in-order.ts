import type { Run } from '../../core/run.ts';

/** Oldest first; of several records with one id the first stays. */
export const inOrder = (
  runs: readonly Run[],
): { readonly runs: readonly Run[]; readonly repeated: number } => {
  const byId = new Map<number, Run>();
  for (const run of runs) if (!byId.has(run.id)) byId.set(run.id, run);
  const sorted = [...byId.values()].toSorted((a, b) => a.startS - b.startS || a.id - b.id);
  return { runs: sorted, repeated: runs.length - sorted.length };
};
