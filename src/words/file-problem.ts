import type { FileProblem } from '../core/streams/file-facts.ts';
import { printable, shortened } from './printable.ts';
import type { Reader } from './reader.ts';

/** DESIGN: what a terminal shows in two lines and a list of results in one row. */
const MOST_CHARACTERS = 180;
/** DESIGN: what is quoted from inside a file. */
const MOST_DETAIL = 40;

/** Why a file was refused and what to do, as a sentence; what it quotes of the file is made printable and short. */
export const fileProblemText = (problem: FileProblem, reader: Reader): string =>
  reader.words.fileProblems[problem.code](
    {
      ...problem,
      ...(problem.detail !== undefined && { detail: shortened(printable(problem.detail), MOST_DETAIL) }),
    },
    reader,
  );

/** The same as one line of at most 180 characters with the file's name in front, which is shortened to fit. */
export const fileProblemLine = (name: string, problem: FileProblem, reader: Reader): string => {
  const text = fileProblemText(problem, reader);
  const room = MOST_CHARACTERS - [...text].length - 2;
  return `${shortened(printable(name), Math.max(room, 3))}: ${text}`;
};
