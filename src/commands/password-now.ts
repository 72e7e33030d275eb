import { changePassword } from '../accounts/change-password.ts';
import { normalLogin } from '../accounts/login.ts';
import {
  LONGEST_PASSWORD,
  passwordProblem,
  type PasswordProblem,
  SHORTEST_PASSWORD,
} from '../accounts/password-rules.ts';
import type { Config } from '../config/load-config.ts';
import * as athletes from '../store/athletes.ts';
import { passwordByLogin } from '../store/passwords.ts';
import type { Output } from './command.ts';
import { withAccounts } from './with-accounts.ts';

const PROBLEMS: Readonly<Record<PasswordProblem, string>> = {
  short: `it has fewer than ${SHORTEST_PASSWORD} characters`,
  long: `it has more than ${LONGEST_PASSWORD} characters`,
  common: 'many people use it or one much like it, so it is among the first that are tried',
  personal: 'it is the login or the name',
};

/** Asks for a password; null when nobody answered, or not twice the same. */
export type AskPassword = (output: Output) => Promise<string | null>;

/** Does the work of `camber password <login>`. Gives the exit code. */
export const setPassword = (
  config: Config,
  login: string,
  ask: AskPassword,
  output: Output,
): Promise<number> =>
  withAccounts(config, output, async (deps) => {
    const known = await passwordByLogin(deps.store.read, normalLogin(login));
    if (known === null) {
      output.err(
        `camber password: nobody signs in as "${login}". The owner's page lists the runners and makes a link for those without a login.`,
      );
      return 1;
    }
    const password = await ask(output);
    if (password === null) return 1;
    const name = (await athletes.byId(deps.store.read, known.athleteId))?.name ?? '';
    const problem = passwordProblem(password, [known.login, name]);
    if (problem !== null) {
      output.err(`camber password: not taken, because ${PROBLEMS[problem]}. Nothing was changed.`);
      return 1;
    }
    await changePassword(deps, known.athleteId, password);
    output.out(`The new password of "${known.login}" counts from now on; all its sessions have ended.`);
    return 0;
  });
