import { changeIntervalsProgress, type IntervalsProgress } from '../../src/connection/intervals-link.ts';
import type { Deps } from '../../src/deps.ts';
import type { ListedActivity } from '../../src/intervals/activity.ts';
import { isIntervalsError, noteOfIntervals } from '../../src/intervals/errors.ts';
import type { FileResult } from '../../src/sources/outcome.ts';
import { intervalsOf, noteIntervals } from '../../src/store/intervals.ts';

type Count = 'runs' | 'known' | 'others' | 'withoutFile' | 'refused';

/** DESIGN: after so many files in a row that do not come, it is down and not the files. */
const MOST_IN_A_ROW = 3;

/** What a file counts as: a run where there is one in it. */
const countOf = (results: readonly FileResult[]): Count => {
  const has = (kind: FileResult['kind']): boolean => results.some((result) => result.kind === kind);
  if (has('run')) return 'runs';
  if (has('same') || has('known')) return 'known';
  return has('refused') ? 'refused' : 'others';
};

/** Fetches one recording and hands it to the door. @throws IntervalsError but for what concerns the file alone */
const takeOne = async (deps: Deps, athleteId: number, key: string, id: string): Promise<Count> => {
  try {
    const bytes = await deps.intervals.file(key, id);
    const { results } = await deps.door.importFile(athleteId, bytes, `intervals.icu ${id}`, 'intervals');
    return countOf(results);
  } catch (error) {
    if (isIntervalsError(error, 'missing')) return 'withoutFile';
    if (isIntervalsError(error, 'too_big')) return 'refused';
    throw error;
  }
};

/** Which list of ids remembers what was handled. */
export type Part = 'recent' | 'page';

const handled =
  (part: Part, id: string, count: Count | null) =>
  (progress: IntervalsProgress): IntervalsProgress => ({
    ...progress,
    [part]: [...progress[part], id],
    ...(count !== null && { [count]: progress[count] + 1 }),
  });

/** Stubs are counted where the runner is told of them. */
const noteStub = async (deps: Deps, athleteId: number, part: Part, id: string): Promise<void> =>
  deps.store.write(async (tx) => {
    await changeIntervalsProgress(tx, athleteId, deps.clock.now(), handled(part, id, null));
    const link = await intervalsOf(tx, athleteId);
    if (link !== null) await noteIntervals(tx, athleteId, { stubs: link.stubs + 1 });
  });

/** Recordings that did not come, with the last reason; they are tried again. */
export type Failed = { readonly ids: readonly string[]; readonly note: string | null };

/**
 * Takes in what a part of the list holds and was not handled before: runs by their files, the rest by counting. Each is
 * written down by itself, so that a kill costs one file.
 * @throws IntervalsError: key, limited; unavailable when nothing comes any more
 */
export const takeListed = async (
  deps: Deps,
  athleteId: number,
  key: string,
  listed: readonly ListedActivity[],
  { part, done }: { readonly part: Part; readonly done: ReadonlySet<string> },
): Promise<Failed> => {
  const failed: string[] = [];
  let note: string | null = null;
  let inARow = 0;
  for (const { id, kind } of listed) {
    if (done.has(id)) continue;
    if (kind === 'stub') {
      await noteStub(deps, athleteId, part, id);
      continue;
    }
    try {
      const count = kind === 'other' ? 'others' : await takeOne(deps, athleteId, key, id);
      await deps.store.write((tx) =>
        changeIntervalsProgress(tx, athleteId, deps.clock.now(), handled(part, id, count)),
      );
      inARow = 0;
    } catch (error) {
      inARow += 1;
      if (!isIntervalsError(error, 'unavailable') || inARow >= MOST_IN_A_ROW) throw error;
      failed.push(id);
      note = noteOfIntervals(error);
    }
  }
  return { ids: failed, note };
};
