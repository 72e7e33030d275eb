import { COMMANDS, type CommandName } from './commands.ts';

/** The text of `camber --help`. */
export const overview = (): string => {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length)) + 3;
  const lines = Object.entries(COMMANDS).map(
    ([name, command]) => `  ${name.padEnd(width)}${command.summary}`,
  );
  return `Camber watches a runner's training load and speaks up when it changes in ways that often
come before IT band pain. It describes change; it never diagnoses.

Usage: npx camber <command> [options]

${lines.join('\n')}

Try it:
  npx camber demo                            a made-up runner, everything running on this machine
  npx camber replay path/to/activities.csv   your own Strava export, day by day (no account needed)
  npx camber import path/to/export.zip       your runs from files into your account
  npx camber analyze my-run.gpx              what Camber sees in one run

More on one command: npx camber help <command>       Which version: npx camber --version
Settings: .env (see .env.example). Documentation: README.md and docs/.`;
};

/** The text of `camber help <command>`. */
export const helpFor = (name: CommandName): string => {
  const command = COMMANDS[name];
  const argument =
    command.argument === null
      ? ''
      : command.argument.required
        ? ` <${command.argument.name}>`
        : ` [${command.argument.name}]`;
  return `Usage: npx camber ${name}${argument} [options]\n\n${command.summary}\n\n${command.details}`;
};
