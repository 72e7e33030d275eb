import type { z } from 'zod';
import type { UnsubscribeClaim } from '../links/mail-links.ts';
import type { MailContent } from '../mail/content.ts';
import type { Athlete } from '../store/athletes.ts';
import type { Catalogue } from '../words/catalogue.ts';
import type { ShortMessage } from '../words/short-message.ts';
import type { NoticeContext } from './sending/context.ts';
import { NoticeError } from './outbox/errors.ts';
import type { Example, ExampleSource } from './examples/example.ts';

/** Runs whose recording devices a notice names, as Strava's brand rules ask. */
type Recorded = { readonly runId: number } | { readonly from: string; readonly to: string };

/** One thing that Camber says by itself, on one screen: what is kept of it, to whom it goes, when, and how it reads. */
export type Notice<Kind extends string, Payload> = {
  readonly kind: Kind;
  /** What it is called in a list of mails. */
  name(names: Catalogue['mail']['names']): string;
  /**
   * What is kept of it until it is sent: facts, never text, so that it says the same whenever it leaves. The schema
   * reads what any version before has written: whatever was added later has a default.
   */
  readonly payload: z.ZodType<Payload>;
  /** The runner's switch that stops it; a mail of it carries List-Unsubscribe. Null: it cannot be turned off. */
  readonly list: UnsubscribeClaim['kind'] | null;
  /** Whether a pause of all mails holds it. */
  readonly isPausable: boolean;
  /** Whether it waits for corrections and for the end of quiet hours. If not, it leaves at once. */
  readonly settles: boolean;
  /** The address it goes to; left out: the runner's confirmed one. */
  to?(payload: Payload): string;
  /** Why it is no longer worth sending; null where it still is. Left out: always worth it. */
  outdated?(athlete: Athlete, payload: Payload): string | null;
  recorded?(payload: Payload): Recorded | null;
  toMail(payload: Payload, context: NoticeContext): MailContent;
  /** For a phone or a chat; left out: only mail carries it. */
  toShort?(payload: Payload, context: NoticeContext): ShortMessage;
  /** One or more of it, each by its name: what `camber mail preview` and the tests show. Null: the history has none. */
  examples(source: ExampleSource): Readonly<Record<string, () => Example<Payload> | null>>;
};

/** A notice with what was kept of it: all that is asked of it when it leaves. */
export type ReadNotice = Pick<Notice<string, unknown>, 'kind' | 'list' | 'isPausable'> & {
  outdated(athlete: Athlete): string | null;
  readonly to: string | null;
  readonly recorded: Recorded | null;
  toMail(context: NoticeContext): MailContent;
  readonly toShort: ((context: NoticeContext) => ShortMessage) | null;
};

/** A row of the table: the notice, and how it is read from what was stored. */
export type NoticeRow<Kind extends string, Payload> = Notice<Kind, Payload> & {
  read(stored: unknown): ReadNotice | NoticeError;
};

/** Keeps the types of kind and payload, and joins the two where a notice is read. */
export const defineNotice = <const Kind extends string, Payload>(
  notice: Notice<Kind, Payload>,
): NoticeRow<Kind, Payload> => ({
  ...notice,
  read: (stored) => {
    const { success, data, error } = notice.payload.safeParse(stored);
    return success ? withPayload(notice, data) : new NoticeError('unreadable', notice.kind, { cause: error });
  },
});

const withPayload = <Payload>(notice: Notice<string, Payload>, payload: Payload): ReadNotice => {
  const { kind, list, isPausable, outdated, toShort } = notice;
  return {
    kind,
    list,
    isPausable,
    outdated: (athlete) => outdated?.(athlete, payload) ?? null,
    to: notice.to?.(payload) ?? null,
    recorded: notice.recorded?.(payload) ?? null,
    toMail: (context) => notice.toMail(payload, context),
    toShort: toShort === undefined ? null : (context) => toShort(payload, context),
  };
};
