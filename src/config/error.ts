/** A variable is wrong: the start stops, and the message says which, why and what would be right. */
export class ConfigError extends Error {
  readonly code = 'config';
  /** The variables that are set, for whoever looks at each; null where they could not be read. Never for a log. */
  readonly given: Readonly<Record<string, string>> | null;
  constructor(message: string, given: Readonly<Record<string, string>> | null = null) {
    super(message);
    // Not listed with the error: a log that prints all of it must not print secrets.
    this.given = given;
    Object.defineProperty(this, 'given', { enumerable: false });
  }
}
