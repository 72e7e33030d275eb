import type { Formats } from '../formats.ts';

/** A ratio above 1 → "40 %". A jump is told when it is above 10 %: a rounded "10 %" would read as if it were within. */
export const grewBy = (ratio: number, say: Formats): string =>
  Math.round((ratio - 1) * 100) <= 10 ? `just over ${say.percent(0.1)}` : say.percent(ratio - 1);

/** "40 % longer", from twice on "2.4 times as long". Takes the ratio new / old, above 1. */
export const growth = (ratio: number, say: Formats): string =>
  ratio < 2 ? `${grewBy(ratio, say)} longer` : `${say.count(ratio)} times as long`;
