import { parseArgs } from 'node:util';
import { COMMANDS, type CommandName } from './commands.ts';
import { helpFor, overview } from './help.ts';
import { ConfigError } from '../config/load-config.ts';
import { programVersion } from '../platform/version.ts';
import { StartError } from '../platform/before-start/errors.ts';
import { RedisStartError } from '../platform/redis/start.ts';

/** The command line: finds the command, reads its options, says what went wrong in one sentence. */

const EXIT_WRONG_USE = 2;
const EXIT_FAILED = 1;

const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);

const noSuchCommand = (name: string): number => {
  console.error(`camber: there is no command "${name}".\n`);
  console.error(overview());
  return EXIT_WRONG_USE;
};

const help = (topic: string | undefined): number => {
  if (topic !== undefined && !isCommand(topic)) return noSuchCommand(topic);
  console.log(topic === undefined ? overview() : helpFor(topic));
  return 0;
};

const main = async (args: readonly string[]): Promise<number> => {
  const [name = 'help', ...rest] = args;
  if (['version', '--version', '-V'].includes(name)) {
    console.log(`camber ${programVersion()} (Node ${process.versions.node})`);
    return 0;
  }
  if (['help', '--help', '-h'].includes(name)) return help(rest[0]);
  if (!isCommand(name)) return noSuchCommand(name);
  const command = COMMANDS[name];
  let parsed;
  try {
    parsed = parseArgs({
      args: rest,
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: command.argument !== null,
    });
  } catch (error) {
    console.error(`camber ${name}: ${(error as Error).message}\n\n${helpFor(name)}`);
    return EXIT_WRONG_USE;
  }
  if (parsed.values.help === true) {
    console.log(helpFor(name));
    return 0;
  }
  const { positionals } = parsed;
  const most = command.argument?.words ?? 1;
  if (positionals.length > most || (command.argument?.required === true && positionals.length === 0)) {
    const wrong =
      positionals.length === 0
        ? `${command.argument?.name} is missing`
        : most === 1
          ? 'one argument only'
          : `at most ${most} arguments`;
    console.error(`camber ${name}: ${wrong}.\n\n${helpFor(name)}`);
    return EXIT_WRONG_USE;
  }
  return command.run(
    positionals.length === 0 ? undefined : positionals.join(' '),
    parsed.values,
    positionals,
  );
};

/** Errors that carry their own advice; anything else is a bug and keeps its stack. */
const isExplained = (error: unknown): error is Error =>
  error instanceof ConfigError ||
  error instanceof RedisStartError ||
  error instanceof StartError ||
  (error instanceof Error &&
    'code' in error &&
    (['EADDRINUSE', 'EACCES', 'ENOENT', 'keys_missing'].includes(String(error.code)) ||
      // What the store refuses says what to do: a newer database, one that is locked, a server that is too old.
      /^store_(newer|busy|old|away)$/.test(String(error.code))));

const explained = (error: Error & { code?: string }): string =>
  error.code === 'EADDRINUSE'
    ? `${error.message}.\nAnother program uses this port: stop it, or choose another one with PORT=8081.`
    : error.message;

/** Runs what the words of the command line ask for, and leaves the exit code with the process. */
export const runCommandLine = async (args: readonly string[]): Promise<void> => {
  // A pipe that closes early (`camber replay … | head`) is an ordinary end.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  try {
    process.exitCode = await main(args);
  } catch (error) {
    console.error(isExplained(error) ? `camber: ${explained(error)}` : error);
    process.exitCode = EXIT_FAILED;
  }
};
