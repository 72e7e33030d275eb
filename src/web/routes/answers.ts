import { Router } from 'express';
import { z } from 'zod';
import type { Shoe } from '../../core/run.ts';
import { type AnswerClaim, answerTokens } from '../../mail-links.ts';
import { subjectOfRun } from '../../runner-history.ts';
import { linkHash } from '../../signed-links.ts';
import * as athletes from '../../store/athletes.ts';
import { keepCheckIn } from '../../store/check-ins.ts';
import type { Db } from '../../store/db.ts';
import * as runs from '../../store/runs.ts';
import * as shoes from '../../store/shoes.ts';
import { useLink, wasUsed } from '../../store/used-links.ts';
import { formats } from '../../words/formats.ts';
import type { WebDeps } from '../deps.ts';
import { WebError } from '../errors.ts';
import { localDay } from '../local-day.ts';
import { limited } from '../security.ts';
import type { Show } from '../show.ts';
import { type Question, questionPage } from '../views/answer-page.ts';
import { linkButton, messagePage } from '../views/message-page.ts';

/** DESIGN: a person answers a few questions; somebody who guesses tokens needs more. */
const TRIES_PER_MINUTE = 30;

/** 0 to 10; what was not chosen is not sent. */
const Scale = z.coerce.number().int().min(0).max(10);
const Form = z.object({
  rpe: Scale.optional(),
  shoes: z
    .string()
    .max(64)
    .optional()
    .transform((id) => id || undefined),
  pain: Scale.optional(),
  gap: z.enum(['resting', 'unrecorded']).optional(),
});
type Answers = z.infer<typeof Form>;

/** The question as it stands now; null when what it is about is gone. */
const questionOf = async (db: Db, claim: AnswerClaim): Promise<Question | null> => {
  const athlete = await athletes.byId(db, claim.athleteId);
  if (athlete === null) return null;
  const say = formats(athlete.units);
  if (claim.ask === 'pain') return { ask: 'pain' };
  if (claim.ask === 'gap') return { ask: 'gap', days: say.dayRange(claim.from, claim.to) };
  const stored = await runs.runById(db, athlete.id, claim.runId);
  if (stored === null) return null;
  const { run } = stored;
  const pairs: readonly Shoe[] = run.gearId === null ? await shoes.shoesOf(db, athlete.id) : [];
  return {
    ask: 'run',
    run: `${say.day(run.day)} · ${say.distance(run.distanceM)}`,
    asksEffort: run.rpe === null,
    pairs: pairs.filter((pair) => !pair.retired).map(({ id, name }) => ({ id, name })),
  };
};

type CheckIn = { kind: string; subject: string; day: string; value: unknown };

/** The answers to this question as check-ins; whatever else the form holds is no answer to it. */
const checkInsFor = async (
  db: Db,
  claim: AnswerClaim,
  answers: Answers,
  today: string,
): Promise<readonly CheckIn[]> => {
  if (claim.ask === 'pain')
    return answers.pain === undefined
      ? []
      : [{ kind: 'pain', subject: `day:${today}`, day: today, value: answers.pain }];
  if (claim.ask === 'gap') {
    const { from, to } = claim;
    return answers.gap === undefined
      ? []
      : [{ kind: 'gap', subject: `gap:${from}`, day: from, value: { from, to, was: answers.gap } }];
  }
  const stored = await runs.runById(db, claim.athleteId, claim.runId);
  if (stored === null) return [];
  const about = { subject: subjectOfRun(claim.runId), day: stored.run.day };
  const pairs = await shoes.shoesOf(db, claim.athleteId);
  const isTheirs = pairs.some((pair) => pair.id === answers.shoes);
  return [
    ...(answers.rpe === undefined ? [] : [{ kind: 'rpe', ...about, value: answers.rpe }]),
    ...(isTheirs ? [{ kind: 'shoes', ...about, value: answers.shoes }] : []),
  ];
};

const ended = messagePage({
  title: 'This link no longer works',
  paragraphs: [
    'It was used already, is older than two weeks, or was cut off on its way. What you answered before stands.',
  ],
  actions: [linkButton('/', 'To the home page')],
});

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

  router.get('/answer', limited(TRIES_PER_MINUTE, 60_000), async (req, res) => {
    const db = deps.store.read;
    const opened = claimOf(req.query['token']);
    const used = opened !== null && (await wasUsed(db, linkHash(opened.token)));
    const question = opened === null || used ? null : await questionOf(db, opened.claim);
    if (opened === null || question === null) return show(res, { title: 'Link ended', body: ended }, 410);
    // A mail may offer the answers one by one: the one that was tapped is chosen already.
    const pick = Scale.safeParse(req.query['pick']);
    const body = questionPage(question, opened.token, pick.success ? pick.data : null);
    show(res, { title: 'A question', body });
  });

  router.post('/answer', limited(TRIES_PER_MINUTE, 60_000), async (req, res) => {
    const opened = claimOf((req.body as { token?: unknown } | undefined)?.token);
    if (opened === null) return show(res, { title: 'Link ended', body: ended }, 410);
    const form = Form.safeParse(req.body);
    if (!form.success) throw new WebError(400, 'bad_answer', 'That is none of the answers on the page.');
    const outcome = await keep(deps, opened.claim, opened.token, form.data);
    if (outcome === 'ended') return show(res, { title: 'Link ended', body: ended }, 410);
    if (outcome === 'empty') throw new WebError(400, 'no_answer', 'Choose an answer first.');
    await deps.queues
      .add('assess', { athleteId: opened.claim.athleteId })
      .catch((error: unknown) => deps.log.warn({ err: error }, 'an assessment waits for the sweep'));
    const body = messagePage({
      title: 'Thank you. It is noted.',
      paragraphs: ['Camber takes it into account from now on.'],
      actions: [linkButton('/', 'To the home page')],
    });
    show(res, { title: 'Answer noted', body });
  });

  return router;
};

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
    const list = await checkInsFor(tx, claim, answers, localDay(now, athlete.timeZone));
    if (list.length === 0) return 'empty';
    if (!(await useLink(tx, linkHash(token), claim.expiresAt))) return 'ended';
    for (const checkIn of list) await keepCheckIn(tx, { ...checkIn, athleteId: athlete.id, now });
    await athletes.markAssessDue(tx, athlete.id, now);
    return 'kept';
  });
