import { columnsPerDegree, gridOf, rowAt } from '../route/cells.ts';
import { CODE_LENGTH, type PlaceHash } from '../route/codes.ts';
import type { Plane } from '../streams/project.ts';

/** DESIGN: fits of one track lie within some metres of each other; the next track does not begin before 150 m. Metres. */
const PLACE_CELL_M = 50;
/** Keeps names of track places apart from those of route cells: no run is on such a row. */
const ROWS_APART = 2 ** 20;
/** One hash of a name serves a block of 4 x 4 cells, each its own piece of it. */
const BLOCK = 4;

/** Names the places of tracks by keyed codes, and knows again those of a runner's other sessions. */
export type KnownPlaces = {
  /** The code of the cell a track's centre lies in: what is kept of a place. */
  readonly codeOf: (x: number, y: number) => string;
  /** Whether a centre lies in or beside a cell with a known code. */
  readonly isKnown: (x: number, y: number) => boolean;
};

/** The code of a cell: its piece of the hash of its block. */
const coderOf = (hash: PlaceHash): ((row: number, column: number) => string) => {
  const texts = new Map<string, string>();
  return (row, column) => {
    const blockRow = Math.floor(row / BLOCK);
    const blockColumn = Math.floor(column / BLOCK);
    const name = `cells:${blockRow}:${blockColumn}`;
    const text = texts.get(name) ?? hash.name(name);
    texts.set(name, text);
    const piece = (row - BLOCK * blockRow) * BLOCK + column - BLOCK * blockColumn;
    return text.slice(piece * CODE_LENGTH, (piece + 1) * CODE_LENGTH);
  };
};

/**
 * The places of one runner's tracks (SCIENCE.md 4.2 step 5 and 1.7: "keyed cell of the centre, as for routes").
 * @param plane the flat map that the places to be named are on
 * @param known codes kept of earlier sessions
 */
export const knownPlaces = (plane: Plane, hash: PlaceHash, known: ReadonlySet<string>): KnownPlaces => {
  const grid = gridOf(PLACE_CELL_M);
  const code = coderOf(hash);
  const place = (x: number, y: number): readonly [row: number, longitude: number] => [
    rowAt(grid, plane.latitude + y / plane.metresPerDegreeY),
    plane.longitude + x / plane.metresPerDegreeX,
  ];
  const codeAt = (row: number, column: number): string => code(row + ROWS_APART, column);
  return {
    codeOf: (x, y) => {
      const [row, longitude] = place(x, y);
      return codeAt(Math.floor(row), Math.floor(longitude * columnsPerDegree(grid, Math.floor(row))));
    },
    isKnown: (x, y) => {
      if (known.size === 0) return false;
      const [at, longitude] = place(x, y);
      for (const row of [Math.floor(at) - 1, Math.floor(at), Math.floor(at) + 1]) {
        const column = Math.floor(longitude * columnsPerDegree(grid, row));
        for (const beside of [column - 1, column, column + 1])
          if (known.has(codeAt(row, beside))) return true;
      }
      return false;
    },
  };
};
