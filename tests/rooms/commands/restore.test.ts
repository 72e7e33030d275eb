import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restoreNow } from '../../../src/commands/restore-now.ts';
import { parseConfig } from '../../../src/config/load-config.ts';
import { exportOf } from '../../../src/export/write/export-of.ts';
import { databaseFile } from '../../../src/platform/paths.ts';
import { addAccount, byId, upsertConnected } from '../../../src/store/athletes.ts';
import { openStore } from '../../../src/store/open.ts';
import { countRuns } from '../../../src/store/runs.ts';
import { quiet } from '../../support/engines/engine.ts';
import { exportDeps } from '../../support/export-deps.ts';
import { whole } from '../../support/export-zip.ts';
import { fillAccount } from '../../support/full-account.ts';
import { createLiveSeal } from '../../../src/platform/encryption-keys.ts';

const NOW = 1_795_000_000_000;
const folder = mkdtempSync(path.join(os.tmpdir(), 'camber-restore-'));
const zip = path.join(folder, 'camber.zip');
const config = parseConfig({ DATA_DIR: folder, STRAVA_CLIENT_ID: '1', STRAVA_CLIENT_SECRET: 'x'.repeat(40) });
const open = () =>
  openStore({ databaseUrl: null, file: databaseFile(config), seal: createLiveSeal(config), log: quiet });

beforeAll(async () => {
  const store = await open();
  const athlete = { stravaId: 7, units: 'metric', scopes: [], name: null, now: NOW } as const;
  await store.write((tx) => upsertConnected(tx, athlete));
  const deps = exportDeps(store, NOW);
  await fillAccount(store, 7, deps.seal, NOW);
  const runner = await byId(store.read, 7);
  if (runner !== null) writeFileSync(zip, await whole(exportOf(deps, runner)));
  const account = { id: -9, units: 'metric', language: 'en', name: null, timeZone: 'UTC', now: NOW } as const;
  await store.write((tx) => addAccount(tx, account));
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the command says, and its exit code in front. */
const said = async (file: string, runner?: string): Promise<string> => {
  const lines: string[] = [];
  const output = {
    out: (line: string) => void lines.push(line),
    err: (line: string) => void lines.push(line),
  };
  const code = await restoreNow(config, { file, runner }, output);
  return [code, ...lines].join('\n');
};

describe('camber restore', () => {
  it('asks for the account where there are several, and knows it by address or number', async () => {
    expect(await said(zip)).toBe(
      '1\ncamber restore: there are 2 accounts: name one with --runner. -9, robin@example.org (7)',
    );
    expect(await said(zip, 'nobody')).toMatch(/^1\ncamber restore: no single account is called so\./);
    expect(await said(zip, 'Robin@example.org')).toMatch(/^1\ncamber restore: This account already holds/);
  });

  it('says what is wrong with the file', async () => {
    expect(await said(path.join(folder, 'gone.zip'), '-9')).toMatch(/gone\.zip is no file\./);
    expect(await said(folder, '-9')).toMatch(/is no file\./);
    expect(await said(databaseFile(config), '-9')).toMatch(/not a complete zip file/);
  });

  it('brings everything back', async () => {
    expect(await said(zip, '-9')).toBe(
      '0\nBack again: 3 runs, 3 answers, 2 pairs of shoes.\nMails come again when robin@example.org was confirmed in the settings once more.',
    );
    const store = await open();
    expect(await countRuns(store.read, -9)).toBeGreaterThan(0);
    await store.close();
  });
});
