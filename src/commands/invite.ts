import { loadConfig } from '../config/load-config.ts';
import { type Command, TERMINAL } from './command.ts';

export const invite: Command = {
  summary: 'print a link with which one more runner makes an account (AUTH=local)',
  details: `The link works once, for seven days. The owner's page makes the same, lists those that are open and takes
them back. Camber may run meanwhile.`,
  argument: null,
  options: {},
  run: async () => {
    const { printInvite } = await import('./invite-now.ts');
    return printInvite(loadConfig(), TERMINAL);
  },
};
