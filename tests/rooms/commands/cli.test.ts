import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const camber = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

describe('the command line', () => {
  it('says which version it is', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(camber('--version')).toEqual({
      status: 0,
      stdout: `camber ${version} (Node ${process.versions.node})\n`,
      stderr: '',
    });
  });

  it('helps with a command, and says of another one that it does not exist', () => {
    expect(camber('help', 'replay')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('camber replay'),
    });
    const wrong = camber('help', 'nope');
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toMatch(/^camber: there is no command "nope"\.\n\nCamber watches/);
  });
});
