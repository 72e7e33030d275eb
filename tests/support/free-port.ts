import { createServer } from 'node:net';

/** Below the ports that systems give to outgoing connections: none of those can take it before it is used. */
const FIRST = 20_000;
const LAST = 32_000;

/** Processes of tests that run side by side begin at different ports. */
let next = FIRST + ((process.pid * 101) % (LAST - FIRST));

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

/** A port of the loopback that nobody listens on, and that this process gives out once. */
export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = next;
    next = next === LAST ? FIRST : next + 1;
    if (await isFree(port)) return port;
  }
};
