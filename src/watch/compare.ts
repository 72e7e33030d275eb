import type { WatchedFile } from '../store/watched-files.ts';
import type { SeenFile } from './walk.ts';

/** What a look at a folder means. */
export type Comparison = {
  /** The same in two looks and not taken in yet: the newest first, because a run of today is waited for. */
  readonly ready: readonly SeenFile[];
  /** New or changed: to be remembered, and looked at once more before they are taken. */
  readonly changed: readonly SeenFile[];
  /** Remembered, and there no more. */
  readonly gone: readonly string[];
};

const isSame = (a: SeenFile, b: SeenFile): boolean => a.size === b.size && a.modifiedMs === b.modifiedMs;

/** Compares what lies in a folder with what is remembered of it. A changed file is a new one. */
export const compare = (known: ReadonlyMap<string, WatchedFile>, seen: readonly SeenFile[]): Comparison => {
  const ready: SeenFile[] = [];
  const changed: SeenFile[] = [];
  for (const file of seen) {
    const before = known.get(file.path);
    if (before === undefined || !isSame(before, file)) changed.push(file);
    else if (before.hash === null) ready.push(file);
  }
  const there = new Set(seen.map(({ path }) => path));
  return {
    ready: ready.toSorted((a, b) => b.modifiedMs - a.modifiedMs),
    changed,
    gone: [...known.keys()].filter((path) => !there.has(path)),
  };
};
