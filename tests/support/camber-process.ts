import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { eventually } from './eventually.ts';

/** Camber as somebody uses it: commands of an installed folder, and processes that go on until they are told to stop. */

type Env = Readonly<Record<string, string>>;

/** A Camber that runs. */
export type Running = {
  /** What it has printed so far. */
  said(): string;
  /** Ends it with a signal and gives the exit code; null where the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
};

const environment = (env: Env) => ({ PATH: process.env['PATH'] ?? '', HOME: '/nowhere', ...env });

/** Runs a command to its end and gives what it printed. @throws with what it printed, where it fails */
export const camber = async (root: string, env: Env, ...args: readonly string[]): Promise<string> => {
  const { stdout } = await promisify(execFile)(`${root}/scripts/camber`, [...args], {
    cwd: root,
    env: environment(env),
    maxBuffer: 2 ** 24,
  });
  return stdout;
};

/** Starts Camber; resolves once it says at this address that it takes what comes. */
export const startCamber = async (root: string, env: Env, address: string): Promise<Running> => {
  const child = spawn(`${root}/scripts/camber`, ['start'], {
    cwd: root,
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let isOver = false;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  void ended.then(() => (isOver = true));
  await eventually(async () => {
    if (isOver) return;
    expect((await fetch(`http://${address}/readyz`)).status).toBe(200);
  });
  if (isOver) throw new Error(`Camber ended:\n${said}`);
  return {
    said: () => said,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
};
