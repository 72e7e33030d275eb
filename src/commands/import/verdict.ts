import { shoeNameIn } from '../../core/run.ts';
import type { CurrentStatus } from '../../runner/current-status.ts';
import type { ImportProgress } from '../../sources/outcome.ts';
import type { Reader } from '../../words/reader.ts';
import { plain } from '../../words/units.ts';
import { gradedVerdict } from '../../words/verdict.ts';
import type { Output } from '../command.ts';

const graded = ({ status, outlook, shoes }: CurrentStatus, reader: Reader) =>
  gradedVerdict({ status, outlook }, reader, { shoeName: (id) => shoeNameIn(shoes, id) });

/** How the runner stands, in lines for a terminal: the level, the leading sentence and its step, the usual week. */
export const verdictLines = (current: CurrentStatus, reader: Reader): readonly string[] => {
  const { level, words } = graded(current, reader);
  const { usual } = current.status.numbers.weekM;
  const label = level === null ? '' : `${reader.words.levels[level].label}: `;
  return [
    plain(`${label}${words.headline}`),
    ...(words.action === null ? [] : [plain(words.action)]),
    ...(usual === null ? [] : [plain(`Usual week: ${reader.distanceRange(usual.low, usual.high)}`)]),
  ];
};

/** The same for programs; metres. */
export const verdictJson = (current: CurrentStatus, reader: Reader) => {
  const { level, words } = graded(current, reader);
  const { asOf, state, numbers } = current.status;
  const { value, usual } = numbers.weekM;
  return {
    day: asOf,
    state,
    level,
    headline: plain(words.headline),
    action: words.action === null ? null : plain(words.action),
    weekM: value,
    usualWeekM: usual,
  };
};

/** Tells once how the runner stands when the lists of an import are stored, on the error stream: recordings take longer. */
export const openEarlyVerdict = (stands: () => Promise<CurrentStatus | null>, reader: Reader, io: Output) => {
  let told: Promise<void> | null = null;
  const tell = async (): Promise<void> => {
    const current = await stands();
    if (current === null) return;
    io.err('So far, from the list of runs (hills and tracks are still being read):');
    for (const line of verdictLines(current, reader)) io.err(`  ${line}`);
  };
  return {
    look: ({ listed, files, filesTotal }: ImportProgress): void => {
      if (!listed || files >= filesTotal || told !== null) return;
      told = tell();
      // What goes wrong is thrown by `done`, which is asked later.
      told.catch(() => {});
    },
    done: async (): Promise<void> => void (await told),
  };
};
