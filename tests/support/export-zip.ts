import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createHash } from 'node:crypto';

/** The whole of what comes in pieces. */
export const whole = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
};

/** The files of an archive as texts, by name. */
export const filesIn = (zip: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]));

type ManifestRow = { readonly name: string; readonly bytes: number; readonly sha256: string };

/** An archive of these files whose manifest names them as they are: what somebody makes by hand. */
const zipWith = (files: Readonly<Record<string, string>>): Buffer => {
  const manifest = JSON.parse(files['manifest.json'] ?? '{}') as { files?: readonly ManifestRow[] };
  const rows = (manifest.files ?? []).map((row) => {
    const text = files[row.name];
    if (text === undefined) return row;
    const bytes = strToU8(text);
    return { ...row, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  const all = { ...files, 'manifest.json': JSON.stringify({ ...manifest, files: rows }) };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)]))),
  );
};

/** An archive with some of its files changed, and the manifest with them. */
export const changed = (
  zip: Uint8Array,
  change: Readonly<Record<string, (text: string) => string>>,
): Buffer => {
  const files = filesIn(zip);
  const made = Object.entries(change).map(([name, to]) => [name, to(files[name] ?? '')] as const);
  return zipWith({ ...files, ...Object.fromEntries(made) });
};
