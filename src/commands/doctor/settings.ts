import { settingLines, type SettingLine } from '../../config/setting-lines.ts';
import { words } from '../../words/words.ts';
import { broken, type Line, look } from './line.ts';

/** What a line is for, where its value comes from, and an example. */
const explained = ({ name, example }: SettingLine): string => {
  const { for: purpose, where } = words('en').settingLines[name];
  return `${purpose}${where === undefined ? '' : ` From: ${where}.`} Example: ${name}=${example}`;
};

const lineOf = (line: SettingLine): Line | null => {
  const { name, state, problem } = line;
  switch (state) {
    case 'wrong':
      return broken(`.env: ${name} ${problem ?? ''} ${explained(line)}`);
    case 'missing':
      return problem === null
        ? look(`.env: ${name} is not set. ${explained(line)}`)
        : broken(`.env: ${name} ${problem} ${explained(line)}`);
    case 'set':
    case 'default':
      return null;
  }
};

/** Every line of `.env` that is wrong or missing: the same list as on the set-up page. Values are never shown. */
export const examineSettings = (given: Readonly<Record<string, string>>): readonly Line[] =>
  settingLines(given)
    .map(lineOf)
    .filter((line) => line !== null);
