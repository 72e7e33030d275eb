/** Text made fit for SVG and HTML, in elements and in quoted attributes. */
export const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** A coordinate with at most one decimal: shorter files, same picture. */
export const px = (n: number): string => String(Math.round(n * 10) / 10);

/** Type size of all chart text, pixels. */
export const FONT = 12;

/** A line of text; `ink` are colour attributes from paint.ts. */
export const label = (
  ink: string,
  text: string,
  at: {
    readonly x: number;
    readonly y: number;
    readonly anchor?: 'start' | 'middle' | 'end';
    readonly strong?: boolean;
  },
): string =>
  `<text x="${px(at.x)}" y="${px(at.y)}" font-size="${FONT}"${at.strong ? ' font-weight="600"' : ''}` +
  `${at.anchor && at.anchor !== 'start' ? ` text-anchor="${at.anchor}"` : ''}${ink}>${escapeXml(text)}</text>`;

/** A horizontal line one pixel thick, dashed when `dash` is given. */
export const hairline = (ink: string, x1: number, x2: number, y: number, dash = ''): string =>
  `<line x1="${px(x1)}" x2="${px(x2)}" y1="${px(y)}" y2="${px(y)}" stroke-width="1"` +
  `${dash && ` stroke-dasharray="${dash}"`}${ink}/>`;
