import { Redis } from 'ioredis';

/** DESIGN: a healthy server answers within a millisecond, on a very busy machine within some hundred. */
export const PATIENCE_MS = 2_000;

/**
 * Asks the server on a socket once, over a connection of its own: nothing is tried again, nothing waits for ever.
 * @throws when nobody is there, the server refuses, or no answer comes in time
 */
export const ask = async <T>(socket: string, question: (client: Redis) => Promise<T>): Promise<T> => {
  const client = new Redis({
    path: socket,
    lazyConnect: true,
    retryStrategy: () => null,
    connectTimeout: PATIENCE_MS,
    commandTimeout: PATIENCE_MS,
    // The plainest greeting: a server that still loads its file answers it.
    enableReadyCheck: false,
    disableClientInfo: true,
    protocol: 2,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return await question(client);
  } finally {
    client.disconnect();
  }
};

/** What a server says of itself: it answers, it still reads its file, or nothing comes (or nobody is there). */
export type Answer = 'ready' | 'loading' | 'none';

/** How the server on this socket is. */
export const answerOf = (socket: string): Promise<Answer> =>
  ask(socket, (client) => client.ping()).then(
    () => 'ready',
    (error: unknown) => (error instanceof Error && error.message.startsWith('LOADING') ? 'loading' : 'none'),
  );
