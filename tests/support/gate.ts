import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from './free-port.ts';

/** An address of the loopback that leads to a server for as long as it is open. */
export type Gate = {
  readonly port: number;
  open(): Promise<void>;
  /** Breaks what goes through and refuses what comes. */
  close(): Promise<void>;
};

/** A gate in front of this port, closed. */
export const gateTo = async (target: number): Promise<Gate> => {
  const port = await freePort();
  const sockets = new Set<Socket>();
  let server: Server | null = null;
  const forward = (from: Socket): void => {
    const to = connect(target, '127.0.0.1');
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      sockets.add(one);
      one.on('error', () => {});
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  };
  return {
    port,
    open: () =>
      new Promise((resolve, reject) => {
        server = createServer(forward).once('error', reject);
        server.listen(port, '127.0.0.1', () => resolve());
      }),
    close: () =>
      new Promise((resolve) => {
        if (server === null) return resolve();
        server.close(() => resolve());
        server = null;
        for (const socket of sockets) socket.destroy();
      }),
  };
};
