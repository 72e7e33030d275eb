import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** A terminal that shows nothing of what is typed. */
const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

/** One line of the terminal, unseen; null at its end. */
export const unseenLine = async (prompt: string): Promise<string | null> => {
  process.stderr.write(prompt);
  const lines = createInterface({ input: process.stdin, output: nowhere(), terminal: true });
  // Ctrl-C and Ctrl-D end the question, and with it the command.
  const ended = new Promise<null>((resolve) => lines.once('close', () => resolve(null)));
  try {
    return await Promise.race([lines.question(''), ended]);
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
};
