import { createInterface } from 'node:readline/promises';
import type { AskPassword } from './password-now.ts';
import { unseenLine } from './unseen-line.ts';

/** The first line of what is piped in; null when there is none. */
const pipedLine = async (): Promise<string | null> => {
  for await (const line of createInterface({ input: process.stdin })) return line;
  return null;
};

/** The password as it is typed, twice and unseen, or as it is piped in. */
export const typedPassword: AskPassword = async (output) => {
  if (!process.stdin.isTTY) {
    const line = await pipedLine();
    if (line === null) output.err('camber password: standard input is empty.');
    return line;
  }
  const first = await unseenLine('New password: ');
  const second = first === null ? null : await unseenLine('Once more: ');
  if (second === null) return null;
  if (first === second) return first;
  output.err('camber password: the two are not the same. Nothing was changed.');
  return null;
};
