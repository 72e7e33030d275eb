import type { Changed, LookBack } from './look-back.ts';

/** All that had changed before any of the episodes, each change once: that of the first look-back that found it. */
export const changesOf = (lookBacks: readonly LookBack[]): readonly Changed[] => {
  const found = new Map<string, Changed>();
  for (const change of lookBacks.flatMap(({ changed }) => changed)) {
    const key = `${change.measure} ${change.change}`;
    if (!found.has(key)) found.set(key, change);
  }
  return [...found.values()];
};
