/** A ball on the picture. */
export type Disc = { readonly x: number; readonly y: number; readonly r: number };

type Point = { readonly x: number; readonly y: number; readonly disc: number };

/** Points per disc: enough that no eye finds the corner between an arc and a straight edge. */
const FACETS = 60;

const round = (n: number): string => String(Math.round(n * 100) / 100);

const turn = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** Andrew's monotone chain (1979). */
const convex = (points: readonly Point[]): readonly Point[] => {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const chain = (list: readonly Point[]): Point[] => {
    const kept: Point[] = [];
    for (const point of list) {
      for (let n = kept.length; n >= 2; n = kept.length) {
        const [a, b] = [kept[n - 2], kept[n - 1]];
        if (a === undefined || b === undefined || turn(a, b, point) > 0) break;
        kept.pop();
      }
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.toReversed())];
};

/**
 * The tight outline round some discs, as path data: what a skin stretched over balls looks like. Edges of one disc
 * become one arc. Always the same sense of rotation, so that several outlines in one path make one shape.
 */
export const skin = (discs: readonly Disc[]): string => {
  const points = discs.flatMap(({ x, y, r }, disc) =>
    Array.from({ length: FACETS }, (_, i): Point => {
      const angle = (2 * Math.PI * i) / FACETS;
      return { x: x + r * Math.cos(angle), y: y + r * Math.sin(angle), disc };
    }),
  );
  const hull = convex(points);
  // Start where the disc changes, so that no arc is cut in two.
  const first = hull.findIndex((point, i) => point.disc !== hull.at(i - 1)?.disc);
  if (first === -1) return circle(discs[hull[0]?.disc ?? 0]);
  const ring = [...hull.slice(first), ...hull.slice(0, first)];
  const pieces: string[] = [];
  for (let i = 0; i < ring.length;) {
    const from = ring[i];
    if (from === undefined) break;
    let to = i;
    while (ring[to + 1]?.disc === from.disc) to += 1;
    const end = ring[to] ?? from;
    const r = discs[from.disc]?.r ?? 0;
    // More than half the facets of a disc: the long way round.
    const large = to - i > FACETS / 2 ? 1 : 0;
    pieces.push(`${i === 0 ? 'M' : 'L'}${round(from.x)} ${round(from.y)}`);
    if (to > i) pieces.push(`A${round(r)} ${round(r)} 0 ${large} 1 ${round(end.x)} ${round(end.y)}`);
    i = to + 1;
  }
  return `${pieces.join('')}Z`;
};

const circle = (disc: Disc | undefined): string => {
  if (disc === undefined) return '';
  const { x, y, r } = disc;
  const arc = (to: number): string => `A${round(r)} ${round(r)} 0 1 1 ${round(to)} ${round(y)}`;
  return `M${round(x - r)} ${round(y)}${arc(x + r)}${arc(x - r)}Z`;
};

/** A line through places of the picture, as path data. */
export const line = (spots: readonly { readonly x: number; readonly y: number }[]): string =>
  spots.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
