import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The files below a folder in which one of these texts stands, byte by byte, with the text; sockets are left out. */
export const filesHolding = (
  folder: string,
  texts: readonly string[],
): readonly { readonly file: string; readonly text: string }[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .flatMap((file) => {
      const bytes = readFileSync(path.join(folder, file));
      return texts.filter((text) => bytes.includes(text)).map((text) => ({ file, text }));
    });
