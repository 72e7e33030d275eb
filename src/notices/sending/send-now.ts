import type { Deps } from '../../deps.ts';
import { messageIdOf } from '../../mail/message.ts';
import type { Athlete } from '../../store/athletes.ts';
import { contextOf } from './context.ts';
import { NoticeError } from '../outbox/errors.ts';
import type { NoticeKind, PayloadOf } from '../index.ts';
import { readNotice } from '../outbox/read.ts';

/**
 * Sends a notice at once and once, without the outbox: what is tried out, and what nothing may remain of.
 * @throws MailError
 */
export const sendNow = async <K extends NoticeKind>(
  deps: Pick<Deps, 'config' | 'keys' | 'clock' | 'mailer'>,
  athlete: Athlete,
  { kind, payload, key, to }: { kind: K; payload: PayloadOf<K>; key: string; to: string },
): Promise<void> => {
  const notice = readNotice({ kind, payload });
  if (notice instanceof NoticeError) throw notice;
  const now = deps.clock.now();
  const context = contextOf(deps, athlete, { writtenAt: now });
  await deps.mailer.send({
    key,
    to,
    messageId: messageIdOf(key, deps.config.publicUrl),
    date: new Date(now),
    content: notice.toMail(context),
  });
};
