import { type Command, TERMINAL, text } from './command.ts';
import { unitsNamed } from './units-named.ts';

export const lookback: Command = {
  summary: 'what had changed before a knee hurt, beside what is usual, over a recorded history',
  details: `Reads what \`camber replay\` reads. Nothing is stored and nothing leaves this machine. It describes change;
it names no cause.

  --pain <when>       when the knee began to hurt, as exactly as you remember; again for every other time:
                        2024-05-03             on that day
                        2024-W18               in that week (Monday to Sunday, ISO 8601)
                        2024-05                in that month
                        2024-09..2024-10       from September to October 2024, each as exactly as it is known
                        2024-05-03..           since then, and still
  --days <number>     how many days before are looked at: 14, 28, 42 (default) or 84
  --json              the same as JSON (docs/lookback.md describes the shape)
  --time-zone <zone>  where the files do not tell: the list of a bulk export knows only UTC, e.g. Europe/Berlin
  --units <unit>      km or miles: of distances that stand without a unit (old exports); miles also writes miles
  --imperial          miles and feet`,
  argument: { name: 'file or folder', required: true },
  options: {
    pain: { type: 'string', multiple: true },
    days: { type: 'string' },
    json: { type: 'boolean' },
    'time-zone': { type: 'string' },
    units: { type: 'string' },
    imperial: { type: 'boolean' },
  },
  run: async (path = '', options) => {
    const { lookback: run } = await import('./lookback/lookback.ts');
    const pains = options['pain'];
    const days = text(options, 'days');
    const timeZone = text(options, 'time-zone');
    const fileUnits = unitsNamed(text(options, 'units'));
    if (fileUnits === null) {
      TERMINAL.err('camber lookback: --units is km or miles.');
      return 2;
    }
    const imperial = options['imperial'] === true || fileUnits === 'imperial';
    return run(
      {
        path,
        pains: Array.isArray(pains) ? pains.map(String) : [],
        json: options['json'] === true,
        ...(days !== undefined && { days }),
        ...(imperial && { units: 'imperial' as const }),
        ...(fileUnits !== undefined && { fileUnits }),
        ...(timeZone !== undefined && { timeZone }),
      },
      TERMINAL,
    );
  },
};
