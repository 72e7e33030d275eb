import { type Config, ConfigError, loadConfig, parseConfig } from '../../config/load-config.ts';
import type { Output } from '../command.ts';
import { examineAccounts } from './accounts.ts';
import { broken, good, type Line, look } from './line.ts';
import { examineMachine } from './machine.ts';
import { examineRunning } from './running.ts';
import { examineSettings } from './settings.ts';
import { examineSealed } from './sealed.ts';
import { examineMail } from './mail.ts';
import { examineAddress } from './address.ts';
import { examineStrava } from './strava.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Settings that Camber does not start with. `given`: what is set; null where not even that can be read. */
type Unreadable = { readonly problem: string; readonly given: Readonly<Record<string, string>> | null };

/** Checks everything and prints a line for each. Gives the exit code: 1 when something is broken. */
export const examine = async (env: Env, output: Output): Promise<number> => {
  let isBroken = false;
  const say = (lines: readonly Line[]): void => {
    for (const { mark, text } of lines) {
      output.out(`${mark} ${text}`);
      isBroken ||= mark === '✗';
    }
  };
  const config = readConfig(env);
  if ('problem' in config) {
    const lines = config.given === null ? [] : examineSettings(config.given);
    say(lines.length > 0 ? lines : [broken(`Settings: ${config.problem}`)]);
    output.out('Camber does not start with these settings: see ✗ above.');
    return 1;
  }
  say([settingsLine(config), ...examineSettings(config.given)]);
  // The machine stays open while Strava is asked: tokens and limits lie in its database and its Redis.
  const running = await examineRunning(config);
  say(running.lines);
  const machine = await examineMachine(config, running.isRunning);
  try {
    say(machine.lines);
    say(await examineSealed(config, machine.store));
    say(await examineAccounts(config, machine.store));
    say(await examineMail(config));
    say(await examineAddress(config, machine.keys?.webhookSecret ?? null));
    say(await examineStrava(config, machine));
  } finally {
    await machine.close();
  }
  output.out(isBroken ? 'Something is broken: see ✗ above.' : 'Nothing is broken.');
  return isBroken ? 1 : 0;
};

/** The program's own environment brings `.env` along; a test's does not. */
const readConfig = (env: Env): Config | Unreadable => {
  try {
    return env === process.env ? loadConfig() : parseConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return { problem: error.message, given: error.given };
    throw error;
  }
};

const settingsLine = (config: Config): Line =>
  config.strava.clientId === null && !config.auth.includes('local')
    ? look(
        'Settings: readable, but STRAVA_CLIENT_ID and STRAVA_CLIENT_SECRET are not set, so "npm start" shows the demo. README.md, "Connect a real Strava app", leads through it; without Strava: AUTH=local.',
      )
    : good(`Settings: readable; roles ${config.roles.join(', ')}; data in ${config.dataDir}.`);
