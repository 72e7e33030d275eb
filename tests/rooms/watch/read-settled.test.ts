import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSettled } from '../../../src/watch/read-settled.ts';
import { scratchFolder } from '../../support/scratch.ts';

describe('reading a file that was the same in two looks', () => {
  let root: string;
  let outside: string;
  beforeEach(() => {
    root = realpathSync(scratchFolder('camber-settled-'));
    outside = realpathSync(scratchFolder('camber-outside-'));
  });
  afterEach(() => {
    for (const each of [root, outside]) rmSync(each, { recursive: true });
  });

  const at = (name: string): string => path.join(root, name);
  const seen = (name: string, file = at(name)) => {
    const { size, mtimeMs } = lstatSync(file);
    return { path: name, size, modifiedMs: mtimeMs };
  };
  const put = (name: string, content: string | Buffer = 'a run') => {
    mkdirSync(path.dirname(at(name)), { recursive: true });
    writeFileSync(at(name), content);
    return seen(name);
  };

  it('gives its bytes', async () => {
    const file = put('2026/run.fit');
    expect(await readSettled(root, file)).toEqual({ kind: 'bytes', bytes: Buffer.from('a run') });
  });

  it('gives an empty one, and one that only begins like an archive', async () => {
    expect(await readSettled(root, put('empty.fit', ''))).toMatchObject({ kind: 'bytes' });
    expect(await readSettled(root, put('pk.fit', 'PK'))).toMatchObject({ kind: 'bytes' });
  });

  it('leaves an archive where it is, whatever its name', async () => {
    const file = put('run.fit', Buffer.from('PK\x03\x04and more', 'latin1'));
    expect(await readSettled(root, file)).toEqual({ kind: 'archive', place: at('run.fit') });
  });

  it('waits for one that has changed or is gone', async () => {
    const file = put('run.fit');
    writeFileSync(at('run.fit'), 'a run, longer');
    expect(await readSettled(root, file)).toEqual({ kind: 'unsettled' });
    rmSync(at('run.fit'));
    expect(await readSettled(root, file)).toEqual({ kind: 'unsettled' });
  });

  it('follows no link that has taken its place, nor one of a folder above', async () => {
    writeFileSync(path.join(outside, 'run.fit'), 'a secret');
    const secret = seen('run.fit', path.join(outside, 'run.fit'));
    symlinkSync(path.join(outside, 'run.fit'), at('run.fit'));
    expect(await readSettled(root, secret)).toEqual({ kind: 'unsettled' });
    symlinkSync(outside, at('2026'));
    expect(await readSettled(root, { ...secret, path: '2026/run.fit' })).toEqual({ kind: 'unsettled' });
  });

  it('does not hang on a pipe that has taken its place', async () => {
    const file = put('run.fit');
    renameSync(at('run.fit'), at('away.fit'));
    execFileSync('mkfifo', [at('run.fit')]);
    expect(await readSettled(root, file)).toEqual({ kind: 'unsettled' });
  });

  it('does not read what is too large for a recording', async () => {
    put('large.fit');
    truncateSync(at('large.fit'), 80 * 1024 * 1024 + 1);
    expect(await readSettled(root, seen('large.fit'))).toEqual({ kind: 'too-big' });
  });
});
