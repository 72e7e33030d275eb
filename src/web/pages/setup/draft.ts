import { randomUUID } from 'node:crypto';
import { MINUTE_MS } from '../../../core/durations.ts';
import { sameText } from '../../../links/signed-links.ts';
import type { Typed } from './typed.ts';

/** DESIGN: long enough to read what was found, short enough that no secret lies about. */
const LIFE_MS = 10 * MINUTE_MS;

/** What was typed, and whether it was found to work. */
export type Draft = { readonly typed: Typed; readonly works: boolean };

/**
 * What was typed, between the check and the word to write it: in memory, so that no page has to show a secret
 * again, and one at a time, since one person sets Camber up.
 */
export const createDraft = (now: () => number) => {
  let kept: (Draft & { readonly key: string; readonly endsAt: number }) | null = null;
  return {
    /** Gives the key that takes it. */
    keep: (draft: Draft): string => {
      kept = { ...draft, key: randomUUID(), endsAt: now() + LIFE_MS };
      return kept.key;
    },
    /** Gives it out, once; null when it is another one, over, or taken. */
    take: (key: unknown): Draft | null => {
      if (kept === null || typeof key !== 'string' || !sameText(kept.key, key)) return null;
      const { endsAt, ...draft } = kept;
      kept = null;
      return now() < endsAt ? draft : null;
    },
  };
};
