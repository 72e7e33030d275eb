import { readValues } from '../../../config/read-values.ts';
import { SECRETS } from '../../../config/read-environment.ts';
import { settingLines, type SettingLine, type VariableName } from '../../../config/setting-lines.ts';
import type { WebDeps } from '../../http/deps.ts';
import { runSetupChecks, type SetupChecks } from './checks.ts';

/** The lines that the set-up page asks for; every other one is set by hand. */
export const ASKED = [
  'STRAVA_CLIENT_ID',
  'STRAVA_CLIENT_SECRET',
  'PUBLIC_URL',
  'TRUST_PROXY',
  'SMTP_URL',
  'MAIL_FROM',
] as const satisfies readonly VariableName[];

export type Typed = ReadonlyMap<VariableName, string>;

/**
 * What was typed into the form: an empty field leaves its line as it is, and a secret that was typed before stays.
 * @param outside names that the environment sets: a line would change nothing about them
 */
export const readTyped = (body: unknown, before: Typed, outside: readonly string[]): Typed => {
  const form = (body ?? {}) as Readonly<Record<string, unknown>>;
  return new Map(
    ASKED.filter((name) => !outside.includes(name)).flatMap((name) => {
      const value = form[name];
      const text = typeof value === 'string' ? value.trim() : '';
      const kept = text === '' && SECRETS.includes(name) ? before.get(name) : text;
      return kept === undefined || kept === '' ? [] : [[name, kept] as const];
    }),
  );
};

/** What was typed, looked at together with what is set already. */
export type Judged = {
  readonly lines: readonly SettingLine[];
  /** null while a line is wrong: nobody is asked about it then. */
  readonly checks: SetupChecks | null;
  /** Everything that was typed works. */
  readonly works: boolean;
  readonly publicUrl: string;
};

type Answers = Omit<Judged, 'lines' | 'works'>;

/** Whether the answers say that these lines are right. A callback domain is mended at Strava, not in a line. */
const allWork = (typed: Typed, { checks }: Answers): boolean => {
  if (checks === null) return false;
  const { app, address, mail } = checks;
  const has = (...names: readonly VariableName[]): boolean => names.some((name) => typed.has(name));
  return (
    (!has('STRAVA_CLIENT_ID', 'STRAVA_CLIENT_SECRET') || app?.kind === 'ok') &&
    (!has('PUBLIC_URL', 'TRUST_PROXY') || address.kind === 'ok') &&
    (!has('SMTP_URL', 'MAIL_FROM') || mail.kind === 'ok')
  );
};

const ask = async (
  deps: Pick<WebDeps, 'config' | 'log' | 'stravaApp' | 'stravaHttp'>,
  given: Readonly<Record<string, string>>,
): Promise<Answers> => {
  const { config, stravaApp } = deps;
  const { values } = readValues(given);
  const publicUrl = values?.PUBLIC_URL ?? config.publicUrl;
  if (values === null) return { checks: null, publicUrl };
  const checks = await runSetupChecks({
    ...deps,
    config: {
      ...config,
      publicUrl,
      mail: { ...config.mail, smtpUrl: values.SMTP_URL ?? null, from: values.MAIL_FROM },
    },
    stravaApp: {
      ...stravaApp,
      clientId: values.STRAVA_CLIENT_ID ?? '',
      clientSecret: values.STRAVA_CLIENT_SECRET ?? '',
    },
  });
  return { checks, publicUrl };
};

/** Looks at what was typed: by its shape, and where that is right by asking Strava, the address and the mail server. */
export const judge = async (
  deps: Pick<WebDeps, 'config' | 'log' | 'stravaApp' | 'stravaHttp'>,
  given: Readonly<Record<string, string>>,
  typed: Typed,
): Promise<Judged> => {
  const all = { ...given, ...Object.fromEntries(typed) };
  const answers = await ask(deps, all);
  return { ...answers, lines: settingLines(all), works: typed.size > 0 && allWork(typed, answers) };
};
