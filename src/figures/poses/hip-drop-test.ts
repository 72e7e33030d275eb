import { BODY } from '../body.ts';
import type { Scene } from '../scene.ts';
import { add, rad, times, type Vec } from '../vec.ts';

/** What the mirror may show. */
export type HipDropLook = 'level' | 'drops' | 'knee-in';

/** The free side sinks by this many degrees; the knee points this far inward. */
const SINK = 13;
const INWARD = 72;
const HIP: Vec = [5, 49.4, 0];
/** A knee that falls in bends more. */
const LOWER_HIP: Vec = [3.5, 47.4, 0];

const posture =
  (look: HipDropLook): Scene['pose'] =>
  () => {
    const angle = rad(look === 'drops' ? SINK : 0);
    // From the free right hip up to the standing left one.
    const left: Vec = [Math.cos(angle), Math.sin(angle), 0];
    const hip: Vec = look === 'drops' ? [HIP[0] + 2.4, HIP[1], HIP[2]] : look === 'knee-in' ? LOWER_HIP : HIP;
    const at = add(hip, times(left, -BODY.hip));
    const free = add(hip, times(left, -2 * BODY.hip));
    const inward = rad(look === 'knee-in' ? INWARD : 0);
    return {
      pelvis: { at, up: [-Math.sin(angle), Math.cos(angle), 0.1], left },
      chest: { up: [look === 'drops' ? 0.1 : 0.02, 1, 0.1], left: [1, look === 'drops' ? -0.05 : 0, 0] },
      head: { up: [0.02, 1, 0.05], face: [0, 0, 1] },
      legs: {
        left: {
          ankle: [5, BODY.ankle, -4],
          knee: [-Math.sin(inward), 0, Math.cos(inward)],
          toe: [0.12, 0, 1],
        },
        right: { ankle: add(free, [-1, -27, -19]), knee: [0, -0.3, 1], toe: [0, -0.85, -0.5] },
      },
      arms: {
        left: { hand: add(at, [8.8, 8, 3.5]), elbow: [1, 0, -0.35] },
        right: { hand: add(at, [-8.8, 8, 3.5]), elbow: [-1, 0, -0.35] },
      },
    };
  };

/** One leg before the mirror, as the mirror shows it: a person who stands on the right leg sees this. */
export const hipDropTest = (look: HipDropLook): Scene => ({
  camera: { round: 0, above: 8 },
  frame: { width: 90, height: 122, middle: [0, 49, 0] },
  pose: posture(look),
  moving: 'left',
  props: [
    { kind: 'mirror', from: [-35, 0, -14], to: [35, 104, -14] },
    { kind: 'floor', from: [-38, 0, -14], to: [38, 0, 24] },
    { kind: 'hip-line' },
  ],
});
