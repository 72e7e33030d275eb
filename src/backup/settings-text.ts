import { envLine } from '../config/env-file/line.ts';

/** What a backup must not hold of the settings: its own key. */
const LEFT_OUT = new Set(['BACKUP_PASSPHRASE']);

/** The variables that were set, one a line, as a `.env` file; one that no quotes can hold is named for a person. */
export const settingsText = (given: Readonly<Record<string, string>>): string =>
  Object.entries(given)
    .filter(([name]) => !LEFT_OUT.has(name))
    .map(([name, value]) => `${envLine(name, value) ?? `# ${name}: set it by hand, no quotes hold it`}\n`)
    .join('');
