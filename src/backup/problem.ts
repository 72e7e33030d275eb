/** Why there is no backup, or why one cannot be used. */
export type BackupProblem =
  /** The folder of the backups cannot be written. */
  | 'folder'
  /** The disk is full. */
  | 'full'
  /** The database of now is damaged. */
  | 'database'
  /** Not made by Camber. */
  | 'strange'
  /** It ends too early. */
  | 'cut'
  /** It is not what was written. */
  | 'damaged'
  /** It is encrypted, and there is no passphrase. */
  | 'locked'
  /** The passphrase is another one. */
  | 'passphrase'
  /** A newer Camber made it. */
  | 'newer'
  /** There is a Camber already where it is to go. */
  | 'occupied'
  /** Somebody uses the database that it is to replace. */
  | 'in_use';

/** What a person is told, in one sentence. */
export class BackupError extends Error {
  readonly code: BackupProblem;
  constructor(code: BackupProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BackupError';
    this.code = code;
  }
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL']);
const FOLDER = new Set(['EACCES', 'EPERM', 'ENOENT', 'ENOTDIR', 'EROFS', 'EIO', 'ESTALE', 'EEXIST']);
const DATABASE = new Set(['SQLITE_CORRUPT', 'SQLITE_NOTADB']);

/** Names what went wrong while a backup was written to `folder`; what nobody expected stays as it is. */
export const whyNotWritten = (error: unknown, folder: string): unknown => {
  const { code = '', message } = error as Error & { code?: string };
  if (FULL.has(code))
    return new BackupError('full', 'The disk is full: no backup was made.', { cause: error });
  if (DATABASE.has(code))
    return new BackupError('database', `The database is damaged (${message}): no backup was made of it.`, {
      cause: error,
    });
  if (FOLDER.has(code))
    return new BackupError('folder', `The folder of the backups (${folder}) cannot be written: ${code}.`, {
      cause: error,
    });
  return error;
};
