import { DARK, type ColourRole, type Palette } from '../charts/palette.ts';
import { colourClass } from './markup.ts';

const rules = (palette: Palette, prefix = ''): string =>
  (Object.entries(palette) as [ColourRole, string][])
    .flatMap(([role, colour]) => [
      `${prefix}.${colourClass('t', role)}{color:${colour} !important}`,
      `${prefix}.${colourClass('g', role)}{background-color:${colour} !important}`,
      `${prefix}.${colourClass('b', role)}{border-color:${colour} !important}`,
    ])
    .join('');

/** The stylesheet of dark mode: the reader's own wish, and the attribute by which Outlook's programs mark theirs. */
export const DARK_RULES = [
  `@media (prefers-color-scheme:dark){${rules(DARK)}.only-light{display:none !important}.only-dark{display:block !important;max-height:none !important}}`,
  rules(DARK, '[data-ogsc] '),
].join('\n');
