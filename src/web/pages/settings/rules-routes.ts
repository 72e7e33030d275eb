import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { settingsEffect, type SettingsEffect } from '../../../core/report/settings-effect.ts';
import type { RuleSettings } from '../../../core/rules/settings.ts';
import { localDay } from '../../../runner/clock.ts';
import { readAssessInput } from '../../../runner/history.ts';
import { LOAD_MEASURES } from '../../../core/load/measure.ts';
import { ruleSettingsOf, saveRuleSettings } from '../../../runner/settings.ts';
import * as athletes from '../../../store/athletes.ts';
import type { WebDeps } from '../../http/deps.ts';
import { WebError } from '../../http/errors.ts';
import type { Owned } from '../../http/owned.ts';
import { readerFor } from '../../http/reader.ts';
import { limited } from '../../http/security.ts';
import { athleteOf, signedInOnly } from '../../http/visitor.ts';
import type { Show } from '../../parts/frame/show.ts';
import { readRuleForm, ruleFormOf, usualRules } from './rule-form.ts';
import { rulesPage, type RulesPageData } from './rules-page.ts';

const RulesForm = z.looseObject({ measure: z.enum(LOAD_MEASURES) });

/** DESIGN: each form replays the history twice; nobody tries limits faster than every two seconds. */
const TRIES_PER_MINUTE = 30;

/** What a saved form has changed stands in the address, so that a reload of the page shows it and saves nothing. */
const Saved = z.object({
  said: z.enum(['saved', 'reset']),
  mails: z.string().regex(/^\d{1,4}-\d{1,4}$/),
  findings: z.string().regex(/^\d{1,4}-\d{1,4}$/),
});

const written = ({ added, gone }: SettingsEffect['mails']): string => `${added}-${gone}`;

const readBack = (text: string): SettingsEffect['mails'] => {
  const [added = 0, gone = 0] = text.split('-').map(Number);
  return { added, gone };
};

const savedOf = (query: Request['query']): RulesPageData['outcome'] => {
  const { success, data } = Saved.safeParse(query);
  if (!success) return null;
  return { kind: data.said, effect: { mails: readBack(data.mails), findings: readBack(data.findings) } };
};

/** Every rule with its switch and its limit, and what other limits would have changed. */
export const rulesRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();

  const showPage = (res: Response, data: RulesPageData, status = 200): void => {
    const reader = readerFor(res);
    show(
      res,
      { title: reader.words.pages.settings.rules.title, nav: 'settings', body: rulesPage(data, reader) },
      status,
    );
  };

  const effectOf = async (
    athlete: Owned<athletes.Athlete>,
    next: Partial<RuleSettings>,
  ): Promise<SettingsEffect> => {
    const today = localDay(deps.clock.now(), athlete.timeZone);
    const input = await readAssessInput(deps.store.read, athlete.id, today);
    return settingsEffect(input, { ...input.settings, ...next });
  };

  router.get('/settings/rules', signedInOnly, async (req, res) => {
    const athlete = athleteOf(res);
    const settings = await ruleSettingsOf(deps.store.read, athlete.id);
    const form = ruleFormOf(settings, readerFor(res));
    const rules = { form, wrong: [], noReminder: false };
    showPage(res, { rules, mailsOn: athlete.alerts, outcome: savedOf(req.query) });
  });

  router.post('/settings/rules', signedInOnly, limited(TRIES_PER_MINUTE, 60_000), async (req, res) => {
    const athlete = athleteOf(res);
    const form = RulesForm.safeParse(req.body);
    if (!form.success) throw new WebError(400, 'bad_form');
    const isReset = form.data['reset'] === '1';
    const current = await ruleSettingsOf(deps.store.read, athlete.id);
    const rules = readRuleForm(form.data, form.data.measure, current, readerFor(res));
    const settings = isReset ? usualRules() : rules.settings;
    if (settings === null) return showPage(res, { rules, mailsOn: athlete.alerts, outcome: null }, 400);
    const effect = await effectOf(athlete, settings);
    if (form.data['preview'] === '1')
      return showPage(res, { rules, mailsOn: athlete.alerts, outcome: { kind: 'preview', effect } });
    await deps.store.write(async (tx) => {
      await saveRuleSettings(tx, athlete.id, settings);
      await athletes.markAssessDue(tx, athlete.id, deps.clock.now());
    });
    await deps.queues
      .add('assess', { athleteId: athlete.id })
      .catch((error: unknown) => req.log.warn({ err: error }, 'new settings wait for the sweep'));
    const said = new URLSearchParams({
      said: isReset ? 'reset' : 'saved',
      mails: written(effect.mails),
      findings: written(effect.findings),
    });
    res.redirect(303, `/settings/rules?${said}`);
  });

  return router;
};
