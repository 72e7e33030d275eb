import { readFileSync } from 'node:fs';

/** Which program this is and since when it runs (epoch milliseconds, by the machine's own clock). */
export type Program = { readonly version: string; readonly node: string; readonly startedAt: number };

const PACKAGE = new URL('../../../../package.json', import.meta.url);

/** Reads the version from package.json: the one place where it is kept. */
export const aboutProgram = (): Program => ({
  version: (JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string }).version,
  node: process.versions.node,
  startedAt: performance.timeOrigin,
});
