import { type Request, type Response, Router } from 'express';
import type { Day } from '../../../core/day.ts';
import { byStart, type Episode } from '../../../core/episodes/episode.ts';
import { localDay } from '../../../runner/clock.ts';
import { keepEpisode, readEpisodes } from '../../../runner/episodes.ts';
import { readAssessInput, WITHOUT_ROUTES } from '../../../runner/history.ts';
import { saveReading } from '../../../runner/reading.ts';
import { groundOf, saveGround } from '../../../runner/settings.ts';
import * as athletes from '../../../store/athletes.ts';
import type { Db } from '../../../store/db.ts';
import * as shoes from '../../../store/shoes.ts';
import { missingScopes } from '../../../strava/oauth.ts';
import {
  finishStep,
  openSteps,
  skipWelcome,
  stepsOf,
  WELCOME_STEPS,
  welcomeOf,
  type WelcomeStep,
} from '../../../runner/welcome.ts';
import { browserHabits } from '../../http/browser-habits.ts';
import type { WebDeps } from '../../http/deps.ts';
import { WebError } from '../../http/errors.ts';
import type { Owned } from '../../http/owned.ts';
import { GroundForm, ReadingForm } from '../../parts/own-forms.ts';
import { readerFor } from '../../http/reader.ts';
import { addressData } from '../../parts/address-data.ts';
import { languageNames } from '../../parts/reading-fields.ts';
import { EMPTY_EPISODE, readEpisodeForm } from '../../parts/episode-fields.ts';
import { dropFields, readDrops } from '../../parts/shoe-drops.ts';
import type { Show } from '../../parts/frame/show.ts';
import { type ShoeSource, type StepData, welcomePage } from './page.ts';
import { SCOPES } from '../../parts/what-is-read.ts';
import { athleteOf, signedInOnly } from '../../http/visitor.ts';

type Me = Owned<athletes.Athlete>;

/** Where pairs come from. */
const shoeSource = ({ stravaId, scopes }: Me): ShoeSource => {
  if (stravaId === null) return 'files';
  return scopes.includes('profile:read_all') ? 'strava' : 'runs';
};

/** What a step shows as things stand. */
const stepData = async (deps: WebDeps, athlete: Me, step: WelcomeStep, req: Request): Promise<StepData> => {
  const db = deps.store.read;
  switch (step) {
    case 'permissions': {
      const missing = missingScopes(athlete.scopes);
      return { step, missing: SCOPES.filter((scope) => missing.includes(scope)) };
    }
    case 'address': {
      return { step, address: await addressData(deps, athlete), sent: req.query['said'] === 'link-sent' };
    }
    case 'reading': {
      // Until the runner has said otherwise, clock and week are those of the browser's region.
      const { done } = await welcomeOf(db, athlete.id);
      const usual = done.includes(step) ? null : browserHabits(req.acceptsLanguages());
      return { step, reading: { ...athlete, ...usual }, languages: languageNames() };
    }
    case 'ground':
      return { step, ground: await groundOf(db, athlete.id) };
    case 'shoes':
      return {
        step,
        fields: dropFields(await shoes.shoesOf(db, athlete.id), athlete.language),
        source: shoeSource(athlete),
      };
    case 'pain': {
      const today = localDay(deps.clock.now(), athlete.timeZone);
      return { step, today, told: await toldBy(deps, athlete, today), form: EMPTY_EPISODE, wrong: [] };
    }
  }
};

/** What was told already, in the order it began. */
const toldBy = async (deps: WebDeps, athlete: Me, today: Day): Promise<readonly Episode[]> => {
  const db = deps.store.read;
  const input = await readAssessInput(db, athlete.id, today, WITHOUT_ROUTES);
  const of = { athleteId: athlete.id, input, until: today };
  return (await readEpisodes(db, deps.seal, of)).toSorted(byStart);
};

/** Keeps the time that the form tells; an empty form tells none. Gives the step again where it cannot be taken. */
const savePain = async (
  deps: WebDeps,
  athlete: Me,
  body: Readonly<Record<string, unknown>>,
): Promise<StepData | null> => {
  const now = deps.clock.now();
  const today = localDay(now, athlete.timeZone);
  const { form, wrong, said } = readEpisodeForm(body, today);
  if (form.start === '' && form.note === '') return null;
  if (said === null) return { step: 'pain', today, told: await toldBy(deps, athlete, today), form, wrong };
  await deps.store.write((tx) => keepEpisode(tx, deps.seal, athlete.id, null, { said, now }));
  return null;
};

/** Stores what a step's form says. Gives the step again when part of it cannot be taken. */
const saveStep = async (
  deps: WebDeps,
  athlete: Me,
  step: WelcomeStep,
  body: Readonly<Record<string, unknown>>,
): Promise<StepData | null> => {
  if (step === 'reading') {
    const form = ReadingForm.safeParse(body);
    if (!form.success) throw new WebError(400, 'bad_form');
    await deps.store.write((tx) => saveReading(tx, athlete.id, form.data));
  }
  if (step === 'ground') {
    const form = GroundForm.safeParse(body);
    if (!form.success) throw new WebError(400, 'bad_form');
    await saveAndAssess(deps, athlete, (tx) => saveGround(tx, athlete.id, form.data));
  }
  if (step === 'pain') return savePain(deps, athlete, body);
  if (step !== 'shoes') return null;
  const { fields, drops } = readDrops(
    body,
    await shoes.shoesOf(deps.store.read, athlete.id),
    athlete.language,
  );
  if (fields.some(({ wrong }) => wrong)) return { step, fields, source: shoeSource(athlete) };
  if (drops.length === 0) return null;
  await saveAndAssess(deps, athlete, async (tx) => {
    for (const { id, dropMm } of drops) await shoes.setDrop(tx, athlete.id, id, dropMm);
  });
  return null;
};

/** For what findings depend on: they follow. */
const saveAndAssess = async (
  deps: WebDeps,
  { id }: Me,
  save: (tx: Db) => Promise<unknown>,
): Promise<void> => {
  await deps.store.write(async (tx) => {
    await save(tx);
    await athletes.markAssessDue(tx, id, deps.clock.now());
  });
  await deps.queues
    .add('assess', { athleteId: id })
    .catch((error: unknown) => deps.log.warn({ err: error }, 'an answer waits for the sweep'));
};

/** The step behind this one that is still open, else any that is, else home. */
const nextAfter = (step: WelcomeStep, open: readonly WelcomeStep[]): string => {
  const behind = WELCOME_STEPS.slice(WELCOME_STEPS.indexOf(step) + 1);
  const next = behind.find((each) => open.includes(each)) ?? open[0];
  return next === undefined ? '/' : `/welcome/${next}`;
};

/** A runner's first steps, one short page each: every one can be skipped, and gone on with later. */
export const welcomeRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();
  const showStep = async (res: Response, athlete: Me, data: StepData, status = 200): Promise<void> => {
    const reader = readerFor(res);
    const body = welcomePage(data, await welcomeOf(deps.store.read, athlete.id), athlete, reader);
    show(res, { title: reader.words.pages.welcome[data.step].title, nav: 'settings', body }, status);
  };

  router.get('/welcome', signedInOnly, async (req, res) => {
    const athlete = athleteOf(res);
    const [first] = openSteps(await welcomeOf(deps.store.read, athlete.id), athlete);
    if (first !== undefined) res.redirect(303, `/welcome/${first}`);
    else res.redirect(303, req.query['again'] === '1' ? `/welcome/${stepsOf(athlete)[0]}` : '/');
  });

  router.post('/welcome/skip', signedInOnly, async (_req, res) => {
    await deps.store.write((tx) => skipWelcome(tx, athleteOf(res).id));
    res.redirect(303, '/');
  });

  for (const step of WELCOME_STEPS) {
    router.get(`/welcome/${step}`, signedInOnly, async (req, res) => {
      const athlete = athleteOf(res);
      await showStep(res, athlete, await stepData(deps, athlete, step, req));
    });

    router.post(`/welcome/${step}`, signedInOnly, async (req, res) => {
      const athlete = athleteOf(res);
      const body = (req.body ?? {}) as Readonly<Record<string, unknown>>;
      const again = body['skip'] === '1' ? null : await saveStep(deps, athlete, step, body);
      if (again !== null) return showStep(res, athlete, again, 400);
      if (step === 'pain' && body['more'] === '1') return res.redirect(303, '/welcome/pain');
      const open = await deps.store.write(async (tx) => {
        await finishStep(tx, athlete.id, step);
        return openSteps(await welcomeOf(tx, athlete.id), athlete);
      });
      res.redirect(303, nextAfter(step, open));
    });
  }

  return router;
};
