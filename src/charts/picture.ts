import type { ChartTheme } from './paint.ts';
import { escapeXml } from './svg.ts';

/** What every picture needs around what it draws. */
export type Picture = {
  /** Told apart from other pictures of the page; letters, digits and hyphens. */
  readonly id: string;
  readonly theme: ChartTheme;
  readonly width: number;
  readonly height: number;
  /** What it is called, and what it says, for those who hear it. */
  readonly title: string;
  readonly alt: string;
  /** It holds marks that can be focused: then it is a group of pictures, or they would be hidden from those who hear. */
  readonly marks?: boolean;
};

/** A picture with its title and its text alternative. */
export const picture = (
  { id, theme, width, height, title, alt, marks }: Picture,
  parts: readonly string[],
): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    // The page's own typeface reaches into the picture; a PNG has to name the bundled one.
    `${theme === 'page' ? '' : ' font-family="Inter"'} role="${marks ? 'group' : 'img'}" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escapeXml(title)}</title>`,
    `<desc id="${id}-desc">${escapeXml(alt)}</desc>`,
    ...parts,
    '</svg>',
  ].join('');
