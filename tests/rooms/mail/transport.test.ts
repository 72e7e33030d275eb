import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isMailError, type MailError } from '../../../src/mail/errors.ts';
import { mailFileName } from '../../../src/mail/folder.ts';
import { listMailbox, readMail } from '../../../src/mail/mailbox.ts';
import { createMailer, type Mailer, type OutgoingMail } from '../../../src/mail/transport.ts';
import { aFullWeekly, anAlert, everyMail } from '../notices/mails.ts';

const FROM = 'Camber <camber@example.org>';

const outgoing = (patch: Partial<OutgoingMail> = {}): OutgoingMail => ({
  key: 'alert:7:123',
  to: 'jane@example.org',
  messageId: '<alert.7.123@camber.example>',
  date: new Date(Date.UTC(2026, 10, 22, 18, 4)),
  content: anAlert(),
  ...patch,
});

let folder = '';
let closers: (() => Promise<unknown> | void)[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'camber-mail-'));
  closers = [() => rm(folder, { recursive: true, force: true })];
});
afterEach(async () => {
  for (const close of closers.toReversed()) await close();
});

/** A real SMTP server on a free port, and a mailer that talks to it. */
const smtp = async (
  options: SMTPServerOptions = {},
): Promise<{ mailer: Mailer; raw: Buffer[]; recipients: string[] }> => {
  const raw: Buffer[] = [];
  const recipients: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        raw.push(Buffer.concat(chunks));
        recipients.push(...session.envelope.rcptTo.map((to) => to.address));
        done();
      });
    },
    ...options,
  });
  // Refusals are the point of some tests; the server reports them as its own errors too.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const mailer = createMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from: FROM, folder });
  closers.push(
    () => new Promise<void>((resolve) => server.close(() => resolve())),
    () => mailer.close(),
  );
  return { mailer, raw, recipients };
};

const sent = async (mail: OutgoingMail): Promise<ParsedMail> => {
  const { mailer, raw } = await smtp();
  await mailer.send(mail);
  const [only] = raw;
  if (!only || raw.length !== 1) throw new Error(`${raw.length} mails arrived`);
  return simpleParser(only);
};

describe('by SMTP', () => {
  it('arrives with exactly the headers that were asked for', async () => {
    const mail = await sent(
      outgoing({
        headers: { 'List-Unsubscribe': '<https://camber.example/u?t=1>', 'X-Camber-Kind': 'alert' },
      }),
    );
    expect(mail.from?.text).toBe('"Camber" <camber@example.org>');
    expect(mail.to && !Array.isArray(mail.to) && mail.to.text).toBe('jane@example.org');
    expect(mail.messageId).toBe('<alert.7.123@camber.example>');
    expect(mail.date?.toISOString()).toBe('2026-11-22T18:04:00.000Z');
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.headers.get('x-camber-kind')).toBe('alert');
    expect(JSON.stringify(mail.headers.get('list'))).toContain('https://camber.example/u?t=1');
  });

  it.each(everyMail)('%s survives the way unchanged', async (_name, content) => {
    const mail = await sent(outgoing({ content, messageId: '<a@b>' }));
    expect(mail.subject).toBe(content.subject);
    expect(mail.text?.trimEnd()).toBe(content.text.trimEnd());
    expect(mail.html).toBeTruthy();
    const html = mail.html || '';
    for (const { cid } of content.attachments ?? []) expect(html).not.toContain(`cid:${cid}`);
    expect(mail.attachments.map((a) => a.cid)).toEqual((content.attachments ?? []).map((a) => a.cid));
  });

  it('is text and HTML as alternatives, with the pictures related to the HTML', async () => {
    const { mailer, raw } = await smtp();
    await mailer.send(outgoing({ content: aFullWeekly() }));
    const types = [...(raw[0]?.toString('latin1') ?? '').matchAll(/^Content-Type: ([a-z/]+)/gim)].map(
      (m) => m[1],
    );
    expect(types).toEqual([
      'multipart/alternative',
      'text/plain',
      'multipart/related',
      'text/html',
      'image/png',
      'image/png',
    ]);
  });

  it('keeps letters of every alphabet in subject, text and HTML', async () => {
    const content = {
      ...anAlert(),
      subject: 'Läufe – 走る: 40 %',
      text: 'Grüße ✓ 走る\n',
      html: '<p>Grüße 走る</p>',
    };
    const mail = await sent(outgoing({ content }));
    expect(mail.subject).toBe(content.subject);
    expect(mail.text).toBe(content.text);
    expect(mail.html).toContain('Grüße 走る');
  });

  it('cannot be talked into further headers or further recipients', async () => {
    const { mailer, raw, recipients } = await smtp();
    const content = { ...anAlert(), subject: 'one\r\nBcc: all@example.org' };
    await mailer.send(outgoing({ content, headers: { 'X-A': 'b\r\nBcc: all@example.org' } }));
    expect(recipients).toEqual(['jane@example.org']);
    expect(raw[0]?.toString()).not.toMatch(/^Bcc:/im);
    await mailer.send(outgoing({ to: 'jane@example.org, all@example.org' })).catch(() => undefined);
    expect(recipients).not.toContain('all@example.org');
  });

  it('uses one pool for several mails', async () => {
    let connections = 0;
    const { mailer, raw } = await smtp({
      onConnect: (_session, done) => {
        connections += 1;
        done();
      },
    });
    for (const key of ['a', 'b', 'c']) await mailer.send(outgoing({ key }));
    expect(raw).toHaveLength(3);
    expect(connections).toBe(1);
  });
});

const refusal = (responseCode: number): Error => Object.assign(new Error('no'), { responseCode });

const failure = async (mailer: Mailer): Promise<MailError> => {
  try {
    await mailer.send(outgoing());
  } catch (error) {
    if (isMailError(error)) return error;
    throw error;
  }
  throw new Error('the mail was taken');
};

describe('what the server says', () => {
  it.each([
    [550, 'rejected'],
    [553, 'rejected'],
    [450, 'unavailable'],
    [421, 'unavailable'],
    [530, 'unavailable'],
  ] as const)('a %i for the recipient is "%s"', async (code, expected) => {
    const { mailer } = await smtp({ onRcptTo: (_to, _session, done) => done(refusal(code)) });
    const error = await failure(mailer);
    expect(error.code).toBe(expected);
    expect(error.replyCode).toBe(code);
    expect(error.message).not.toContain('jane');
  });

  it.each([
    [552, 'rejected'],
    [451, 'unavailable'],
  ] as const)('a %i for the content is "%s"', async (code, expected) => {
    const { mailer } = await smtp({
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on('end', () => done(refusal(code)));
      },
    });
    expect((await failure(mailer)).code).toBe(expected);
  });

  it('a wrong password is "unavailable": the operator mends it, the mail is not at fault', async () => {
    const server = new SMTPServer({
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      onAuth: (_auth, _session, done) => done(refusal(535)),
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    const mailer = createMailer({ smtpUrl: `smtp://u:secret@127.0.0.1:${port}`, from: FROM, folder });
    closers.push(
      () => new Promise<void>((resolve) => server.close(() => resolve())),
      () => mailer.close(),
    );
    const error = await failure(mailer);
    expect(error.code).toBe('unavailable');
    expect(error.message).not.toContain('secret');
  });

  it('nothing at all is "unavailable"', async () => {
    const { mailer } = await smtp();
    const dead = createMailer({ smtpUrl: 'smtp://127.0.0.1:1', from: FROM, folder });
    closers.push(() => dead.close());
    expect((await failure(dead)).code).toBe('unavailable');
    expect(mailer.kind).toBe('smtp');
  });

  it('a mail that failed can be sent again by the same mailer', async () => {
    let calls = 0;
    const { mailer, raw } = await smtp({
      onRcptTo: (_to, _session, done) => {
        calls += 1;
        done(calls === 1 ? refusal(450) : null);
      },
    });
    await failure(mailer);
    await mailer.send(outgoing());
    expect(raw).toHaveLength(1);
  });
});

describe('into a folder', () => {
  const mailer = (): Mailer => createMailer({ smtpUrl: null, from: FROM, folder: path.join(folder, 'mail') });
  const files = (): Promise<string[]> => readdir(path.join(folder, 'mail'));

  it('is one file per key, however often it is sent', async () => {
    const m = mailer();
    await m.send(outgoing());
    await m.send(outgoing());
    await m.send(outgoing({ key: 'weekly:7:2026-11-16' }));
    expect((await files()).toSorted()).toEqual(['alert-7-123.eml', 'weekly-7-2026-11-16.eml']);
  });

  it('leaves no drafts behind, also when the same mail is written twice at once', async () => {
    const m = mailer();
    await Promise.all([m.send(outgoing()), m.send(outgoing())]);
    expect(await files()).toEqual(['alert-7-123.eml']);
  });

  it('is for the owner’s eyes only', async () => {
    await mailer().send(outgoing());
    expect((await stat(path.join(folder, 'mail'))).mode & 0o077).toBe(0);
    expect((await stat(path.join(folder, 'mail', 'alert-7-123.eml'))).mode & 0o077).toBe(0);
  });

  it('is a mail like any other: the same headers and parts', async () => {
    await mailer().send(outgoing({ headers: { 'X-Camber-Kind': 'alert' }, content: aFullWeekly() }));
    const mail = await simpleParser(await readFile(path.join(folder, 'mail', 'alert-7-123.eml')));
    expect(mail.messageId).toBe('<alert.7.123@camber.example>');
    expect(mail.headers.get('x-camber-kind')).toBe('alert');
    expect(mail.attachments).toHaveLength(2);
  });

  it('tells a full disk as "unavailable"', async () => {
    await writeFile(path.join(folder, 'mail'), 'a file where the folder should be');
    expect((await failure(mailer())).code).toBe('unavailable');
  });
});

describe('file names', () => {
  it.each([
    ['alert:7:123', 'alert-7-123.eml'],
    ['weekly:7:2026-11-16', 'weekly-7-2026-11-16.eml'],
  ])('%s is %s', (key, name) => {
    expect(mailFileName(key)).toBe(name);
  });

  it.each(['../../etc/passwd', '..', '', '.hidden', 'a/b', 'a\\b', 'a\0b', 'ü', 'x'.repeat(500)])(
    'never leave the folder: %j',
    (key) => {
      expect(mailFileName(key)).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]*\.eml$/);
      expect(mailFileName(key).length).toBeLessThan(200);
    },
  );

  it('differ where keys differ only in what is replaced', () => {
    expect(mailFileName('a/b')).not.toBe(mailFileName('a b'));
    expect(mailFileName('a/b')).not.toBe(mailFileName('a-b'));
  });
});

describe('the mailbox', () => {
  const write = async (): Promise<void> => {
    const m = createMailer({ smtpUrl: null, from: FROM, folder });
    await m.send(outgoing({ key: 'old', date: new Date(Date.UTC(2026, 10, 1)) }));
    await m.send(outgoing({ key: 'new', date: new Date(Date.UTC(2026, 10, 20)), content: aFullWeekly() }));
  };

  it('lists mails, newest first, and nothing else', async () => {
    await write();
    await writeFile(path.join(folder, 'notes.txt'), 'no mail');
    await writeFile(path.join(folder, '.half.eml.1.tmp'), 'half');
    const list = await listMailbox(folder);
    expect(list.map((mail) => mail.name)).toEqual(['new.eml', 'old.eml']);
    expect(list[1]).toEqual({
      name: 'old.eml',
      subject: 'Your long run grew by 40 %: keep the next one under 11 km',
      from: '"Camber" <camber@example.org>',
      to: 'jane@example.org',
      date: Date.UTC(2026, 10, 1),
    });
  });

  it('is empty where there is no folder', async () => {
    expect(await listMailbox(path.join(folder, 'nothing'))).toEqual([]);
  });

  it('opens a mail with its pictures inside', async () => {
    await write();
    const mail = await readMail(folder, 'new.eml');
    expect(mail?.text).toContain('What changed');
    expect(mail?.html.match(/src="data:image\/png;base64,/g)).toHaveLength(2);
    expect(mail?.html).not.toContain('cid:');
    expect(mail?.source).toMatch(/^From: Camber <camber@example\.org>/m);
  });

  it.each([
    'missing.eml',
    '../secret.eml',
    '..%2fsecret.eml',
    '/etc/passwd',
    'new.eml/../new.eml',
    '',
    '.hidden.eml',
  ])('has no mail called %j', async (name) => {
    await write();
    for (const file of ['secret.eml', '.hidden.eml'])
      await writeFile(path.join(folder, file), 'Subject: x\r\n\r\n');
    const inner = path.join(folder, 'inner');
    await mkdir(inner);
    expect(await readMail(name === '../secret.eml' ? inner : folder, name)).toBeNull();
  });
});
