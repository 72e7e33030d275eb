import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MailContent } from '../../../src/mail/content.ts';
import { createMailer, type Mailer } from '../../../src/mail/transport.ts';
import { startSmtp } from '../../support/smtp.ts';
import { aFullWeekly, anAlert, type Context } from '../notices/mails.ts';
import { SAMPLES } from '../words/samples.ts';

/** What a runner calls a pair at Strava, and what a file says of a watch, stands in mails: it must stay words. */

const EVIL = 'Speedster\r\nBcc: all@example.org\r\nX-Evil: 1\r\n\r\n<script>alert(1)</script>';
const HOSTILE: Context = {
  shoeNames: { g1: EVIL, g2: EVIL },
  devices: [EVIL],
};

const MAILS: readonly (readonly [string, MailContent])[] = [
  ['an alert about a pair', anAlert({ findings: [SAMPLES.K1] }, HOSTILE)],
  [
    'an alert about all that a run can show',
    anAlert({ findings: [SAMPLES.S1, SAMPLES.H1a, SAMPLES.K1] }, HOSTILE),
  ],
  ['a weekly mail', aFullWeekly({}, HOSTILE)],
];

let server: Awaited<ReturnType<typeof startSmtp>>;
let mailer: Mailer;
beforeEach(async () => {
  server = await startSmtp();
  mailer = createMailer({ smtpUrl: server.url, from: 'Camber <camber@example.org>', folder: '' });
});
afterEach(async () => {
  mailer.close();
  await server.close();
});

describe('words of strangers in', () => {
  it.each(MAILS)('%s make no header, no recipient and no markup', async (_name, content) => {
    expect(content.text).toContain('Speedster');
    await mailer.send({
      key: 'alert:7:123',
      to: 'jane@example.org',
      messageId: '<alert.7.123@camber.example>',
      date: new Date(Date.UTC(2026, 10, 22, 18, 4)),
      content,
    });
    const [mail] = server.received;
    expect(mail?.envelopeTo).toEqual(['jane@example.org']);
    expect(mail?.to).toMatchObject({ text: 'jane@example.org' });
    expect([...(mail?.headers.keys() ?? [])]).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(bcc|x-evil)$/)]),
    );
    expect(mail?.source.split('\r\n\r\n')[0]).not.toMatch(/^(bcc|x-evil):/im);
    expect(mail?.html).not.toMatch(/<script/i);
  });

  it('a subject stay in its line', async () => {
    const content = { ...anAlert({ findings: [SAMPLES.K1] }, HOSTILE), subject: EVIL };
    await mailer.send({
      key: 'alert:7:124',
      to: 'jane@example.org',
      messageId: '<alert.7.124@camber.example>',
      date: new Date(0),
      content,
    });
    const [mail] = server.received;
    expect(mail?.subject).toContain('Speedster');
    expect(mail?.source.split('\r\n\r\n')[0]).not.toMatch(/^(bcc|x-evil):/im);
    expect(mail?.envelopeTo).toEqual(['jane@example.org']);
  });
});
