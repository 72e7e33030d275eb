import { type ChildProcess, spawn } from 'node:child_process';
import { connect } from 'node:net';
import { eventually } from './eventually.ts';
import { freePort } from './free-port.ts';

const listens = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve();
    }).once('error', reject);
  });

/** A Redis of the tests' own. */
export type RedisServer = {
  readonly port: number;
  /** Connections are taken and nothing is answered, until it thaws. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
};

/** One on a free port of the loopback, that keeps nothing. */
export const startRedisServer = async (
  options: Readonly<Record<string, string>> = {},
): Promise<RedisServer> => {
  const port = await freePort();
  const all = { port: String(port), bind: '127.0.0.1', save: '', appendonly: 'no', ...options };
  const args = Object.entries(all).flatMap(([name, value]) => [`--${name}`, ...value.split(' ')]);
  const server: ChildProcess = spawn('redis-server', args, { stdio: 'ignore', cwd: '/tmp' });
  const gone = new Promise((resolve) => server.once('exit', resolve));
  await eventually(() => listens(port));
  return {
    port,
    freeze: () => void server.kill('SIGSTOP'),
    thaw: () => void server.kill('SIGCONT'),
    stop: async () => {
      server.kill('SIGKILL');
      await gone;
    },
  };
};
