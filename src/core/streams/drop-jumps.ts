/** Known samples in a row, none of which jumps away from the one before. */
type Piece = { readonly first: number; readonly last: number; readonly size: number };

/** What is left when samples that jump away are taken out. */
export type Pieces = {
  /** How many samples were taken out. */
  readonly dropped: number;
  /** Samples that begin anew somewhere else: what lies between one of them and the sample before is no way. */
  readonly breaks: readonly number[];
};

/** DESIGN: a piece that is kept beyond a jump holds more samples than this; fewer are strays, not a new truth. */
const LEAST_SIZE = 10;
/** Pieces that agree over what jumps between them vouch for each other: that decides between equals. Samples. */
const AGREEMENT = 0.5;
/** DESIGN: so many pieces back the next good one is looked for, besides the best so far: keeps the search linear. */
const LOOK_BACK = 24;

const piecesOf = (mark: Float64Array, jumps: (from: number, i: number) => boolean): readonly Piece[] => {
  const pieces: Piece[] = [];
  let first = -1;
  let last = -1;
  let size = 0;
  for (let i = 0; i < mark.length; i++) {
    if (Number.isNaN(mark[i]!)) continue;
    if (last >= 0 && jumps(last, i)) {
      pieces.push({ first, last, size });
      first = -1;
    }
    if (first < 0) {
      first = i;
      size = 0;
    }
    last = i;
    size++;
  }
  if (first >= 0) pieces.push({ first, last, size });
  return pieces;
};

/**
 * The pieces worth keeping: the row of pieces that holds the most samples, where each jump that is left in it costs
 * `cost` samples. So strays before, between and after good samples go, and a shift that lasts stays.
 */
const bestRow = (
  pieces: readonly Piece[],
  jumps: (from: number, i: number) => boolean,
  cost: number,
): readonly number[] => {
  const score = new Float64Array(pieces.length);
  const before = new Int32Array(pieces.length).fill(-1);
  let best = 0;
  for (let k = 0; k < pieces.length; k++) {
    let most = 0;
    const consider = (j: number): void => {
      const value = score[j]! + (jumps(pieces[j]!.last, pieces[k]!.first) ? -cost : AGREEMENT);
      if (value > most) {
        most = value;
        before[k] = j;
      }
    };
    if (k > 0) consider(best);
    for (let j = k - 1; j >= 0 && j >= k - LOOK_BACK; j--) consider(j);
    score[k] = most + pieces[k]!.size;
    if (score[k]! > score[best]!) best = k;
  }
  const row: number[] = [];
  for (let k = pieces.length === 0 ? -1 : best; k >= 0; k = before[k]!) row.push(k);
  return row.reverse();
};

/**
 * Takes out (NaN in `mark`) the samples that cannot belong to the others, at the start and the end as well as between:
 * what jumps away and back, or lies elsewhere for a moment. A jump that lasts is kept, and reported as a break.
 * @param jumps whether sample `i` cannot be reached from sample `from`
 * @param cost samples a piece must hold to be kept beyond a jump
 */
export const dropJumps = (
  mark: Float64Array,
  jumps: (from: number, i: number) => boolean,
  cost = LEAST_SIZE,
): Pieces => {
  const pieces = piecesOf(mark, jumps);
  if (pieces.length <= 1) return { dropped: 0, breaks: [] };
  const row = bestRow(pieces, jumps, cost);
  const breaks: number[] = [];
  let dropped = 0;
  let next = 0;
  for (let k = 0; k < pieces.length; k++) {
    const { first, last, size } = pieces[k]!;
    if (row[next] === k) {
      if (next > 0 && jumps(pieces[row[next - 1]!]!.last, first)) breaks.push(first);
      next++;
      continue;
    }
    for (let i = first; i <= last; i++) mark[i] = NaN;
    dropped += size;
  }
  return { dropped, breaks };
};
