import { LEVELS, type Level } from '../core/rules/level.ts';
import type { Catalogue } from '../words/catalogue.ts';
import { FAMILY_ORDER, type LoadWeek } from './load-weeks.ts';
import { marker } from './marker.ts';
import type { Paint } from './paint.ts';
import { limitStroke } from './limit-line.ts';
import { label, px } from './svg.ts';

/** One entry: a shape, a letter or the line of the limit, and what it means. */
type Key = { readonly name: string } & (
  | { readonly sign: 'level'; readonly level: Level }
  | { readonly sign: 'letter'; readonly letter: string }
  | { readonly sign: 'limit' }
);

/** DESIGN: mean width of a character of the 12 px typeface, for placing entries without measuring text. */
const CHARACTER = 6.5;
const GAP = 18;
const SIGN = 16;

const keyWidth = (key: Key): number => SIGN + key.name.length * CHARACTER + GAP;

/**
 * Entries for the line of the limit, the levels and (where the bars carry letters) families that occur, broken into
 * rows of at most `width`. No rows without any.
 */
export const legendRows = (
  weeks: readonly LoadWeek[],
  width: number,
  letters: boolean,
  catalogue: Pick<Catalogue, 'chart' | 'levels' | 'families' | 'familyLetters'>,
): readonly (readonly Key[])[] => {
  const found = weeks.flatMap((week) => week.found ?? []);
  const hasLimit = weeks.some(({ allowedM }) => allowedM !== null);
  const keys: Key[] = [
    ...(hasLimit ? [{ sign: 'limit' as const, name: catalogue.chart.limit }] : []),
    ...LEVELS.filter((level) => found.some((f) => f.level === level)).map((level) => ({
      sign: 'level' as const,
      level,
      name: catalogue.levels[level].label,
    })),
    ...FAMILY_ORDER.filter((family) => letters && found.some((f) => f.families.includes(family))).map(
      (family) => ({
        sign: 'letter' as const,
        letter: catalogue.familyLetters[family],
        name: catalogue.families[family],
      }),
    ),
  ];
  const rows: Key[][] = [];
  let used = Infinity;
  for (const key of keys) {
    if (used + keyWidth(key) - GAP > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(key);
    used += keyWidth(key);
  }
  return rows;
};

const signOf = (key: Key, x: number, y: number, p: Paint): string => {
  switch (key.sign) {
    case 'level':
      return marker(key.level, x + 6, y - 4, p);
    case 'letter':
      return label(p({ fill: 'text' }), key.letter, { x: x + 6, y, anchor: 'middle', strong: true });
    case 'limit':
      return limitStroke(`M${px(x)} ${px(y - 4)}h12`, p);
  }
};

/** One row of the legend at this baseline. */
export const legendRow = (keys: readonly Key[], y: number, p: Paint): string => {
  let x = 0;
  return keys
    .map((key) => {
      const at = x;
      x += keyWidth(key);
      return signOf(key, at, y, p) + label(p({ fill: 'muted' }), key.name, { x: at + SIGN, y });
    })
    .join('');
};
