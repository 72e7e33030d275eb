import { z } from 'zod';
import { Login } from '../../../accounts/login.ts';
import { passwordProblem } from '../../../accounts/password-rules.ts';
import type { NewRunner } from '../../../accounts/make-account.ts';
import type { Reader } from '../../../words/reader.ts';
import { type FieldProblems, passwordProblemText } from '../../parts/account-fields.ts';
import { timeZones, zoneOfMachine } from '../../parts/zones.ts';

/** What was typed, as it was typed; the password stays out of pages. */
export type Typed = {
  readonly name: string;
  readonly login: string;
  readonly email: string;
  readonly units: 'metric' | 'imperial';
  readonly timeZone: string;
};

/** DESIGN: longer texts were not typed. */
const text = z.string().max(1_000).catch('');

const Sent = z.object({
  name: text,
  login: text,
  password: text,
  email: text,
  units: z.enum(['metric', 'imperial']).catch('metric'),
  timeZone: text,
});

const Name = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u);

const Email = z.union([z.literal(''), z.email().max(254)]);

export type ReadForm = {
  readonly typed: Typed;
  readonly problems: FieldProblems;
  /** null where something is wrong. */
  readonly runner: Pick<NewRunner, 'name' | 'login' | 'password' | 'units' | 'timeZone'> | null;
  /** The address, or null for none. */
  readonly email: string | null;
};

/** Reads the form of a new account; everything that is wrong is named at once. */
export const readForm = (body: unknown, reader: Reader): ReadForm => {
  const t = reader.words.pages.account.problems;
  const { password, ...typed } = Sent.parse(body ?? {});
  const name = Name.safeParse(typed.name);
  const login = Login.safeParse(typed.login);
  const email = Email.safeParse(typed.email.trim());
  const weak = passwordProblem(password, [typed.login, typed.name]);
  const zone = timeZones().includes(typed.timeZone) ? typed.timeZone : zoneOfMachine();
  const problems = {
    ...(!name.success && { name: t.name }),
    ...(!login.success && { login: t.login }),
    ...(weak !== null && { password: passwordProblemText(weak, reader) }),
    ...(!email.success && { email: t.email }),
  };
  const isRight = name.success && login.success && email.success && weak === null;
  return {
    typed: { ...typed, timeZone: zone },
    problems,
    runner: isRight
      ? { name: name.data, login: login.data, password, units: typed.units, timeZone: zone }
      : null,
    email: email.success && email.data !== '' ? email.data : null,
  };
};
