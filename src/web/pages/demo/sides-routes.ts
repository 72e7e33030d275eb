import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { visitorsRunner } from '../../../accounts/visitors-runner.ts';
import * as athletes from '../../../store/athletes.ts';
import { browserHabits, browserUnits } from '../../http/browser-habits.ts';
import { DEMO_SIDE, type DemoControl, type DemoSide, type WebDeps } from '../../http/deps.ts';
import { browserLanguage, readerFor } from '../../http/reader.ts';
import { signIn, visitorOf } from '../../http/visitor.ts';
import type { Show } from '../../parts/frame/show.ts';
import { linkButton, messagePage } from '../../parts/message-page.ts';
import { connectButton } from '../../parts/parts.ts';
import { zoneOfMachine } from '../../parts/zones.ts';

/** Where a visitor goes on the own side. */
const To = z.enum(['files', 'strava']).catch('files');
const PLACES = { files: '/import', strava: '/setup' } as const;

/**
 * From one side of the demo to the other and back. The same form goes to the other side by 307, which keeps it a form;
 * there the visitor is signed in as that side's runner. Each side keeps all it has.
 */
export const sidesRoutes = (deps: WebDeps, demo: DemoControl, show: Show): Router => {
  const router = Router();
  const here: DemoSide = demo.stage === null ? 'own' : 'sample';

  const crossTo = (side: DemoSide, req: Request, res: Response): void => {
    res.cookie(DEMO_SIDE, side, { httpOnly: true, sameSite: 'lax', path: '/' });
    res.redirect(307, req.originalUrl);
  };

  router.post('/demo/enter', async (req, res) => {
    if (here === 'own') return crossTo('sample', req, res);
    const athlete =
      demo.sampleAthleteId === null ? null : await athletes.byId(deps.store.read, demo.sampleAthleteId);
    if (athlete === null) {
      const { title, notConnected: t } = readerFor(res).words.pages.demo;
      const actions = [connectButton(), linkButton('/', t.back)];
      return show(res, { title, body: messagePage({ title: t.title, paragraphs: [t.text], actions }) }, 409);
    }
    // Whoever looks at the sample runner goes on in the language of the page before.
    const language = browserLanguage(res);
    await deps.store.write((tx) => athletes.updateAthlete(tx, athlete.id, { language }));
    await signIn(visitorOf(res).session, athlete);
    res.redirect(303, '/');
  });

  router.post('/demo/own', async (req, res) => {
    if (here === 'sample') return crossTo('own', req, res);
    const accepted = req.acceptsLanguages();
    const runner = await visitorsRunner(deps, {
      name: readerFor(res).words.pages.demo.yourName,
      units: browserUnits(accepted),
      language: browserLanguage(res),
      timeZone: zoneOfMachine(),
      ...(browserHabits(accepted) ?? { hourCycle: 'h23', weekStart: 1 }),
    });
    await signIn(visitorOf(res).session, runner);
    const { to } = (req.body ?? {}) as { to?: unknown };
    res.redirect(303, PLACES[To.parse(to)]);
  });

  return router;
};
