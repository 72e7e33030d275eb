/** Headers of an answer, in any spelling. */
export type RateHeaders = Readonly<Record<string, unknown>>;

/** Requests within the current quarter of an hour and within the current UTC day. */
export type Pair = { readonly short: number; readonly day: number };

/** Strava counts all requests, and again those that read (all but uploads); each may be absent from an answer. */
export type RateInfo = {
  readonly overall: { readonly limit: Pair | null; readonly usage: Pair | null };
  readonly read: { readonly limit: Pair | null; readonly usage: Pair | null };
};

/** `"100,1000"` (or the list an HTTP client makes of repeated headers) → a pair; null when it is something else. */
const parsePair = (value: unknown): Pair | null => {
  const match = /^\s*(\d+)\s*,\s*(\d+)\s*$/.exec(String(value));
  return match ? { short: Number(match[1]), day: Number(match[2]) } : null;
};

/** Header names without case and hyphens: `X-RateLimit-Limit`, `X-Ratelimit-Limit`, `x-rate-limit-limit` are one. */
const plain = (name: string): string => name.toLowerCase().replaceAll('-', '');

/** Reads the two pairs of rate-limit headers (STRAVA.md 2), each `15 minutes,day`. */
export const readRateHeaders = (headers: RateHeaders): RateInfo => {
  const byName = new Map(Object.entries(headers).map(([name, value]) => [plain(name), parsePair(value)]));
  const pair = (name: string): Pair | null => byName.get(name) ?? null;
  return {
    overall: { limit: pair('xratelimitlimit'), usage: pair('xratelimitusage') },
    read: { limit: pair('xreadratelimitlimit'), usage: pair('xreadratelimitusage') },
  };
};
