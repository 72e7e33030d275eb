import { createHash } from 'node:crypto';
import type { Deps } from '../../deps.ts';
import { toEml } from '../../mail/folder.ts';
import { messageIdOf } from '../../mail/message.ts';
import { NoticeError } from '../../notices/outbox/errors.ts';
import { readNotice } from '../../notices/outbox/read.ts';
import { contextFor } from '../../notices/sending/context-for.ts';
import type { NoticeContext } from '../../notices/sending/context.ts';
import type { Athlete } from '../../store/athletes.ts';
import type { RowIn } from '../../store/everything.ts';

/** What writing a mail once more needs. */
export type EmlDeps = Pick<Deps, 'clock' | 'config' | 'keys' | 'store'>;

/** Where a mail of the file mailbox went when there was no address. */
const NO_ADDRESS = 'runner@localhost';

const BOUNDARY_LENGTH = 24;

/** Links that lead to pages and carry no signature: whoever finds the archive can answer and end nothing with it. */
const withoutTokens = (context: NoticeContext): NoticeContext => {
  const { home, settings } = context.pages;
  return {
    ...context,
    inBrowser: null,
    links: {
      run: (runId) => `${home}/runs/${runId}`,
      pain: () => `${home}/check-ins`,
      gap: () => `${home}/check-ins`,
      unsubscribe: () => `${settings}#mails`,
    },
  };
};

/** What was stored of a mail, with a page in the place of the link that would confirm something. */
const withoutLink = (
  { kind, payload }: Pick<RowIn<'outbox'>, 'kind' | 'payload'>,
  page: string,
): Pick<RowIn<'outbox'>, 'kind' | 'payload'> => ({
  kind,
  payload: kind === 'verify' && typeof payload === 'object' ? { ...(payload as object), url: page } : payload,
});

/**
 * A mail that was sent as an .eml file, written once more from what is kept of it; null where this version cannot say it
 * any more.
 */
export const emlOf = async (
  deps: EmlDeps,
  athlete: Athlete,
  row: RowIn<'outbox'>,
): Promise<Uint8Array | null> => {
  const { config } = deps;
  const notice = readNotice(withoutLink(row, `${config.publicUrl}/settings/email`));
  if (notice instanceof NoticeError) return null;
  const sentAt = row.sentAt ?? row.createdAt;
  const context = withoutTokens(
    await contextFor({ ...deps, clock: { now: () => sentAt } }, athlete, row, notice),
  );
  return toEml(config.mail.from, {
    key: row.key,
    to: notice.to ?? athlete.email ?? NO_ADDRESS,
    messageId: row.messageId ?? messageIdOf(row.key, config.publicUrl),
    date: new Date(sentAt),
    content: notice.toMail(context),
    // The same mail is the same file in every archive.
    boundary: createHash('sha256').update(row.key).digest('hex').slice(0, BOUNDARY_LENGTH),
  });
};
