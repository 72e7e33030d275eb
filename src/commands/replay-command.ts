import { type Command, TERMINAL, text } from './command.ts';
import { unitsNamed } from './units-named.ts';

export const replay: Command = {
  summary: 'what Camber would have said, day by day, about a recorded history',
  details: `Reads the zip of a Strava bulk export, its unpacked folder or its activities.csv (strava.com → Settings →
My Account → Download or Delete Your Account → Request Your Archive), Garmin's takeout, a folder or zip of GPX,
TCX and FIT files, or activities.json as Strava's API answers it, alone or in an athlete folder. docs/archives.md
tells more. Nothing is stored and nothing leaves this machine.

  --from <day>        first day told, YYYY-MM-DD; earlier runs still count as history
  --to <day>          last day
  --json              JSON lines {day, rule, level, facts, runId, mailed}, the last one {summary}
  --time-zone <zone>  where the files do not tell: the list of a bulk export knows only UTC, e.g. Europe/Berlin
  --units <unit>      km or miles: of distances that stand without a unit (old exports); miles also writes miles
  --alerts <how>      how much the runner wants by mail: usual (default), all, less
  --imperial          writes miles and feet`,
  argument: { name: 'file or folder', required: true },
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    'time-zone': { type: 'string' },
    units: { type: 'string' },
    json: { type: 'boolean' },
    imperial: { type: 'boolean' },
    alerts: { type: 'string' },
  },
  run: async (path = '', options) => {
    const { replay: run } = await import('./replay.ts');
    const from = text(options, 'from');
    const to = text(options, 'to');
    const alerts = text(options, 'alerts');
    if (alerts !== undefined && alerts !== 'usual' && alerts !== 'all' && alerts !== 'less') {
      TERMINAL.err(`camber replay: --alerts is usual, all or less, not "${alerts}".`);
      return 2;
    }
    const timeZone = text(options, 'time-zone');
    const fileUnits = unitsNamed(text(options, 'units'));
    if (fileUnits === null) {
      TERMINAL.err('camber replay: --units is km or miles.');
      return 2;
    }
    const imperial = options['imperial'] === true || fileUnits === 'imperial';
    return run(
      {
        path,
        json: options['json'] === true,
        ...(imperial && { units: 'imperial' as const }),
        ...(fileUnits !== undefined && { fileUnits }),
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
        ...(alerts !== undefined && { alerts }),
        ...(timeZone !== undefined && { timeZone }),
      },
      TERMINAL,
    );
  },
};
