import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addAudit } from '../../src/store/audit.ts';
import { setState } from '../../src/store/app-state.ts';
import * as athletes from '../../src/store/athletes.ts';
import { MIGRATIONS_FOLDER } from '../../src/store/migrations.ts';
import { tablesInOrder, sqlName } from '../../src/store/move/tables.ts';
import { createSeal } from '../../src/store/seal.ts';
import { fillAccount } from './full-account.ts';
import { freshSqlite } from './stores.ts';

/**
 * Rows of a database as each migration left it, as SQL that both engines take: what tests bring forward to the tables of
 * today (tests/contract/schema-fixtures.test.ts). Made once per migration and never again.
 */

const NOW = 1_794_000_000_000;
const ATHLETE = 20_000_000_001;

type Column = { readonly name: string; readonly type: string };
type Snapshot = {
  readonly tables: Readonly<Record<string, { name: string; columns: Record<string, Column> }>>;
};

/** The tags of all migrations, oldest first: "0003_races". */
export const migrationTags = (): readonly string[] => {
  const file = path.join(MIGRATIONS_FOLDER, 'sqlite/meta/_journal.json');
  const { entries } = JSON.parse(readFileSync(file, 'utf8')) as { entries: { tag: string }[] };
  return entries.map(({ tag }) => tag);
};

/** The hashes of a migration on both engines: one that was released is never changed. */
export const migrationHashes = (tag: string): string =>
  ['sqlite', 'postgres']
    .map((engine) => readFileSync(path.join(MIGRATIONS_FOLDER, engine, `${tag}.sql`)))
    .map((sql) => createHash('sha256').update(sql).digest('hex'))
    .join(' ');

/** The tables as a migration left them, with the types of PostgreSQL, which tells truth values from numbers. */
export const tablesAt = (tag: string): ReadonlyMap<string, readonly Column[]> => {
  const file = path.join(MIGRATIONS_FOLDER, 'postgres/meta', `${tag.slice(0, 4)}_snapshot.json`);
  const { tables } = JSON.parse(readFileSync(file, 'utf8')) as Snapshot;
  return new Map(Object.values(tables).map(({ name, columns }) => [name, Object.values(columns)]));
};

const literal = (value: unknown, type: string): string => {
  if (value === null || value === undefined) return 'null';
  if (type === 'boolean') return value === 1 ? 'true' : 'false';
  if (typeof value === 'number') return String(value);
  return `'${String(value).replaceAll("'", "''")}'`;
};

/** What was called otherwise before migration 0005. */
const asItWas = (tag: string, table: string, row: Readonly<Record<string, unknown>>) =>
  table === 'shoes' && tag < '0005' && row['id'] === 'g1' ? { ...row, name: 'A deleted pair' } : row;

/** A row in every table of today, one account and what belongs to nobody, as the fixture of a migration. */
export const fixtureFor = async (tag: string): Promise<string> => {
  const { store, database, drop } = await freshSqlite();
  try {
    const who = { stravaId: ATHLETE, units: 'metric', scopes: ['read'], name: 'Ida', now: NOW } as const;
    await store.write((tx) => athletes.upsertConnected(tx, who));
    await fillAccount(store, ATHLETE, createSeal(Buffer.alloc(32, 9)), NOW);
    await store.write(async (tx) => {
      await setState(tx, 'subscription_id', 120_475);
      await addAudit(tx, { at: NOW, event: 'keys_rotated', detail: { athletes: 1 } });
      await tx.sql.insert(tx.t.usedLinks).values({ hash: 'a-used-link', expiresAt: NOW });
      await tx.sql
        .insert(tx.t.invites)
        .values({ kind: 'password', hash: 'an-invite', athleteId: ATHLETE, createdAt: NOW, expiresAt: NOW });
    });
    const lines = [
      `-- Rows as ${tag} left them. Never edit: later migrations must carry them over.`,
      `-- ${migrationHashes(tag)}`,
    ];
    const tables = tablesAt(tag);
    for (const shape of tablesInOrder()) {
      const table = sqlName(shape.name);
      const columns = tables.get(table);
      if (columns === undefined) continue;
      for (const row of await database.query(`select * from ${table}`)) {
        const was = asItWas(tag, table, row);
        const values = columns.map(({ name, type }) => literal(was[name], type));
        lines.push(
          `insert into ${table} (${columns.map(({ name }) => name).join(', ')}) values (${values.join(', ')});`,
        );
      }
    }
    return `${lines.join('\n')}\n`;
  } finally {
    await drop();
  }
};
