import { loadConfig } from '../config/load-config.ts';
import { type Command, TERMINAL, text } from './command.ts';
import { unitsNamed } from './units-named.ts';

export const importCommand: Command = {
  summary: 'take in runs from files, exports and folders',
  details: `Takes FIT, GPX and TCX files (packed or not), the zip of a Strava bulk export or its unpacked folder, Garmin's takeout
and lists, and folders of such files into the account of a runner. Files stay where they are; numbers are kept, no
tracks. The same file again adds nothing, a run that Strava or another file told already is known again, and an
import that was stopped goes on where it was when you call it again. Camber may run meanwhile: it works the
findings out within a minute. Runs older than two days never send a mail. docs/sources.md tells more.

  --runner <who>      whose runs: an account’s number, name, address or login; needed where there are several
  --time-zone <zone>  where the runner lives, for files that tell no zone, e.g. Europe/Berlin; kept for the account
  --units <unit>      km or miles: of distances that stand without a unit (old exports)
  --json              one line of JSON for each path

Exit code: 0 all was taken (or known), 1 something was refused, 2 wrong use.`,
  argument: { name: 'file or folder', required: true, words: Infinity },
  options: {
    runner: { type: 'string' },
    'time-zone': { type: 'string' },
    units: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (_argument, options, paths) => {
    const { importPaths } = await import('./import.ts');
    const units = unitsNamed(text(options, 'units'));
    if (units === null) {
      TERMINAL.err('camber import: --units is km or miles.');
      return 2;
    }
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
    return importPaths(
      loadConfig(),
      {
        paths,
        runner: text(options, 'runner') ?? null,
        timeZone: text(options, 'time-zone') ?? null,
        units: units ?? null,
        json: options['json'] === true,
        signal: stop.signal,
      },
      TERMINAL,
    );
  },
};
