import { type RequestHandler, type Request, type Response, Router } from 'express';
import { HOUR_MS } from '../../../core/durations.ts';
import { callbackDomainOf } from '../../../checks/strava-app.ts';
import { sendNow } from '../../../notices/sending/send-now.ts';
import * as athletes from '../../../store/athletes.ts';
import type { WebDeps } from '../../http/deps.ts';
import { notFound } from '../../http/errors.ts';
import { readerFor } from '../../http/reader.ts';
import { limited } from '../../http/security.ts';
import { runSetupChecks } from './checks.ts';
import type { Show } from '../../parts/frame/show.ts';
import { setupPage } from './page.ts';
import { athleteOf, ownerOnly, visitorOf } from '../../http/visitor.ts';

/** DESIGN: each check asks three servers; whoever corrects a file and starts again needs a few. */
const CHECKS_PER_MINUTE = 20;
/** DESIGN: enough to try out a mail server, too few to fill a mailbox. */
const MAILS_PER_HOUR = 10;

/** An address that is not confirmed is tested by the link that confirms it. */
const confirmedAddress = (athlete: athletes.Athlete | null): string | null =>
  athlete === null || athlete.emailVerifiedAt === null ? null : athlete.email;

/**
 * The owner's first steps. Until somebody has connected, whoever reaches this Camber sees them, at `/` as well;
 * afterwards the owner alone. It shows what to write into .env, never what stands there.
 */
export const setupRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();
  const isFirst = async (): Promise<boolean> => (await athletes.all(deps.store.read)).length === 0;
  const hasApp = deps.stravaApp.clientId !== '';

  const showSetup = async (req: Request, res: Response): Promise<void> => {
    const reader = readerFor(res);
    const { athlete } = visitorOf(res);
    const { said, check } = req.query;
    const { publicUrl, mail } = deps.config;
    const body = setupPage(
      {
        publicUrl,
        domain: callbackDomainOf(publicUrl),
        hasApp,
        hasMailServer: mail.smtpUrl !== null,
        isFirst: await isFirst(),
        checks: check === '1' ? await runSetupChecks(deps) : null,
        testAddress: confirmedAddress(athlete),
        said: said === 'sent' || said === 'not-sent' ? said : null,
      },
      reader,
    );
    show(res, { title: reader.words.pages.setup.title, body });
  };

  const firstOrOwner: RequestHandler = async (req, res, next) => {
    if (deps.demo !== null) next(notFound());
    else if (await isFirst()) next();
    else await ownerOnly(req, res, next);
  };

  // In the place of the first page as long as there is nothing to connect to, or nobody has.
  router.get('/', async (req, res, next) => {
    const isStranger = visitorOf(res).athlete === null && req.query['goodbye'] === undefined;
    if (deps.demo === null && isStranger && (!hasApp || (await isFirst()))) await showSetup(req, res);
    else next();
  });

  router.get('/setup', firstOrOwner, limited(CHECKS_PER_MINUTE, 60_000), showSetup);

  router.post('/setup/mail', ownerOnly, limited(MAILS_PER_HOUR, HOUR_MS), async (req, res) => {
    const athlete = athleteOf(res);
    const to = confirmedAddress(athlete);
    if (deps.demo !== null || to === null) throw notFound();
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
