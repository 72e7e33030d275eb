import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

/**
 * Draws the icons of an installed Camber from the house's mark (`src/web/assets/favicon.svg`), once and for all:
 * they are committed. Run: node scripts/icons.ts
 */
const assets = new URL('../src/web/assets/', import.meta.url);
const mark = readFileSync(new URL('favicon.svg', assets), 'utf8');

/** A maskable icon may lose a tenth on every side, so its ground is square and its drawing smaller (W3C App Manifest). */
const SAFE = 0.8;

/** The ground without its round corners, for systems that cut their own. */
const square = (svg: string): string => svg.replace(/ rx="\d+"/, '');

/** The same with the drawing shrunk towards the middle. */
const shrunk = (svg: string): string =>
  square(svg).replace(
    /(<rect[^>]*>)(.*)(<\/svg>)/s,
    `$1<g transform="translate(16 16) scale(${SAFE}) translate(-16 -16)">$2</g>$3`,
  );

const ICONS: readonly (readonly [name: string, svg: string, px: number])[] = [
  ['icon-180.png', square(mark), 180],
  ['icon-192.png', mark, 192],
  ['icon-512.png', mark, 512],
  ['icon-512-maskable.png', shrunk(mark), 512],
];

mkdirSync(new URL('icons/', assets), { recursive: true });
for (const [name, svg, px] of ICONS) {
  const picture = new Resvg(svg, { fitTo: { mode: 'width', value: px } }).render();
  writeFileSync(new URL(`icons/${name}`, assets), picture.asPng());
}
