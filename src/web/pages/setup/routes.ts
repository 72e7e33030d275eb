import { type RequestHandler, type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { HOUR_MS } from '../../../core/durations.ts';
import { inviteBehind } from '../../../accounts/invites.ts';
import { callbackDomainOf } from '../../../checks/strava-app.ts';
import { sendNow } from '../../../notices/sending/send-now.ts';
import * as athletes from '../../../store/athletes.ts';
import type { WebDeps } from '../../http/deps.ts';
import { notFound } from '../../http/errors.ts';
import { readerFor } from '../../http/reader.ts';
import { limited } from '../../http/security.ts';
import { writeEnvFile } from '../../../config/env-file/write.ts';
import { isOnThisMachine } from '../../http/on-this-machine.ts';
import { runSetupChecks } from './checks.ts';
import { createDraft } from './draft.ts';
import { givenTo, type LinesData, linesData } from './lines-data.ts';
import { judge, readTyped } from './typed.ts';
import type { Show } from '../../parts/frame/show.ts';
import { setupPage } from './page.ts';
import { athleteOf, ownerOnly, visitorOf } from '../../http/visitor.ts';

/** DESIGN: each check asks three servers; whoever corrects a file and starts again needs a few. */
const CHECKS_PER_MINUTE = 20;
/** DESIGN: enough to try out a mail server, too few to fill a mailbox. */
const MAILS_PER_HOUR = 10;

/** What the address says has become of the lines. */
const LinesNotice = z
  .enum(['written', 'expired', 'value', 'text', 'link', 'noFile', 'foreign', 'denied'])
  .nullable()
  .catch(null);

/** An address that is not confirmed is tested by the link that confirms it. */
const confirmedAddress = (athlete: athletes.Athlete | null): string | null =>
  athlete === null || athlete.emailVerifiedAt === null ? null : athlete.email;

/**
 * The owner's first steps. Until somebody has connected, whoever reaches this Camber may read them, at `/` as well; what is
 * checked, and all of it afterwards, is for the owner and for who has opened the owner's link. It shows what to write into .env, never what stands there.
 */
export const setupRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();
  const isFirst = async (): Promise<boolean> => (await athletes.all(deps.store.read)).length === 0;
  const hasApp = deps.stravaApp.clientId !== '';
  // The sample runner's app is the stand-in's: there is nothing to set up.
  const isSample = (deps.demo?.stage ?? null) !== null;
  // Where accounts are made here, the owner is known before anything is set up.
  const signsInHere = deps.config.auth.includes('local');

  const holdsLink = async (res: Response): Promise<boolean> =>
    (await inviteBehind(deps, visitorOf(res).session.claim, ['owner'])) !== null;

  const draft = createDraft(deps.clock.now);

  /** What this browser may do with the lines of .env: the link out of the terminal is the proof for writing. */
  const mayDo = async (req: Request, res: Response): Promise<Readonly<Record<'type' | 'write', boolean>>> => {
    const isHere = isOnThisMachine(req, deps.config);
    const hasLink = await holdsLink(res);
    return {
      type: isHere && (visitorOf(res).isOwner || hasLink),
      write: isHere && hasLink && deps.demo === null && deps.config.settingsFile.path !== null,
    };
  };

  const showSetup = async (req: Request, res: Response, typed: LinesData['typed'] = null): Promise<void> => {
    const reader = readerFor(res);
    const { athlete, isOwner } = visitorOf(res);
    const mayCheck = isOwner || (await holdsLink(res));
    const { said, check } = req.query;
    const notice = LinesNotice.parse(req.query['lines'] ?? null);
    const { publicUrl, mail } = deps.config;
    const body = setupPage(
      {
        publicUrl,
        domain: callbackDomainOf(publicUrl),
        hasApp,
        hasMailServer: mail.smtpUrl !== null,
        isFirst: await isFirst(),
        joins: signsInHere && athlete?.connection === 'none',
        mayCheck,
        checks: mayCheck && check === '1' ? await runSetupChecks(deps) : null,
        testAddress: confirmedAddress(athlete),
        said: said === 'sent' || said === 'not-sent' ? said : null,
        lines: linesData(deps, { ...(await mayDo(req, res)), check: mayCheck }, { typed, said: notice }),
      },
      reader,
    );
    show(res, { title: reader.words.pages.setup.title, body });
  };

  const firstOrOwner: RequestHandler = async (req, res, next) => {
    if (isSample) next(notFound());
    else if ((!signsInHere && (await isFirst())) || (await holdsLink(res))) next();
    else await ownerOnly(req, res, next);
  };

  // In the place of the first page as long as there is nothing to connect to, or nobody has.
  router.get('/', async (req, res, next) => {
    const isStranger = visitorOf(res).athlete === null && req.query['goodbye'] === undefined;
    if (!isSample && !signsInHere && isStranger && (!hasApp || (await isFirst()))) await showSetup(req, res);
    else next();
  });

  const often = limited(CHECKS_PER_MINUTE, 60_000);
  router.get('/setup', firstOrOwner, often, (req, res) => showSetup(req, res));

  /** For whom the forms exist: to everybody else the addresses do not. */
  const onlyFor =
    (what: 'type' | 'write'): RequestHandler =>
    async (req, res, next) => {
      if (isSample) next(notFound());
      else if ((await mayDo(req, res))[what]) next();
      else if (visitorOf(res).athlete === null) res.redirect(303, '/');
      else next(notFound());
    };

  router.post('/setup', onlyFor('type'), often, async (req, res) => {
    const body = req.body as { readonly draft?: unknown } | undefined;
    const before = draft.take(body?.draft)?.typed ?? new Map();
    const typed = readTyped(body, before, deps.config.settingsFile.outside);
    const judged = await judge(deps, givenTo(deps), typed);
    await showSetup(req, res, { typed, judged, key: draft.keep({ typed, works: judged.works }) });
  });

  router.post('/setup/write', onlyFor('write'), often, (req, res) => {
    const taken = draft.take((req.body as { readonly draft?: unknown } | undefined)?.draft);
    const file = deps.config.settingsFile.path;
    const back = (said: string): void => res.redirect(303, `/setup?lines=${said}#lines`);
    if (taken === null || !taken.works || file === null) return back('expired');
    const written = writeEnvFile(file, taken.typed, deps.clock.now());
    const names = [...taken.typed.keys()];
    deps.log.info({ names, written }, 'the set-up page was told to write settings');
    back('refused' in written ? written.refused : 'written');
  });

  router.post('/setup/mail', ownerOnly, limited(MAILS_PER_HOUR, HOUR_MS), async (req, res) => {
    const athlete = athleteOf(res);
    const to = confirmedAddress(athlete);
    if (isSample || to === null) throw notFound();
    const key = `test-${athlete.id}-${deps.clock.now()}`;
    const said = await sendNow(deps, athlete, { kind: 'test', payload: {}, key, to })
      .then(() => 'sent')
      .catch((error: unknown) => {
        req.log.warn({ err: error }, 'the test mail did not leave');
        return 'not-sent';
      });
    res.redirect(303, `/setup?said=${said}#mail`);
  });

  return router;
};
