import { type Command, TERMINAL, text } from './command.ts';

export const replay: Command = {
  summary: 'what Camber would have said, day by day, about a recorded history',
  details: `Reads an athlete folder (activities.json, athlete.json, gear.json), an activities.json as Strava's API
answers it, or the activities.csv or .zip of a Strava bulk export (strava.com → Settings → My Account →
Download or Delete Your Account → Request Your Archive). Nothing is stored and nothing leaves this machine.

  --from <day>        first day told, YYYY-MM-DD; earlier runs still count as history
  --to <day>          last day
  --json              JSON lines {day, rule, level, facts, runId, mailed}, the last one {summary}
  --time-zone <zone>  of a bulk export, which knows only UTC, e.g. Europe/Berlin
  --alerts <how>      how much the runner wants by mail: usual (default), all, less
  --imperial          miles and feet`,
  argument: { name: 'file or folder', required: true },
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    'time-zone': { type: 'string' },
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
    return run(
      {
        path,
        json: options['json'] === true,
        ...(options['imperial'] === true && { units: 'imperial' as const }),
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
        ...(alerts !== undefined && { alerts }),
        ...(timeZone !== undefined && { timeZone }),
      },
      TERMINAL,
    );
  },
};
