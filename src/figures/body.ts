/**
 * The one body all drawings share; 100 units are its height.
 * Lengths: Drillis & Contini 1966, as in Winter 2009, Biomechanics and Motor Control of Human Movement, fig. 4.1;
 * the hip joints stand closer together than the hips are wide, because the thighs' own thickness is drawn round them.
 */
export const BODY = {
  thigh: 24.5,
  shank: 24.6,
  /** Ankle above the sole. */
  ankle: 3.9,
  /** Heel behind the ankle, and ankle to the tip of the shoe. */
  heel: 3.2,
  toe: 10.2,
  /** Half the distance of the hip joints, and of the shoulder joints. */
  hip: 5,
  shoulder: 10.4,
  /** Line of the hip joints to line of the shoulder joints. */
  trunk: 28.8,
  upperArm: 18.6,
  /** Elbow to the middle of the hand. */
  foreArm: 19,
  /** Line of the shoulders to the middle of the head. */
  neck: 10.8,
} as const;

/** Thickness: the radius of the ball that stands at each place. DESIGN: drawn by eye, between pictogram and person. */
export const BALL = {
  hip: 5.3,
  knee: 3.5,
  calf: 3.6,
  ankle: 2.1,
  heel: 2,
  toe: 1.6,
  shoulder: 3.3,
  elbow: 2.3,
  wrist: 1.7,
  hand: 2.1,
  chest: 5.6,
  waist: 4.9,
  neck: 3,
  head: 5.5,
  jaw: 4.2,
} as const;
