import { pathLength } from './fixes.ts';

/**
 * DESIGN: fixes every 10 s lie 25-45 m apart, all alike; what a simplification kept lies near in bends and far on
 * straights, and further apart than running at 1 Hz.
 */
const FAR_M = 18;
const UNEVEN = 2;

/** Whether fixes are what a simplification kept of a way: its corners, far and unevenly apart. */
export const isSimplified = (x: Float64Array, y: Float64Array): boolean => {
  if (x.length < 2) return false;
  const path = pathLength(x, y);
  if (path[path.length - 1]! < FAR_M * (path.length - 1)) return false;
  const steps = Float64Array.from({ length: path.length - 1 }, (_, i) => path[i + 1]! - path[i]!).sort();
  const at = (share: number): number => steps[Math.floor(share * (steps.length - 1))]!;
  return at(0.9) >= UNEVEN * at(0.1);
};
