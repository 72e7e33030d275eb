import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** How programs of the shell end that were called wrongly (sysexits.h, EX_USAGE). */
const USAGE = 64;

/**
 * What the options say, by their names. Ends the program: with `help` where it is asked for, with one line where an option is
 * unknown.
 */
export const readOptions = <const T extends ParseArgsOptionsConfig>(help: string, options: T) => {
  if (process.argv.includes('--help')) {
    console.log(help);
    process.exit(0);
  }
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    console.error(`${(error as Error).message}. See --help.`);
    process.exit(USAGE);
  }
};
