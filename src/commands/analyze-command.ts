import { type Command, TERMINAL } from './command.ts';

export const analyze: Command = {
  summary: 'what Camber sees in one run: climbs, descents, hill repeats, track laps, loops',
  details: `Reads a FIT, GPX or TCX file (packed or not, whatever its name), or the JSON of Strava's streams. Nothing is stored and
nothing leaves this machine.

  --json       the numbers as JSON (docs/analyze.md describes the shape)
  --imperial   miles and feet`,
  argument: { name: 'file', required: true },
  options: { json: { type: 'boolean' }, imperial: { type: 'boolean' } },
  run: async (path = '', options) => {
    const { analyze: run } = await import('./analyze.ts');
    return run(
      {
        path,
        json: options['json'] === true,
        ...(options['imperial'] === true && { units: 'imperial' as const }),
      },
      TERMINAL,
    );
  },
};
