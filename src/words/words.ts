import type { Catalogue } from './catalogue.ts';
import { en } from './en/index.ts';

const CATALOGUES: Readonly<Record<string, Catalogue>> = { en };

/** The catalogue of a language ("en", "de-AT" → "de"); English where the language is not known. */
export const words = (locale = 'en'): Catalogue =>
  CATALOGUES[locale] ?? CATALOGUES[locale.split('-')[0] ?? ''] ?? en;
