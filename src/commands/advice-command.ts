import { type Command, TERMINAL, text } from './command.ts';
import { unitsNamed } from './units-named.ts';

export const advice: Command = {
  summary: 'the limits of one day of a recorded history: how much of seven days reports nothing',
  details: `Reads what \`camber replay\` reads. Nothing is stored and nothing leaves this machine.

  --on <day>          the limits as they stood at the end of this day, YYYY-MM-DD; the last day with a run otherwise
  --json              the same as JSON (docs/advice.md describes the shape)
  --time-zone <zone>  where the files do not tell: the list of a bulk export knows only UTC, e.g. Europe/Berlin
  --units <unit>      km or miles: of distances that stand without a unit (old exports); miles also writes miles
  --imperial          miles and feet`,
  argument: { name: 'file or folder', required: true },
  options: {
    on: { type: 'string' },
    json: { type: 'boolean' },
    'time-zone': { type: 'string' },
    units: { type: 'string' },
    imperial: { type: 'boolean' },
  },
  run: async (path = '', options) => {
    const { advice: run } = await import('./advice/advice.ts');
    const on = text(options, 'on');
    const timeZone = text(options, 'time-zone');
    const fileUnits = unitsNamed(text(options, 'units'));
    if (fileUnits === null) {
      TERMINAL.err('camber advice: --units is km or miles.');
      return 2;
    }
    const imperial = options['imperial'] === true || fileUnits === 'imperial';
    return run(
      {
        path,
        json: options['json'] === true,
        ...(imperial && { units: 'imperial' as const }),
        ...(fileUnits !== undefined && { fileUnits }),
        ...(on !== undefined && { on }),
        ...(timeZone !== undefined && { timeZone }),
      },
      TERMINAL,
    );
  },
};
