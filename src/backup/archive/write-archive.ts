import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { newKey } from './key.ts';
import { MANIFEST, type Manifest } from './manifest.ts';
import { sealed } from './seal.ts';
import { type Entry, writeTar } from './tar.ts';

/** Where the bytes of a file in the archive come from: a file on the disk, or memory. */
export type Source = { readonly name: string; readonly from: string | Buffer };

const entryOf = ({ name, from }: Source, { files }: Manifest): Entry => {
  const bytes = files.find((file) => file.name === name)?.bytes ?? 0;
  return { name, bytes, content: typeof from === 'string' ? createReadStream(from) : [from] };
};

/** Writes the archive into a new file that only its owner may read, encrypted where there is a passphrase, down to the disk. */
export const writeArchive = async (
  file: string,
  manifest: Manifest,
  sources: readonly Source[],
  passphrase: string | null,
): Promise<void> => {
  const first = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  const entries = [
    { name: MANIFEST, bytes: first.length, content: [first] },
    ...sources.map((source) => entryOf(source, manifest)),
  ];
  const key = passphrase === null ? null : await newKey(passphrase);
  const handle = await open(file, 'wx', 0o600);
  const archive = Readable.from(writeTar(entries, Date.parse(manifest.madeAt)), { objectMode: false });
  const target = handle.createWriteStream({ flush: true });
  if (key === null) await pipeline(archive, createGzip(), target);
  else await pipeline(archive, createGzip(), (source) => sealed(source, key), target);
};
