import type { Catalogue } from '../catalogue.ts';
import { en } from '../en/index.ts';
import { pages } from './pages/index.ts';

/** Deutsch. */
export const de: Catalogue = {
  ...en,
  locale: 'de',
  pages,
};
