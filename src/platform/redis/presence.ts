import { Redis } from 'ioredis';
import { exclusively } from '../folder-lock.ts';
import { answerOf, ask, PATIENCE_MS } from './ask.ts';
import type { RedisPlace } from './place.ts';
import { untilGone } from './server.ts';

/**
 * Who uses the private Redis is what the server itself sees: every process holds a connection of this name as long as
 * it lives. The last one to leave stops the server.
 */
const NAME = 'camber-process';

/** DESIGN: the server is back within a second; whoever looks may not see nobody for much longer. */
const RECONNECT_MS = 100;

export type Presence = {
  /** Whether the server answers now. */
  answers(): Promise<boolean>;
  /** Calls back when the line breaks: sooner than any question would find out. */
  onBroken(callback: () => void): void;
  /** Lets go, and stops the server where nobody else is left. */
  leave(): Promise<void>;
};

/** Makes this process one of those that use the server. */
export const enter = async (place: RedisPlace): Promise<Presence> => {
  const client = new Redis({
    path: place.socket,
    connectionName: NAME,
    lazyConnect: true,
    retryStrategy: () => RECONNECT_MS,
    maxRetriesPerRequest: null,
    commandTimeout: PATIENCE_MS,
  });
  client.on('error', () => {}); // the watch says what there is to say
  await client.connect();
  return {
    // Over the line that is there: it is asked every second, and a line broken and healed in between is no matter.
    answers: async () =>
      client.status === 'ready'
        ? client.ping().then(
            () => true,
            () => false,
          )
        : (await answerOf(place.socket)) === 'ready',
    onBroken: (callback) => void client.on('close', callback),
    leave: async () => {
      client.disconnect();
      await exclusively(place.lock, async () => {
        if (await isUsed(place)) return;
        await shutDown(place);
      });
    },
  };
};

/** Whether another process uses it; a server that does not answer is of no use to anybody. */
const isUsed = async ({ socket }: RedisPlace): Promise<boolean> => {
  try {
    const clients = await ask(socket, (client) => client.client('LIST'));
    return String(clients).includes(` name=${NAME} `);
  } catch {
    return false;
  }
};

const shutDown = async (place: RedisPlace): Promise<void> => {
  // The answer to SHUTDOWN is a closed connection.
  await ask(place.socket, (client) => client.shutdown()).catch(() => {});
  await untilGone(place);
};
