import { type Response, Router } from 'express';
import { type AnswerClaim, answerTokens } from '../../../links/mail-links.ts';
import { linkHash } from '../../../links/signed-links.ts';
import { STOP_FROM } from '../../../core/rehab/pain.ts';
import * as athletes from '../../../store/athletes.ts';
import type { Athlete } from '../../../store/athletes.ts';
import { wasUsed } from '../../../store/used-links.ts';
import type { WebDeps } from '../../http/deps.ts';
import { readAs, readerFor } from '../../http/reader.ts';
import { limited } from '../../http/security.ts';
import { maybeVisitor } from '../../http/visitor.ts';
import type { Show } from '../../parts/frame/show.ts';
import { type Ended, type After, endedPage, notedPage, stopPage } from './ended-page.ts';
import { AnswerForm, type Answers, pickedIn, picksGonePair, SentAnswers } from './form.ts';
import { keepAnswers } from './keep.ts';
import { type Chosen, questionPage } from './page.ts';
import { isKnown, questionOf } from './question.ts';
import { standing } from './stands.ts';

/** DESIGN: a person answers a few questions; somebody who guesses tokens needs more. */
const TRIES_PER_MINUTE = 30;

/** A link that is whole, and who is asked: null when they have left. */
type Opened = { readonly claim: AnswerClaim; readonly token: string; readonly athlete: Athlete | null };

/** Whether an answer says "stop": then the next page says what that means. */
const saysStop = ({ pain, limp }: Answers): boolean => (pain ?? 0) >= STOP_FROM || limp !== undefined;

/**
 * The questions of the mails. The link proves who answers, logged in or not; looking at the page changes nothing,
 * its button stores, and stores once.
 */
export const answerRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();
  const tokens = answerTokens(deps.keys.session);
  const db = deps.store.read;

  /** The link, however old; null when it is not whole. Pages are read as the runner reads who is asked. */
  const open = async (res: Response, token: unknown): Promise<Opened | null> => {
    const claim = typeof token === 'string' ? tokens.open(token, -Infinity) : null;
    if (claim === null || typeof token !== 'string') return null;
    const athlete = await athletes.byId(db, claim.athleteId);
    readAs(res, athlete);
    return { claim, token, athlete };
  };

  /** Why a link asks no longer; null while it does. */
  const endOf = async (opened: Opened | null): Promise<Ended | null> => {
    if (opened === null) return 'broken';
    if (opened.athlete === null) return 'gone';
    if (await wasUsed(db, linkHash(opened.token))) return 'used';
    return opened.claim.expiresAt <= deps.clock.now() ? 'late' : null;
  };

  const isTheirs = (res: Response, opened: Opened | null): boolean =>
    opened !== null && maybeVisitor(res)?.athlete?.id === opened.claim.athleteId;

  /**
   * What stands is told to the runner, to whoever has just said it, and, as long as the link lasts, to whoever has the
   * mail about the run. What was said of a knee since then is not theirs to see, and an old mail tells nothing.
   */
  const mayKnow = (res: Response, opened: Opened): boolean =>
    isTheirs(res, opened) || (opened.claim.ask !== 'pain' && opened.claim.expiresAt > deps.clock.now());

  const after = async (res: Response, opened: Opened | null, isJustSaid = false): Promise<After> => ({
    claim: opened?.claim ?? null,
    lines:
      opened !== null && (isJustSaid || mayKnow(res, opened))
        ? await standing(db, opened.claim, readerFor(res))
        : [],
    isTheirs: isTheirs(res, opened),
  });

  const ended = async (res: Response, why: Ended, opened: Opened | null): Promise<void> => {
    const { pages } = readerFor(res).words;
    const body = endedPage(why, await after(res, opened), pages);
    show(res, { title: pages.answer.ended[why].heading, body }, why === 'known' ? 200 : 410);
  };

  /** Said where somebody else is signed in: whose answer it will be. */
  const whose = (res: Response, { athlete }: Opened): string | undefined => {
    const visitor = maybeVisitor(res)?.athlete ?? null;
    if (visitor === null || athlete === null || visitor.id === athlete.id) return undefined;
    return readerFor(res).words.pages.answer.whose(athlete.name);
  };

  /** The question, with what was chosen and what is missing; or why it is none any more. */
  const ask = async (
    res: Response,
    opened: Opened,
    chosen: (question: NonNullable<Awaited<ReturnType<typeof questionOf>>>) => {
      readonly chosen: Chosen;
      readonly problem?: string | undefined;
    },
    status = 200,
  ): Promise<void> => {
    const reader = readerFor(res);
    const { pages } = reader.words;
    const question = await questionOf(db, opened.claim, reader);
    if (question === null) return ended(res, 'gone', opened);
    if (isKnown(question)) return ended(res, 'known', opened);
    const form = { ...chosen(question), whose: whose(res, opened) };
    show(res, { title: pages.answer.title, body: questionPage(question, opened.token, form, pages) }, status);
  };

  router.get('/answer', limited(TRIES_PER_MINUTE, 60_000), async (req, res) => {
    const opened = await open(res, req.query['token']);
    const end = await endOf(opened);
    if (opened === null || end !== null) return ended(res, end ?? 'broken', opened);
    const { pick } = req.query;
    return ask(res, opened, (question) => ({
      chosen: pickedIn(question, pick),
      problem: picksGonePair(question, pick) ? readerFor(res).words.pages.answer.gonePair : undefined,
    }));
  });

  router.post('/answer', limited(TRIES_PER_MINUTE, 60_000), async (req, res) => {
    const opened = await open(res, (req.body as { token?: unknown } | undefined)?.token);
    const end = await endOf(opened);
    if (opened === null || end !== null) return ended(res, end ?? 'broken', opened);
    const { words } = readerFor(res);
    const again = (problem: 'none' | 'empty' | 'gonePair'): Promise<void> => {
      const form = { chosen: SentAnswers.parse(req.body), problem: words.pages.answer[problem] };
      return ask(res, opened, () => form, 400);
    };
    const form = AnswerForm.safeParse(req.body);
    if (!form.success) return again('none');
    const outcome = await keepAnswers(deps, opened.claim, opened.token, form.data);
    if (outcome === 'gone' || outcome === 'used') return ended(res, outcome, opened);
    if (outcome !== 'kept') return again(outcome);
    await deps.queues
      .add('assess', { athleteId: opened.claim.athleteId })
      .catch((error: unknown) => deps.log.warn({ err: error }, 'an assessment waits for the sweep'));
    const said = await after(res, opened, true);
    const body = saysStop(form.data) ? stopPage(said, words) : notedPage(said, words.pages);
    show(res, { title: words.pages.answer.noted.title, body });
  });

  return router;
};
