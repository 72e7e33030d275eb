import type { Catalogue } from '../../catalogue.ts';
import { frame } from './frame.ts';

/** Die Texte der Seiten. */
export const pages: Catalogue['pages'] = { frame };
