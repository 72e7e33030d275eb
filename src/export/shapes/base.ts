import { z } from 'zod';

/** What is read is not changed: the shape with everything in it read-only. */
export type ReadOnly<T> = T extends readonly (infer U)[]
  ? readonly ReadOnly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: ReadOnly<T[K]> }
    : T;

/** The building stones of all shapes. What comes back is foreign text: every text has an end, every number a range. */

/** The last instant that is taken, epoch milliseconds: 2100-01-01. */
const LAST_MS = 4_102_444_800_000;

/** A text without the one character that PostgreSQL cannot store. */
export const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => !value.includes('\0'), { error: 'a text without NUL' });

/** YYYY-MM-DD. */
export const day = z.iso.date();

/** Epoch milliseconds. */
export const instant = z.int().min(0).max(LAST_MS);

/** An id of a run: Strava's, or negative. */
export const runId = z.int();

/** A count, or a size in whole numbers. */
export const count = z.int().min(0);

/** A measured number that cannot be negative. */
export const amount = z.number().min(0);

/** Names that JSON may hold and that mean something to JavaScript: dropped wherever they stand. */
const POISONED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A copy without the names that objects inherit. */
const clean = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !POISONED.has(name));
  return Object.fromEntries(kept.map(([name, inner]) => [name, clean(inner)]));
};

/** Any JSON: what it holds is said where it is used, and is not part of the format. */
export const anyJson = z.unknown().transform(clean);

/** Any JSON but null. */
export const someJson = anyJson.refine((value): boolean => value !== null && value !== undefined, {
  error: 'a value',
});
