import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../tests/support/free-port.ts';

/** A program that serves, as a process of its own. */
export type Server = {
  readonly url: string;
  /** From the start of the process to the first answer, milliseconds. */
  readonly readyMs: number;
  /** Memory in use by it alone, MB. */
  memoryMb(): number;
  /** Processor time used since its start, milliseconds. */
  cpuMs(): number;
  stop(): Promise<void>;
  /** As a crash would. */
  kill(): Promise<void>;
};

/** The kernel counts processor time in hundredths of a second. */
const TICK_MS = 10;
const POLL_MS = 4;
/** DESIGN: the slowest first start on a machine with twenty times too much to do took a minute. */
const START_AT_MOST_MS = 240_000;

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/healthz`)).ok;
  } catch {
    return false;
  }
};

/** Starts a program with a PORT of its own and waits until its /healthz answers. @throws when it ends before */
export const startServer = async (
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Server> => {
  const port = await freePort();
  const began = performance.now();
  const child: ChildProcess = spawn(program, [...args], {
    env: {
      ...process.env,
      ...environment,
      PORT: String(port),
      // Without pages only the health port answers.
      ...(environment['ROLES'] === 'worker' && { HEALTH_PORT: String(port) }),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`${args.join(' ')} ended with ${child.exitCode}`);
    if (performance.now() - began > START_AT_MOST_MS) throw new Error(`${args.join(' ')} does not answer`);
    await sleep(POLL_MS);
  }
  const readyMs = performance.now() - began;
  const proc = (file: string): string => readFileSync(`/proc/${child.pid}/${file}`, 'utf8');
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await gone;
  };
  return {
    url,
    readyMs,
    memoryMb: () => Number(/^VmRSS:\s+(\d+) kB/m.exec(proc('status'))?.[1]) / 1000,
    cpuMs: () => {
      // Behind the name, which may hold blanks: the 12th and 13th field are user and system time.
      const fields = proc('stat').split(') ').at(-1)?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
};
