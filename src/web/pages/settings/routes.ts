import { type Request, Router } from 'express';
import { saveReading } from '../../../runner/reading.ts';
import { saveGround } from '../../../runner/settings.ts';
import * as athletes from '../../../store/athletes.ts';
import type { Catalogue } from '../../../words/catalogue.ts';
import type { WebDeps } from '../../http/deps.ts';
import { notFound, WebError } from '../../http/errors.ts';
import { GroundForm, ReadingForm } from '../../parts/own-forms.ts';
import { readerFor } from '../../http/reader.ts';
import { settingsData, type SettingsData } from './data.ts';
import type { Show } from '../../parts/frame/show.ts';
import { sectionPage, settingsPage } from './page.ts';
import { SECTION, sectionPath, SECTIONS } from './sections.ts';
import { athleteOf, signedInOnly } from '../../http/visitor.ts';

/** What the page says after a form, by the key in its address. */
const noticeOf = (said: unknown, { pages }: Catalogue): SettingsData['notice'] => {
  const t = pages.settings;
  if (said === 'saved') return t.saved;
  const texts: Readonly<Record<string, string>> = { ...t.notice, ...pages.account.said };
  const text = typeof said === 'string' && Object.hasOwn(texts, said) ? texts[said] : undefined;
  return text ?? null;
};

/** The index and its short pages; how pages read, where the runner runs. Mails and rules have their own routes. */
export const settingsRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();
  const assess = async (req: Request, athleteId: number): Promise<void> => {
    await deps.queues
      .add('assess', { athleteId })
      .catch((error: unknown) => req.log.warn({ err: error }, 'new settings wait for the sweep'));
  };

  router.get('/settings', signedInOnly, async (req, res) => {
    const reader = readerFor(res);
    const data = await settingsData(deps, athleteOf(res), reader);
    const body = settingsPage({ ...data, notice: noticeOf(req.query['said'], reader.words) }, reader);
    show(res, { title: reader.words.pages.settings.title, nav: 'settings', body });
  });

  for (const name of SECTIONS)
    router.get(`/settings/${name}`, signedInOnly, async (req, res) => {
      const reader = readerFor(res);
      const data = await settingsData(deps, athleteOf(res), reader);
      if (SECTION[name].body(data, reader) === null) throw notFound();
      const notice = noticeOf(req.query['said'], reader.words);
      const title = SECTION[name].title(data, reader);
      show(res, { title, nav: 'settings', body: sectionPage(name, { ...data, notice }, reader) });
    });

  router.post('/settings', signedInOnly, async (req, res) => {
    const { id } = athleteOf(res);
    const form = ReadingForm.safeParse(req.body);
    if (!form.success) throw new WebError(400, 'bad_form');
    await deps.store.write((tx) => saveReading(tx, id, form.data));
    res.redirect(303, sectionPath('reading', 'saved'));
  });

  router.post('/settings/ground', signedInOnly, async (req, res) => {
    const { id } = athleteOf(res);
    const form = GroundForm.safeParse(req.body);
    if (!form.success) throw new WebError(400, 'bad_form');
    await deps.store.write(async (tx) => {
      await saveGround(tx, id, form.data);
      await athletes.markAssessDue(tx, id, deps.clock.now());
    });
    await assess(req, id);
    res.redirect(303, sectionPath('ground', 'saved'));
  });

  return router;
};
