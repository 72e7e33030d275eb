import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crash } from '../../scripts/crash/crash.ts';
import { type Databases, openDatabases } from '../../scripts/crash/databases.ts';
import { hasPostgres } from '../support/postgres.ts';

/** What kill.test.ts shows on SQLite, on a real PostgreSQL; without its programs it is left out. */
describe.runIf(hasPostgres())('kills in the middle, on PostgreSQL', () => {
  let databases: Databases;
  beforeAll(async () => {
    databases = await openDatabases('postgres');
  });
  afterAll(() => databases.close());

  it('change nothing about the end, row by row, and no mail comes twice', async () => {
    const club = { athletes: 1, days: 1, seed: 1, lastDay: '2026-11-08' };
    const came = await crash({ club, kills: 5, database: databases.next });
    expect(came.killed.kills).toBeGreaterThan(2);
    expect(came.differences).toEqual([]);
    expect(came.mailsThatDiffer).toEqual([]);
    expect(came.unexplained).toEqual([]);
  });
});
