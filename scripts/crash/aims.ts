import { createRandom, mixSeeds, type Random } from '../../src/emulator/sample-runner/random.ts';
import type { Aim } from './points.ts';

/** At what the kills are aimed: every named point in turn, a few at a time, until enough have hit. */

/** A kill at any moment, beside those at points. */
export const AT_RANDOM = 'at random';

/** DESIGN: so many points are aimed at at once, so that a step that does little is still hit. */
const AT_ONCE = 12;
/** DESIGN: a point that so many steps do not come to makes room for another. */
const PATIENCE = 6;
/** DESIGN: of the steps, so many are also hit at a moment that nobody chose, so long after their beginning. */
const RANDOM_SHARE = 0.5;
const RANDOM_WITHIN_MS = 1_500;

export type Aims = {
  /** What is aimed at now. */
  current(): readonly Aim[];
  /** Counts a kill. */
  hit(point: string): void;
  /** A step has ended. */
  next(): void;
  /** After how many milliseconds of this step it is killed at a random moment; null = it is not. */
  randomMs(): number | null;
  /** How often each point was hit. */
  hits(): Readonly<Record<string, number>>;
};

export const createAims = (points: readonly string[], seed: number, most: number): Aims => {
  const random = createRandom(mixSeeds(seed, 0xa1b));
  const waiting = shuffled(points, random);
  const armed: { readonly aim: Aim; steps: number }[] = [];
  const hits = new Map<string, number>();
  let kills = 0;

  const fill = (): void => {
    while (armed.length < AT_ONCE) {
      const point = waiting.shift();
      if (point === undefined) return;
      armed.push({ aim: { point, nth: 1 + Math.floor(random.next() * 3) }, steps: 0 });
    }
  };
  fill();

  return {
    current: () => (kills >= most ? [] : armed.map(({ aim }) => aim)),
    hit: (point) => {
      kills += 1;
      hits.set(point, (hits.get(point) ?? 0) + 1);
      const at = armed.findIndex(({ aim }) => aim.point === point);
      if (at >= 0) armed.splice(at, 1);
      if (point !== AT_RANDOM) waiting.push(point);
      fill();
    },
    next: () => {
      for (const one of armed) one.steps += 1;
      const tired = armed.findIndex(({ steps }) => steps >= PATIENCE);
      if (tired < 0) return;
      waiting.push(...armed.splice(tired, 1).map(({ aim }) => aim.point));
      fill();
    },
    randomMs: () =>
      kills < most && random.next() < RANDOM_SHARE ? Math.floor(random.next() * RANDOM_WITHIN_MS) : null,
    hits: () => Object.fromEntries([...hits].toSorted(([a], [b]) => a.localeCompare(b))),
  };
};

const shuffled = <T>(all: readonly T[], random: Random): T[] => {
  const out = [...all];
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random.next() * (i + 1));
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
};
