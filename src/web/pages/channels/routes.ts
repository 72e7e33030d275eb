import { type Response, Router } from 'express';
import { z } from 'zod';
import { HOUR_MS } from '../../../core/durations.ts';
import { readAddress } from '../../../channels/address.ts';
import { CHANNELS, type ChannelKind, isChannelKind } from '../../../channels/channels.ts';
import { isChannelError } from '../../../channels/errors.ts';
import { sayOnChannel } from '../../../notices/sending/say-on-channel.ts';
import { testMessage } from '../../../notices/test-notice.ts';
import * as channels from '../../../store/channels.ts';
import type { Catalogue } from '../../../words/catalogue.ts';
import { deliveryReason } from '../../../words/delivery.ts';
import type { WebDeps } from '../../http/deps.ts';
import { notFound, WebError } from '../../http/errors.ts';
import { readerFor } from '../../http/reader.ts';
import { limited } from '../../http/security.ts';
import { RowId } from '../../http/row-id.ts';
import type { Show } from '../../parts/frame/show.ts';
import { type ChannelRow, type ChannelsData, channelsPage } from './page.ts';
import { athleteOf, signedInOnly } from '../../http/visitor.ts';

/** DESIGN: a phone, a chat, a home automation, and room to try; each costs one request per mail. */
const MOST_CHANNELS = 5;
/** DESIGN: enough to find a mistake, too few to make the server knock at many doors. */
const TESTS_PER_HOUR = 20;
/** Longer texts are no address that was mistyped. */
const MOST_TYPED = 1000;
const Form = z.object({
  kind: z.string().refine(isChannelKind),
  url: z.string().transform((url) => url.slice(0, MOST_TYPED + 1)),
});

type Said = keyof Catalogue['pages']['channels']['said'];

const SAID: readonly Said[] = ['added', 'removed', 'arrived'];

/** What was wrong with an address, as a sentence. */
const complaint = (
  problem: 'notAnAddress' | 'looksLike',
  kind: ChannelKind,
  t: Catalogue['pages']['channels'],
): string => {
  const { name, example } = CHANNELS[kind];
  return problem === 'looksLike' ? t.looksLike(name, example) : t.notAnAddress(example);
};

/** The settings of the channels beside mail. Every row is asked for under the visitor's own id. */
export const channelsRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();
  const { store, seal, clock } = deps;

  const rowOf = async (channel: channels.StoredChannel): Promise<ChannelRow> => {
    const opened = await channels
      .openChannel(store.read, channel.athleteId, channel.id, seal)
      .catch((error: unknown) => {
        deps.log.warn({ err: error, channelId: channel.id }, 'the address of a channel does not open');
        return null;
      });
    return {
      id: channel.id,
      name: isChannelKind(channel.kind) ? CHANNELS[channel.kind].name : channel.kind,
      host: opened === null ? null : new URL(opened.url).host,
      error: channel.error,
    };
  };

  const textsOf = (res: Response): Catalogue['pages']['channels'] => readerFor(res).words.pages.channels;
  const done = (res: Response, said: Said): ChannelsData['notice'] => ({
    kind: 'done',
    text: textsOf(res).said[said],
  });

  const answer = async (
    res: Response,
    notice: ChannelsData['notice'],
    options: {
      readonly secret?: string;
      readonly status?: number;
      readonly wrong?: ChannelsData['wrong'];
    } = {},
  ): Promise<void> => {
    const mine = await channels.channelsOf(store.read, athleteOf(res).id);
    const { words } = readerFor(res);
    const parts = {
      channels: await Promise.all(mine.map(rowOf)),
      kinds: (Object.keys(CHANNELS) as ChannelKind[]).map((kind) => ({ kind, ...CHANNELS[kind] })),
      room: mine.length < MOST_CHANNELS,
      secret: options.secret ?? null,
      notice,
      wrong: options.wrong ?? null,
    };
    const body = channelsPage(parts, words);
    show(res, { title: words.pages.channels.title, nav: 'settings', body }, options.status ?? 200);
  };

  router.get('/settings/channels', signedInOnly, async (req, res) => {
    const said = SAID.find((one) => one === req.query['said']);
    await answer(res, said === undefined ? null : done(res, said));
  });

  router.post('/settings/channels', signedInOnly, limited(TESTS_PER_HOUR, HOUR_MS), async (req, res) => {
    const athlete = athleteOf(res);
    const form = Form.safeParse(req.body);
    if (!form.success) throw new WebError(400, 'bad_form');
    const { kind, url } = form.data;
    const read = url.length > MOST_TYPED ? ({ problem: 'notAnAddress' } as const) : readAddress(kind, url);
    if ('problem' in read) {
      const problem = complaint(read.problem, kind, textsOf(res));
      return answer(res, null, { status: 400, wrong: { kind, url: url.slice(0, MOST_TYPED), problem } });
    }
    const { target } = read;
    const channel = { kind, ...target, now: clock.now() };
    const id = await store.write((tx) => channels.addChannel(tx, athlete.id, channel, seal, MOST_CHANNELS));
    if (id === null) return answer(res, { kind: 'problem', text: textsOf(res).full }, { status: 409 });
    // The secret is on this one answer only: nothing that is kept, no address, shows it.
    if (kind === 'webhook') return answer(res, done(res, 'added'), { secret: target.secret });
    res.redirect(303, '/settings/channels?said=added');
  });

  router.post(
    '/settings/channels/:id/test',
    signedInOnly,
    limited(TESTS_PER_HOUR, HOUR_MS),
    async (req, res) => {
      const channel = await find(res, req.params['id']);
      const id = `test:${channel.id}:${clock.now()}`;
      try {
        await sayOnChannel(deps, channel, testMessage(readerFor(res)), id);
      } catch (error) {
        if (!isChannelError(error)) throw error;
        await store.write((tx) => channels.noteDelivery(tx, channel.id, error.message));
        const reason = deliveryReason(error.message, readerFor(res).words);
        return answer(res, { kind: 'problem', text: textsOf(res).testFailed(reason) });
      }
      await store.write((tx) => channels.noteDelivery(tx, channel.id, null));
      res.redirect(303, '/settings/channels?said=arrived');
    },
  );

  router.post('/settings/channels/:id/remove', signedInOnly, async (req, res) => {
    const id = RowId.safeParse(req.params['id']);
    const removed =
      id.success && (await store.write((tx) => channels.removeChannel(tx, athleteOf(res).id, id.data)));
    if (!removed) throw notFound();
    res.redirect(303, '/settings/channels?said=removed');
  });

  /** The visitor's channel with this id. @throws WebError 404, also when it is somebody else's */
  const find = async (res: Response, text: unknown) => {
    const id = RowId.safeParse(text);
    const channel = id.success
      ? await channels.openChannel(store.read, athleteOf(res).id, id.data, seal)
      : null;
    if (channel === null || !isChannelKind(channel.kind)) throw notFound();
    return { ...channel, kind: channel.kind };
  };

  return router;
};
