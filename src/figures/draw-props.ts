import { line } from './outline.ts';
import type { Look, Piece } from './draw-body.ts';
import type { Prop } from './scene.ts';
import type { Skeleton } from './skeleton.ts';
import { add, between, minus, times, unit, type Vec } from './vec.ts';

/** Drawn before everything, and after everything. */
const BEHIND = -1000;
const FRONT = 1000;
/** Height of the rubber loop above the ankle joint, and its half width beside it. */
const BAND_UP = 2.2;
const BAND_OUT = 2.4;
/** How far the line through the hips reaches beyond them. */
const HIP_REACH = 17;

const shapeOf = (kind: string, corners: readonly Vec[], look: Look): string =>
  `<path class="fig-${kind}" d="${line(corners.map(look))}Z"/>`;

/** A rectangle on the ground between two opposite corners. */
const flat = ([x1, y, z1]: Vec, [x2, , z2]: Vec): readonly Vec[] => [
  [x1, y, z1],
  [x2, y, z1],
  [x2, y, z2],
  [x1, y, z2],
];

/** The three faces of a box that a viewer before and above it may see. */
const box = (from: Vec, to: Vec, look: Look): string => {
  const [x1, y1, z1] = from;
  const [x2, y2, z2] = to;
  const front = shapeOf(
    'step-front',
    [
      [x1, y1, z2],
      [x2, y1, z2],
      [x2, y2, z2],
      [x1, y2, z2],
    ],
    look,
  );
  const top = shapeOf('step-top', flat([x1, y2, z1], [x2, y2, z2]), look);
  const side = shapeOf(
    'step-front',
    [
      [x2, y1, z1],
      [x2, y1, z2],
      [x2, y2, z2],
      [x2, y2, z1],
    ],
    look,
  );
  return side + front + top;
};

const band = ({ legs }: Skeleton, look: Look): string => {
  const upOf = (leg: Skeleton['legs']['left']): Vec =>
    add(leg.ankle, times(unit(minus(leg.knee, leg.ankle)), BAND_UP));
  const [a, b] = [upOf(legs.left), upOf(legs.right)];
  const out = times(unit(minus(a, b)), BAND_OUT);
  const ends = [add(a, out), minus(b, out)];
  return `<path class="fig-band" d="${line(ends.map(look))}"/>`;
};

const hipLine = ({ legs, pelvis }: Skeleton, look: Look): string => {
  const across = unit(minus(legs.left.hip, legs.right.hip));
  const reach = (direction: Vec): readonly Vec[] => [
    add(pelvis, times(direction, HIP_REACH)),
    add(pelvis, times(direction, -HIP_REACH)),
  ];
  const level: Vec = unit([across[0], 0, across[2]]);
  const high = legs.left.hip[1] > legs.right.hip[1] ? legs.left.hip : legs.right.hip;
  const shift = add(pelvis, [0, high[1] - pelvis[1], 0]);
  const flatLine = [add(shift, times(level, HIP_REACH)), add(shift, times(level, -HIP_REACH))];
  return (
    `<path class="fig-level" d="${line(flatLine.map(look))}"/>` +
    `<path class="fig-hips" d="${line(reach(across).map(look))}"/>` +
    [legs.left.hip, legs.right.hip]
      .map(look)
      .map(({ x, y }) => `<circle class="fig-joint" cx="${x.toFixed(2)}" cy="${y.toFixed(2)}" r="1.5"/>`)
      .join('')
  );
};

const watch = (at: Vec, look: Look): string => {
  const { x, y } = look(at);
  const p = (n: number): string => n.toFixed(2);
  return (
    `<path class="fig-watch" d="M${p(x)} ${p(y - 6)}v-2.2M${p(x - 1.6)} ${p(y - 8.4)}h3.2M${p(x)} ${p(y)}v-3.4M${p(x)} ${p(y)}l2.2 1.6"/>` +
    `<circle class="fig-watch" cx="${p(x)}" cy="${p(y)}" r="5.8"/>`
  );
};

const post = (foot: Vec, height: number, look: Look): string =>
  `<path class="fig-post" d="${line([foot, add(foot, [0, height, 0])].map(look))}"/>`;

/** A prop as a piece of the drawing; `joints` for what hangs on the body. */
export const propPiece = (prop: Prop, joints: Skeleton, look: Look): Piece => {
  switch (prop.kind) {
    case 'mat':
    case 'floor':
      return { near: BEHIND, svg: shapeOf(prop.kind, flat(prop.from, prop.to), look) };
    case 'mirror': {
      const [[x1, y1, z], [x2, y2]] = [prop.from, prop.to];
      return {
        near: BEHIND + 1,
        svg: shapeOf(
          'mirror',
          [
            [x1, y1, z],
            [x2, y1, z],
            [x2, y2, z],
            [x1, y2, z],
          ],
          look,
        ),
      };
    }
    case 'step':
      return { near: BEHIND + 1, svg: box(prop.from, prop.to, look) };
    case 'post':
      return { near: BEHIND + 2, svg: post(prop.foot, prop.height, look) };
    case 'band': {
      const { legs } = joints;
      return {
        near: look(between(legs.left.ankle, legs.right.ankle, 0.5)).near + FRONT / 2,
        svg: band(joints, look),
      };
    }
    case 'hip-line':
      return { near: FRONT, svg: hipLine(joints, look) };
    case 'watch':
      return { near: FRONT, svg: watch(prop.at, look) };
  }
};
