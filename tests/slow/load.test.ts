import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

/** The short form of `npm run load` (docs/reliability.md): it ends with 1 where a run, an event or a mail was lost. */
it('a small storm loses no run, no event and no mail', async () => {
  const small = ['--runners', '3', '--events', '60', '--within-s', '2', '--mails', '12'];
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/load.ts', ...small]);
  expect(stdout).toMatch(/^ {2}answers \{"200":60\}/m);
  expect(stdout).toMatch(/^ {2}events \{"done":60\}$/m);
  expect(stdout).toMatch(/^ {2}(\d+) mails, \1 different$/m);
  expect(stdout).not.toContain('FAILED');
});
