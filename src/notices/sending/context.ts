import { toPng } from '../../charts/png.ts';
import type { Deps } from '../../deps.ts';
import { ANSWER_LIFE_MS, createMailLinks, type MailLinks } from '../../links/mail-links.ts';
import { VIEW_LIFE_MS, viewLink } from '../../links/view-links.ts';
import type { RenderPng } from '../../mail/sections/chart.ts';
import type { Place } from '../../mail/sections/findings.ts';
import type { Athlete } from '../../store/athletes.ts';
import type { FindingContext } from '../../words/findings.ts';
import { type Reader, readerOf } from '../../words/reader.ts';

/** Where the links of a notice lead. */
export type Pages = {
  readonly home: string;
  readonly how: string;
  readonly settings: string;
  readonly address: string;
  readonly connect: string;
  readonly routine: string;
  readonly acute: string;
  readonly ladder: string;
  readonly plan: string;
  readonly episodes: string;
};

/** What a notice is said with beside its payload: who reads it, where its links lead, and what is looked up late. */
export type NoticeContext = {
  readonly reader: Reader;
  readonly pages: Pages;
  /** The signed links: questions, and the end of these mails. */
  readonly links: MailLinks;
  /** The notice as a page; null where nothing of it is kept, and on that page itself. */
  readonly inBrowser: string | null;
  readonly place: Place;
  /** Names of pairs by gear id: they are kept with the pairs, not with the notice. */
  readonly shoeNames: Readonly<Record<string, string>>;
  /** What recorded the runs that it is about. */
  readonly devices: readonly string[];
  /** When it leaves, epoch milliseconds. */
  readonly now: number;
  readonly renderPng: RenderPng;
};

/** The same notice for its page: all of it, without the way to where the reader is already. */
export const asPage = (context: NoticeContext): NoticeContext => ({
  ...context,
  place: 'page',
  inBrowser: null,
});

/** The pages of a Camber that stands at this address. */
export const pagesOf = (publicUrl: string): Pages => ({
  home: publicUrl,
  how: `${publicUrl}/how`,
  settings: `${publicUrl}/settings`,
  address: `${publicUrl}/settings/email`,
  connect: `${publicUrl}/connect`,
  routine: `${publicUrl}/routine`,
  acute: `${publicUrl}/routine/acute`,
  ladder: `${publicUrl}/routine/ladder`,
  plan: `${publicUrl}/routine/plan`,
  episodes: `${publicUrl}/episodes`,
});

/** The context of a notice to this runner. */
export const contextOf = (
  { config, keys, clock }: Pick<Deps, 'config' | 'keys' | 'clock'>,
  athlete: Pick<Athlete, 'id' | 'units' | 'language' | 'hourCycle'>,
  {
    writtenAt,
    outboxId = null,
    ...lookedUp
  }: Partial<Pick<NoticeContext, 'shoeNames' | 'devices'>> & {
    /** Epoch milliseconds; a notice that is sent again carries the same links. */
    readonly writtenAt: number;
    /** Where it is kept; left out: nowhere. */
    readonly outboxId?: number | null;
  },
): NoticeContext => ({
  reader: readerOf(athlete),
  pages: pagesOf(config.publicUrl),
  links: createMailLinks({
    publicUrl: config.publicUrl,
    sessionKey: keys.session,
    athleteId: athlete.id,
    expiresAt: writtenAt + ANSWER_LIFE_MS,
  }),
  inBrowser:
    outboxId === null
      ? null
      : viewLink({
          publicUrl: config.publicUrl,
          sessionKey: keys.session,
          claim: { athleteId: athlete.id, outboxId, expiresAt: writtenAt + VIEW_LIFE_MS },
        }),
  place: 'mailbox',
  shoeNames: {},
  devices: [],
  ...lookedUp,
  now: clock.now(),
  renderPng: toPng,
});

/** What the sentences about findings need of a context. */
export const findingContext = ({
  shoeNames,
}: Pick<NoticeContext, 'shoeNames'>): Omit<FindingContext, 'outlook'> => ({
  shoeName: (gearId) => shoeNames[gearId] ?? null,
});
