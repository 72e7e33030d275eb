import { EXAMPLES } from './examples.ts';
import type { Problem } from './problem.ts';
import { SECRETS } from './read-environment.ts';
import { readValues } from './read-values.ts';
import { type Values, Variables } from './variables.ts';

/** Each line of `.env`, and how it stands: what the set-up page, `camber doctor` and the start say of settings. */

export type VariableName = keyof Values;

/** One line of `.env`. */
export type SettingLine = {
  readonly name: VariableName;
  /**
   * `set`: and fine by itself; `default`: not set, and what holds then is enough; `missing`: not set, and something that
   * Camber is for does not work without it; `wrong`: Camber would not start.
   */
  readonly state: 'set' | 'default' | 'missing' | 'wrong';
  /** In the words of the terminal; null where nothing is wrong. Never holds a secret's value. */
  readonly problem: string | null;
  readonly example: string;
  /** What holds while it is not set; null for nothing. */
  readonly usual: string | null;
  /** Its value is never shown. */
  readonly isSecret: boolean;
};

const VARIABLE_NAMES = Object.keys(Variables.shape) as readonly VariableName[];

/** What holds without any line. */
const USUAL = Variables.parse({});

const usualOf = (name: VariableName): string | null => {
  const value = USUAL[name];
  return value === undefined ? null : String(value);
};

type Given = Readonly<Record<string, string>>;

const byStrava = (given: Given): boolean => {
  const auth = Variables.shape.AUTH.safeParse(given['AUTH']);
  return auth.success && auth.data.includes('strava');
};

/** Lines without which something does not work that Camber is for. Everything else has an answer of its own. */
const WANTED: Readonly<Partial<Record<VariableName, (given: Given) => boolean>>> = {
  // Nobody could connect.
  STRAVA_CLIENT_ID: byStrava,
  STRAVA_CLIENT_SECRET: byStrava,
  // Strava could not call, and links in mails would lead nowhere.
  PUBLIC_URL: () => true,
  // Camber speaks plain HTTP: where the address is https, a proxy stands in front.
  TRUST_PROXY: (given) => given['PUBLIC_URL']?.startsWith('https:') === true,
  // No mail would leave.
  SMTP_URL: () => true,
  // Most servers drop mails from @localhost.
  MAIL_FROM: (given) => given['SMTP_URL'] !== undefined,
};

const stateOf = (name: VariableName, given: Given, problem: Problem | undefined): SettingLine['state'] => {
  if (problem !== undefined) return problem.isMissing ? 'missing' : 'wrong';
  if (given[name] !== undefined) return 'set';
  return WANTED[name]?.(given) === true ? 'missing' : 'default';
};

/** Every line, in the order of the variables. @param given the variables that are set */
export const settingLines = (given: Given): readonly SettingLine[] => {
  const { problems } = readValues(given);
  return VARIABLE_NAMES.map((name) => {
    const problem = problems.find((each) => each.name === name);
    return {
      name,
      state: stateOf(name, given, problem),
      problem: problem === undefined ? null : problem.says,
      example: EXAMPLES[name] ?? '',
      usual: usualOf(name),
      isSecret: SECRETS.includes(name),
    };
  });
};
