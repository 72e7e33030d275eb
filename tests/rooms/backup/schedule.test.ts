import { chmodSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupName } from '../../../src/backup/files.ts';
import { backUpIfDue, startBackups } from '../../../src/backup/schedule.ts';
import { backupState } from '../../../src/backup/state.ts';
import { parseConfig } from '../../../src/config/load-config.ts';
import { databaseFile } from '../../../src/platform/paths.ts';
import { openStore, type Store } from '../../../src/store/open.ts';
import { quiet, testSeal } from '../../support/engines/engine.ts';
import { eventually } from '../../support/eventually.ts';
import { scratchFolder } from '../../support/scratch.ts';

const NIGHT = Date.UTC(2026, 10, 23, 3, 0, 5);
const DAY_MS = 24 * 60 * 60_000;

let folder: string;
let backups: string;
let store: Store;
let now: number;
let lines: string[];

const deps = (env: Record<string, string> = {}) => ({
  config: parseConfig({
    DATA_DIR: folder,
    BACKUP_SCHEDULE: 'daily',
    BACKUP_DIR: backups,
    BACKUP_KEEP: '2',
    ...env,
  }),
  store,
  clock: { now: () => now },
  log: pino({ level: 'info' }, { write: (line) => void lines.push(line) }),
});

beforeEach(async () => {
  folder = scratchFolder('camber-backups-');
  backups = path.join(folder, 'elsewhere');
  now = NIGHT;
  lines = [];
  store = await openStore({
    databaseUrl: null,
    file: databaseFile({ dataDir: folder }),
    seal: testSeal,
    log: quiet,
  });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('backups by schedule', () => {
  it('are made once a night, and the newest are kept', async () => {
    for (let night = 0; night < 4; night += 1) {
      now = NIGHT + night * DAY_MS;
      expect(await backUpIfDue(deps())).toBe(true);
      expect(await backUpIfDue(deps())).toBe(false);
    }
    expect(readdirSync(backups).toSorted()).toEqual([
      'camber-20261125T030005Z.tar.gz',
      'camber-20261126T030005Z.tar.gz',
    ]);
    expect(await backupState(store.read)).toMatchObject({
      error: null,
      made: { at: now, name: 'camber-20261126T030005Z.tar.gz' },
    });
  });

  it('are not made without a schedule', async () => {
    expect(await backUpIfDue(deps({ BACKUP_SCHEDULE: 'off' }))).toBe(false);
  });

  it('leave foreign files alone and take away what a killed one has left, a day later', async () => {
    mkdirSync(backups);
    for (const name of ['notes.txt', 'camber-20261101T030000Z.tar.gz.unfinished', 'camber-new.unfinished'])
      writeFileSync(path.join(backups, name), 'x');
    utimesSync(path.join(backups, 'camber-20261101T030000Z.tar.gz.unfinished'), 1_000, 1_000);
    utimesSync(path.join(backups, 'camber-new.unfinished'), NIGHT / 1000, NIGHT / 1000);
    await backUpIfDue(deps());
    expect(readdirSync(backups).toSorted()).toEqual([
      'camber-20261123T030005Z.tar.gz',
      'camber-new.unfinished',
      'notes.txt',
    ]);
  });

  it('tell and note a failure, keep the older ones, and try again a quarter of an hour later', async () => {
    await backUpIfDue(deps());
    now += DAY_MS;
    // A file where the folder should be: also root cannot write there.
    const broken = { BACKUP_DIR: databaseFile({ dataDir: folder }) };
    expect(await backUpIfDue(deps(broken))).toBe(false);
    expect(JSON.parse(lines.at(-1) ?? '{}')).toMatchObject({ msg: 'no backup could be made', level: 50 });
    expect(lines.at(-1)).toContain('cannot be written: EEXIST');
    const state = await backupState(store.read);
    expect(state).toMatchObject({ error: 'folder', triedAt: now, made: { at: NIGHT } });
    const told = lines.length;
    await backUpIfDue(deps(broken));
    expect(lines.length).toBe(told);
    now += 15 * 60_000;
    expect(await backUpIfDue(deps())).toBe(true);
    expect(await backupState(store.read)).toMatchObject({ error: null });
    expect(readdirSync(backups)).toContain(backupName(NIGHT, false));
  });

  it('of a damaged database are refused, and nothing older goes', async () => {
    await backUpIfDue(deps());
    const damaged = { ...store, copyTo: async (file: string) => writeFileSync(file, 'no database at all') };
    now += DAY_MS;
    expect(await backUpIfDue({ ...deps({ BACKUP_KEEP: '1' }), store: damaged })).toBe(false);
    expect(await backupState(store.read)).toMatchObject({ error: 'database' });
    expect(readdirSync(backups)).toEqual([backupName(NIGHT, false)]);
  });

  it('are made by the scheduler that acts, and by no other', async () => {
    const idle = startBackups(deps(), async () => false, 5);
    const away = startBackups(deps(), async () => Promise.reject(new Error('Redis is away')), 5);
    const acting = startBackups(deps({ BACKUP_DIR: path.join(folder, 'acting') }), async () => true, 5);
    await eventually(async () => expect(readdirSync(path.join(folder, 'acting')).length).toBe(1));
    await Promise.all([idle.stop(), away.stop(), acting.stop()]);
    expect(readdirSync(folder)).not.toContain('elsewhere');
  });

  it('are for their owner alone, whatever the folder was', async () => {
    mkdirSync(backups);
    chmodSync(backups, 0o755);
    await backUpIfDue(deps({ BACKUP_PASSPHRASE: 'four words and more' }));
    const [name] = readdirSync(backups);
    expect(name).toBe('camber-20261123T030005Z.tar.gz.enc');
  });
});
