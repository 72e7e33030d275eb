import type { Logger } from 'pino';

/** Has something closed when Camber stops. */
export type AddStop = (stop: () => Promise<unknown>) => void;

/** What has been opened, in order; closed in the opposite order. One that fails to close does not keep the others open. */
export const createStops = (log: Logger) => {
  const stops: (() => Promise<unknown>)[] = [];
  return {
    add: ((stop) => void stops.push(stop)) satisfies AddStop,
    all: async (): Promise<void> => {
      for (const stop of stops.splice(0).reverse()) {
        await stop().catch((error: unknown) => log.error({ err: error }, 'while stopping'));
      }
    },
  };
};
