import type { FileProblem } from '../../core/streams/file-facts.ts';
import type { ImportRow } from '../../store/imports.ts';
import type { FileResult, HistoryOutcome, ImportCounts, ImportProgress } from '../outcome.ts';

/** What became of one file of an upload. */
export type UploadEntry =
  | { readonly kind: 'file'; readonly name: string; readonly results: readonly FileResult[] }
  | {
      readonly kind: 'archive';
      readonly name: string;
      readonly outcome: Omit<HistoryOutcome, 'asksZone' | 'importId'>;
    }
  /** No archive that can be read; `problem` null in rows of earlier versions. */
  | { readonly kind: 'noArchive'; readonly name: string; readonly problem: FileProblem | null };

/** How far an upload is and what it brought: the JSON of its row. */
export type UploadState = {
  readonly kind: 'upload';
  /** When it was last written, epoch milliseconds: a process that was ended writes no more. */
  readonly at: number;
  /** All that is sent has arrived. */
  readonly arrived: boolean;
  /** Files dealt with. */
  readonly files: number;
  readonly counts: ImportCounts;
  /** The archive in hand. */
  readonly reading: { readonly name: string; readonly progress: ImportProgress | null } | null;
  /** The first so many files, with what became of each. */
  readonly entries: readonly UploadEntry[];
  readonly asksZone: boolean;
};

export const NO_COUNTS: ImportCounts = { runs: 0, same: 0, known: 0, other: 0, refused: 0 };

/** How an upload ended where it did not end by itself. */
const ENDINGS = ['cancelled', 'broken', 'stopped'] as const;
export type Ending = (typeof ENDINGS)[number];

/** The runner wants it to end: whoever reads for it sees this with the next look. */
export const CANCEL = 'cancel';

/** DESIGN: written every second while something happens; one file takes a minute at most. */
const SILENT_MS = 2 * 60_000;

/** The state of an import that is an upload; null of any other. */
export const uploadStateOf = ({ progress }: Pick<ImportRow, 'progress'>): UploadState | null =>
  (progress as UploadState | null)?.kind === 'upload' ? (progress as UploadState) : null;

/** Whether somebody still works on it; a process that was ended does not. */
export const isUnderWay = (row: Pick<ImportRow, 'progress' | 'state'>, now: number): boolean => {
  const state = uploadStateOf(row);
  return row.state === 'reading' && state !== null && now - state.at < SILENT_MS;
};

/** How it ended; null where all is well, or it goes on. */
export const endingOf = (row: Pick<ImportRow, 'note' | 'progress' | 'state'>, now: number): Ending | null =>
  row.state === 'reading'
    ? isUnderWay(row, now)
      ? null
      : 'stopped'
    : (ENDINGS.find((each) => each === row.note) ?? null);

const countOf = (counts: ImportCounts, { kind }: FileResult): ImportCounts => {
  const key = kind === 'run' ? 'runs' : kind;
  return { ...counts, [key]: counts[key] + 1 };
};

const KINDS = ['runs', 'same', 'known', 'other', 'refused'] as const;

/** What an entry adds to the counts. */
export const countsWith = (counts: ImportCounts, entry: UploadEntry): ImportCounts => {
  switch (entry.kind) {
    case 'file':
      return entry.results.reduce(countOf, counts);
    case 'noArchive':
      return { ...counts, refused: counts.refused + 1 };
    case 'archive': {
      const added = KINDS.map((key) => [key, counts[key] + entry.outcome.counts[key]] as const);
      return Object.fromEntries(added) as ImportCounts;
    }
  }
};
