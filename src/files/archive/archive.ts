/** One file of an archive or folder, not read yet. */
export type ArchiveFile = {
  /** Its path in there, with forward slashes, never leading outside. */
  readonly name: string;
  /** As it lies there (packed), bytes: what progress is counted in. */
  readonly bytes: number;
  /** @throws ArchiveError when it is damaged, locked, or more than `maxBytes` */
  read(maxBytes: number): Promise<Buffer>;
  /** The same piece by piece, for archives in archives. @throws ArchiveError */
  stream(maxBytes: number): AsyncIterable<Buffer>;
};

/** A zip archive or folder whose files can be read one by one, in any order, within limits. */
export type Archive = {
  readonly files: readonly ArchiveFile[];
  /** Names that point outside; these files are left alone. */
  readonly outside: readonly string[];
  /** Archives and folders in a folder that cannot be opened. */
  readonly damaged: readonly string[];
  close(): void;
};

/** `tooBig`: unpacks to more than is sensible; `damaged`: is not whole, or locked by a password. */
export type ArchiveProblem = 'tooBig' | 'damaged';

/** One file of an archive that cannot be read; the others can. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
  readonly code: ArchiveProblem;

  constructor(code: ArchiveProblem, file: string) {
    super(`${file}: ${code}`);
    this.code = code;
  }
}

/**
 * A name of an archive as a path below it; null where it points outside (absolute, a drive, "..") or holds control
 * characters. Windows writes backslashes. Nothing is ever written to such a path; a name that points outside only
 * shows that somebody made the archive by hand.
 */
export const safeName = (name: string): string | null => {
  const path = name.replaceAll('\\', '/');
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (path === '' || path.startsWith('/') || /^[a-z]:/i.test(path) || /[\u0000-\u001f\u007f]/.test(path))
    return null;
  return path.split('/').includes('..') ? null : path;
};

export const isArchiveName = (name: string): boolean => /\.zip$/i.test(name) && !isHidden(name);

/** Bookkeeping of the systems that packed or synced the files. */
export const isHidden = (name: string): boolean =>
  name.split('/').some((part) => part === '__MACOSX' || part.startsWith('.') || part.startsWith('~'));
