import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { BackupError } from '../problem.ts';
import { type Bytes, CutError, drain, readerOf } from './bytes.ts';
import { keyOf, MAGIC } from './key.ts';
import { FORMAT, MANIFEST, Manifest } from './manifest.ts';
import { opened, SealedError } from './seal.ts';
import { readTar, TarError } from './tar.ts';

/** DESIGN: a manifest has a kilobyte; more is none. */
const MANIFEST_MOST = 64 * 1024;
const LINE_MOST = 2_000;

const GZIP = Buffer.from([0x1f, 0x8b]);
const ZIP = Buffer.from('PK');

const wholeOf = async (content: Bytes): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces);
};

const readManifest = (text: string): Manifest => {
  const json: unknown = JSON.parse(text);
  const format = (json as { format?: unknown } | null)?.format;
  const camber = (json as { camber?: unknown } | null)?.camber;
  if (typeof format === 'number' && format > FORMAT)
    throw new BackupError(
      'newer',
      `A newer Camber (${String(camber).slice(0, 40)}) made this backup: install that version, or a later one, and restore it there.`,
    );
  return Manifest.parse(json);
};

/** The bytes of the gzip file that the backup is, or that is encrypted in it. */
const compressed = async (source: Bytes, name: string, passphrase: string | null): Promise<Bytes> => {
  const reader = readerOf(source);
  const start = await reader.upTo(2);
  const again = async function* (): Bytes {
    yield start;
    yield* reader.all();
  };
  if (start.equals(GZIP)) return again();
  if (start.equals(ZIP))
    throw new BackupError(
      'strange',
      `${name} is not a backup. If it is one runner’s export, bring it back with: npx camber restore`,
    );
  if (start.length < 2)
    throw new BackupError(
      'cut',
      `${name} is empty: the copy was cut off. Copy it again, or take an older backup.`,
    );
  const rest = readerOf(again());
  if ((await rest.line(LINE_MOST)) !== MAGIC)
    throw new BackupError('strange', `${name} is not a backup that Camber made.`);
  const line = await rest.line(LINE_MOST);
  if (line === null) throw new CutError('no second line');
  if (passphrase === null)
    throw new BackupError(
      'locked',
      `${name} is encrypted: set BACKUP_PASSPHRASE to the passphrase it was made with.`,
    );
  const key = await keyOf(passphrase, line);
  if (key === 'wrong')
    throw new BackupError(
      'passphrase',
      `BACKUP_PASSPHRASE is not the passphrase that ${name} was made with.`,
    );
  if (key === 'damaged') throw new SealedError('the header is not what was written');
  return opened(rest, key);
};

/**
 * Reads a backup to its end and compares every file with its hash; with `into` they are written there, for their owner
 * alone. Gives what the backup says of itself.
 * @throws BackupError
 */
export const readArchive = async (
  file: string,
  passphrase: string | null,
  into: string | null,
): Promise<Manifest> => {
  const name = path.basename(file);
  let manifest = null as Manifest | null;
  const missing = new Set<string>();

  const take = async (entry: string, bytes: number, content: Bytes): Promise<void> => {
    if (manifest === null) {
      if (entry !== MANIFEST || bytes > MANIFEST_MOST) throw new TarError('there is no manifest');
      manifest = readManifest((await wholeOf(content)).toString('utf8'));
      for (const each of manifest.files) missing.add(each.name);
      return;
    }
    const wanted = manifest.files.find((each) => each.name === entry);
    if (wanted === undefined || !missing.delete(entry)) throw new TarError('a file is not in the manifest');
    const hash = createHash('sha256');
    const hashed = async function* (): Bytes {
      for await (const piece of content) {
        hash.update(piece);
        yield piece;
      }
    };
    if (into === null) await drain(hashed());
    else {
      const target = path.join(into, entry);
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      await pipeline(
        Readable.from(hashed(), { objectMode: false }),
        createWriteStream(target, { mode: 0o600, flush: true }),
      );
    }
    if (hash.digest('hex') !== wanted.sha256) throw new TarError('a file differs from its hash');
  };

  const source = createReadStream(file);
  try {
    const zipped = Readable.from(await compressed(source, name, passphrase), { objectMode: false });
    await pipeline(zipped, createGunzip(), (plain: Bytes) => readTar(plain, take));
    if (manifest === null || missing.size > 0) throw new TarError('a file is missing');
    return manifest;
  } catch (error) {
    throw explained(error, name);
  } finally {
    source.destroy();
  }
};

const DAMAGED = /^Z_/;

const explained = (error: unknown, name: string): unknown => {
  const code = (error as { code?: unknown }).code;
  if (error instanceof BackupError) return error;
  if (error instanceof CutError || code === 'Z_BUF_ERROR')
    return new BackupError(
      'cut',
      `${name} ends too early: the copy was cut off. Copy it again, or take an older backup.`,
      { cause: error },
    );
  const isWrong =
    error instanceof TarError ||
    error instanceof SealedError ||
    error instanceof SyntaxError ||
    (error as Error).name === 'ZodError' ||
    (typeof code === 'string' && DAMAGED.test(code));
  return isWrong
    ? new BackupError(
        'damaged',
        `${name} is damaged: it is not what was written. Take another copy of it, or an older backup.`,
        { cause: error },
      )
    : error;
};
