/** A variable is wrong: the start stops, and the message says which, why and what would be right. */
export class ConfigError extends Error {
  readonly code = 'config';
}
