import { z } from 'zod';
import type { Config } from '../../config/load-config.ts';
import { runningAddress } from '../running-address.ts';
import { broken, good, type Line, look } from './line.ts';

/** DESIGN: `/readyz` itself gives up after two seconds. */
const PATIENCE_MS = 5_000;

const part = z.object({ ok: z.boolean(), why: z.string().optional() });
const Readiness = z.object({
  ok: z.boolean(),
  store: part,
  queue: part.optional(),
  disk: part.optional(),
  loops: part.optional(),
});

const NAMES = { store: 'its database', queue: 'its Redis', disk: 'its disk', loops: 'its loops' } as const;

/** Asks the Camber that runs, where one does: what it says counts more than what can be opened beside it. */
export const examineRunning = async (
  config: Config,
): Promise<{ isRunning: boolean; lines: readonly Line[] }> => {
  const address = runningAddress(config);
  let found;
  try {
    const answer = await fetch(`http://${address}/readyz`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    found = Readiness.safeParse(await answer.json());
  } catch {
    return {
      isRunning: false,
      lines: [look(`Running: no Camber answers at ${address}. "npm start" starts it.`)],
    };
  }
  if (!found.success)
    return {
      isRunning: false,
      lines: [broken(`Running: another program answers at ${address}. Stop it, or change PORT.`)],
    };
  const { ok, ...parts } = found.data;
  if (ok) return { isRunning: true, lines: [good(`Running: the Camber at ${address} is ready.`)] };
  const lines = Object.entries(NAMES).flatMap(([name, says]) => {
    const it = parts[name as keyof typeof NAMES];
    return it === undefined || it.ok
      ? []
      : [broken(`Running: the Camber at ${address} is not ready; ${says}: ${it.why ?? 'not well'}.`)];
  });
  return { isRunning: true, lines };
};
