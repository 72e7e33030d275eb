import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Deps } from '../../../deps.ts';
import { uploadsFolder } from '../../../platform/paths.ts';
import type { SentFile } from '../../http/multipart.ts';

/** An archive that has arrived: its bytes, or where it lies; `drop` forgets it. */
export type Received = { readonly source: Buffer | string; drop(): Promise<void> };

/** DESIGN: the export of some 8,000 runs; what is larger lies on disk while it is read (docs/export.md). */
const MOST_IN_MEMORY = 64 * 1024 * 1024;

const nothing = async (): Promise<void> => {};

/** Writes what came so far and what comes to a file that nobody else may read. */
const toDisk = async (
  { config }: Pick<Deps, 'config'>,
  begun: readonly Buffer[],
  rest: AsyncIterator<Buffer>,
): Promise<Received> => {
  const folder = uploadsFolder(config);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `restore-${randomUUID()}.zip`);
  const drop = () => rm(file, { force: true });
  const out = createWriteStream(file, { mode: 0o600, flags: 'wx' });
  const write = async (piece: Buffer): Promise<void> => {
    if (!out.write(piece)) await once(out, 'drain');
  };
  try {
    for (const piece of begun) await write(piece);
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) await write(next.value);
    out.end();
    await finished(out);
    return { source: file, drop };
  } catch (error) {
    out.destroy();
    await drop();
    throw error;
  }
};

/** Takes a sent archive in. @throws WebError where it breaks off or is too big */
export const receive = async (
  deps: Pick<Deps, 'config'>,
  { content }: SentFile,
  mostInMemory = MOST_IN_MEMORY,
): Promise<Received> => {
  const pieces: Buffer[] = [];
  let size = 0;
  const rest = content[Symbol.asyncIterator]();
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    pieces.push(next.value);
    size += next.value.length;
    if (size > mostInMemory) return toDisk(deps, pieces, rest);
  }
  return { source: Buffer.concat(pieces, size), drop: nothing };
};
