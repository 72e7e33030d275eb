import { type Command, TERMINAL, text } from './command.ts';

export const advice: Command = {
  summary: 'the limits of one day of a recorded history: how much of seven days reports nothing',
  details: `Reads what \`camber replay\` reads. Nothing is stored and nothing leaves this machine.

  --on <day>          the limits as they stood at the end of this day, YYYY-MM-DD; the last day with a run otherwise
  --json              the same as JSON (docs/advice.md describes the shape)
  --time-zone <zone>  of a bulk export, which knows only UTC, e.g. Europe/Berlin
  --imperial          miles and feet`,
  argument: { name: 'file or folder', required: true },
  options: {
    on: { type: 'string' },
    json: { type: 'boolean' },
    'time-zone': { type: 'string' },
    imperial: { type: 'boolean' },
  },
  run: async (path = '', options) => {
    const { advice: run } = await import('./advice/advice.ts');
    const on = text(options, 'on');
    const timeZone = text(options, 'time-zone');
    return run(
      {
        path,
        json: options['json'] === true,
        ...(options['imperial'] === true && { units: 'imperial' as const }),
        ...(on !== undefined && { on }),
        ...(timeZone !== undefined && { timeZone }),
      },
      TERMINAL,
    );
  },
};
