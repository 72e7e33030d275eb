import { z } from 'zod';
import { Login } from '../../accounts/login.ts';
import { passwordProblem } from '../../accounts/password-rules.ts';
import type { Reader } from '../../words/reader.ts';
import { type FieldProblems, passwordProblemText } from './account-fields.ts';

/** DESIGN: longer texts were not typed. */
const text = z.string().max(1_000).catch('');

const Sent = z.object({ login: text, password: text, current: text });

/** What the forms send that set a login and a password, or another password. */
export type SentLogin = {
  /** As it was typed. */
  readonly typed: string;
  /** As it is stored; null where it cannot be. */
  readonly login: string | null;
  readonly password: string;
  /** The password until now, where the form asks for it. */
  readonly current: string;
  readonly problems: FieldProblems;
};

/**
 * Reads such a form. `known`: the account's login, where it has one and none is asked for; `name`: what the runner is
 * called, which is no password.
 */
export const readLogin = (
  body: unknown,
  { known, name }: { readonly known: string | null; readonly name: string | null },
  reader: Reader,
): SentLogin => {
  const { login: typed, password, current } = Sent.parse(body ?? {});
  const chosen = Login.safeParse(known ?? typed);
  const login = chosen.success ? chosen.data : null;
  const weak = passwordProblem(password, [known ?? typed, name ?? '']);
  return {
    typed,
    login,
    password,
    current,
    problems: {
      ...(login === null && { login: reader.words.pages.account.problems.login }),
      ...(weak !== null && { password: passwordProblemText(weak, reader) }),
    },
  };
};
