import type { Level } from '../../core/rules/level.ts';
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

const navIcon = (shape: string): Html =>
  raw(
    `<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${shape}</svg>`,
  );

/** The tabs of the navigation on a phone: today's sheet, a way, a dumbbell, something said, and the rest. */
export const NAV_ICONS = {
  home: navIcon('<path d="M5 4h14v16H5zM9 9h6M9 13h6M9 17h3"/>'),
  runs: navIcon(
    '<path d="M4 19c7 0 2-7 8-7s2-7 8-7"/><circle cx="4" cy="19" r="1.2"/><circle cx="20" cy="5" r="1.2"/>',
  ),
  routine: navIcon('<path d="M7 7v10M4 9.5v5M17 7v10M20 9.5v5M7 12h10"/>'),
  'check-ins': navIcon('<path d="M4 5h16v11h-8l-4 4v-4H4zM8.5 10.5h7"/>'),
  more: navIcon(
    '<g fill="currentColor" stroke="none"><circle cx="5" cy="12" r="1.75"/><circle cx="12" cy="12" r="1.75"/><circle cx="19" cy="12" r="1.75"/></g>',
  ),
} as const;

/** The mark of the house: the arch of a cambered road, a runner's dot on one side of it. */
export const MARK = raw(
  '<svg viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path d="M3 22.5C9 12 23 12 29 22.5" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round"/><circle class="mark-dot" cx="21.4" cy="10.2" r="2.9"/></svg>',
);
