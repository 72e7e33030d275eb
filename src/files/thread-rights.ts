import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const inProject = (place: string): string => fileURLToPath(new URL(`../../${place}`, import.meta.url));

/** What a thread has to read so that it can load its own code; packages may lie elsewhere, behind a link. */
const CODE = [
  inProject('package.json'),
  inProject('src/*'),
  inProject('node_modules/*'),
  `${realpathSync(inProject('node_modules'))}/*`,
];

/**
 * Node's options for the thread that reads files of strangers (nodejs.org/api/permissions.html): it may load the
 * program, and nothing else. No file, no network, no other program, whatever a file makes a parser do. What it reads it is
 * given as bytes.
 */
export const THREAD_RIGHTS: readonly string[] = [
  '--permission',
  ...CODE.map((place) => `--allow-fs-read=${place}`),
];
