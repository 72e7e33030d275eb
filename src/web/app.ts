import express from 'express';
import type { WebDeps } from './http/deps.ts';
import { countRequests } from './http/count-requests.ts';
import { csrfGuard } from './http/csrf.ts';
import { errorHandler } from './http/error-handler.ts';
import { notFound } from './http/errors.ts';
import { noNulInAddress, noNulInForm } from './http/no-nul.ts';
import { requestLog } from './http/request-log.ts';
import { foundRoutes } from './pages/found/routes.ts';
import { howRoutes } from './pages/how/routes.ts';
import { privacyRoutes } from './pages/privacy/routes.ts';
import { invitesRoutes } from './pages/admin/invites-routes.ts';
import { adminRoutes } from './pages/admin/routes.ts';
import { answerRoutes } from './pages/answer/routes.ts';
import { calendarFeedRoutes, calendarRoutes } from './pages/calendar/routes.ts';
import { channelsRoutes } from './pages/channels/routes.ts';
import { checkInsRoutes } from './pages/check-ins/routes.ts';
import { connectRoutes } from './pages/connect/routes.ts';
import { demoRoutes } from './pages/demo/routes.ts';
import { addressRoutes } from './pages/address/routes.ts';
import { episodesRoutes } from './pages/episodes/routes.ts';
import { exportRoutes } from './pages/export/routes.ts';
import { apiRoutes } from './endpoints/api/routes.ts';
import { healthRoutes } from './endpoints/health.ts';
import { metricsRoutes } from './endpoints/metrics.ts';
import { sourcesRoutes } from './pages/sources/routes.ts';
import { importRoutes } from './pages/import/routes.ts';
import { homeRoutes } from './pages/home/routes.ts';
import { importByKeyRoutes } from './endpoints/import/routes.ts';
import { installRoutes } from './pages/install/routes.ts';
import { kneeRoutes } from './pages/home/knee-routes.ts';
import { knownRoutes } from './pages/home/known-routes.ts';
import { leaveRoutes } from './pages/leave/routes.ts';
import { mailRoutes } from './pages/mail/routes.ts';
import { mailboxRoutes } from './pages/mailbox/routes.ts';
import { mailSettingsRoutes } from './pages/settings/mail-routes.ts';
import { planRoutes } from './pages/plan-check/routes.ts';
import { queuesRoutes } from './pages/admin/queues-routes.ts';
import { restoreRoutes } from './pages/restore/routes.ts';
import { runRoutes } from './pages/run/routes.ts';
import { routineRoutes } from './pages/routine/routes.ts';
import { acuteRoutes } from './pages/routine/acute/routes.ts';
import { hipDropRoutes } from './pages/routine/hip-drop/routes.ts';
import { ladderRoutes } from './pages/routine/ladder/routes.ts';
import { twoWeeksRoutes } from './pages/routine/two-weeks/routes.ts';
import { runsRoutes } from './pages/runs/routes.ts';
import { refusedInSettings } from './pages/settings/refused-address.ts';
import { rulesRoutes } from './pages/settings/rules-routes.ts';
import { signInRoutes } from './pages/sign-in/routes.ts';
import { inviteRoutes } from './pages/invite/routes.ts';
import { newPasswordRoutes } from './pages/new-password/routes.ts';
import { accountRoutes } from './pages/settings/account-routes.ts';
import { settingsRoutes } from './pages/settings/routes.ts';
import { setupRoutes } from './pages/setup/routes.ts';
import { shoesRoutes } from './pages/shoes/routes.ts';
import { unsubscribeRoutes } from './pages/unsubscribe/routes.ts';
import { waysInRoutes } from './pages/ways-in/routes.ts';
import { tokensRoutes } from './pages/tokens/routes.ts';
import { unlinkRoutes } from './pages/unlink/routes.ts';
import { eventRoutes } from './endpoints/webhook/events.ts';
import { webhookRoutes } from './endpoints/webhook/routes.ts';
import { refusedInWelcome } from './pages/welcome/refused-address.ts';
import { welcomeRoutes } from './pages/welcome/routes.ts';
import { everyVisitor, privatePages, securityHeaders } from './http/security.ts';
import { createSessions } from './http/session.ts';
import { createShow, type Show } from './parts/frame/show.ts';
import { createStaticFiles } from './http/static-files.ts';
import { loadVisitor } from './http/visitor.ts';

/** Forms hold an address or two numbers. */
const MAX_FORM = '16kb';

/** Accounts with a login and a password of their own. */
const localAccounts = (deps: WebDeps, show: Show): readonly express.Router[] => [
  signInRoutes(deps, show),
  newPasswordRoutes(deps, show),
  accountRoutes(deps, show),
  unlinkRoutes(deps, show),
  invitesRoutes(deps),
];

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
  app.use(eventRoutes(deps));
  app.use(countRequests(deps));
  app.use(requestLog(deps.log));
  app.use(noNulInAddress);
  app.use(securityHeaders(deps.config.publicUrl));
  app.use(webhookRoutes(deps));
  app.use(files.router);
  app.use(installRoutes(files));
  app.use(privatePages);
  app.use(healthRoutes(deps));
  app.use(metricsRoutes(deps));
  app.use(importByKeyRoutes(deps));
  app.use(apiRoutes(deps));
  app.use(unsubscribeRoutes(deps, show));
  app.use(calendarFeedRoutes(deps));

  app.use(csrfGuard(deps.config.publicUrl, { isDemo: deps.demo !== null }));
  app.use(express.urlencoded({ extended: false, limit: MAX_FORM }));
  app.use(noNulInForm);
  app.use(loadVisitor(deps, createSessions(deps.config, deps.keys.session)));
  app.use(...everyVisitor());

  app.use(setupRoutes(deps, show));
  app.use(homeRoutes(deps, show));
  app.use(foundRoutes(deps, show));
  app.use(knownRoutes(deps));
  app.use(kneeRoutes(deps));
  app.use(inviteRoutes(deps, show));
  app.use(connectRoutes(deps, show));
  if (deps.config.auth.includes('local')) for (const each of localAccounts(deps, show)) app.use(each);
  app.use(runsRoutes(deps, show));
  app.use(runRoutes(deps, show));
  app.use(shoesRoutes(deps, show));
  app.use(routineRoutes(deps, show));
  app.use(hipDropRoutes(deps, show));
  app.use(twoWeeksRoutes(deps, show));
  app.use(acuteRoutes(deps, show));
  app.use(ladderRoutes(deps, show));
  app.use(planRoutes(deps, show));
  app.use(importRoutes(deps, show));
  app.use(checkInsRoutes(deps, show));
  app.use(episodesRoutes(deps, show));
  app.use(welcomeRoutes(deps, show));
  app.use(mailRoutes(deps));
  app.use(mailboxRoutes(deps, show));
  app.use(settingsRoutes(deps, show));
  app.use(rulesRoutes(deps, show));
  app.use(mailSettingsRoutes(deps));
  const refused = { settings: refusedInSettings(deps, show), welcome: refusedInWelcome(deps, show) };
  app.use(addressRoutes(deps, show, refused));
  app.use(channelsRoutes(deps, show));
  app.use(waysInRoutes(deps, show));
  app.use(tokensRoutes(deps, show));
  app.use(answerRoutes(deps, show));
  app.use(exportRoutes(deps));
  app.use(restoreRoutes(deps, show));
  app.use(leaveRoutes(deps, show));
  app.use(howRoutes(deps, show));
  app.use(sourcesRoutes(show));
  app.use(privacyRoutes(deps, show));
  app.use(calendarRoutes(deps, show));
  app.use(queuesRoutes(deps));
  app.use(adminRoutes(deps, show));
  if (deps.demo !== null) app.use(demoRoutes(deps, deps.demo, show));

  app.use((_req, _res, next) => next(notFound()));
  app.use(errorHandler(show));
  return app;
};
