import { asc, eq } from 'drizzle-orm';
import type { Day } from '../core/day.ts';
import type { Db } from './db.ts';
import { countWithoutStreams } from './runs.ts';
import { getSetting, setSetting } from './settings.ts';

/** Under this key a runner's wish is kept to have the tracks of older runs read, too: the first day it reaches. */
const KEY = 'streams_since';

/** The runner wants the tracks of runs from this day on to be read. */
export const wishStreams = (db: Db, athleteId: number, since: Day): Promise<void> =>
  setSetting(db, athleteId, KEY, since);

/** From which day on the runner wants tracks to be read; null = nothing beyond the ordinary. */
export const streamsWish = async (db: Db, athleteId: number): Promise<Day | null> => {
  const wish = await getSetting(db, athleteId, KEY);
  return typeof wish === 'string' ? wish : null;
};

/** Athletes with a living connection whose wish is not fulfilled yet, by id. */
export const wishesLeft = async (db: Db): Promise<readonly number[]> => {
  const { athletes, settings } = db.t;
  const rows = await db.sql
    .select({ id: settings.athleteId, connection: athletes.connection })
    .from(settings)
    .innerJoin(athletes, eq(athletes.id, settings.athleteId))
    .where(eq(settings.key, KEY))
    .orderBy(asc(settings.athleteId));
  const left: number[] = [];
  for (const { id, connection } of rows) {
    const since = await streamsWish(db, id);
    if (connection === 'ok' && since !== null && (await countWithoutStreams(db, id, since)) > 0)
      left.push(id);
  }
  return left;
};
