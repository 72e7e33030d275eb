import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Request } from 'express';
import { DEFAULT_LIMITS } from '../../../files/limits.ts';
import { uploadsFolder } from '../../../platform/paths.ts';
import type { Taking, WaitingArchive } from '../../../sources/upload/uploads.ts';
import type { WebDeps } from '../../http/deps.ts';
import { WebError } from '../../http/errors.ts';
import { bytesOf, filesOf, type SentFile } from '../../http/multipart.ts';

const MB = 1024 * 1024;

/** DESIGN: a bulk export of fifteen years with photos is 1 to 2 GB; what is more is for `camber import`. */
export const MOST_BYTES = 2048 * MB;
/** DESIGN: ten years of one file a day. */
const MOST_FILES = 4000;
/** DESIGN: archives up to this size, of one upload together, are read from memory and never lie on disk. */
const IN_MEMORY_BYTES = 64 * MB;
/** DESIGN: the database wants room, too. */
const LEAVE_FREE_BYTES = 512 * MB;

/** Every archive begins so. */
const ZIP = Buffer.from('PK\u0003\u0004');

/** What was read of a file so far, and what is still to come. */
type Begun = {
  readonly pieces: readonly Buffer[];
  readonly size: number;
  readonly rest: AsyncIterator<Buffer>;
  readonly isAll: boolean;
};

/** Reads on until there are more than `most` bytes, or no more. */
const readUpTo = async ({ pieces, size, rest }: Omit<Begun, 'isAll'>, most: number): Promise<Begun> => {
  const all = [...pieces];
  let sum = size;
  while (sum <= most) {
    const piece = await rest.next();
    if (piece.done) return { pieces: all, size: sum, rest, isAll: true };
    all.push(piece.value);
    sum += piece.value.length;
  }
  return { pieces: all, size: sum, rest, isAll: false };
};

async function* wholeOf({ pieces, rest }: Begun): AsyncGenerator<Buffer> {
  yield* pieces;
  for (let piece = await rest.next(); !piece.done; piece = await rest.next()) yield piece.value;
}

/** Whether a file is a zip archive, by its first bytes. */
const startOf = async ({
  content,
}: SentFile): Promise<{ readonly begun: Begun; readonly isZip: boolean }> => {
  const none = { pieces: [], size: 0, rest: content[Symbol.asyncIterator]() };
  const begun = await readUpTo(none, ZIP.length - 1);
  return { begun, isZip: Buffer.concat(begun.pieces).subarray(0, ZIP.length).equals(ZIP) };
};

/** Writes an archive that is too big for memory; nobody but Camber may read it. */
const toDisk = async (folder: string, begun: Begun): Promise<string> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const place = path.join(folder, `${randomUUID()}.zip`);
  try {
    await pipeline(wholeOf(begun), createWriteStream(place, { mode: 0o600, flags: 'wx' }));
  } catch (error) {
    await rm(place, { force: true });
    throw error;
  }
  return place;
};

/** An archive, in memory where there is room for it there. */
const archiveOf = async (
  name: string,
  start: Begun,
  { leftInMemory, folder }: { readonly leftInMemory: number; readonly folder: string },
): Promise<{ readonly waiting: WaitingArchive; readonly inMemory: number }> => {
  const begun = await readUpTo(start, leftInMemory);
  if (begun.isAll && begun.size <= leftInMemory) {
    const place = { name, bytes: Buffer.concat(begun.pieces, begun.size) };
    return { waiting: { place, drop: async () => {} }, inMemory: begun.size };
  }
  const file = await toDisk(folder, begun);
  const drop = (): Promise<void> => rm(file, { force: true });
  return { waiting: { place: { name, path: file }, drop }, inMemory: 0 };
};

/** @throws WebError 413 where the disk has no room for what is stated to come */
const assertRoom = async ({ config }: Pick<WebDeps, 'config'>, req: Request): Promise<void> => {
  const stated = Number(req.get('content-length') ?? 0);
  if (stated <= IN_MEMORY_BYTES || stated > MOST_BYTES) return;
  const { bavail, bsize } = await statfs(config.dataDir);
  if (bavail * bsize < stated + LEAVE_FREE_BYTES) throw new WebError(413, 'upload_no_room');
};

/**
 * Takes what a form brings: recordings at once, while the sender waits; archives when all has arrived. Small ones stay
 * in memory, bigger ones lie in the data folder until they are read.
 * @param begin is called with the first file
 * @returns the upload; null where nothing was sent, or `begin` gave none
 * @throws WebError where the form was too much or broke off: what came whole before is taken all the same
 */
export const receive = async (
  deps: Pick<WebDeps, 'config'>,
  req: Request,
  begin: () => Promise<Taking | null>,
): Promise<Taking | null> => {
  await assertRoom(deps, req);
  const folder = uploadsFolder(deps.config);
  let taking: Taking | null = null;
  let leftInMemory = IN_MEMORY_BYTES;
  try {
    for await (const sent of filesOf(req, { bytes: MOST_BYTES, files: MOST_FILES })) {
      taking ??= await begin();
      if (taking === null) return null;
      if (taking.signal.aborted) break;
      const { name } = sent;
      const { begun, isZip } = await startOf(sent);
      if (isZip) {
        const { waiting, inMemory } = await archiveOf(name, begun, { leftInMemory, folder });
        leftInMemory -= inMemory;
        taking.archive(waiting);
        continue;
      }
      const bytes = await bytesOf({ name, content: wholeOf(begun) }, DEFAULT_LIMITS.bytes);
      if (bytes === null) taking.refuse(name, { code: 'tooManyBytes', limit: DEFAULT_LIMITS.bytes });
      else await taking.file(name, bytes);
    }
  } catch (error) {
    // Reading goes on behind the answer; it tells by itself how it ends.
    void taking?.finish(true);
    throw error;
  }
  void taking?.finish();
  return taking;
};

/** Deletes what a process left behind that was ended while it read. */
export const emptyUploads = ({ config }: Pick<WebDeps, 'config'>): Promise<void> =>
  rm(uploadsFolder(config), { recursive: true, force: true });
