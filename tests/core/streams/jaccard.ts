/** Jaccard index of two lists of cells, 0 … 1: shared cells over all cells. */
export const jaccard = (a: Iterable<string>, b: Iterable<string>): number => {
  const [first, second] = [new Set(a), new Set(b)];
  const all = first.union(second).size;
  return all === 0 ? 0 : first.intersection(second).size / all;
};
