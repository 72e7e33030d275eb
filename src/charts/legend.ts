import { LEVELS, type Level } from '../core/rules/level.ts';
import type { Catalogue } from '../words/catalogue.ts';
import { FAMILY_ORDER, type LoadWeek } from './load-weeks.ts';
import { marker } from './marker.ts';
import type { Paint } from './paint.ts';
import { label } from './svg.ts';

/** One entry: a shape or a letter, and what it means. */
type Key = { readonly level: Level | null; readonly letter: string; readonly name: string };

/** DESIGN: mean width of a character of the 12 px typeface, for placing entries without measuring text. */
const CHARACTER = 6.5;
const GAP = 18;
const SIGN = 16;

const keyWidth = (key: Key): number => SIGN + key.name.length * CHARACTER + GAP;

/**
 * Entries for the levels and (where the bars carry letters) families that occur, broken into rows of at most
 * `width`. No rows without findings.
 */
export const legendRows = (
  weeks: readonly LoadWeek[],
  width: number,
  letters: boolean,
  catalogue: Pick<Catalogue, 'levels' | 'families' | 'familyLetters'>,
): readonly (readonly Key[])[] => {
  const found = weeks.flatMap((week) => week.found ?? []);
  const keys: Key[] = [
    ...LEVELS.filter((level) => found.some((f) => f.level === level)).map((level) => ({
      level,
      letter: '',
      name: catalogue.levels[level].label,
    })),
    ...FAMILY_ORDER.filter((family) => letters && found.some((f) => f.families.includes(family))).map(
      (family) => ({
        level: null,
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

/** One row of the legend at this baseline. */
export const legendRow = (keys: readonly Key[], y: number, p: Paint): string => {
  let x = 0;
  return keys
    .map((key) => {
      const at = x;
      x += keyWidth(key);
      const sign = key.level
        ? marker(key.level, at + 6, y - 4, p)
        : label(p({ fill: 'text' }), key.letter, { x: at + 6, y, anchor: 'middle', strong: true });
      return sign + label(p({ fill: 'muted' }), key.name, { x: at + SIGN, y });
    })
    .join('');
};
