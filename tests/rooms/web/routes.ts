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
  '/how/:rule': '/how/S1',
  '/runs/:id': '/runs/20261122',
  '/runs/:id/effort': '/runs/20261122/effort',
  '/runs/:id/shoes': '/runs/20261122/shoes',
  '/runs/:id/apart': '/runs/20261122/apart',
  '/runs/:id/join': '/runs/20261122/join',
  '/shoes/:id/before': '/shoes/g1/before',
  '/shoes/:id/retire': '/shoes/g1/retire',
  '/shoes/:id/usual': '/shoes/g1/usual',
  '/uploads/:id': '/uploads/1',
  '/uploads/:id/progress': '/uploads/1/progress',
  '/uploads/:id/cancel': '/uploads/1/cancel',
  '/mailbox/:name': '/mailbox/verify-7.eml',
  '/mailbox/:name/html': '/mailbox/verify-7.eml/html',
  '/routine/exercises/:id': '/routine/exercises/clamshell',
  '/settings/mails/:id/again': '/settings/mails/1/again',
  '/settings/channels/:id/test': '/settings/channels/1/test',
  '/settings/channels/:id/remove': '/settings/channels/1/remove',
  '/admin/mails/:id/again': '/admin/mails/1/again',
  '/admin/invites/:id/revoke': '/admin/invites/1/revoke',
  '/admin/runners/:id/new-password': '/admin/runners/7/new-password',
  '/calendar/:file': '/calendar/nope.ics',
  '/import/:key': '/import/camber_nope',
  '/episodes/:id': '/episodes/1',
  '/episodes/:id/over': '/episodes/1/over',
  '/episodes/:id/remove': '/episodes/1/remove',
  '/settings/tokens/:id/end': '/settings/tokens/1/end',
  '/webhook/:secret': '/webhook/nope',
};

/** A real address for a route. @throws when its parameters have no example */
export const addressOf = ({ path, name }: Route): string => {
  if (!path.includes(':')) return path;
  const address = EXAMPLES[path];
  if (address === undefined) throw new Error(`${name} has no example in tests/rooms/web/routes.ts`);
  return address;
};
