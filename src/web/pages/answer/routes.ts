import { type Response, Router } from 'express';
import { z } from 'zod';
import type { Day } from '../../../core/day.ts';
import type { PainWhen as When } from '../../../core/rehab/entries.ts';
import { STOP_FROM } from '../../../core/rehab/pain.ts';
import type { Shoe } from '../../../core/run.ts';
import { type AnswerClaim, answerTokens } from '../../../links/mail-links.ts';
import {
  keepEffort,
  keepFlick,
  keepGap,
  keepPain,
  keepShoesWorn,
  type Who,
} from '../../../runner/check-ins/write.ts';
import { PainLevel, PainWhen, Rpe } from '../../../runner/check-ins/values.ts';
import { sentNumber } from '../../../runner/shapes.ts';
import { linkHash } from '../../../links/signed-links.ts';
import * as athletes from '../../../store/athletes.ts';
import type { Db } from '../../../store/db.ts';
import * as runs from '../../../store/runs.ts';
import * as shoes from '../../../store/shoes.ts';
import { useLink, wasUsed } from '../../../store/used-links.ts';
import type { Catalogue } from '../../../words/catalogue.ts';
import type { Reader } from '../../../words/reader.ts';
import type { WebDeps } from '../../http/deps.ts';
import { localDay } from '../../../runner/clock.ts';
import { readAs, readerFor } from '../../http/reader.ts';
import { limited } from '../../http/security.ts';
import type { Show } from '../../parts/frame/show.ts';
import { type Question, questionPage } from './page.ts';
import type { Html } from '../../parts/html.ts';
import { linkButton, messagePage } from '../../parts/message-page.ts';

/** DESIGN: a person answers a few questions; somebody who guesses tokens needs more. */
const TRIES_PER_MINUTE = 30;

/** 0 to 10; what was not chosen is not sent. */
const Scale = sentNumber(PainLevel);
const Form = z.object({
  rpe: sentNumber(Rpe).optional(),
  shoes: z
    .string()
    .max(64)
    .optional()
    .transform((id) => id || undefined),
  pain: Scale.optional(),
  when: PainWhen.optional(),
  limp: z.literal('on').optional(),
  flick: z.enum(['yes', 'no']).optional(),
  gap: z.enum(['resting', 'unrecorded']).optional(),
});
type Answers = z.infer<typeof Form>;

/** What was sent, as it was: texts by the names of their fields. */
const Sent = z.record(z.string(), z.string().optional().catch(undefined)).catch({});

/** The field that one number answers. */
const SCALE_OF = { run: 'rpe', pain: 'pain', gap: 'gap' } as const;

/** The question as it stands now; null when what it is about is gone. */
const questionOf = async (db: Db, claim: AnswerClaim, say: Reader): Promise<Question | null> => {
  if (claim.ask === 'pain') return { ask: 'pain', when: claim.when ?? 'day' };
  if (claim.ask === 'gap') return { ask: 'gap', days: say.dayRange(claim.from, claim.to) };
  const stored = await runs.runById(db, claim.athleteId, claim.runId);
  if (stored === null) return null;
  const { run } = stored;
  const pairs: readonly Shoe[] = run.gearId === null ? await shoes.shoesOf(db, claim.athleteId) : [];
  return {
    ask: 'run',
    run: `${say.day(run.day)} · ${say.distance(run.distanceM)}`,
    asksEffort: run.rpe === null,
    pairs: pairs.filter((pair) => !pair.retired).map(({ id, name }) => ({ id, name })),
  };
};

/** Keeps one answer. */
type Keep = (tx: Db, who: Who) => Promise<void>;

/** Pain as it was felt today, and whether the band snapped. */
const painAnswers = (
  { pain: level, limp, flick, when: felt }: Answers,
  asked: When,
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

/** Whether an answer says "stop": then the next page says what that means. */
const saysStop = ({ pain, limp }: Answers): boolean => (pain ?? 0) >= STOP_FROM || limp !== undefined;

/** The answers to this question; whatever else the form holds is no answer to it. */
const answersTo = async (
  db: Db,
  claim: AnswerClaim,
  answers: Answers,
  today: Day,
): Promise<readonly Keep[]> => {
  if (claim.ask === 'pain') return painAnswers(answers, claim.when ?? 'day', today);
  if (claim.ask === 'gap') {
    const { from, to } = claim;
    const was = answers.gap;
    return was === undefined ? [] : [(tx, who) => keepGap(tx, who, { from, to, was })];
  }
  const stored = await runs.runById(db, claim.athleteId, claim.runId);
  if (stored === null) return [];
  const run = { runId: claim.runId, runDay: stored.run.day };
  const pairs = await shoes.shoesOf(db, claim.athleteId);
  const { rpe, shoes: gearId } = answers;
  const isTheirs = pairs.some((pair) => pair.id === gearId);
  return [
    ...(rpe === undefined ? [] : [(tx: Db, who: Who) => keepEffort(tx, who, { ...run, rpe })]),
    ...(isTheirs ? [(tx: Db, who: Who) => keepShoesWorn(tx, who, { ...run, gearId })] : []),
  ];
};

/**
 * The questions of the mails. The link proves who answers, logged in or not; looking at the page changes nothing,
 * its button stores, and stores once.
 */
export const answerRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();
  const tokens = answerTokens(deps.keys.session);
  const claimOf = (token: unknown): { claim: AnswerClaim; token: string } | null => {
    const claim = typeof token === 'string' ? tokens.open(token, deps.clock.now()) : null;
    return claim === null || typeof token !== 'string' ? null : { claim, token };
  };

  const ended = (res: Response): void => {
    const t = readerFor(res).words.pages.answer;
    const { title, heading, text } = t.ended;
    const body = messagePage({ title: heading, paragraphs: [text], actions: [linkButton('/', t.home)] });
    show(res, { title, body }, 410);
  };

  /** The question once more, with what was chosen and what is missing. */
  const again = async (
    res: Response,
    { claim, token }: { claim: AnswerClaim; token: string },
    body: unknown,
    problem: 'none' | 'empty',
  ): Promise<void> => {
    const reader = readerFor(res);
    const question = await questionOf(deps.store.read, claim, reader);
    if (question === null) return ended(res);
    const { answer: t } = reader.words.pages;
    const form = { chosen: Sent.parse(body), problem: t[problem] };
    show(res, { title: t.title, body: questionPage(question, token, form, reader.words.pages) }, 400);
  };

  router.get('/answer', limited(TRIES_PER_MINUTE, 60_000), async (req, res) => {
    const db = deps.store.read;
    const opened = claimOf(req.query['token']);
    const used = opened !== null && (await wasUsed(db, linkHash(opened.token)));
    const athlete = opened === null ? null : await athletes.byId(db, opened.claim.athleteId);
    readAs(res, athlete);
    const reader = readerFor(res);
    const question =
      opened === null || athlete === null || used ? null : await questionOf(db, opened.claim, reader);
    if (opened === null || question === null) return ended(res);
    // A mail may offer the answers one by one: the one that was tapped is chosen already.
    const pick = Scale.safeParse(req.query['pick']);
    const chosen = pick.success ? { [SCALE_OF[question.ask]]: String(pick.data) } : {};
    const body = questionPage(question, opened.token, { chosen }, reader.words.pages);
    show(res, { title: reader.words.pages.answer.title, body });
  });

  router.post('/answer', limited(TRIES_PER_MINUTE, 60_000), async (req, res) => {
    const opened = claimOf((req.body as { token?: unknown } | undefined)?.token);
    if (opened === null) return ended(res);
    readAs(res, await athletes.byId(deps.store.read, opened.claim.athleteId));
    const form = Form.safeParse(req.body);
    if (!form.success) return again(res, opened, req.body, 'none');
    const outcome = await keep(deps, opened.claim, opened.token, form.data);
    if (outcome === 'ended') return ended(res);
    if (outcome === 'empty') return again(res, opened, req.body, 'empty');
    await deps.queues
      .add('assess', { athleteId: opened.claim.athleteId })
      .catch((error: unknown) => deps.log.warn({ err: error }, 'an assessment waits for the sweep'));
    const { words } = readerFor(res);
    const t = words.pages.answer;
    show(res, { title: t.noted.title, body: saysStop(form.data) ? stopPage(words) : notedPage(t) });
  });

  return router;
};

const notedPage = (t: Catalogue['pages']['answer']): Html =>
  messagePage({ title: t.noted.heading, paragraphs: [t.noted.text], actions: [linkButton('/', t.home)] });

/** What pain of 3 and more, or a limp, asks for: said at once, and not only by the mail that follows. */
const stopPage = ({ mail, rehab, pages }: Catalogue): Html =>
  messagePage({
    title: mail.stop.lead,
    paragraphs: [mail.stop.step, mail.stop.seek, rehab.physio],
    actions: [linkButton('/routine/acute', rehab.stop.begin), linkButton('/', pages.answer.home)],
  });

/** Stores the answers, uses the link up, and asks for new findings, all or nothing. */
const keep = (
  deps: WebDeps,
  claim: AnswerClaim,
  token: string,
  answers: Answers,
): Promise<'kept' | 'empty' | 'ended'> =>
  deps.store.write(async (tx) => {
    const now = deps.clock.now();
    const athlete = await athletes.byId(tx, claim.athleteId);
    if (athlete === null || (await wasUsed(tx, linkHash(token)))) return 'ended';
    const who = { athleteId: athlete.id, day: localDay(now, athlete.timeZone), now };
    const list = await answersTo(tx, claim, answers, who.day);
    if (list.length === 0) return 'empty';
    if (!(await useLink(tx, linkHash(token), claim.expiresAt))) return 'ended';
    for (const keepOne of list) await keepOne(tx, who);
    await athletes.markAssessDue(tx, athlete.id, now);
    return 'kept';
  });
