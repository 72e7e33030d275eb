import { createHash } from 'node:crypto';
import { type Archive, ArchiveError, type ArchiveFile } from '../../files/archive/archive.ts';
import { openZip } from '../../files/archive/zip.ts';
import { HistoryError } from '../../files/history/errors.ts';
import { FORMAT, Manifest, MANIFEST_FILE, VERSION } from '../format.ts';
import { RestoreError } from './problem.ts';

/** DESIGN: 20 years of mails, a few each week, and what the archive has beside them. */
const MOST_FILES = 20_000;
/** DESIGN: 20,000 mails in the manifest, 200 bytes each. */
const MOST_MANIFEST = 8 * 1024 * 1024;
/** DESIGN: 50,000 runs of 20 kB. */
const MOST_BYTES = 1024 ** 3;

/** An export that was opened: its files by the names of the format. */
export type OpenExport = {
  readonly manifest: Manifest;
  /** The bytes of a file, piece by piece; held against its hash when all were read. @throws RestoreError */
  stream(name: string): AsyncIterable<Uint8Array>;
  close(): void;
};

/** What an export held before it had a version: these tables, and no manifest. */
const BEFORE_VERSIONS = ['athletes.json', 'runs.json', 'outbox.json'];

/** The version that an archive says it has; null where it is none of ours. */
const versionIn = (manifest: unknown): number | null => {
  if (typeof manifest !== 'object' || manifest === null) return null;
  const { format, version } = manifest as { readonly format?: unknown; readonly version?: unknown };
  return format === FORMAT && typeof version === 'number' ? version : null;
};

const parsed = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
};

const manifestOf = async (files: ReadonlyMap<string, ArchiveFile>): Promise<Manifest> => {
  const file = files.get(MANIFEST_FILE);
  if (file === undefined)
    throw new RestoreError({
      code: BEFORE_VERSIONS.every((name) => files.has(name)) ? 'older' : 'notAnExport',
    });
  const value = parsed(await file.read(MOST_MANIFEST).catch(faultIn(MANIFEST_FILE)));
  const version = versionIn(value);
  if (version === null) throw new RestoreError({ code: 'notAnExport' });
  if (version !== VERSION) throw new RestoreError({ code: version > VERSION ? 'newer' : 'older' });
  const manifest = Manifest.safeParse(value);
  if (manifest.success) return manifest.data;
  const field = manifest.error.issues[0]?.path.join('.') ?? '';
  throw new RestoreError({ code: 'unreadable', file: MANIFEST_FILE, field });
};

/** What the archive's own reader says, in the words of the restore. */
const faultIn =
  (file: string) =>
  (error: unknown): never => {
    if (!(error instanceof ArchiveError)) throw error;
    throw new RestoreError({ code: error.code === 'tooBig' ? 'tooBig' : 'changed', file }, { cause: error });
  };

async function* checked(file: ArchiveFile, stated: Manifest['files'][number]): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  const { name } = stated;
  try {
    for await (const piece of file.stream(MOST_BYTES)) {
      hash.update(piece);
      yield piece;
    }
  } catch (error) {
    faultIn(name)(error);
  }
  if (hash.digest('hex') !== stated.sha256) throw new RestoreError({ code: 'changed', file: name });
}

const opened = (
  archive: Archive,
  files: ReadonlyMap<string, ArchiveFile>,
  manifest: Manifest,
): OpenExport => {
  const stated = new Map(manifest.files.map((file) => [file.name, file]));
  return {
    manifest,
    stream: (name) => {
      const file = files.get(name);
      const said = stated.get(name);
      if (file === undefined || said === undefined) throw new RestoreError({ code: 'missing', file: name });
      return checked(file, said);
    },
    close: () => archive.close(),
  };
};

/**
 * Opens an export: a zip, its directory and its manifest. What is in it is read when it is asked for.
 * @param source a path, or the bytes
 * @throws RestoreError
 */
export const openExport = async (source: string | Buffer): Promise<OpenExport> => {
  const archive = await openZip(source).catch((error: unknown) => {
    if (error instanceof HistoryError) throw new RestoreError({ code: 'notAZip' }, { cause: error });
    throw error;
  });
  try {
    if (archive.files.length > MOST_FILES) throw new RestoreError({ code: 'tooBig' });
    const files = new Map(archive.files.map((file) => [file.name, file]));
    return opened(archive, files, await manifestOf(files));
  } catch (error) {
    archive.close();
    throw error;
  }
};
