import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { type PlayedDemo, startPlayedDemo } from '../../scripts/support/played-demo.ts';
import { eventually } from './eventually.ts';

/** A demo takes a minute to play: the files of a run share one, whichever of them needs it first plays it. */

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder for the demo of this run. */
    demoSeed: string;
  }
}

/** A demo of its own in which everything has happened; DEMO_SEED names a folder that keeps it for later runs. */
export const startSeededDemo = async (): Promise<PlayedDemo> => {
  const folder = process.env['DEMO_SEED'] ?? inject('demoSeed');
  const seed = path.join(folder, 'demo');
  const done = path.join(folder, 'done');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(done) && isFirst(folder)) {
    const demo = await startPlayedDemo(seed);
    writeFileSync(done, '');
    return demo;
  }
  await eventually(() => {
    if (!existsSync(done)) throw new Error('the demo is still being played');
  });
  return startPlayedDemo(seed);
};

/** One process alone can make a folder. */
const isFirst = (folder: string): boolean => {
  try {
    mkdirSync(path.join(folder, 'playing'));
    return true;
  } catch {
    return false;
  }
};

/** Vitest's hook before the browser tests; what it gives back runs after them. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'camber-seed-'));
  project.provide('demoSeed', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
