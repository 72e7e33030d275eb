/** A drawing of dots, two wide and four high per character (Unicode braille patterns, U+2800). */
const FIRST = 0x2800;
const DOTS = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const;

export type Canvas = {
  readonly width: number;
  readonly height: number;
  /** Sets a dot; x to the right, y downwards; outside the drawing nothing happens. */
  dot(x: number, y: number): void;
  line(x0: number, y0: number, x1: number, y1: number): void;
  lines(): readonly string[];
};

/** A drawing of so many characters. */
export const canvas = (columns: number, rows: number): Canvas => {
  const cells = new Uint8Array(columns * rows);
  const width = 2 * columns;
  const height = 4 * rows;
  const dot = (x: number, y: number): void => {
    const px = Math.round(x);
    const py = Math.round(y);
    if (px < 0 || py < 0 || px >= width || py >= height) return;
    cells[(py >> 2) * columns + (px >> 1)]! |= DOTS[py & 3]![px & 1]!;
  };
  return {
    width,
    height,
    dot,
    line: (x0, y0, x1, y1) => {
      const steps = Math.max(1, Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0))));
      for (let k = 0; k <= steps; k++) dot(x0 + ((x1 - x0) * k) / steps, y0 + ((y1 - y0) * k) / steps);
    },
    lines: () =>
      Array.from({ length: rows }, (_, row) =>
        Array.from(cells.subarray(row * columns, (row + 1) * columns), (cell) =>
          String.fromCodePoint(FIRST + cell),
        ).join(''),
      ),
  };
};
