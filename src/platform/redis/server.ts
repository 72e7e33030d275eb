import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { RedisStartError } from './errors.ts';
import type { RedisPlace } from './place.ts';

/** The server as a process: start it, find it again, end it. */

/** A server that was told to stop writes its file out; after this it is ended. */
const STOP_TIMEOUT_MS = 4_000;
const POLL_MS = 20;

const findServer = (): string => {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    for (const name of ['redis-server', 'valkey-server']) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // not here: look further
      }
    }
  }
  throw new RedisStartError(
    'No redis-server or valkey-server on this machine. Run scripts/setup, or set REDIS_URL to a Redis you already have.',
  );
};

/** Whether this machine has a server to start. */
export const canStartRedis = (): boolean => {
  try {
    return findServer() !== '';
  } catch {
    return false;
  }
};

/** Starts a server on the folder. Call it under the lock, and only where none runs. */
export const spawnServer = ({ folder, socket, pidFile, log }: RedisPlace): ChildProcess => {
  const binary = findServer();
  rmSync(socket, { force: true });
  const output = openSync(log, 'a', 0o600);
  const options = {
    port: '0',
    unixsocket: socket,
    unixsocketperm: '700',
    dir: folder,
    pidfile: pidFile,
    appendonly: 'yes',
    appendfsync: 'everysec',
    save: '',
    'maxmemory-policy': 'noeviction',
    daemonize: 'no',
  };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  // Detached: Ctrl-C reaches the whole foreground group, and Redis must outlive the jobs that are being finished.
  const child = spawn(binary, args, { cwd: folder, detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  // It writes the same itself, a moment later: a kill of ours in between may not leave a server nobody knows of.
  if (child.pid !== undefined) writeFileSync(pidFile, String(child.pid));
  return child;
};

/** The command line of a process; null when there is no such process, or none that still does anything. */
const commandOf = (pid: number): string | null => {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8') || null;
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return null;
  }
};

/** The process of the server on this socket, answering or not; null when there is none. */
export const runningServer = ({ pidFile, socket }: RedisPlace): number | null => {
  let pid: number;
  try {
    pid = Number(readFileSync(pidFile, 'utf8'));
  } catch {
    return null;
  }
  if (!Number.isInteger(pid) || pid <= 0) return null;
  // The number may be another program's by now.
  return commandOf(pid)?.includes(socket) === true ? pid : null;
};

/** Ends the server at once and waits until it is gone. */
export const killServer = async (place: RedisPlace): Promise<void> => {
  for (let pid = runningServer(place); pid !== null; pid = runningServer(place)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // gone in between
    }
    await sleep(POLL_MS);
  }
};

/** Waits until a server that was told to stop is gone, and ends it when it takes too long. */
export const untilGone = async (place: RedisPlace): Promise<void> => {
  const deadline = performance.now() + STOP_TIMEOUT_MS;
  while (runningServer(place) !== null && performance.now() < deadline) await sleep(POLL_MS);
  await killServer(place);
};
