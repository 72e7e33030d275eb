import { DARK, LIGHT, type ColourRole, type Palette } from './palette.ts';

/**
 * How a chart is coloured: `page` by classes (the page's stylesheet decides, and follows dark mode; its content
 * security policy allows no inline CSS), `light` and `dark` by literal colours for pictures.
 */
export type ChartTheme = 'page' | 'light' | 'dark';

/** Colours as SVG attributes. */
export type Paint = {
  /** ` class="cf-ink"` or ` fill="#0d5560"`; both roles at once where a shape has a fill and a line. */
  (roles: { fill?: ColourRole | 'none'; stroke?: ColourRole }): string;
};

/** The paint of a theme. */
export const paint = (theme: ChartTheme): Paint => {
  if (theme === 'page')
    return ({ fill, stroke }) =>
      ` class="${[fill && `cf-${fill}`, stroke && `cs-${stroke}`].filter(Boolean).join(' ')}"`;
  const palette: Palette = theme === 'light' ? LIGHT : DARK;
  const colour = (role: ColourRole | 'none'): string => (role === 'none' ? 'none' : palette[role]);
  return ({ fill, stroke }) =>
    (fill ? ` fill="${colour(fill)}"` : '') + (stroke ? ` stroke="${colour(stroke)}"` : '');
};

const ROLES = Object.keys(LIGHT) as ColourRole[];

const kebab = (role: string): string => role.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
const variables = (colourOf: (role: ColourRole) => string): string =>
  ROLES.map((role) => `--chart-${kebab(role)}:${colourOf(role)};`).join('');

/**
 * The stylesheet that charts of the `page` theme need; the page serves it with its own CSS.
 * Custom properties `--chart-*` hold the palette, so that a page may use or override them. The scheme is the
 * device's unless `<html data-theme>` names one; browsers that do not know `light-dark()` get the light one.
 */
export const chartCss = (): string =>
  [
    `:root{color-scheme:light;${variables((role) => LIGHT[role])}}`,
    '@supports (color:light-dark(#000,#fff)){',
    ':root{color-scheme:light dark}:root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark}',
    `:root{${variables((role) => `light-dark(${LIGHT[role]},${DARK[role]})`)}}`,
    '}',
    '.chart{display:block;width:100%;height:auto;font-family:inherit}',
    '.chart text{font-variant-numeric:tabular-nums}',
    '.chart .cf-none{fill:none}',
    ...ROLES.flatMap((role) => [
      `.chart .cf-${role}{fill:var(--chart-${kebab(role)})}`,
      `.chart .cs-${role}{stroke:var(--chart-${kebab(role)})}`,
    ]),
  ].join('\n');
