import { loadConfig, parseConfig } from '../config/load-config.ts';
import { type Output, TERMINAL } from './command.ts';
import { runningAddress } from './running-address.ts';

/** DESIGN: `/readyz` itself gives up after two seconds. */
const PATIENCE_MS = 5_000;

/** Asks once and prints what was said. Gives the exit code. The program's own environment brings `.env` along. */
export const askHealth = async (
  env: Readonly<Record<string, string | undefined>>,
  path: '/healthz' | '/readyz',
  output: Output = TERMINAL,
): Promise<number> => {
  const address = runningAddress(env === process.env ? loadConfig() : parseConfig(env));
  try {
    const answer = await fetch(`http://${address}${path}`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    output.out(await answer.text());
    return answer.ok ? 0 : 1;
  } catch {
    output.err(`camber health: nothing answers at ${address}.`);
    return 1;
  }
};
