import type { Mailer } from '../mail/transport.ts';

/** A way for mails that ends here: they are written and counted, and go nowhere. */
export type CountingMailer = Mailer & {
  sent(): number;
  /** Mails that came a second time. */
  twice(): number;
};

export const countingMailer = (): CountingMailer => {
  const keys = new Set<string>();
  let sent = 0;
  return {
    kind: 'folder',
    send: async ({ key }) => {
      sent += 1;
      keys.add(key);
    },
    close: () => {},
    sent: () => sent,
    twice: () => sent - keys.size,
  };
};
