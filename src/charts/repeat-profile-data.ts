import { sum } from 'd3-array';
import type { Climb, HillRepeats } from '../core/run-analysis.ts';
import type { Reader } from '../words/reader.ts';

/** What the picture of hill repeats, its text alternative and its table are made of. */
export type RepeatProfileData = {
  readonly repeats: HillRepeats;
  readonly reader: Reader;
  readonly id?: string;
};

/** One repeat in words. */
export const repeatText = (climb: Climb, n: number, reader: Reader): string =>
  reader.words.charts.repeats.value(
    reader.count(n),
    reader.elevation(climb.gainM),
    reader.length(climb.lengthM),
    reader.percent(climb.grade),
    reader.elevation(climb.descentM),
  );

/** What the picture says: how often, and how much in all. */
export const repeatsAlt = ({ repeats, reader }: RepeatProfileData): string =>
  reader.words.charts.repeats.alt(
    reader.count(repeats.count),
    reader.elevation(sum(repeats.climbs, (climb) => climb.gainM)),
    reader.elevation(sum(repeats.climbs, (climb) => climb.descentM)),
  );

/** Head and rows of the table that says the same as the picture. */
export const repeatsTable = ({
  repeats,
  reader,
}: RepeatProfileData): {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
} => {
  const { table } = reader.words.charts.repeats;
  return {
    head: [table.number, table.gain, table.length, table.grade, table.descent],
    rows: repeats.climbs.map((climb, i) => [
      reader.count(i + 1),
      reader.elevation(climb.gainM),
      reader.length(climb.lengthM),
      reader.percent(climb.grade),
      reader.elevation(climb.descentM),
    ]),
  };
};
