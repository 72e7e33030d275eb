import { describe, expect, it } from 'vitest';
import { ChannelError } from '../../../src/channels/errors.ts';
import { toMailError } from '../../../src/mail/errors.ts';
import { NoticeError } from '../../../src/notices/outbox/errors.ts';
import { deliveryReason } from '../../../src/words/delivery.ts';
import { words } from '../../../src/words/words.ts';

const both = (noted: string | null): readonly string[] =>
  ['en', 'de'].map((locale) => deliveryReason(noted, words(locale)));

describe('why something did not arrive', () => {
  it('is told in the reader’s language', () => {
    expect(both(new ChannelError('unavailable', 'status', 503).message)).toEqual([
      'the answer was status 503',
      'die Antwort war Status 503',
    ]);
    expect(both(new ChannelError('rejected', 'private').message)[1]).toContain('privates Netz');
  });

  it('is told of mails with the reply code, or with the name of the fault', () => {
    const refused = toMailError({ code: 'EENVELOPE', responseCode: 550, permanent: true });
    expect(both(refused.message)).toEqual([
      'the mail server refused the mail (reply 550)',
      'der Mailserver hat die Mail abgelehnt (Antwort 550)',
    ]);
    expect(both(toMailError(new Error('?')).message)[0]).toBe(
      'the mail could not be handed over (no answer)',
    );
  });

  it('is told of rows that another version has written', () => {
    expect(both(new NoticeError('unreadable', 'alert').message)).toEqual([
      'what was stored of it cannot be read by this version of Camber',
      'was davon gespeichert ist, kann diese Version von Camber nicht lesen',
    ]);
    expect(both(new NoticeError('unknown', 'horoscope').message)[0]).toContain('does not know');
  });

  it('is in the log where it is something else', () => {
    expect(both('toString is no reason')).toEqual([
      'the reason is in the log',
      'der Grund steht im Protokoll',
    ]);
    expect(both(null)[0]).toBe('the reason is in the log');
  });
});
