import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Manifest } from '../../../src/backup/archive/manifest.ts';
import { readArchive } from '../../../src/backup/archive/read-archive.ts';
import { type Bytes, readerOf } from '../../../src/backup/archive/bytes.ts';
import { opened, sealed } from '../../../src/backup/archive/seal.ts';
import { readTar, writeTar } from '../../../src/backup/archive/tar.ts';
import { writeArchive } from '../../../src/backup/archive/write-archive.ts';
import { scratchFolder } from '../../support/scratch.ts';

const PASSPHRASE = 'vier Wörter, die keiner rät';
const PIECE = 64 * 1024;
const ROWS = randomBytes(300_000);

let folder: string;
beforeEach(() => (folder = scratchFolder('camber-archive-')));
afterEach(() => rmSync(folder, { recursive: true }));

const manifest = (more: Partial<Manifest> = {}): Manifest => ({
  format: 1,
  madeAt: '2026-11-22T03:00:00.000Z',
  camber: '9.9.9',
  engine: 'sqlite',
  schema: '2026-11-01T00:00:00.000Z',
  files: [
    { name: 'database.sqlite', bytes: ROWS.length, sha256: createHash('sha256').update(ROWS).digest('hex') },
  ],
  ...more,
});

const made = async (passphrase: string | null, more: Partial<Manifest> = {}): Promise<string> => {
  const file = path.join(folder, 'camber.tar.gz');
  await writeArchive(file, manifest(more), [{ name: 'database.sqlite', from: ROWS }], passphrase);
  return file;
};

const bytesOf = async (source: Bytes): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of source) pieces.push(piece);
  return Buffer.concat(pieces);
};
async function* once(...pieces: Buffer[]): Bytes {
  yield* pieces;
}
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'read',
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  );

describe('a backup file', () => {
  it.each([null, PASSPHRASE])(
    'comes back as it was, for its owner alone (passphrase: %s)',
    async (passphrase) => {
      const file = await made(passphrase);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const into = path.join(folder, 'out');
      mkdirSync(into);
      expect(await readArchive(file, passphrase, into)).toEqual(manifest());
      expect(readFileSync(path.join(into, 'database.sqlite')).equals(ROWS)).toBe(true);
      expect(statSync(path.join(into, 'database.sqlite')).mode & 0o777).toBe(0o600);
    },
  );

  it('opens by the lines in docs/backup.md, without Camber', async () => {
    const file = await made(PASSPHRASE);
    const script = /```js\n(.*?)```/s.exec(readFileSync('docs/backup.md', 'utf8'))?.[1] ?? '';
    writeFileSync(path.join(folder, 'decrypt.mjs'), script);
    const plain = path.join(folder, 'plain.tar.gz');
    execFileSync(process.execPath, [path.join(folder, 'decrypt.mjs'), file, plain], {
      env: { BACKUP_PASSPHRASE: PASSPHRASE },
    });
    expect(await readArchive(plain, null, null)).toEqual(manifest());
  });

  it('is a tar file that the system’s own tar opens', async () => {
    const file = await made(null);
    execFileSync('tar', ['xzf', file], { cwd: folder });
    expect(readFileSync(path.join(folder, 'database.sqlite')).equals(ROWS)).toBe(true);
    expect(JSON.parse(readFileSync(path.join(folder, 'backup.json'), 'utf8'))).toEqual(manifest());
  });

  it.each([null, PASSPHRASE])('that was cut off anywhere is told so (passphrase: %s)', async (passphrase) => {
    const file = await made(passphrase);
    const whole = readFileSync(file);
    const lengths = [0, 1, 5, 100, PIECE, 2 * PIECE, whole.length - 1];
    for (const length of lengths) {
      writeFileSync(file, whole.subarray(0, length));
      expect(['cut', 'strange', 'damaged'], `${length} bytes`).toContain(
        await codeOf(readArchive(file, passphrase, null)),
      );
    }
    writeFileSync(file, whole.subarray(0, whole.length - 1_000));
    expect(await codeOf(readArchive(file, passphrase, null))).toBe(passphrase === null ? 'cut' : 'damaged');
  });

  it('that was cut off between two encrypted pieces is told so', async () => {
    const file = await made(PASSPHRASE);
    const whole = readFileSync(file);
    const start = whole.indexOf('\n', whole.indexOf('\n') + 1) + 1;
    writeFileSync(file, whole.subarray(0, start + 2 * (PIECE + 16)));
    await expect(readArchive(file, PASSPHRASE, null)).rejects.toThrow(
      'camber.tar.gz ends too early: the copy was cut off. Copy it again, or take an older backup.',
    );
  });

  it.each([null, PASSPHRASE])(
    'with one bit changed anywhere is never taken for whole (passphrase: %s)',
    async (passphrase) => {
      const file = await made(passphrase);
      const whole = readFileSync(file);
      // The header of gzip holds a time and an operating system, which mean nothing.
      const from = passphrase === null ? 10 : 0;
      // Each try of a passphrase takes a good part of a second.
      const tries = passphrase === null ? 60 : 10;
      for (let n = 0; n < tries; n += 1) {
        const at = from + Math.floor(((whole.length - from - 1) * n) / (tries - 1));
        const changed = Buffer.from(whole);
        changed[at] = (changed[at] ?? 0) ^ 0x10;
        writeFileSync(file, changed);
        expect(['damaged', 'cut', 'strange', 'passphrase'], `byte ${at}`).toContain(
          await codeOf(readArchive(file, passphrase, null)),
        );
      }
    },
  );

  it('names a passphrase that is wrong or missing', async () => {
    const file = await made(PASSPHRASE);
    await expect(readArchive(file, null, null)).rejects.toThrow(
      'camber.tar.gz is encrypted: set BACKUP_PASSPHRASE to the passphrase it was made with.',
    );
    await expect(readArchive(file, 'another passphrase', null)).rejects.toThrow(
      'BACKUP_PASSPHRASE is not the passphrase that camber.tar.gz was made with.',
    );
    // The same letters, written as other code points.
    await readArchive(file, PASSPHRASE.normalize('NFD'), null);
  });

  it('of a newer Camber is named with its version, and others are told apart', async () => {
    const file = await made(null, { format: 2 });
    await expect(readArchive(file, null, null)).rejects.toThrow(
      'A newer Camber (9.9.9) made this backup: install that version, or a later one, and restore it there.',
    );
    writeFileSync(file, 'PK\u0003\u0004 an export');
    await expect(readArchive(file, null, null)).rejects.toThrow('npx camber restore');
    writeFileSync(file, 'some text that is long enough to be looked at');
    expect(await codeOf(readArchive(file, null, null))).toBe('strange');
  });

  it('writes nothing outside its folder, whatever names it holds', async () => {
    const evil = manifest({
      files: [{ name: '../evil.key', bytes: ROWS.length, sha256: manifest().files[0]?.sha256 ?? '' }],
    });
    const file = path.join(folder, 'evil.tar.gz');
    await writeArchive(file, evil, [{ name: '../evil.key', from: ROWS }], null);
    const into = path.join(folder, 'in');
    mkdirSync(into);
    expect(await codeOf(readArchive(file, null, into))).toBe('damaged');
    expect(statSync(path.join(folder, 'evil.key'), { throwIfNoEntry: false })).toBeUndefined();
  });
});

describe('encryption in pieces', () => {
  const key = { key: randomBytes(32), lines: 'two\nlines\n' };
  const open = async (bytes: Buffer) => {
    const reader = readerOf(once(bytes));
    await reader.line(100);
    await reader.line(100);
    return bytesOf(opened(reader, key));
  };

  it('gives back what went in, of any length and in any pieces', async () => {
    const lengths = fc.oneof(
      fc.nat({ max: 3 * PIECE }),
      fc.constantFrom(0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE),
    );
    await fc.assert(
      fc.asyncProperty(lengths, fc.integer({ min: 1, max: PIECE }), async (length, cut) => {
        const plain = randomBytes(length);
        const bytes = await bytesOf(sealed(once(plain.subarray(0, cut), plain.subarray(cut)), key));
        expect((await open(bytes)).equals(plain)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('notices pieces that changed places or are missing', async () => {
    const bytes = await bytesOf(sealed(once(randomBytes(3 * PIECE)), key));
    const head = bytes.subarray(0, key.lines.length);
    const piece = (n: number) =>
      bytes.subarray(head.length + n * (PIECE + 16), head.length + (n + 1) * (PIECE + 16));
    await expect(open(Buffer.concat([head, piece(1), piece(0), piece(2)]))).rejects.toThrow(
      'not what was written',
    );
    await expect(open(Buffer.concat([head, piece(0), piece(2)]))).rejects.toThrow('not what was written');
    await expect(open(Buffer.concat([head, piece(0), piece(1)]))).rejects.toThrow(
      'the last piece is missing',
    );
    await expect(open(Buffer.concat([bytes, piece(0)]))).rejects.toThrow('not what was written');
  });
});

describe('tar', () => {
  it('keeps files beyond 8 GiB, as headers say', async () => {
    const bytes = 20 * 2 ** 30;
    const [header] = await Array.fromAsync(writeTar([{ name: 'big', bytes, content: [] }], 0));
    const found = readTar(once(header ?? Buffer.alloc(0)), async (_name, size) => {
      expect(size).toBe(bytes);
      throw new Error('seen');
    });
    await expect(found).rejects.toThrow('seen');
  });
});
