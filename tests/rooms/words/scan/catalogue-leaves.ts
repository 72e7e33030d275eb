import { literalsIn } from './templates.ts';

/** One text of a catalogue: where it stands, and the text or the function that makes it. */
export type Leaf = { readonly path: readonly string[]; readonly value: unknown };

/** Every text of a catalogue, lists item by item. */
export const leavesOf = (value: unknown, path: readonly string[] = []): readonly Leaf[] => {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
};

/** The words of a text (a mark that is true or false has none), as opposed to units, signs and holes; of a function, those of its literals. */
export const wordsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'boolean') return [];
  const text =
    typeof value === 'function'
      ? literalsIn(value.toString())
          .map((literal) => literal.text)
          .join(' ')
      : String(value);
  return text.replace(/<\/?\w+>/g, ' ').match(/\p{L}{3,}/gu) ?? [];
};
