import { loadConfig } from '../config/load-config.ts';
import { type Command, TERMINAL, text } from './command.ts';

export const restore: Command = {
  summary: 'bring one runner’s export (the zip of Settings) back into an empty account',
  details: `Takes the zip that Camber gives in the settings, whole and unchanged (docs/export.md). The account must
hold no runs and no answers of its own; everything comes back, or nothing. Camber may run meanwhile: it works
the findings out anew by itself.

A backup of the whole Camber comes back by camber backup restore.

  --runner <who>   the account’s number, name, address or login; not needed where there is only one`,
  argument: { name: 'zip', required: true },
  options: { runner: { type: 'string' } },
  run: async (file = '', options) => {
    const { restoreNow } = await import('./restore-now.ts');
    return restoreNow(loadConfig(), { file, runner: text(options, 'runner') }, TERMINAL);
  },
};
