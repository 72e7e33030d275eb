import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import * as athletes from '../store/athletes.ts';
import type { Db } from '../store/db.ts';
import { getSetting, setSetting } from '../store/settings.ts';

/**
 * By which rules a runner's findings were worked out. After an update that changed the rules they are worked out anew, so
 * that pages never mix what two versions say.
 */

const CORE = path.join(import.meta.dirname, '..', 'core');
const LENGTH = 12;

let known: string | null = null;

/**
 * The version of the rules: a fingerprint of the core's source, so that no change can be forgotten. A change of a comment
 * costs one needless assessment. Read once, when it is first asked for.
 */
export const rulesVersion = (): string => {
  if (known !== null) return known;
  const hash = createHash('sha256');
  const files = readdirSync(CORE, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .toSorted();
  for (const name of files) hash.update(name).update(readFileSync(path.join(CORE, name)));
  known = hash.digest('hex').slice(0, LENGTH);
  return known;
};

const KEY = 'rules_version';

const Stored = z.object({
  version: z.string(),
  /** What ended before this instant (epoch ms) gets no new mail: it was told by other rules. 0 = all may. */
  quietBefore: z.number().catch(0),
});

/** By which rules a runner's findings were worked out. */
export type AssessedBy = z.infer<typeof Stored>;

/** By which rules the runner's findings were worked out last; null before the first time. */
export const assessedBy = async (db: Db, athleteId: number): Promise<AssessedBy | null> =>
  Stored.nullable()
    .catch(null)
    .parse(await getSetting(db, athleteId, KEY));

/** Notes by which rules the runner's findings were just worked out. */
export const noteAssessedBy = (tx: Db, athleteId: number, by: AssessedBy): Promise<void> =>
  setSetting(tx, athleteId, KEY, by);

/** What holds for an assessment by these rules: after other ones, nothing is mailed about the days before today. */
export const nextAssessedBy = (last: AssessedBy | null, version: string, startOfToday: number): AssessedBy =>
  last === null
    ? { version, quietBefore: 0 }
    : last.version === version
      ? last
      : { version, quietBefore: startOfToday };

/** Marks everybody's findings as out of date that come from other rules. Gives how many: the sweep queues them. */
export const markOutdated = async (tx: Db, version: string, now: number): Promise<number> => {
  let marked = 0;
  for (const { id } of await athletes.all(tx)) {
    if ((await assessedBy(tx, id))?.version === version) continue;
    await athletes.markAssessDue(tx, id, now);
    marked += 1;
  }
  return marked;
};
