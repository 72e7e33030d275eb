import type { Level } from '../../core/finding.ts';
import { raw, type Html } from './html.ts';

const icon = (shape: string): Html =>
  raw(`<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shape}</svg>`);

/** Each level has its own shape, the one its marks have in charts and mails: colour is never needed to tell them apart. */
export const LEVEL_ICONS: Readonly<Record<Level, Html>> = {
  note: icon('<circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" stroke-width="2"/>'),
  caution: icon(
    '<path d="M8 2.5 14 13H2Z" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/>',
  ),
  strong: icon(
    '<path d="M8 2.5 14 13H2Z" fill="currentColor" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/>',
  ),
  stop: icon('<path d="M2.5 2.5h11v11h-11z" fill="currentColor"/>'),
};

/** The mark of the house: the arch of a cambered road, a runner's dot on one side of it. */
export const MARK = raw(
  '<svg viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path d="M3 22.5C9 12 23 12 29 22.5" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round"/><circle class="mark-dot" cx="21.4" cy="10.2" r="2.9"/></svg>',
);
