import type { FileResult, FileOutcome, HistoryOutcome } from '../../sources/outcome.ts';
import { fileProblemLine } from '../../words/file-problem.ts';
import { printable } from '../../words/printable.ts';
import type { Reader } from '../../words/reader.ts';
import { toldNote } from '../reading.ts';

const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

const say = (name: string, result: FileResult, reader: Reader): string => {
  const label = printable(name);
  switch (result.kind) {
    case 'run':
      return `${label}: run of ${reader.dayWithYear(result.day)}, ${reader.distance(result.distanceM)}`;
    case 'same':
      return `${label}: same as the run of ${reader.dayWithYear(result.day)}, ${reader.distance(result.distanceM)}`;
    case 'known':
      return `${label}: known since ${new Date(result.at).toISOString().slice(0, 10)}`;
    case 'other':
      return `${label}: no run${result.sport === '' ? '' : ` (${printable(result.sport)})`}`;
    case 'refused':
      return fileProblemLine(name, result.problem, reader);
  }
};

/** One line for each activity of a file. */
export const fileLines = ({ name, results }: FileOutcome, reader: Reader): readonly string[] =>
  results.map((result) => say(name, result, reader));

/** What became of a history: what was new, what was not, and what was left out. */
export const historyLines = (
  name: string,
  { counts, from, to, refused, notes }: HistoryOutcome,
  reader: Reader,
): readonly string[] => {
  const span =
    from === null || to === null ? '' : ` (${reader.dayWithYear(from)} to ${reader.dayWithYear(to)})`;
  const parts = [
    counts.runs === 0 && counts.same === 0 ? 'nothing new' : count(counts.runs, 'new run', 'new runs'),
    ...(counts.same > 0 ? [`${count(counts.same, 'run', 'runs')} another source had told`] : []),
    ...(counts.known > 0 ? [`${count(counts.known, 'run', 'runs')} known before`] : []),
  ];
  const left = counts.refused - refused.length;
  return [
    `${printable(name)}: ${parts.join(', ')}${span}`,
    ...notes.filter(({ key }) => key !== 'known').map((note) => `  ${toldNote(note, reader).text}`),
    ...refused.map((each) => `  ${fileProblemLine(each.name, each.problem, reader)}`),
    ...(left > 0 ? [`  and ${count(left, 'file', 'files')} more that could not be read`] : []),
  ];
};
