import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { median } from './figures.ts';

const PAGE = Buffer.alloc(4096);
const TIMES = 100;

/** How long this folder's disk takes to have one page more for good, milliseconds: what every durable write waits for. */
export const syncMs = (folder: string): number => {
  const file = path.join(folder, 'sync-cost');
  const opened = openSync(file, 'w');
  const ms = Array.from({ length: TIMES }, () => {
    writeSync(opened, PAGE);
    const began = performance.now();
    fsyncSync(opened);
    return performance.now() - began;
  });
  closeSync(opened);
  rmSync(file);
  return median(ms);
};
