import type { Express } from 'express';

type Layer = {
  readonly route?: { readonly path: string | RegExp; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle?: { readonly stack?: readonly Layer[] };
};

/** One route of the app: how it is asked for, and its address with parameters. */
export type Route = { readonly method: string; readonly path: string; readonly name: string };

/** Every route of the app, read from the app itself: a new one is walked without being listed anywhere. */
export const routesOf = (app: Express): readonly Route[] => {
  const walk = (layers: readonly Layer[]): Route[] =>
    layers.flatMap(({ route, handle }) =>
      route === undefined
        ? walk(handle?.stack ?? [])
        : Object.keys(route.methods).map((verb) => {
            const [method, path] = [verb.toUpperCase(), String(route.path)];
            return { method, path, name: `${method} ${path}` };
          }),
    );
  return walk((app.router as unknown as { stack: readonly Layer[] }).stack);
};

/**
 * Something of athlete 7's at every address that names a thing, so that the walk knocks at real doors. A route with a
 * parameter that is not here makes the walk fail: give it an example.
 */
const EXAMPLES: Readonly<Record<string, string>> = {
  '/runs/:id': '/runs/20261122',
  '/runs/:id/effort': '/runs/20261122/effort',
  '/runs/:id/shoes': '/runs/20261122/shoes',
  '/shoes/:id': '/shoes/g1',
  '/mailbox/:name': '/mailbox/verify-7.eml',
  '/mailbox/:name/html': '/mailbox/verify-7.eml/html',
  '/routine/exercises/:id': '/routine/exercises/clamshell',
  '/settings/mails/:id/again': '/settings/mails/1/again',
  '/settings/channels/:id/test': '/settings/channels/1/test',
  '/settings/channels/:id/remove': '/settings/channels/1/remove',
  '/admin/mails/:id/again': '/admin/mails/1/again',
  '/calendar/:file': '/calendar/nope.ics',
  '/webhook/:secret': '/webhook/nope',
};

/** A real address for a route. @throws when its parameters have no example */
export const addressOf = ({ path, name }: Route): string => {
  if (!path.includes(':')) return path;
  const address = EXAMPLES[path];
  if (address === undefined) throw new Error(`${name} has no example in tests/rooms/web/routes.ts`);
  return address;
};
