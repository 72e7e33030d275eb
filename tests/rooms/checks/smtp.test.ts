import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, expect, it } from 'vitest';
import { checkSmtp } from '../../../src/checks/smtp.ts';
import { scratchFolder } from '../../support/scratch.ts';

let server: SMTPServer | null = null;
afterEach(
  () => new Promise<void>((resolve) => (server === null ? resolve() : server.close(() => resolve()))),
);

const listen = async (options: SMTPServerOptions): Promise<number> => {
  const opened = new SMTPServer({ authOptional: true, ...options });
  opened.on('error', () => undefined);
  await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', () => resolve()));
  server = opened;
  return (opened.server.address() as AddressInfo).port;
};

const causeOf = async (smtpUrl: string): Promise<string> => {
  const check = await checkSmtp({ smtpUrl, from: 'c@example.org' });
  return check.kind === 'failed' ? check.cause : check.kind;
};

/** A certificate that nobody has signed, made by openssl as an operator makes one. */
const selfSigned = (): { readonly key: Buffer; readonly cert: Buffer } => {
  const folder = scratchFolder('camber-cert-');
  const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
  const args = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1'];
  execFileSync('openssl', [...args, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  return { key: readFileSync(key), cert: readFileSync(cert) };
};

it('knows a self-signed certificate, with TLS from the start and with STARTTLS', async () => {
  const pair = selfSigned();
  expect(await causeOf(`smtps://127.0.0.1:${await listen({ secure: true, ...pair })}`)).toBe('self-signed');
  await new Promise<void>((resolve) => server?.close(() => resolve()));
  expect(await causeOf(`smtp://127.0.0.1:${await listen(pair)}`)).toBe('self-signed');
});

it('knows a certificate that has expired', async () => {
  // The one that smtp-server brings along.
  expect(await causeOf(`smtps://127.0.0.1:${await listen({ secure: true })}`)).toBe('tls');
});

it('knows smtps:// at a port where TLS begins later', async () => {
  expect(await causeOf(`smtps://127.0.0.1:${await listen({ disabledCommands: ['STARTTLS'] })}`)).toBe(
    'starttls',
  );
});

it('lets a server pass that asks for nothing', async () => {
  expect(await causeOf(`smtp://127.0.0.1:${await listen({ disabledCommands: ['STARTTLS', 'AUTH'] })}`)).toBe(
    'ok',
  );
});
