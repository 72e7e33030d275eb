import type { Command } from './command.ts';

export const health: Command = {
  summary: 'ask the running Camber whether it lives, for supervisors: the exit code is 0 or 1',
  details: `Asks /healthz of the Camber that these settings start: beside its pages, or on HEALTH_PORT where it has none.

  --ready   ask /readyz instead: whether database, Redis and disk take what comes`,
  argument: null,
  options: { ready: { type: 'boolean' } },
  run: async (_argument, options) => {
    const { askHealth } = await import('./health-now.ts');
    return askHealth(process.env, options['ready'] === true ? '/readyz' : '/healthz');
  },
};
