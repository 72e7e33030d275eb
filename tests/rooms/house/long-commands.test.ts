import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const scripts = path.resolve(import.meta.dirname, '../../../scripts');

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

const ended = (name: string, option: string): Promise<Ended> =>
  run(process.execPath, [path.join(scripts, `${name}.ts`), option]).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: Ended) => error,
  );

describe.each(['crash', 'failover', 'fuzz', 'load', 'soak'])('npm run %s, which takes long', (name) => {
  it('tells what it does before it does it', async () => {
    const { code, stdout, stderr } = await ended(name, '--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^npm run ${name}`));
  });

  it('does nothing with an option that it does not know', async () => {
    const { code, stdout, stderr } = await ended(name, '--nope');
    expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
    expect(stderr).toMatch(/^Unknown option '--nope'.*See --help\.\n$/);
  });
});
