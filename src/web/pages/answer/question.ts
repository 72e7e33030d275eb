import { shoesOf } from '../../../store/shoes.ts';
import type { AnswerClaim } from '../../../links/mail-links.ts';
import type { Db } from '../../../store/db.ts';
import * as runs from '../../../store/runs.ts';
import type { Reader } from '../../../words/reader.ts';
import type { Question } from './page.ts';

type RunQuestion = Extract<Question, { ask: 'run' }>;

/** Whether nothing is left to ask: Strava has said it meanwhile. */
export const isKnown = (question: Question): boolean =>
  question.ask === 'run' && !question.asksEffort && question.pairs.length === 0;

const ofRun = async (
  db: Db,
  { athleteId, runId, of }: Extract<AnswerClaim, { ask: 'run' }>,
  say: Reader,
): Promise<RunQuestion | null> => {
  const stored = await runs.runById(db, athleteId, runId);
  if (stored === null) return null;
  const { run } = stored;
  const asksShoes = run.gearId === null && of !== 'effort';
  const pairs = asksShoes ? await shoesOf(db, athleteId) : [];
  return {
    ask: 'run',
    run: `${say.day(run.day)} · ${say.distance(run.distanceM)}`,
    asksEffort: run.rpe === null && of !== 'shoes',
    pairs: pairs.filter((pair) => !pair.retired).map(({ id, name }) => ({ id, name })),
  };
};

/** The question of a link as it stands now; null when the run that it is about is gone. */
export const questionOf = async (db: Db, claim: AnswerClaim, say: Reader): Promise<Question | null> => {
  if (claim.ask === 'pain') return { ask: 'pain', when: claim.when ?? 'day' };
  if (claim.ask === 'gap') return { ask: 'gap', days: say.dayRange(claim.from, claim.to) };
  return ofRun(db, claim, say);
};
