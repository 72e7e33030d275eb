import type { Day } from '../../../core/day.ts';
import type { PainWhen } from '../../../core/rehab/entries.ts';
import type { AnswerClaim } from '../../../links/mail-links.ts';
import { linkHash } from '../../../links/signed-links.ts';
import {
  keepEffort,
  keepFlick,
  keepGap,
  keepPain,
  keepShoesWorn,
  type Who,
} from '../../../runner/check-ins/write.ts';
import { localDay } from '../../../runner/clock.ts';
import * as athletes from '../../../store/athletes.ts';
import type { Db } from '../../../store/db.ts';
import * as runs from '../../../store/runs.ts';
import * as shoes from '../../../store/shoes.ts';
import { useLink, wasUsed } from '../../../store/used-links.ts';
import type { WebDeps } from '../../http/deps.ts';
import type { Answers } from './form.ts';

/** Keeps one answer. */
type Keep = (tx: Db, who: Who) => Promise<void>;

/** Pain as it was felt today, and whether the band snapped. */
const painAnswers = (
  { pain: level, limp, flick, when: felt }: Answers,
  asked: PainWhen,
  day: Day,
): readonly Keep[] => {
  const pain = { day, when: felt ?? asked, ...(limp !== undefined && { limp: true }) };
  return [
    ...(level === undefined ? [] : [(tx: Db, who: Who) => keepPain(tx, who, { ...pain, level })]),
    ...(flick === undefined
      ? []
      : [(tx: Db, who: Who) => keepFlick(tx, who, { day, flicks: flick === 'yes' })]),
  ];
};

/** How hard a run was and in which pair, as far as the link asks; `gonePair`: the pair chosen is not there. */
const runAnswers = async (
  db: Db,
  { athleteId, runId, of }: Extract<AnswerClaim, { ask: 'run' }>,
  { rpe, shoes: gearId }: Answers,
): Promise<readonly Keep[] | 'gonePair'> => {
  const stored = await runs.runById(db, athleteId, runId);
  if (stored === null) return [];
  const run = { runId: stored.run.id, runDay: stored.run.day };
  const worn = of === 'effort' ? undefined : gearId;
  if (worn !== undefined && !(await shoes.shoesOf(db, athleteId)).some(({ id }) => id === worn))
    return 'gonePair';
  return [
    ...(rpe === undefined || of === 'shoes'
      ? []
      : [(tx: Db, who: Who) => keepEffort(tx, who, { ...run, rpe })]),
    ...(worn === undefined ? [] : [(tx: Db, who: Who) => keepShoesWorn(tx, who, { ...run, gearId: worn })]),
  ];
};

/** The answers to this question; whatever else the form holds is no answer to it. */
const answersTo = async (
  db: Db,
  claim: AnswerClaim,
  answers: Answers,
  today: Day,
): Promise<readonly Keep[] | 'gonePair'> => {
  if (claim.ask === 'pain') return painAnswers(answers, claim.when ?? 'day', today);
  if (claim.ask === 'run') return runAnswers(db, claim, answers);
  const { from, to } = claim;
  const was = answers.gap;
  return was === undefined ? [] : [(tx, who) => keepGap(tx, who, { from, to, was })];
};

/** Stores the answers, uses the link up, and asks for new findings, all or nothing. */
export const keepAnswers = (
  deps: Pick<WebDeps, 'store' | 'clock'>,
  claim: AnswerClaim,
  token: string,
  answers: Answers,
): Promise<'kept' | 'empty' | 'gonePair' | 'used' | 'gone'> =>
  deps.store.write(async (tx) => {
    const now = deps.clock.now();
    const athlete = await athletes.byId(tx, claim.athleteId);
    if (athlete === null) return 'gone';
    if (await wasUsed(tx, linkHash(token))) return 'used';
    if (claim.ask === 'run' && (await runs.runById(tx, athlete.id, claim.runId)) === null) return 'gone';
    const who = { athleteId: athlete.id, day: localDay(now, athlete.timeZone), now };
    const list = await answersTo(tx, claim, answers, who.day);
    if (list === 'gonePair') return 'gonePair';
    if (list.length === 0) return 'empty';
    if (!(await useLink(tx, linkHash(token), claim.expiresAt))) return 'used';
    for (const keepOne of list) await keepOne(tx, who);
    await athletes.markAssessDue(tx, athlete.id, now);
    return 'kept';
  });
