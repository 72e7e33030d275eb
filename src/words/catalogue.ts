import type { en } from './en/index.ts';

/**
 * Everything Camber says in one language. English is the pattern: another language is one more folder whose
 * index has this type, so that a missing sentence is a type error.
 */
export type Catalogue = typeof en;
