/** Camber cannot start as things are; the message is for whoever typed the command, and says what to do. */
export class StartError extends Error {
  readonly code = 'start';
}
