import { printable, shortened } from './printable.ts';
import type { Reader } from './reader.ts';
import type { Catalogue } from './catalogue.ts';

/** DESIGN: what is quoted from an archive; with the longest sentence around it a line stays under 200 characters. */
const MOST_QUOTED = 60;

/** Why an archive does not come back: a code, and where in it. */
type Problem = {
  readonly code: keyof Catalogue['restoreProblems'];
  readonly file?: string;
  readonly row?: number;
  readonly field?: string;
};

const quoted = (text: string | undefined): string =>
  text === undefined ? '' : shortened(printable(text), MOST_QUOTED);

/** The problem as a sentence; what it quotes of the archive is made printable and short. */
export const restoreProblemText = (
  { code, file, row, field }: Problem,
  reader: Pick<Reader, 'count' | 'words'>,
): string =>
  reader.words.restoreProblems[code]({
    file: quoted(file),
    row: row === undefined ? '' : reader.count(row),
    field: quoted(field),
  });
