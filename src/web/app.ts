import express from 'express';
import type { WebDeps } from './http/deps.ts';
import { csrfGuard } from './http/csrf.ts';
import { errorHandler } from './http/error-handler.ts';
import { notFound } from './http/errors.ts';
import { requestLog } from './http/request-log.ts';
import { howRoutes } from './pages/how/routes.ts';
import { privacyRoutes } from './pages/privacy/routes.ts';
import { adminRoutes } from './pages/admin/routes.ts';
import { answerRoutes } from './pages/answer/routes.ts';
import { calendarFeedRoutes, calendarRoutes } from './pages/calendar/routes.ts';
import { channelsRoutes } from './pages/channels/routes.ts';
import { checkInsRoutes } from './pages/check-ins/routes.ts';
import { connectRoutes } from './pages/connect/routes.ts';
import { demoRoutes } from './pages/demo/routes.ts';
import { addressRoutes } from './pages/address/routes.ts';
import { exportRoutes } from './pages/export/routes.ts';
import { healthRoutes } from './endpoints/health.ts';
import { homeRoutes } from './pages/home/routes.ts';
import { installRoutes } from './pages/install/routes.ts';
import { kneeRoutes } from './pages/home/knee-routes.ts';
import { knownRoutes } from './pages/home/known-routes.ts';
import { leaveRoutes } from './pages/leave/routes.ts';
import { mailRoutes } from './pages/mail/routes.ts';
import { mailboxRoutes } from './pages/mailbox/routes.ts';
import { mailSettingsRoutes } from './pages/settings/mail-routes.ts';
import { planRoutes } from './pages/plan-check/routes.ts';
import { queuesRoutes } from './pages/admin/queues-routes.ts';
import { runRoutes } from './pages/run/routes.ts';
import { routineRoutes } from './pages/routine/routes.ts';
import { acuteRoutes } from './pages/routine/acute/routes.ts';
import { hipDropRoutes } from './pages/routine/hip-drop/routes.ts';
import { ladderRoutes } from './pages/routine/ladder/routes.ts';
import { twoWeeksRoutes } from './pages/routine/two-weeks/routes.ts';
import { runsRoutes } from './pages/runs/routes.ts';
import { refusedInSettings } from './pages/settings/refused-address.ts';
import { rulesRoutes } from './pages/settings/rules-routes.ts';
import { settingsRoutes } from './pages/settings/routes.ts';
import { setupRoutes } from './pages/setup/routes.ts';
import { shoesRoutes } from './pages/shoes/routes.ts';
import { unsubscribeRoutes } from './pages/unsubscribe/routes.ts';
import { webhookRoutes } from './endpoints/webhook.ts';
import { refusedInWelcome } from './pages/welcome/refused-address.ts';
import { welcomeRoutes } from './pages/welcome/routes.ts';
import { everyVisitor, privatePages, securityHeaders } from './http/security.ts';
import { createSessions } from './http/session.ts';
import { createShow } from './parts/frame/show.ts';
import { createStaticFiles } from './http/static-files.ts';
import { loadVisitor } from './http/visitor.ts';

/** Forms hold an address or two numbers. */
const MAX_FORM = '16kb';

/**
 * The web app. Opens nothing: the caller listens. The order is the security: machines' addresses first (no session, no
 * forms), then the check of where a form comes from, then who it comes from and how often, then the pages.
 */
export const createApp = (deps: WebDeps): express.Express => {
  const files = createStaticFiles();
  const show = createShow(deps, files);

  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', deps.config.trustProxy);
  app.set('etag', false);
  app.use(requestLog(deps.log));
  app.use(securityHeaders(deps.config.publicUrl));
  app.use(files.router);
  app.use(installRoutes(files));
  app.use(privatePages);
  app.use(healthRoutes(deps));
  app.use(webhookRoutes(deps));
  app.use(unsubscribeRoutes(deps, show));
  app.use(calendarFeedRoutes(deps));

  app.use(csrfGuard(deps.config.publicUrl));
  app.use(express.urlencoded({ extended: false, limit: MAX_FORM }));
  app.use(loadVisitor(deps, createSessions(deps.config, deps.keys.session)));
  app.use(...everyVisitor());

  app.use(setupRoutes(deps, show));
  app.use(homeRoutes(deps, show));
  app.use(knownRoutes(deps));
  app.use(kneeRoutes(deps));
  app.use(connectRoutes(deps, show));
  app.use(runsRoutes(deps, show));
  app.use(runRoutes(deps, show));
  app.use(shoesRoutes(deps, show));
  app.use(routineRoutes(deps, show));
  app.use(hipDropRoutes(deps, show));
  app.use(twoWeeksRoutes(deps, show));
  app.use(acuteRoutes(deps, show));
  app.use(ladderRoutes(deps, show));
  app.use(planRoutes(deps, show));
  app.use(checkInsRoutes(deps, show));
  app.use(welcomeRoutes(deps, show));
  app.use(mailRoutes(deps));
  app.use(mailboxRoutes(deps, show));
  app.use(settingsRoutes(deps, show));
  app.use(rulesRoutes(deps, show));
  app.use(mailSettingsRoutes(deps));
  const refused = { settings: refusedInSettings(deps, show), welcome: refusedInWelcome(deps, show) };
  app.use(addressRoutes(deps, show, refused));
  app.use(channelsRoutes(deps, show));
  app.use(answerRoutes(deps, show));
  app.use(exportRoutes(deps));
  app.use(leaveRoutes(deps, show));
  app.use(howRoutes(show));
  app.use(privacyRoutes(deps, show));
  app.use(calendarRoutes(deps, show));
  app.use(queuesRoutes(deps));
  app.use(adminRoutes(deps, show));
  if (deps.demo !== null) app.use(demoRoutes(deps, deps.demo, show));

  app.use((_req, _res, next) => next(notFound()));
  app.use(errorHandler(show));
  return app;
};
