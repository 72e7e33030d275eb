import { createHash, createVerify, generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMailer, type Mailer } from '../../../src/mail/transport.ts';
import { startSmtp } from '../../support/smtp.ts';
import { aFullWeekly } from '../notices/mails.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

const UNSUBSCRIBE = `<https://camber.example.org/unsubscribe?token=${'a'.repeat(220)}>`;
const ONE_CLICK = 'List-Unsubscribe=One-Click';

let server: Awaited<ReturnType<typeof startSmtp>>;
let mailer: Mailer;
beforeEach(async () => {
  server = await startSmtp();
  const dkim = { domain: 'example.org', selector: 'camber', privateKey };
  mailer = createMailer({ smtpUrl: server.url, from: 'Camber <camber@example.org>', folder: '', dkim });
});
afterEach(async () => {
  mailer.close();
  await server.close();
});

/** The mail as the server got it. */
const sent = async (): Promise<string> => {
  await mailer.send({
    key: 'weekly:7:2026-11-23',
    to: 'runner@example.org',
    messageId: '<weekly.7.2026-11-23@camber.example.org>',
    headers: { 'List-Unsubscribe': UNSUBSCRIBE, 'List-Unsubscribe-Post': ONE_CLICK },
    content: aFullWeekly(),
  });
  return server.received[0]?.source ?? '';
};

/** Header fields with their folding, in order (RFC 5322 2.2.3). */
const fieldsOf = (source: string): readonly string[] =>
  source.slice(0, source.indexOf('\r\n\r\n')).split(/\r\n(?![ \t])/);
/** RFC 6376 3.4.2. */
const relaxedField = (field: string): string => {
  const [name = '', ...value] = field.split(':');
  const text = value
    .join(':')
    .replaceAll('\r\n', '')
    .replaceAll(/[ \t]+/g, ' ')
    .trim();
  return `${name.toLowerCase().trim()}:${text}`;
};
/** RFC 6376 3.4.4. */
const relaxedBody = (body: string): string => {
  const lines = body.split('\r\n').map((line) => line.replaceAll(/[ \t]+/g, ' ').replace(/ $/, ''));
  while (lines.at(-1) === '') lines.pop();
  return lines.length === 0 ? '' : `${lines.join('\r\n')}\r\n`;
};

/** Verifies the signature with nothing but the RFC; gives its tags and whether both hashes hold. */
const verify = (source: string) => {
  const fields = fieldsOf(source);
  const own = fields.find((field) => /^dkim-signature:/i.test(field)) ?? '';
  const tags = new Map(
    own
      .slice(own.indexOf(':') + 1)
      .replaceAll(/\s+/g, '')
      .split(';')
      .map((tag) => [tag.slice(0, tag.indexOf('=')), tag.slice(tag.indexOf('=') + 1)] as const),
  );
  const body = relaxedBody(source.slice(source.indexOf('\r\n\r\n') + 4));
  const names = (tags.get('h') ?? '').toLowerCase().split(':');
  const signed = names.flatMap((name) =>
    fields.filter((field) => field.toLowerCase().startsWith(`${name}:`)).map(relaxedField),
  );
  const text = [...signed, relaxedField(own.replace(/(\bb=)[^;]*$/, '$1'))].join('\r\n');
  const signature = tags.get('b') ?? '';
  return {
    tags,
    names,
    bodyHolds: createHash('sha256').update(body).digest('base64') === tags.get('bh'),
    headersHold: createVerify('RSA-SHA256').update(text).verify(publicKey, signature, 'base64'),
  };
};

describe('a signed mail', () => {
  it('verifies against the public key, for the domain and selector of the configuration', async () => {
    const { tags, bodyHolds, headersHold } = verify(await sent());
    expect(Object.fromEntries(tags)).toMatchObject({
      a: 'rsa-sha256',
      c: 'relaxed/relaxed',
      d: 'example.org',
      s: 'camber',
    });
    expect([bodyHolds, headersHold]).toEqual([true, true]);
  });

  it('covers what a reader sees and the two headers of one-click unsubscribing (RFC 8058 4)', async () => {
    const { names } = verify(await sent());
    expect(names).toEqual(
      expect.arrayContaining(['from', 'to', 'subject', 'date', 'list-unsubscribe', 'list-unsubscribe-post']),
    );
  });

  it('no longer verifies when the link, the subject or a letter was changed', async () => {
    const source = await sent();
    expect(verify(source.replace('token=a', 'token=b')).headersHold).toBe(false);
    expect(verify(source.replace(/^Subject: ./m, 'Subject: !')).headersHold).toBe(false);
    const end = source.lastIndexOf('--');
    expect(verify(`${source.slice(0, end - 30)}X${source.slice(end - 29)}`).bodyHolds).toBe(false);
  });

  it('has each header of unsubscribing on one line, however long', async () => {
    const fields = fieldsOf(await sent());
    expect(fields).toContain(`List-Unsubscribe: ${UNSUBSCRIBE}`);
    expect(fields).toContain(`List-Unsubscribe-Post: ${ONE_CLICK}`);
  });
});
