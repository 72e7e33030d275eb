import { randomUUID } from 'node:crypto';
import type { Deps } from '../../deps.ts';
import type { Athlete } from '../../store/athletes.ts';
import { sendNow } from './send-now.ts';

/**
 * Confirms to a runner who is deleted by now that everything is, if there was a confirmed address: it is kept nowhere,
 * so this mail is tried once. Gives whether it was sent. As a file nobody could read it any more, so only a mail server
 * gets it.
 */
export const sayGoodbye = async (
  deps: Pick<Deps, 'config' | 'keys' | 'clock' | 'log' | 'mailer'>,
  athlete: Athlete,
  { revoked }: { readonly revoked: boolean | null },
): Promise<boolean> => {
  const { email, emailVerifiedAt } = athlete;
  if (email === null || emailVerifiedAt === null || deps.mailer.kind === 'folder') return false;
  const payload = { revoked, backupDays: deps.config.copyDays };
  try {
    await sendNow(deps, athlete, { kind: 'goodbye', payload, key: `goodbye:${randomUUID()}`, to: email });
    return true;
  } catch (error) {
    deps.log.warn({ err: error }, 'the confirmation of a deletion could not be sent');
    return false;
  }
};
