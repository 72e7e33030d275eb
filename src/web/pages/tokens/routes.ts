import { randomBytes } from 'node:crypto';
import { type Response, Router } from 'express';
import { z } from 'zod';
import { HOUR_MS } from '../../../core/durations.ts';
import { addApiToken, apiTokensOf, countApiTokens, removeApiToken } from '../../../store/api-tokens.ts';
import type { WebDeps } from '../../http/deps.ts';
import { notFound, WebError } from '../../http/errors.ts';
import { readerFor } from '../../http/reader.ts';
import { limited } from '../../http/security.ts';
import { athleteOf, signedInOnly } from '../../http/visitor.ts';
import type { Show } from '../../parts/frame/show.ts';
import { type TokensData, tokensPage } from './page.ts';

/** So that it is known again in a log, a mail or a repository. */
const PREFIX = 'camber_api_';
const TOKEN_BYTES = 32;
/** DESIGN: a dashboard in every room; more is a mistake. */
const MOST_TOKENS = 10;
const MADE_PER_HOUR = 20;
const LONGEST_NAME = 60;

const Form = z.object({ name: z.string() });
const Id = z.coerce.number().int().positive();

const HOME = '/settings/tokens';

/** The tokens by which dashboards read: all of the visitor's own. */
export const tokensRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();
  const { store, clock, config } = deps;

  const page = async (
    res: Response,
    rest: Partial<Pick<TokensData, 'fresh' | 'wrong' | 'notice'>>,
    status = 200,
  ): Promise<void> => {
    const reader = readerFor(res);
    const athlete = athleteOf(res);
    const tokens = await apiTokensOf(store.read, athlete.id);
    const data: TokensData = {
      tokens,
      timeZone: athlete.timeZone,
      address: `${config.publicUrl}/api/v1`,
      room: tokens.length < MOST_TOKENS,
      fresh: null,
      wrong: null,
      notice: null,
      ...rest,
    };
    const title = reader.words.pages.tokens.title;
    show(res, { title, nav: 'settings', body: tokensPage(data, reader) }, status);
  };

  router.get(HOME, signedInOnly, async (req, res) => {
    const t = readerFor(res).words.pages.tokens;
    await page(res, { notice: req.query['said'] === 'ended' ? t.ended : null });
  });

  router.post(HOME, signedInOnly, limited(MADE_PER_HOUR, HOUR_MS), async (req, res) => {
    const form = Form.safeParse(req.body);
    if (!form.success) throw new WebError(400, 'bad_form');
    const t = readerFor(res).words.pages.tokens;
    const name = form.data.name.trim();
    if (name === '' || name.length > LONGEST_NAME) return page(res, { wrong: t.badName }, 400);
    const { id } = athleteOf(res);
    const token = PREFIX + randomBytes(TOKEN_BYTES).toString('base64url');
    const isMade = await store.write(async (tx) => {
      if ((await countApiTokens(tx, id)) >= MOST_TOKENS) return false;
      await addApiToken(tx, id, { name, token, now: clock.now() });
      return true;
    });
    if (!isMade) return page(res, { wrong: t.full }, 400);
    // The token is on this one answer only: nothing that is kept, no address, shows it.
    await page(res, { fresh: { name, token } });
  });

  router.post(`${HOME}/:id/end`, signedInOnly, async (req, res) => {
    const id = Id.safeParse(req.params['id']);
    const isGone = id.success && (await store.write((tx) => removeApiToken(tx, athleteOf(res).id, id.data)));
    if (!isGone) throw notFound();
    res.redirect(303, `${HOME}?said=ended`);
  });

  return router;
};
