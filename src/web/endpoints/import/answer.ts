import type { FileOutcome, FileResult } from '../../../sources/outcome.ts';
import { fileProblemText } from '../../../words/file-problem.ts';
import type { Reader } from '../../../words/reader.ts';

/** What is answered of one activity in a file. */
type ResultAnswer =
  | {
      readonly result: 'run' | 'same';
      readonly day: string;
      readonly distanceM: number;
      readonly url: string;
    }
  | { readonly result: 'known'; readonly since: string }
  | { readonly result: 'other'; readonly sport: string }
  | { readonly result: 'refused'; readonly code: string; readonly reason: string };

/** What is answered of one file. */
export type FileAnswer = { readonly name: string; readonly results: readonly ResultAnswer[] };

const resultOf = (result: FileResult, publicUrl: string, reader: Reader): ResultAnswer => {
  switch (result.kind) {
    case 'run':
    case 'same':
      return {
        result: result.kind,
        day: result.day,
        distanceM: Math.round(result.distanceM),
        url: `${publicUrl}/runs/${result.runId}`,
      };
    case 'known':
      return { result: 'known', since: new Date(result.at).toISOString() };
    case 'other':
      return { result: 'other', sport: result.sport };
    case 'refused':
      return {
        result: 'refused',
        code: result.problem.code,
        reason: fileProblemText(result.problem, reader),
      };
  }
};

/** What became of a file, for a program and for whoever reads its log. */
export const fileAnswer = (
  { name, results }: Pick<FileOutcome, 'name' | 'results'>,
  publicUrl: string,
  reader: Reader,
): FileAnswer => ({ name, results: results.map((result) => resultOf(result, publicUrl, reader)) });

/**
 * 200 when everything was taken, was there before or is no run; 422 when nothing but refusals is left, 207 when some was
 * refused.
 */
export const statusOf = (files: readonly FileAnswer[]): 200 | 207 | 422 => {
  const all = files.flatMap(({ results }) => results);
  const refused = all.filter(({ result }) => result === 'refused').length;
  if (refused === 0) return 200;
  return refused === all.length ? 422 : 207;
};
