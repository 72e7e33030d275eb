import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readRunFile } from '../../../src/files/read-run-file.ts';
import { openReader } from '../../../src/files/reader.ts';
import { RunFileError } from '../../../src/files/run-file-error.ts';
import { runPoints } from '../../support/files/run-points.ts';
import { read } from '../../support/files/read.ts';
import { gpx } from '../../support/files/xml-files.ts';
import { zipOf } from '../../support/zip-of.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'camber-reader-'));
afterAll(() => rmSync(folder, { recursive: true }));

const RUN = gpx([[runPoints()]]);

const problemOf = async (reading: Promise<unknown>): Promise<RunFileError['problem']> => {
  const error: unknown = await reading.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof RunFileError) return error.problem;
  throw new Error(`expected a refusal, got ${String(error)}`);
};

/** Much to do for few bytes: numbers of JSON grow fourfold in memory, XML takes long. */
const HUNGRY = Buffer.from(`{"time":[${'0.5,'.repeat(12_000_000)}0]}`);
const SLOW = Buffer.from(`<gpx>${'<a/>'.repeat(12_000_000)}</gpx>`);

describe('the reader in a thread of its own', () => {
  it('gives what reading here gives, one file after another, and every refusal', async () => {
    const warnings: Error[] = [];
    const keep = (warning: Error): unknown => warnings.push(warning);
    process.on('warning', keep);
    const reader = openReader();
    const [first, problem, second] = await Promise.all([
      reader.read(Buffer.from(RUN), 'a.gpx'),
      problemOf(reader.read(Buffer.from('<html>'), 'b.gpx')),
      reader.read(gzipSync(RUN), 'c.gpx'),
    ]);
    expect(first).toEqual(read(RUN));
    expect(second).toEqual(first);
    expect(problem).toEqual({ code: 'webPage' });
    for (let i = 0; i < 15; i++) await reader.read(Buffer.from(RUN), 'again');
    process.off('warning', keep);
    expect(warnings).toEqual([]);
    await reader.close();
  });

  it('ends a file that takes too long or too much memory, and reads the next', async () => {
    const reader = openReader({ timeS: 0.1, tags: 1e9 });
    expect(await problemOf(reader.read(SLOW, 'slow'))).toEqual({ code: 'tookTooLong', limit: 0.1 });
    await reader.close();
    const small = openReader({ memoryMB: 80, points: 1e9 });
    expect(await problemOf(small.read(HUNGRY, 'hungry'))).toEqual({ code: 'tooMuchMemory', limit: 80 });
    expect((await small.read(Buffer.from(RUN), 'next')).activities).toHaveLength(1);
    await small.close();
  });

  it('refuses before anything is read what is larger than the limit', async () => {
    const reader = openReader({ bytes: 100 });
    expect(await problemOf(reader.read(Buffer.from(RUN), 'a'))).toEqual({ code: 'tooManyBytes', limit: 100 });
    await reader.close();
  });
});

describe('a file on disk', () => {
  const write = (name: string, content: string | Uint8Array): string => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };

  it('is read whatever its name', async () => {
    for (const name of ['run.gpx', 'RUN.TXT', 'run.fit', 'run'])
      expect((await readRunFile(write(name, RUN))).activities).toHaveLength(1);
  });

  it('may be a zip with one recording in it, whatever its name', async () => {
    const one = { name: 'activity_1.gpx', data: Buffer.from(RUN) };
    const notes = { name: 'readme.html', data: Buffer.from('<html>') };
    const file = await readRunFile(write('packed.gpx', zipOf(one, notes)));
    expect(file.activities).toEqual(read(RUN).activities);
    for (const bytes of [
      zipOf(one, { ...one, name: 'activity_2.gpx' }),
      zipOf(notes),
      zipOf(one).subarray(0, 300),
    ])
      expect(await problemOf(readRunFile(write('archive.zip', bytes)))).toEqual({ code: 'archive' });
  });

  it('is refused when it is missing, no file, empty or too large', async () => {
    expect(await problemOf(readRunFile(path.join(folder, 'none.gpx')))).toEqual({
      code: 'missing',
      detail: 'ENOENT',
    });
    expect(await problemOf(readRunFile(folder))).toEqual({ code: 'notAFile' });
    expect(await problemOf(readRunFile(write('empty.gpx', '')))).toEqual({ code: 'empty' });
    expect(await problemOf(readRunFile(write('large.gpx', RUN), { bytes: 50 }))).toEqual({
      code: 'tooManyBytes',
      limit: 50,
    });
  });

  it.skipIf(process.platform === 'win32')('does not wait for a named pipe', async () => {
    const pipe = path.join(folder, 'pipe.gpx');
    execFileSync('mkfifo', [pipe]);
    expect(await problemOf(readRunFile(pipe))).toEqual({ code: 'notAFile' });
  });
});
