import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { type Demo, startDemo } from '../../src/demo/start-demo.ts';
import type { AthletePatch } from '../../src/store/athletes.ts';
import * as athletes from '../../src/store/athletes.ts';

const log = pino({ level: 'silent' });

/** Ends a demo that hangs. Four months take one to two minutes; a busy machine may need much longer. */
const PLAYS_AT_MOST_MS = 15 * 60_000;
const LOOK_MS = 500;

/** A demo that was played longer ago is of another day: its pages would say that nothing was read since. */
const GOOD_FOR_MS = 12 * 60 * 60_000;

/** Takes a played demo of another day away, so that it is played anew; whatever else lies there stays. */
export const forgetOldSeed = (folder: string): void => {
  const clock = path.join(folder, 'clock.json');
  if (existsSync(clock) && Date.now() - statSync(clock).mtimeMs > GOOD_FOR_MS)
    rmSync(folder, { recursive: true });
};

/** Plays the demo to its end in this folder, unless that was done before. */
const play = async (folder: string): Promise<void> => {
  if (existsSync(path.join(folder, 'clock.json'))) return;
  mkdirSync(folder, { recursive: true });
  const demo = await startDemo({ port: 0, dataDir: folder, log, play: true });
  demo.begin();
  const until = Date.now() + PLAYS_AT_MOST_MS;
  while (demo.player.held() > 0 || demo.player.busy()) {
    if (Date.now() > until) throw new Error('the demo did not come to its end');
    await sleep(LOOK_MS);
  }
  await demo.stop();
};

/** A demo in which everything has happened. */
export type PlayedDemo = Demo & {
  /** Changes how its sample runner reads. */
  runnerReads(patch: Pick<AthletePatch, 'language' | 'units' | 'theme'>): Promise<void>;
};

/**
 * Starts a demo whose sample runner is connected and all of whose runs are released. With a `seed` folder the played
 * demo is kept there and copied, so that the next time takes seconds. `stop` leaves nothing else behind.
 */
export const startPlayedDemo = async (seed?: string): Promise<PlayedDemo> => {
  const played = seed ?? mkdtempSync(path.join(os.tmpdir(), 'camber-played-'));
  await play(played);
  const dataDir = seed === undefined ? played : mkdtempSync(path.join(os.tmpdir(), 'camber-played-'));
  if (seed !== undefined) cpSync(seed, dataDir, { recursive: true });
  const demo = await startDemo({ port: 0, dataDir, log });
  const { store } = demo.camber.deps;
  return {
    ...demo,
    runnerReads: async (patch) => {
      const [runner] = await athletes.all(store.read);
      if (runner !== undefined) await store.write((tx) => athletes.updateAthlete(tx, runner.id, patch));
    },
    stop: async () => {
      await demo.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
