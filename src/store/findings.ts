import { and, desc, eq, gte, inArray } from 'drizzle-orm';
import type { Day } from '../core/day.ts';
import type { Finding } from '../core/rules/finding.ts';
import { lockAthlete } from './athletes.ts';
import { chunks, fromInserted } from './bulk.ts';
import type { Db } from './db.ts';
import type { Tables } from './define-tables.ts';
import { findingKey } from './finding-key.ts';

/** A finding with its row id, which stays the same as long as the finding holds. */
export type StoredFinding = Finding & { readonly id: number };

export type FindingChanges = { readonly added: number; readonly changed: number; readonly removed: number };

type Row = Tables['findings']['$inferSelect'];

/**
 * Makes these the athlete's findings: new ones are added, those with other numbers changed in place, those
 * that no longer hold removed, all others left alone. Of two about the same thing the last counts.
 */
export const replaceFindings = async (
  db: Db,
  athleteId: number,
  wanted: readonly Finding[],
): Promise<FindingChanges> => {
  const { findings } = db.t;
  await lockAthlete(db, athleteId);
  const stored = await db.sql.select().from(findings).where(eq(findings.athleteId, athleteId));
  const before = new Map(stored.map((row) => [`${row.rule}/${row.key}`, row]));
  const after = new Map(wanted.map((each) => [`${each.rule}/${findingKey(each)}`, toRow(athleteId, each)]));

  const added = [...after].filter(([key]) => !before.has(key)).map(([, row]) => row);
  const changed = [...after]
    .filter(([key, row]) => {
      const old = before.get(key);
      return old !== undefined && contentOf(old) !== contentOf(row);
    })
    .map(([, row]) => row);
  const removed = stored.filter((row) => !after.has(`${row.rule}/${row.key}`)).map((row) => row.id);

  for (const piece of chunks(removed)) await db.sql.delete(findings).where(inArray(findings.id, [...piece]));
  const { family, level, kind, day, runId, facts, escalatedBy } = findings;
  for (const piece of chunks([...added, ...changed])) {
    await db.sql
      .insert(findings)
      .values([...piece])
      .onConflictDoUpdate({
        target: [findings.athleteId, findings.rule, findings.key],
        set: fromInserted({ family, level, kind, day, runId, facts, escalatedBy }),
      });
  }
  return { added: added.length, changed: changed.length, removed: removed.length };
};

/** An athlete's findings, newest day first; from a day on, and at most so many, if asked. */
export const findingsOf = async (
  db: Db,
  athleteId: number,
  { from, limit }: { readonly from?: Day; readonly limit?: number } = {},
): Promise<readonly StoredFinding[]> => {
  const { findings } = db.t;
  const query = db.sql
    .select()
    .from(findings)
    .where(and(eq(findings.athleteId, athleteId), from === undefined ? undefined : gte(findings.day, from)))
    .orderBy(desc(findings.day), desc(findings.id));
  const rows = limit === undefined ? await query : await query.limit(limit);
  return rows.map(toFinding);
};

const toRow = (athleteId: number, finding: Finding): Omit<Row, 'id'> => {
  const { rule, family, level, kind, day, runId, facts, escalatedBy } = finding;
  return { athleteId, rule, key: findingKey(finding), family, level, kind, day, runId, facts, escalatedBy };
};

const toFinding = ({ athleteId: _athleteId, key: _key, ...row }: Row): StoredFinding =>
  // Only `toRow` writes this table, so rule and facts belong together; the columns cannot say so.
  row as StoredFinding;

/** Everything but ids as one text, to tell whether two rows say the same. */
const contentOf = (row: Omit<Row, 'id'>): string => {
  const facts = Object.entries(row.facts)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([row.family, row.level, row.kind, row.day, row.runId, facts, row.escalatedBy]);
};
