import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Clock } from '../deps.ts';

/** A clock that stands some weeks in the past and is moved forward as held-back runs arrive; it survives a kill. */
export type DemoClock = Clock & {
  /** Moves forward to this instant (epoch ms); never backwards. */
  advanceTo(instant: number): void;
};

/** Opens the clock kept in `file`, or begins one at `start`. It runs on at ordinary speed and never passes the real time. */
export const openDemoClock = (file: string, start: () => number): DemoClock => {
  const real = (): number => Date.now();
  let behindMs = readBehind(file) ?? Math.max(0, real() - start());
  const keep = (): void => {
    writeFileSync(`${file}.new`, JSON.stringify({ behindMs }));
    renameSync(`${file}.new`, file);
  };
  keep();
  const now = (): number => real() - behindMs;
  return {
    now,
    advanceTo: (instant) => {
      if (instant <= now()) return;
      behindMs = Math.max(0, real() - instant);
      keep();
    },
  };
};

const readBehind = (file: string): number | null => {
  try {
    const { behindMs } = JSON.parse(readFileSync(file, 'utf8')) as { behindMs?: unknown };
    return typeof behindMs === 'number' ? behindMs : null;
  } catch {
    return null; // the first start
  }
};
