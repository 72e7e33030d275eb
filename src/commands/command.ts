import type { ParseArgsOptionsConfig } from 'node:util';

/** What `parseArgs` gives for a command's options. */
export type OptionValues = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** One command of the command line. */
export type Command = {
  /** One line of `camber --help`. */
  readonly summary: string;
  /** The rest of `camber help <command>`. */
  readonly details: string;
  /** Its argument; null when it takes none. */
  readonly argument: {
    readonly name: string;
    readonly required: boolean;
    /** How many words it may have, 1 unless told; they arrive with a space between, and one by one. */
    readonly words?: number;
  } | null;
  readonly options: ParseArgsOptionsConfig;
  /** Gives the exit code. */
  run(argument: string | undefined, options: OptionValues, words: readonly string[]): Promise<number>;
};

/** A text option, or undefined. */
export const text = (options: OptionValues, name: string): string | undefined => {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
};

/** Where commands write; tests give their own. */
export type Output = { out(line: string): void; err(line: string): void };

/** The terminal. */
export const TERMINAL: Output = { out: (line) => console.log(line), err: (line) => console.error(line) };
