import type { Shoe } from '../run.ts';

/** A drop that another pair suggests. */
export type DropSuggestion = {
  readonly dropMm: number;
  /** The pair it comes from. */
  readonly name: string;
  /** The same model, or only another version of it: makers do change the drop from one to the next. */
  readonly sameVersion: boolean;
};

/** "Brooks Ghost 15 (blue) #2" → "brooks ghost 15": what tells two pairs of one model apart is left out. */
const modelOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\([^()]*\)|#\s*\d+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** "brooks ghost 15" → "brooks ghost". */
const lineOf = (model: string): string => model.replace(/\s?v?(?<!\d|\d\.)\d+(\.\d+)?$/, '');

/**
 * The drop to suggest for a pair that has none, from a pair of the same model or, failing that, of another version of
 * it; null where there is no such pair with a drop. A suggestion only: the runner enters it.
 */
export const suggestDrop = (shoe: Shoe, pairs: readonly Shoe[]): DropSuggestion | null => {
  if (shoe.dropMm !== null) return null;
  const model = modelOf(shoe.name);
  const like = (same: (other: string) => boolean, sameVersion: boolean): DropSuggestion | null => {
    // The pair itself is not among them: it has no drop.
    const found = pairs.find(({ dropMm, name }) => dropMm !== null && same(modelOf(name)));
    const dropMm = found?.dropMm ?? null;
    return found === undefined || dropMm === null ? null : { dropMm, name: found.name, sameVersion };
  };
  return (
    like((other) => other === model, true) ??
    like((other) => lineOf(other) !== '' && lineOf(other) === lineOf(model), false)
  );
};
