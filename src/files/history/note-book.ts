import type { ReadingNote, ReadingNoteKey } from '../../core/history/reading-notes.ts';
import type { FileProblem } from '../../core/streams/file-facts.ts';

/** Collects what reading left out: each kind once, with its count and first example. */
export type NoteBook = {
  add(key: ReadingNoteKey, what?: string, count?: number): void;
  /** A file that was refused, with the reason. */
  addRefused(key: 'filesUnreadable' | 'noActivity', name: string, problem: FileProblem): void;
  /** One of a kind, told by its name ("Ride"). */
  addKind(key: 'otherSports' | 'unknownSports', kind: string): void;
  notes(): readonly ReadingNote[];
};

/** DESIGN: the kinds worth a sentence; the rest is "others". */
const LISTED_KINDS = 6;

/** DESIGN: a name of a sport is a word or three. */
const LONGEST_KIND = 40;

const kindsText = (kinds: ReadonlyMap<string, number>): string => {
  const sorted = [...kinds].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const listed = sorted.slice(0, LISTED_KINDS).map(([kind, count]) => `${kind} ${count}`);
  const rest = sorted.slice(LISTED_KINDS).reduce((sum, [, count]) => sum + count, 0);
  return [...listed, ...(rest > 0 ? [`… ${rest}`] : [])].join(', ');
};

export const noteBook = (): NoteBook => {
  const counts = new Map<ReadingNoteKey, { count: number; what: string | undefined }>();
  const problems = new Map<ReadingNoteKey, FileProblem>();
  const kinds = new Map<ReadingNoteKey, Map<string, number>>();
  const add: NoteBook['add'] = (key, what, count = 1) => {
    if (count <= 0) return;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { count, what });
    else known.count += count;
  };
  return {
    add,
    addRefused(key, name, problem) {
      add(key, name);
      if (!problems.has(key)) problems.set(key, problem);
    },
    addKind(key, kind) {
      add(key);
      const known = kinds.get(key) ?? new Map<string, number>();
      const name = kind.slice(0, LONGEST_KIND) || '?';
      known.set(name, (known.get(name) ?? 0) + 1);
      kinds.set(key, known);
    },
    notes: () =>
      [...counts].map(([key, { count, what }]) => {
        const named = kinds.get(key);
        const text = named === undefined ? what : kindsText(named);
        const problem = problems.get(key);
        return {
          key,
          count,
          ...(text !== undefined && { what: text }),
          ...(problem !== undefined && { problem }),
        };
      }),
  };
};
