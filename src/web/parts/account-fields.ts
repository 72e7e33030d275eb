import { LONGEST_PASSWORD, type PasswordProblem, SHORTEST_PASSWORD } from '../../accounts/password-rules.ts';
import type { Reader } from '../../words/reader.ts';
import { textField } from './fields.ts';
import type { Html } from './html.ts';

/** The fields of the forms about accounts, and what is wrong with them. */

/** Which field, and what is wrong with it, in words. */
export type FieldProblems = Readonly<Partial<Record<string, string>>>;

/** What is wrong with a password, in words. */
export const passwordProblemText = (problem: PasswordProblem, { words, count }: Reader): string => {
  const t = words.pages.account.problems;
  switch (problem) {
    case 'short':
      return t.short(count(SHORTEST_PASSWORD));
    case 'long':
      return t.long(count(LONGEST_PASSWORD));
    case 'common':
    case 'personal':
      return t[problem];
  }
};

/** The login, to be chosen or typed. */
export const loginField = (
  {
    value,
    hint,
    problem,
  }: { readonly value: string; readonly hint: boolean; readonly problem?: string | undefined },
  { words }: Reader,
): Html => {
  const t = words.pages.account;
  return textField({
    id: 'login',
    type: 'text',
    label: t.login,
    autocomplete: 'username',
    value,
    verbatim: true,
    hint: hint ? t.loginHint : undefined,
    problem,
  });
};

/** A password that is to be chosen. */
export const newPasswordField = (
  label: string,
  problem: string | undefined,
  { words, count }: Reader,
): Html =>
  textField({
    id: 'password',
    type: 'password',
    label,
    autocomplete: 'new-password',
    value: '',
    hint: words.pages.account.passwordHint(count(SHORTEST_PASSWORD)),
    problem,
  });

/** A password that is known: it is asked for. */
export const passwordField = (id: string, label: string, problem: string | undefined): Html =>
  textField({ id, type: 'password', label, autocomplete: 'current-password', value: '', problem });

/** The same list for the head of the page. */
export const listed = (problems: FieldProblems): readonly { readonly id: string; readonly text: string }[] =>
  Object.entries(problems).flatMap(([id, text]) => (text === undefined ? [] : [{ id, text }]));
