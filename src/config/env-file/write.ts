import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { changedText, type Unchangeable } from './change.ts';

/** Why `.env` was left as it is. */
export type Refused =
  | Unchangeable['refused']
  /** It is a link to somewhere else, and what stands there was not asked for. */
  | 'link'
  /** A folder, a device, or far too large for settings. */
  | 'noFile'
  /** It, or its folder, belongs to another user, or everybody may write there. */
  | 'foreign'
  /** The system does not let Camber write there. */
  | 'denied';

/** What came of it. `backup`: the name of the file that keeps the old text; null where there was none. */
export type Written = { readonly backup: string | null } | { readonly refused: Refused };

const SETTINGS_MODE = 0o600;
/** DESIGN: a hundred times what .env.example has. */
const MOST_BYTES = 1024 * 1024;
const OTHERS_WRITE = 0o002;
/** Others may write into the folder, and take away only what is theirs (as in /tmp). */
const STICKY = 0o1000;

class Refusal extends Error {
  readonly refused: Refused;
  constructor(refused: Refused) {
    super(refused);
    this.refused = refused;
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** What stands in the file; null where there is none. Never through a link, and what is looked at is what is read. */
const readOwn = (file: string, uid: number): string | null => {
  let descriptor: number;
  try {
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw codeOf(error) === 'ELOOP' ? new Refusal('link') : error;
  }
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile() || stat.size > MOST_BYTES) throw new Refusal('noFile');
    if (stat.uid !== uid) throw new Refusal('foreign');
    const bytes = readFileSync(descriptor);
    const text = bytes.toString('utf8');
    // What is no UTF-8 would come back as something else.
    if (!Buffer.from(text, 'utf8').equals(bytes)) throw new Refusal('text');
    return text;
  } finally {
    closeSync(descriptor);
  }
};

const assertOwnFolder = (folder: string, uid: number): void => {
  const { uid: owner, mode } = statSync(folder);
  const open = (mode & OTHERS_WRITE) !== 0 && (mode & STICKY) === 0;
  if (open || (owner !== uid && (mode & STICKY) === 0)) throw new Refusal('foreign');
};

/** A new file that only its owner reads. @throws where there is one of this name */
const create = (file: string, text: string): void => {
  const descriptor = openSync(file, 'wx', SETTINGS_MODE);
  try {
    fchmodSync(descriptor, SETTINGS_MODE);
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

const keepFolder = (folder: string): void => {
  const descriptor = openSync(folder, constants.O_RDONLY);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** ".env.before-20261130-235900-1a2b": in the order of time, and never one that is there. */
const backupName = (file: string, now: number): string =>
  `${path.basename(file)}.before-${new Date(now).toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}-${randomUUID().slice(0, 4)}`;

/**
 * Writes these values into a `.env` file, for its owner alone (mode 0600), all or nothing: a killed machine leaves the old
 * file or the new one. The old text is kept in a file beside it. Nothing is written through a link or over what belongs to
 * somebody else.
 */
export const writeEnvFile = (file: string, changes: ReadonlyMap<string, string>, now: number): Written => {
  const folder = path.dirname(file);
  // Windows has no such users; Camber does not run there.
  const uid = process.getuid?.() ?? 0;
  const fresh = path.join(folder, `${path.basename(file)}.new-${randomUUID()}`);
  try {
    assertOwnFolder(folder, uid);
    const before = readOwn(file, uid);
    const after = changedText(before ?? '', changes);
    if (typeof after !== 'string') return after;
    const backup = before === null ? null : backupName(file, now);
    if (backup !== null) create(path.join(folder, backup), before ?? '');
    create(fresh, after);
    renameSync(fresh, file);
    keepFolder(folder);
    return { backup };
  } catch (error) {
    rmSync(fresh, { force: true });
    if (error instanceof Refusal) return { refused: error.refused };
    if (codeOf(error) === undefined) throw error;
    return { refused: 'denied' };
  }
};
