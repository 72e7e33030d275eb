import { loadConfig } from '../config/load-config.ts';
import { type Command, TERMINAL } from './command.ts';

export const owner: Command = {
  summary: 'say whose Camber this is, make another runner the owner, or print the owner’s link',
  details: `The owner sees whether everything works, invites runners and copies the database. Nobody becomes the owner by
connecting first: start prints a link until there is one, or OWNER in .env names a runner. Camber may run meanwhile.

  camber owner            say who owns this Camber
  camber owner <runner>   make this runner the owner: e-mail address, Strava id or number of the account
  camber owner --link     print a new link that makes whoever opens it the owner, while there is none; earlier
                          ones work no longer`,
  argument: { name: 'runner', required: false },
  options: { link: { type: 'boolean' } },
  run: async (runner, options) => {
    const { changeOwner, newOwnerLink, sayOwner } = await import('./owner-now.ts');
    if (options['link'] === true) return newOwnerLink(loadConfig(), TERMINAL);
    return runner === undefined
      ? sayOwner(loadConfig(), TERMINAL)
      : changeOwner(loadConfig(), runner, TERMINAL);
  },
};
