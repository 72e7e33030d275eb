import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { RedisPlace } from './place.ts';

/** What Redis writes: since version 7 a folder, before that a file; a snapshot where somebody asked for one. */
const DATA = ['appendonlydir', 'appendonly.aof', 'dump.rdb'];

/**
 * Moves the server's data aside, in the place of what was moved there before. The queues only say "look here": what
 * they held is in the database. False when there is none.
 */
export const moveAside = ({ folder, damaged }: RedisPlace): boolean => {
  const there = DATA.filter((name) => existsSync(path.join(folder, name)));
  if (there.length === 0) return false;
  rmSync(damaged, { recursive: true, force: true });
  mkdirSync(damaged, { mode: 0o700 });
  for (const name of there) renameSync(path.join(folder, name), path.join(damaged, name));
  return true;
};

/** Puts it back: it was not what kept the server from starting. */
export const moveBack = ({ folder, damaged }: RedisPlace): void => {
  for (const name of DATA) rmSync(path.join(folder, name), { recursive: true, force: true });
  for (const name of readdirSync(damaged)) renameSync(path.join(damaged, name), path.join(folder, name));
  rmSync(damaged, { recursive: true });
};
