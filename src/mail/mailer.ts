import type { OutgoingMail } from './message.ts';

/** Takes mails away. */
export type Mailer = {
  readonly kind: 'smtp' | 'folder';
  /** Resolves when the server (or the disk) has the mail. @throws MailError */
  send(mail: OutgoingMail): Promise<void>;
  /** Ends open connections. Mails on the way may still fail: stop sending first. */
  close(): void;
};
