import { html, type Html } from './html.ts';

/** A stretch of time that a chart can show, as a link. */
export type RangeLink = { readonly href: string; readonly text: string; readonly chosen: boolean };

/** Links to the same page over another time; the one that is shown is marked. */
export const rangeLinks = (label: string, links: readonly RangeLink[]): Html => html`
  <nav class="ranges" aria-label="${label}">
    ${links.map(
      ({ href, text, chosen }) =>
        html`<a href="${href}" ${chosen ? html`aria-current="true"` : null}>${text}</a>`,
    )}
  </nav>
`;
