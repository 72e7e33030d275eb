import { z } from 'zod';
import { anyJson, count, instant, text } from './base.ts';

/** A mail that Camber wrote. Those that were sent lie beside it as .eml files. */
export const ExportedMail = z.object({
  key: text(200).describe('Names it for good: what it was about, such as weekly:2026-11-16.'),
  kind: text(40).describe('alert, stop, reminder, weekly, milestone, verify …'),
  state: z.enum(['pending', 'held', 'sent', 'failed', 'cancelled']).describe('held: waits for an address.'),
  createdAt: instant,
  notBefore: instant.describe('When it may leave.'),
  sentAt: instant.nullable(),
  attempts: count.max(10_000),
  messageId: text(500).nullable(),
  error: text(2000).nullable().describe('Why it did not leave.'),
  file: text(200).nullable().describe('The mail itself, in this archive; null where it was not sent.'),
  facts: anyJson.describe(
    'What its sentences are made from, by kind; no part of the format. Null where it held a signed link.',
  ),
});

/** The same, said on another channel. */
export const ExportedMessage = z.object({
  key: text(300).describe('The mail that it goes with.'),
  channel: text(40).nullable().describe('ntfy, telegram …; null where the channel is gone.'),
  kind: text(40),
  state: z.enum(['pending', 'held', 'sent', 'failed', 'cancelled']),
  createdAt: instant,
  sentAt: instant.nullable(),
  error: text(2000).nullable(),
});
