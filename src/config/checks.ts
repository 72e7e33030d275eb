import { ConfigError } from './error.ts';
import { EXAMPLES } from './examples.ts';
import type { Values } from './variables.ts';

/** What no variable alone can tell: what belongs together, and what forbids each other. */

/** A night that fails must not cost the history of the day. */
const STRICT_MIN_DAYS = 2;

const example = (name: keyof Values): string => `\n  Example: ${name}=${EXAMPLES[name] ?? ''}`;

/** @throws ConfigError when only some of these variables are given */
const together = (values: Values, names: readonly (keyof Values)[], what: string): void => {
  const missing = names.filter((name) => values[name] === undefined);
  const [first] = missing;
  if (first === undefined || missing.length === names.length) return;
  throw new ConfigError(`${first} is missing: ${what} belong together.${example(first)}`);
};

/**
 * Looks at the variables together.
 * @throws ConfigError naming the one that is missing or forbidden
 */
export const checkTogether = (values: Values): void => {
  together(values, ['STRAVA_CLIENT_ID', 'STRAVA_CLIENT_SECRET'], 'the id and the secret of the Strava app');
  together(values, ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_PRIVATE_KEY'], 'domain, selector and key of DKIM');
  if (values.RETENTION === 'strict' && values.RAW_RETENTION_DAYS < STRICT_MIN_DAYS)
    throw new ConfigError(
      `RAW_RETENTION_DAYS must be ${STRICT_MIN_DAYS} at least with RETENTION=strict: what is needed is read again once a night.${example('RAW_RETENTION_DAYS')}`,
    );
};
