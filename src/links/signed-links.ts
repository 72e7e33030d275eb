import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { z } from 'zod';

/** Links that only this Camber can have written, for one purpose. */
export type SignedLinks<C> = {
  /** Text for the link's query: the claim and its signature. */
  readonly sign: (claim: C) => string;
  /** The claim, or null when the text was changed, made for something else, or has expired at `now`. */
  readonly open: (token: string, now: number) => C | null;
};

/** A key for one purpose, derived from the session key, so that a seal of one kind never opens as another. */
export const keyFor = (sessionKey: string, purpose: string): string =>
  createHmac('sha256', sessionKey).update(`camber ${purpose}`).digest('hex');

/** Constant-time comparison of two texts; texts of different length are different. */
export const sameText = (a: string, b: string): boolean => {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
};

/** What the store remembers of a link that works once: not the link itself. */
export const linkHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * Signs claims of one shape with HMAC-SHA256 under a key derived for the purpose. A claim that carries
 * `expiresAt` (epoch ms) opens before that instant only.
 */
export const createSignedLinks = <C extends { readonly expiresAt?: number | undefined }>(
  sessionKey: string,
  purpose: string,
  shape: z.ZodType<C>,
): SignedLinks<C> => {
  const key = keyFor(sessionKey, `link ${purpose}`);
  const signature = (body: string): string => createHmac('sha256', key).update(body).digest('base64url');
  return {
    sign: (claim) => {
      const body = Buffer.from(JSON.stringify(claim)).toString('base64url');
      return `${body}.${signature(body)}`;
    },
    open: (token, now) => {
      const [body, given, ...rest] = token.split('.');
      if (body === undefined || given === undefined || rest.length > 0) return null;
      if (!sameText(given, signature(body))) return null;
      const claim = shape.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString()));
      return claim.success && (claim.data.expiresAt ?? Infinity) > now ? claim.data : null;
    },
  };
};
