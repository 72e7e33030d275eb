import type { Source } from './sources.ts';

/** Whether code reaches for this name: a property, a piece taken out of an object, or the name in quotes. */
const reaches = (text: string, name: string): boolean => {
  const escaped = name.replace(/\W/g, '\\$&');
  return new RegExp(`\\.${escaped}\\b|[{,]\\s*${escaped}\\s*[,}:=]|'${escaped}'`).test(text);
};

/** Whether code picks from a part by a value: `t.tabs[part]`, `Object.values(levels)`, or `const texts = t.tabs; texts[part]`. */
const picksFrom = (text: string, name: string): boolean => {
  if (!/^\w+$/.test(name)) return false;
  const picked = (called: string): RegExp =>
    new RegExp(`\\b${called}\\[[^'\\]]|Object\\.(values|entries)\\((\\w+\\.)*${called}\\)`);
  const aliases = text.matchAll(new RegExp(`\\b(\\w+)(?:: [^=;]+)? =[\\w.\\s]*\\.${name};`, 'g'));
  return picked(name).test(text) || [...aliases].some(([, alias = '']) => picked(alias).test(text));
};

/**
 * Tells which texts of a catalogue some source may use. Each name of a text's path must be reached in a file that
 * also reaches the name before it; below a list, and below a part from which some file picks by a value, nothing is
 * asked. It errs on the side of "used": two pages that both say `title` vouch for each other only within one file.
 *
 * @param byValue paths of parts that are handed on before somebody picks from them, which no pattern sees
 */
export const usageIn = (sources: readonly Source[], byValue: readonly string[]) => {
  const remember = (matches: (text: string, name: string) => boolean) => {
    const known = new Map<string, ReadonlySet<string>>();
    return (name: string): ReadonlySet<string> => {
      const files =
        known.get(name) ??
        new Set(
          sources.filter(({ text }) => text.includes(name) && matches(text, name)).map(({ file }) => file),
        );
      known.set(name, files);
      return files;
    };
  };
  const reachedIn = remember(reaches);
  const pickedIn = remember(picksFrom);

  const meets = (files: ReadonlySet<string>, before: string | undefined): boolean =>
    before === undefined ? files.size > 0 : [...files].some((file) => reachedIn(before).has(file));

  /** Where names end: from there on the path is a value's choice. */
  const named = (path: readonly string[]): readonly string[] => {
    const end = path.findIndex(
      (name, i) =>
        /^\d+$/.test(path[i + 1] ?? '') ||
        byValue.includes(path.slice(0, i + 1).join('.')) ||
        (i < path.length - 1 && meets(pickedIn(name), path[i - 1])),
    );
    return end === -1 ? path : path.slice(0, end + 1);
  };

  return (path: readonly string[]): boolean =>
    named(path).every((name, i) => meets(reachedIn(name), path[i - 1]));
};
