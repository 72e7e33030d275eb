import type { Paint } from './paint.ts';
import { escapeXml, label, px } from './svg.ts';

/**
 * DESIGN: with more marks than this the keyboard would take longer through the picture than through the table beside
 * it; they then answer to the pointer only.
 */
export const MOST_STOPS = 31;

/** Where the value of a mark is written while it is looked at: one place for the whole picture, so that nothing is covered. */
export type ReadOut = {
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
};

/**
 * A part of a picture that tells its value on hover and on focus, without a script: the stylesheet shows the text
 * (charts.css). Those who hear the page hear it as the mark's name.
 * @param inner the drawn part, escaped
 */
export const mark = (
  inner: string,
  text: string,
  at: ReadOut,
  { p, focusable }: { readonly p: Paint; readonly focusable: boolean },
): string =>
  `<g class="mark"${focusable ? ` tabindex="0" role="img" aria-label="${escapeXml(text)}"` : ' aria-hidden="true"'}>` +
  `${inner}<g class="mark-value" aria-hidden="true">${label(p({ fill: 'text' }), text, at)}</g></g>`;

/** What stands in the read-out's place while nothing is looked at. */
export const atRest = (text: string, at: ReadOut, p: Paint): string =>
  `<g class="mark-rest" aria-hidden="true">${label(p({ fill: 'muted' }), text, at)}</g>`;

/** An invisible area that makes a thin mark easy to hit, and gives its focus ring room. */
export const hitArea = (x: number, y: number, width: number, height: number): string =>
  `<rect class="hit" x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" fill="none" pointer-events="all"/>`;
