import { parseEnv } from 'node:util';
import { envLine } from './line.ts';

/** Why a file is not changed: a value no line can hold, or lines that cannot be changed without touching others. */
export type Unchangeable = { readonly refused: 'value' | 'text' };

// A line ends at either of them, and the others mean nothing in a setting.
// oxlint-disable-next-line no-control-regex -- it is what this is about
const CONTROL = /[\u0000-\u001F\u007F\u0085\u2028\u2029]/;

const assigns = (line: string, name: string): boolean =>
  new RegExp(`^\\s*(?:export\\s+)?${name}\\s*=`).test(line);

const values = (text: string): ReadonlyMap<string, string | undefined> =>
  new Map(Object.entries(parseEnv(text)));

/** Whether the new text says what is to be changed, and of everything else what the old one said. */
const saysJustThat = (before: string, after: string, changes: ReadonlyMap<string, string>): boolean => {
  const expected = new Map([...values(before), ...changes]);
  const found = values(after);
  return found.size === expected.size && [...expected].every(([name, value]) => found.get(name) === value);
};

/**
 * The text of a `.env` file with these values: a line that sets one of them is replaced where it stands (of several the
 * last, which is the one that counts), others are added at the end. Comments and every other line stay as they are.
 * @returns why not, when a value has a line break or a control character or all three kinds of quotes, or when the file
 *   would then be read otherwise than meant (a value over several lines)
 */
export const changedText = (text: string, changes: ReadonlyMap<string, string>): string | Unchangeable => {
  const newLine = text.includes('\r\n') ? '\r\n' : '\n';
  // What stands on several lines is not replaced by one of them.
  const before = values(text);
  if ([...changes.keys()].some((name) => before.get(name)?.includes('\n'))) return { refused: 'text' };
  const lines = text === '' ? [] : text.split(newLine);
  if (lines.at(-1) === '') lines.pop();
  for (const [name, value] of changes) {
    const line = CONTROL.test(value) ? null : envLine(name, value);
    if (line === null) return { refused: 'value' };
    const at = lines.findLastIndex((each) => assigns(each, name));
    if (at === -1) lines.push(line);
    else lines[at] = line;
  }
  const changed = lines.map((line) => `${line}${newLine}`).join('');
  return saysJustThat(text, changed, changes) ? changed : { refused: 'text' };
};
