/** The mails that go out, and what became of them: written with what caused them, sent by a job. */

export type { OutboxMail, NewMail } from './outbox/mail.ts';
export * from './outbox/write.ts';
export * from './outbox/send.ts';
export * from './outbox/open.ts';
export * from './outbox/read.ts';
