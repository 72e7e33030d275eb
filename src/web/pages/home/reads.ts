import { appInactiveSince } from '../../../connection/inactive-app.ts';
import { addDays, type Day } from '../../../core/day.ts';
import { addressStateOf } from '../../../runner/address.ts';
import { readAssessInput } from '../../../runner/history.ts';
import type { Athlete } from '../../../store/athletes.ts';
import { endsAt } from '../../../store/tokens.ts';
import { checkInsOf } from '../../../store/check-ins.ts';
import { findingsOf } from '../../../store/findings.ts';
import { toldEpisodes } from '../../../runner/episodes.ts';
import { welcomeOf } from '../../../runner/welcome.ts';
import type { WebDeps } from '../../http/deps.ts';
import { analysesFrom, routesFrom, type Range } from './range.ts';
import { KNOWN } from '../../../runner/check-ins/known-findings.ts';
import type { Owned } from '../../http/owned.ts';
import { wayTroublesOf } from '../../parts/way-troubles.ts';

/** DESIGN: two weeks of findings are read in one sitting, and the chart beside them shows the rest as marks. */
export const FINDING_DAYS = 14;

/**
 * Everything the home page needs to know of a runner, in one round to the store: no question waits for the answer to
 * another. Old runs come without their analyses, and what was told on them is read, not worked out again.
 */
export const readHome = async (
  deps: Pick<WebDeps, 'seal' | 'store'>,
  athlete: Owned<Athlete>,
  today: Day,
  range: Range,
) => {
  const db = deps.store.read;
  const { id } = athlete;
  const since = analysesFrom(range, today);
  const [input, told, known, address, inactiveSince, welcome, ways, episodes, connectionEnds] =
    await Promise.all([
      readAssessInput(db, id, today, { analysesFrom: since, routesFrom: routesFrom(today) }),
      findingsOf(db, id, { from: since }),
      checkInsOf(db, id, { kinds: [KNOWN], from: addDays(today, 1 - FINDING_DAYS) }),
      addressStateOf(db, id),
      appInactiveSince(db),
      welcomeOf(db, id),
      wayTroublesOf(db, id),
      toldEpisodes(db, deps.seal, id),
      endsAt(db, id),
    ]);
  const reads = { input, told, known, address, inactiveSince, welcome };
  return { ...reads, ways, episodes, connectionEnds };
};

export type HomeReads = Awaited<ReturnType<typeof readHome>>;
