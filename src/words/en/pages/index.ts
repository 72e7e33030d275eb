import { frame } from './frame.ts';

/** The texts of the pages, one file per page. Plain text; `<a>…</a>` and the like mark what a view dresses (html.ts, `rich`). */
export const pages = { frame };
