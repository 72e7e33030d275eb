import { programVersion } from '../../../platform/version.ts';

/** Which program this is and since when it runs (epoch milliseconds, by the machine's own clock). */
export type Program = { readonly version: string; readonly node: string; readonly startedAt: number };

export const aboutProgram = (): Program => ({
  version: programVersion(),
  node: process.versions.node,
  startedAt: performance.timeOrigin,
});
