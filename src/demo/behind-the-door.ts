import type { Express } from 'express';
import type { Serve } from '../opening/roles.ts';

/** Takes an app that is reached by the demo's front door and listens nowhere itself. `app` comes with the start. */
export const behindTheDoor = (url: string): { readonly serve: Serve; readonly app: Promise<Express> } => {
  const { promise, resolve } = Promise.withResolvers<Express>();
  return {
    app: promise,
    serve: (app) => {
      resolve(app);
      return Promise.resolve({ url, close: () => Promise.resolve() });
    },
  };
};
