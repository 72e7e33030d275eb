/** The door cannot do its work at all; what is wrong with a file is told by its outcome. */
export class DoorError extends Error {
  override readonly name = 'DoorError';
  readonly code: 'no_runner';
  constructor(code: 'no_runner', message: string) {
    super(message);
    this.code = code;
  }
}
