import { createHmac, timingSafeEqual } from 'node:crypto';
import { keyFor } from './session.ts';

/** What a link in a mail carries: who, which address it was sent to, until when (epoch ms). */
export type LinkClaim = { readonly athleteId: number; readonly email: string; readonly expiresAt: number };

export type SignedLinks = {
  /** Text for the link's query: the claim and its signature. */
  readonly sign: (claim: LinkClaim) => string;
  /** The claim, or null when the text was changed, made for something else, or has expired at `now`. */
  readonly open: (token: string, now: number) => LinkClaim | null;
};

/** Constant-time comparison of two texts; texts of different length are different. */
export const sameText = (a: string, b: string): boolean => {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
};

const isClaim = (value: unknown): value is LinkClaim => {
  const claim = value as Partial<LinkClaim> | null;
  return (
    typeof claim === 'object' &&
    claim !== null &&
    Number.isSafeInteger(claim.athleteId) &&
    typeof claim.email === 'string' &&
    Number.isSafeInteger(claim.expiresAt)
  );
};

/** Links that only this Camber can have written, for one purpose (HMAC-SHA256 under a key derived for it). */
export const createSignedLinks = (sessionKey: string, purpose: string): SignedLinks => {
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
      const claim: unknown = JSON.parse(Buffer.from(body, 'base64url').toString());
      return isClaim(claim) && claim.expiresAt > now ? claim : null;
    },
  };
};
