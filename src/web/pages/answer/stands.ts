import type { AnswerClaim } from '../../../links/mail-links.ts';
import { GapAnswer, PainValue, Rpe } from '../../../runner/check-ins/values.ts';
import { painIn, subjectOfGap, subjectOfRun } from '../../../runner/check-ins/subjects.ts';
import { type CheckIn, checkInsOf } from '../../../store/check-ins.ts';
import type { Db } from '../../../store/db.ts';
import * as runs from '../../../store/runs.ts';
import * as shoes from '../../../store/shoes.ts';
import type { Reader } from '../../../words/reader.ts';

/** What is known now of what a link asked: a line each, empty where nothing is. */
export const standing = async (db: Db, claim: AnswerClaim, reader: Reader): Promise<readonly string[]> => {
  switch (claim.ask) {
    case 'run':
      return ofRun(db, claim, reader);
    case 'pain':
      return ofPain(db, claim, reader);
    case 'gap':
      return ofGap(db, claim, reader);
  }
};

type Claimed<A extends AnswerClaim['ask']> = Extract<AnswerClaim, { ask: A }>;
type Lines = Promise<readonly string[]>;

const said = (list: readonly CheckIn[], kind: string, subject: string): unknown =>
  list.find((each) => each.kind === kind && each.subject === subject)?.value;

const ofRun = async (db: Db, { athleteId, runId, of }: Claimed<'run'>, reader: Reader): Lines => {
  const stored = await runs.runById(db, athleteId, runId);
  if (stored === null) return [];
  const t = reader.words.pages.answer.stands;
  const list = await checkInsOf(db, athleteId, { kinds: ['rpe', 'shoes'] });
  const subject = subjectOfRun(stored.run.id);
  const rpe = stored.run.rpe ?? Rpe.safeParse(said(list, 'rpe', subject)).data ?? null;
  const gearId = stored.run.gearId ?? said(list, 'shoes', subject) ?? null;
  const pair = (await shoes.shoesOf(db, athleteId)).find(({ id }) => id === gearId);
  return [
    ...(rpe === null || of === 'shoes' ? [] : [t.effort(reader.count(rpe))]),
    ...(pair === undefined || of === 'effort' ? [] : [t.shoes(pair.name)]),
  ];
};

/** Answers are kept on the day they were given: the last one since the mail is the one to its link. */
const ofPain = async (db: Db, { athleteId, day }: Claimed<'pain'>, reader: Reader): Lines => {
  const { answer, checkIns } = reader.words.pages;
  const list = await checkInsOf(db, athleteId, { kinds: ['pain'], from: day });
  const last = list.toSorted((a, b) => a.createdAt - b.createdAt).at(-1);
  const value = PainValue.safeParse(last?.value);
  if (last === undefined || !value.success) return [];
  const when = painIn(last.subject)?.when ?? 'day';
  return [
    answer.stands.pain(reader.count(value.data.level), checkIns.pain.whens[when], reader.day(last.day)),
  ];
};

const ofGap = async (db: Db, { athleteId, from }: Claimed<'gap'>, reader: Reader): Lines => {
  const t = reader.words.pages.answer.gap;
  const list = await checkInsOf(db, athleteId, { kinds: ['gap'], from });
  const value = GapAnswer.safeParse(said(list, 'gap', subjectOfGap(from)));
  return value.success ? [t[value.data.was]] : [];
};
