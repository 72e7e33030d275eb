import type { Catalogue } from './catalogue.ts';
import { de } from './de/index.ts';
import { en } from './en/index.ts';
import { es } from './es/index.ts';

/** Every language Camber speaks: another one is a folder beside `en` and a line here. */
const CATALOGUES: Readonly<Record<string, Catalogue>> = { en, de, es };

/** The tags of these languages. */
export const LANGUAGES: readonly string[] = Object.keys(CATALOGUES);

/** The catalogue of a language ("en", "de-AT" → "de"); English where the language is not known. */
export const words = (locale = 'en'): Catalogue =>
  CATALOGUES[locale] ?? CATALOGUES[locale.split('-')[0] ?? ''] ?? en;
