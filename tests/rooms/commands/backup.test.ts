import { execFile } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUpNow, checkNow, listNow, restoreBackupNow } from '../../../src/commands/backup-now.ts';
import type { Output } from '../../../src/commands/command.ts';
import { restoreNow } from '../../../src/commands/restore-now.ts';
import { type Config, parseConfig } from '../../../src/config/load-config.ts';
import { databaseFile } from '../../../src/platform/paths.ts';
import * as athletes from '../../../src/store/athletes.ts';
import { openStore } from '../../../src/store/open.ts';
import { quiet } from '../../support/engines/engine.ts';
import { freePort } from '../../support/free-port.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { createLiveSeal } from '../../../src/platform/encryption-keys.ts';

const folder = scratchFolder('camber-backup-command-');
const at = (name: string): string => path.join(folder, name);
let port: number;
const configAt = (name: string, env: Record<string, string> = {}): Config =>
  parseConfig({ DATA_DIR: at(name), PORT: String(port), ...env });
const open = (config: Config) =>
  openStore({ databaseUrl: null, file: databaseFile(config), seal: createLiveSeal(config), log: quiet });

beforeAll(async () => {
  port = await freePort();
  const store = await open(configAt('one'));
  const who = { stravaId: 7, units: 'metric', scopes: [], name: 'Zoë', now: 1 } as const;
  await store.write((tx) => athletes.upsertConnected(tx, who));
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The exit code and all that is said. */
const said = async (work: (output: Output) => Promise<number>): Promise<string> => {
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  const code = await work({ out: say, err: say });
  return [code, ...lines].join('\n').replaceAll(folder, '');
};

describe('camber backup', () => {
  const locked = { BACKUP_PASSPHRASE: 'four words and more' };
  const fileOf = (name: string): string => at(`one/backups/${name}`);
  const newest = (): string => readdirSync(at('one/backups')).toSorted().at(-1) ?? '';

  it('makes one, says where it is, and that it holds the keys', async () => {
    const made = await said((output) => backUpNow(configAt('one'), output));
    expect(made).toMatch(
      /^0\n\/one\/backups\/camber-\d{8}T\d{6}Z\.tar\.gz \(\d+ kB\), made and read back\.\nIt holds the keys/,
    );
    const listed = await said((output) => listNow(configAt('one'), output));
    expect(listed).toMatch(/^0\n\/one\/backups\/camber-\S+ {2}\d{4}-\d\d-\d\d \d\d:\d\d UTC {2}\d+ kB$/);
    const checked = await said((output) => checkNow(configAt('one'), fileOf(newest()), output));
    expect(checked).toMatch(/^0\nWhole: 6 files, .* by Camber \d+\.\d+\.\d+ from SQLite\.$/);
  });

  it('makes none of a folder without a Camber, and no Camber in it', async () => {
    expect(await said((output) => backUpNow(configAt('nobody'), output))).toBe(
      '1\ncamber backup: There is no Camber in /nobody (DATA_DIR), and nothing to back up.',
    );
    expect(readdirSync(folder)).not.toContain('nobody');
  });

  it('brings one back, and names what is wrong in one sentence', async () => {
    await said((output) => backUpNow(configAt('one', locked), output));
    const encrypted = readdirSync(at('one/backups')).find((name) => name.endsWith('.enc')) ?? '';
    const restore = (env: Record<string, string>, replaces = false, file = fileOf(encrypted)) =>
      said((output) => restoreBackupNow(configAt('two', env), { file, replaces }, output));
    expect(await restore({})).toMatch(
      /^1\ncamber backup: camber-\S+\.enc is encrypted: set BACKUP_PASSPHRASE/,
    );
    expect(await restore({ BACKUP_PASSPHRASE: 'another passphrase' })).toMatch(
      /^1\ncamber backup: BACKUP_PASSPHRASE is not the passphrase that/,
    );
    expect(await restore(locked)).toMatch(/^0\nRestored: 1 runner, as of .* UTC\.\nNow start Camber\./);
    expect(await restore(locked)).toMatch(
      /^1\ncamber backup: There is a Camber already, with 1 runner: say --replace/,
    );
    expect(await restore(locked, true)).toMatch(/\nWhat was there before: \/two\/backups\/camber-/);
    expect(await restore(locked, false, at('gone'))).toMatch(/gone is no file\. "camber backup list" shows/);
  });

  it('and the restore of one runner point to each other', async () => {
    const zip = at('export.zip');
    writeFileSync(zip, 'PK\u0003\u0004');
    expect(
      await said((output) => restoreBackupNow(configAt('three'), { file: zip, replaces: false }, output)),
    ).toMatch(/If it is one runner’s export, bring it back with: npx camber restore$/);
    for (const name of readdirSync(at('one/backups')))
      expect(
        await said((output) =>
          restoreNow(configAt('one'), { file: fileOf(name), runner: undefined }, output),
        ),
      ).toMatch(/a backup of a whole Camber\. Bring it back with: npx camber backup restore$/);
  });
});

describe('a database of a newer Camber', () => {
  it('is refused with what to do, and without a stack', async () => {
    const config = configAt('newer');
    await (await open(config)).close();
    const db = new Database(databaseFile(config));
    db.prepare("insert into __drizzle_migrations (hash, created_at) values ('x', 9000000000000)").run();
    db.close();
    const called = promisify(execFile)(process.execPath, ['src/cli.ts', 'start'], {
      env: { PATH: process.env['PATH'] ?? '', DATA_DIR: at('newer'), AUTH: 'local', PORT: String(port) },
    });
    const error = await called.catch((thrown: { code: number; stderr: string }) => thrown);
    expect(error).toMatchObject({ code: 1 });
    expect(error.stderr).toContain('Start the newer version, or go back to a backup from before it.');
    expect(error.stderr).not.toMatch(/\n\s+at /);
  });
});
