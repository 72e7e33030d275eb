import express from 'express';
import type { WebDeps } from './deps.ts';
import { csrfGuard } from './csrf.ts';
import { errorHandler } from './error-handler.ts';
import { notFound } from './errors.ts';
import { requestLog } from './request-log.ts';
import { aboutRoutes } from './routes/about.ts';
import { adminRoutes } from './routes/admin.ts';
import { answerRoutes } from './routes/answers.ts';
import { calendarFeedRoutes, calendarRoutes } from './routes/calendar.ts';
import { channelsRoutes } from './routes/channels.ts';
import { checkInsRoutes } from './routes/check-ins.ts';
import { connectRoutes } from './routes/connect.ts';
import { demoRoutes } from './routes/demo.ts';
import { emailRoutes } from './routes/email.ts';
import { exportRoutes } from './routes/export.ts';
import { healthRoutes } from './routes/health.ts';
import { homeRoutes } from './routes/home.ts';
import { installRoutes } from './routes/install.ts';
import { knownRoutes } from './routes/known.ts';
import { leaveRoutes } from './routes/leave.ts';
import { mailboxRoutes } from './routes/mailbox.ts';
import { mailSettingsRoutes } from './routes/mail-settings.ts';
import { planRoutes } from './routes/plan.ts';
import { queuesRoutes } from './routes/queues.ts';
import { runRoutes } from './routes/run.ts';
import { routineRoutes } from './routes/routine.ts';
import { acuteRoutes } from './routes/routine-acute.ts';
import { hipDropRoutes } from './routes/routine-hip-drop.ts';
import { ladderRoutes } from './routes/routine-ladder.ts';
import { twoWeeksRoutes } from './routes/routine-plan.ts';
import { runsRoutes } from './routes/runs.ts';
import { settingsRoutes } from './routes/settings.ts';
import { setupRoutes } from './routes/setup.ts';
import { shoesRoutes } from './routes/shoes.ts';
import { unsubscribeRoutes } from './routes/unsubscribe.ts';
import { webhookRoutes } from './routes/webhook.ts';
import { welcomeRoutes } from './routes/welcome.ts';
import { everyVisitor, privatePages, securityHeaders } from './security.ts';
import { createSessions } from './session.ts';
import { createShow } from './show.ts';
import { createStaticFiles } from './static-files.ts';
import { loadVisitor } from './visitor.ts';

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
  app.use(mailboxRoutes(deps, show));
  app.use(settingsRoutes(deps, show));
  app.use(mailSettingsRoutes(deps));
  app.use(emailRoutes(deps, show));
  app.use(channelsRoutes(deps, show));
  app.use(answerRoutes(deps, show));
  app.use(exportRoutes(deps));
  app.use(leaveRoutes(deps, show));
  app.use(aboutRoutes(deps, show));
  app.use(calendarRoutes(deps, show));
  app.use(queuesRoutes(deps));
  app.use(adminRoutes(deps, show));
  if (deps.demo !== null) app.use(demoRoutes(deps, deps.demo, show));

  app.use((_req, _res, next) => next(notFound()));
  app.use(errorHandler(show));
  return app;
};
