import { inviteRunner, linkOf } from '../accounts/invites.ts';
import type { Config } from '../config/load-config.ts';
import type { Output } from './command.ts';
import { withAccounts } from './with-accounts.ts';

/** Does the work of `camber invite`: the link alone goes to standard output. Gives the exit code. */
export const printInvite = (config: Config, output: Output): Promise<number> =>
  withAccounts(config, output, async (deps) => {
    output.out(linkOf(deps, await inviteRunner(deps)));
    return 0;
  });
