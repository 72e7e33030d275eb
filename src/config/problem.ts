import type { Values } from './variables.ts';

/** One variable that is wrong, or missing where others ask for it. `says` goes on after its name; secrets are not repeated. */
export type Problem = {
  readonly name: keyof Values;
  readonly isMissing: boolean;
  readonly says: string;
};
