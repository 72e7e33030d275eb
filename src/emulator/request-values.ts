import type { Request } from 'express';

/** One value of the body or, failing that, of the query: Strava accepts parameters in both. */
export const valueOf = (req: Request, name: string): string | undefined => {
  const body = (req.body ?? {}) as Record<string, unknown>;
  const value = body[name] ?? req.query[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};

/** All values of a repeated form field. */
export const valuesOf = (req: Request, name: string): readonly string[] => {
  const value: unknown = ((req.body ?? {}) as Record<string, unknown>)[name];
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? [value] : [];
};

/** The token of `Authorization: Bearer …`. */
export const bearerOf = (req: Request): string | undefined =>
  /^Bearer\s+(\S+)$/i.exec(req.get('authorization') ?? '')?.[1];

/** Name and password of `Authorization: Basic …`. */
export const basicOf = (req: Request): readonly [string, string] | undefined => {
  const encoded = /^Basic\s+(\S+)$/i.exec(req.get('authorization') ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const [name = '', ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return [name, rest.join(':')];
};
