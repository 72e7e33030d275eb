import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A source file by its place in the repository. */
export type Source = { readonly file: string; readonly text: string };

const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm;

/** Source files without their comments. */
export const sourcesIn = (...patterns: readonly string[]): readonly Source[] =>
  globSync([...patterns])
    .toSorted()
    .map((file) => ({
      file: file.split(path.sep).join('/'),
      text: readFileSync(file, 'utf8').replace(COMMENT, ''),
    }));
