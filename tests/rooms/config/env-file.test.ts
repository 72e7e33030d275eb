import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseEnv } from 'node:util';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changedText } from '../../../src/config/env-file/change.ts';
import { envLine } from '../../../src/config/env-file/line.ts';
import { writeEnvFile } from '../../../src/config/env-file/write.ts';

const of = (values: Record<string, string>): ReadonlyMap<string, string> => new Map(Object.entries(values));

describe('a line of .env', () => {
  it.each([
    ['12345', 'A=12345'],
    ['smtps://user:password@host:465', 'A=smtps://user:password@host:465'],
    ['a#b', "A='a#b'"],
    ['Camber <c@example.org>', "A='Camber <c@example.org>'"],
    ['$HOME and ${HOME}', "A='$HOME and ${HOME}'"],
    [`it's`, "A=`it's`"],
    ["it's `so`", 'A="it\'s `so`"'],
    [' ends with spaces  ', "A=' ends with spaces  '"],
    ['\\n', "A='\\n'"],
  ])('says %j as %s, and is read as that again', (value, line) => {
    expect(envLine('A', value)).toBe(line);
    expect(parseEnv(line)).toEqual({ A: value });
  });

  it('is not written where no quotes hold the value, or `\\n` would become a line break', () => {
    expect(envLine('A', `'\`"`)).toBeNull();
    expect(envLine('A', "'`\\n")).toBeNull();
  });

  it('is read as what was written, whatever the value (property)', () => {
    const value = fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\n\0]/.test(text));
    fc.assert(
      fc.property(value, (text) => {
        const line = envLine('A', text);
        fc.pre(line !== null);
        expect(parseEnv(line)).toEqual({ A: text });
      }),
    );
  });
});

describe('the text of .env', () => {
  const BEFORE =
    '# Mine\nPORT=8080\n\nexport SMTP_URL="smtp://old" # the old one\n# SMTP_URL=none\nOTHER=x\n';

  it('changes what is asked for where it stands, adds the rest, and leaves everything else', () => {
    expect(changedText(BEFORE, of({ SMTP_URL: 'smtp://new#1', STRAVA_CLIENT_ID: '7' }))).toBe(
      "# Mine\nPORT=8080\n\nSMTP_URL='smtp://new#1'\n# SMTP_URL=none\nOTHER=x\nSTRAVA_CLIENT_ID=7\n",
    );
  });

  it('begins a file, ends the last line, and keeps the line ends of another system', () => {
    expect(changedText('', of({ A: '1' }))).toBe('A=1\n');
    expect(changedText('B=2', of({ A: '1' }))).toBe('B=2\nA=1\n');
    expect(changedText('A=0\r\nB=2\r\n', of({ A: '1' }))).toBe('A=1\r\nB=2\r\n');
  });

  it('changes the line that counts where there are several', () => {
    expect(changedText('A=1\nA=2\n', of({ A: '3' }))).toBe('A=1\nA=3\n');
  });

  it.each(['a\nB=evil', 'a\rB=evil', 'a\u0000', 'a\u2028b', `'\`"`])('refuses the value %j', (value) => {
    expect(changedText(BEFORE, of({ A: value }))).toEqual({ refused: 'value' });
  });

  it('refuses a file in which another value would change with it', () => {
    expect(changedText("KEY='one\nA=two\nthree'\n", of({ A: '1' }))).toEqual({ refused: 'text' });
    expect(changedText("A='one\ntwo'\n", of({ A: '1' }))).toEqual({ refused: 'text' });
  });

  it('says of everything else what it said before (property)', () => {
    const name = fc.constantFrom('A', 'B', 'C', 'LONG_NAME');
    const value = fc.string({ maxLength: 12 }).filter((text) => /^[ -~]*$/.test(text));
    const file = fc.array(fc.oneof(fc.tuple(name, value), fc.constant(null)), { maxLength: 8 });
    fc.assert(
      fc.property(file, name, value, (lines, changed, to) => {
        const text = lines
          .map((line) => (line === null ? '# a word\n' : `${envLine(...line) ?? '#'}\n`))
          .join('');
        const after = changedText(text, of({ [changed]: to }));
        fc.pre(typeof after === 'string');
        expect(parseEnv(after)).toEqual({ ...parseEnv(text), [changed]: to });
        expect(after.split('\n').filter((line) => line.startsWith('#'))).toEqual(
          text.split('\n').filter((line) => line.startsWith('#')),
        );
      }),
    );
  });
});

describe('writing .env', () => {
  const NOW = Date.UTC(2026, 10, 30, 23, 59);
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'camber-env-'));
    file = path.join(folder, '.env');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const write = (values: Record<string, string> = { A: '1' }) => writeEnvFile(file, of(values), NOW);
  const names = (): readonly string[] => readdirSync(folder).toSorted();

  it('makes the file for its owner alone where there is none, whatever the umask', () => {
    const before = process.umask(0);
    try {
      expect(write()).toEqual({ backup: null });
    } finally {
      process.umask(before);
    }
    expect(readFileSync(file, 'utf8')).toBe('A=1\n');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(names()).toEqual(['.env']);
  });

  it('keeps the old text beside it, for its owner alone, and closes a file that was open to all', () => {
    writeFileSync(file, 'SECRET=old\n', { mode: 0o644 });
    const written = write();
    const backup = 'backup' in written ? (written.backup ?? '') : '';
    expect(backup).toMatch(/^\.env\.before-20261130-235900-[\da-f]{4}$/);
    expect(readFileSync(path.join(folder, backup), 'utf8')).toBe('SECRET=old\n');
    expect(readFileSync(file, 'utf8')).toBe('SECRET=old\nA=1\n');
    for (const name of names()) expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600);
    expect(names()).toHaveLength(2);
  });

  it('writes nothing through a link, and leaves both as they are', () => {
    const victim = path.join(folder, 'victim');
    writeFileSync(victim, 'B=2\n');
    symlinkSync(victim, file);
    expect(write()).toEqual({ refused: 'link' });
    rmSync(file);
    symlinkSync(path.join(folder, 'nowhere'), file);
    expect(write()).toEqual({ refused: 'link' });
    expect(readFileSync(victim, 'utf8')).toBe('B=2\n');
    expect(names()).toEqual(['.env', 'victim']);
  });

  it('writes nothing over a folder, or into one where everybody may write', () => {
    mkdirSync(file);
    expect(write()).toEqual({ refused: 'noFile' });
    rmSync(file, { recursive: true });
    chmodSync(folder, 0o777);
    expect(write()).toEqual({ refused: 'foreign' });
    chmodSync(folder, 0o1777);
    expect(write()).toEqual({ backup: null });
  });

  it('writes nothing over what belongs to somebody else', () => {
    writeFileSync(file, 'B=2\n');
    const { getuid } = process;
    try {
      process.getuid = () => (getuid?.() ?? 0) + 1;
      chmodSync(folder, 0o1777);
      expect(write()).toEqual({ refused: 'foreign' });
      chmodSync(folder, 0o700);
      expect(write()).toEqual({ refused: 'foreign' });
    } finally {
      process.getuid = getuid as () => number;
    }
    expect(readFileSync(file, 'utf8')).toBe('B=2\n');
  });

  it('writes nothing where the text is no UTF-8, the value no line, or the folder not there', () => {
    writeFileSync(file, Buffer.from([0x41, 0x3d, 0xff, 0x0a]));
    expect(write()).toEqual({ refused: 'text' });
    rmSync(file);
    expect(write({ A: 'a\nb' })).toEqual({ refused: 'value' });
    expect(writeEnvFile(path.join(folder, 'gone', '.env'), of({ A: '1' }), NOW)).toEqual({
      refused: 'denied',
    });
    expect(existsSync(file)).toBe(false);
    expect(names()).toEqual([]);
  });
});
