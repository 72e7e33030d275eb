import { BALL } from './body.ts';
import type { Spot } from './camera.ts';
import { skin, type Disc } from './outline.ts';
import type { Side } from './pose.ts';
import type { ArmJoints, LegJoints, Skeleton } from './skeleton.ts';
import { between, type Vec } from './vec.ts';

/** A piece of the drawing and how near it is: what is nearer is drawn later. */
export type Piece = { readonly near: number; readonly svg: string };

/** Where a point of space is on the picture. */
export type Look = (point: Vec) => Spot;

type Ball = readonly [Vec, number];

const SIDES: readonly Side[] = ['left', 'right'];

/** DESIGN: of two limbs the one that is this much farther is drawn paler. */
const FAR = 5;
/** Shorts end, and sleeves end, here along the limb. */
const HEM = 0.42;
const SLEEVE = 0.45;
/** The shirt ends here between hip joint and waist. */
const SHIRT_HEM = 0.4;

const disc = (look: Look, [point, r]: Ball): Disc => ({ ...look(point), r });

const shape = (look: Look, ...groups: readonly (readonly Ball[])[]): string =>
  groups.map((balls) => skin(balls.map((ball) => disc(look, ball)))).join('');

const path = (kind: string, d: string): string => `<path class="fig-${kind}" d="${d}"/>`;

const part = (look: Look, balls: readonly Ball[]): string => shape(look, balls);

const legSkin = (look: Look, leg: LegJoints): string =>
  shape(
    look,
    [
      [leg.hip, BALL.hip - 0.4],
      [leg.knee, BALL.knee],
    ],
    [
      [leg.knee, BALL.knee],
      [leg.calf, BALL.calf],
      [leg.ankle, BALL.ankle],
    ],
  );

const shoe = (look: Look, { ankle, heel, toe }: LegJoints): string =>
  part(look, [
    [between(ankle, heel, 0.35), BALL.ankle],
    [heel, BALL.heel],
    [toe, BALL.toe],
  ]);

/** The outline of a whole leg, for the trace of where it was. */
export const legOutline = (look: Look, leg: LegJoints): string => legSkin(look, leg) + shoe(look, leg);

const mean = (...numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;

const legPiece = (look: Look, leg: LegJoints, kind: string): Piece => {
  const thighs: readonly Ball[] = [
    [leg.hip, BALL.hip],
    [between(leg.hip, leg.knee, HEM), BALL.hip - 0.35],
  ];
  return {
    near: mean(look(leg.hip).near, look(leg.knee).near, look(leg.knee).near, look(leg.ankle).near),
    svg: path('shoe', shoe(look, leg)) + path(kind, legSkin(look, leg)) + path('shorts', part(look, thighs)),
  };
};

const armPiece = (look: Look, { shoulder, elbow, wrist, hand }: ArmJoints, kind: string): Piece => {
  const d = shape(
    look,
    [
      [shoulder, BALL.shoulder - 0.7],
      [elbow, BALL.elbow],
    ],
    [
      [elbow, BALL.elbow],
      [wrist, BALL.wrist],
    ],
    [
      [wrist, BALL.wrist],
      [hand, BALL.hand],
    ],
  );
  const sleeve = part(look, [
    [shoulder, BALL.shoulder],
    [between(shoulder, elbow, SLEEVE), BALL.shoulder - 0.5],
  ]);
  return {
    near: mean(look(shoulder).near, look(elbow).near, look(hand).near),
    svg: path(kind, d) + path('shirt', sleeve),
  };
};

const trunkPiece = (look: Look, { legs, waist, chest, neck, jaw, arms }: Skeleton): Piece => {
  const [waistL, waistR] = waist;
  const [chestL, chestR] = chest;
  const shirt = shape(
    look,
    [
      [waistL, BALL.waist],
      [waistR, BALL.waist],
      [between(legs.left.hip, waistL, SHIRT_HEM), BALL.hip],
      [between(legs.right.hip, waistR, SHIRT_HEM), BALL.hip],
    ],
    [
      [waistL, BALL.waist],
      [waistR, BALL.waist],
      [chestL, BALL.chest],
      [chestR, BALL.chest],
    ],
    [
      [chestL, BALL.chest],
      [chestR, BALL.chest],
      [arms.left.shoulder, BALL.shoulder],
      [arms.right.shoulder, BALL.shoulder],
      [neck, BALL.neck],
    ],
  );
  const shorts = part(look, [
    [legs.left.hip, BALL.hip],
    [legs.right.hip, BALL.hip],
    [between(legs.left.hip, waistL, SHIRT_HEM), BALL.hip - 0.2],
    [between(legs.right.hip, waistR, SHIRT_HEM), BALL.hip - 0.2],
  ]);
  const near = mean(...[waistL, waistR, chestL, chestR].map((point) => look(point).near));
  const throat = part(look, [
    [neck, BALL.neck],
    [jaw, BALL.neck],
  ]);
  return { near, svg: path('limb', throat) + path('shorts', shorts) + path('shirt', shirt) };
};

const headPiece = (look: Look, { head, jaw, nose }: Skeleton): Piece => ({
  near: look(head).near,
  svg: path(
    'limb',
    shape(
      look,
      [
        [head, BALL.head],
        [jaw, BALL.jaw],
      ],
      [
        [jaw, BALL.jaw - 1.2],
        [nose, 0.9],
        [head, BALL.jaw],
      ],
    ),
  ),
});

/** Of a pair of limbs the nearer one and the farther one, as they are shaded. */
const shades = (left: number, right: number): Readonly<Record<Side, string>> => ({
  left: left < right - FAR ? 'far' : 'limb',
  right: right < left - FAR ? 'far' : 'limb',
});

/** The body in pieces, each to be drawn in the order of its nearness. */
export const bodyPieces = (look: Look, joints: Skeleton, moving: Side): readonly Piece[] => {
  const { legs, arms } = joints;
  const leg = shades(look(legs.left.knee).near, look(legs.right.knee).near);
  const arm = shades(look(arms.left.elbow).near, look(arms.right.elbow).near);
  return [
    trunkPiece(look, joints),
    headPiece(look, joints),
    ...SIDES.map((side) => legPiece(look, legs[side], side === moving ? 'move' : leg[side])),
    ...SIDES.map((side) => armPiece(look, arms[side], arm[side])),
  ];
};
