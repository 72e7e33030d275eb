/** One line of a `.env` file, as `process.loadEnvFile` reads it again. */

/** Nothing in these means anything to the file, so that they stand as they are. */
const PLAIN = /^[\w./:@,+=-]*$/;

/** What the file reads as itself between these quotes; between double ones `\n` would become a new line. */
const QUOTES: readonly (readonly [quote: string, holds: RegExp])[] = [
  ["'", /^[^']*$/],
  ['`', /^[^`]*$/],
  ['"', /^(?!.*\\n)[^"]*$/s],
];

/**
 * `NAME=value`, in quotes where it needs them; null where no quotes hold the value (it has all three kinds).
 * @example envLine('SMTP_URL', "smtp://a:b#c'd@host") → "SMTP_URL=`smtp://a:b#c'd@host`"
 */
export const envLine = (name: string, value: string): string | null => {
  if (PLAIN.test(value)) return `${name}=${value}`;
  const quote = QUOTES.find(([, holds]) => holds.test(value))?.[0];
  return quote === undefined ? null : `${name}=${quote}${value}${quote}`;
};
