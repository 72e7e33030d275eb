import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { toMailError } from './errors.ts';
import type { Mailer } from './mailer.ts';
import { type OutgoingMail, toMessage } from './message.ts';

/** DESIGN: file systems end at 255 bytes; this leaves room for the hash, the ending and a temporary suffix. */
const NAME_LENGTH = 120;

/** What a mail's file may be called; anything else is never opened. */
export const MAIL_FILE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,180}\.eml$/;

/**
 * The file name of a mail: its key with everything unusual replaced. A key that had to be changed gets a piece of
 * its hash, so that two keys never share a file.
 */
export const mailFileName = (key: string): string => {
  const safe = key.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '');
  const name = safe.slice(0, NAME_LENGTH);
  // Colons are our own keys' joints and need no hash: "weekly:7:2026-11-16" stays readable.
  const isPlain = name === safe && key.replaceAll(':', '-') === safe && name !== '';
  return isPlain
    ? `${name}.eml`
    : `${name || 'mail'}-${createHash('sha256').update(key).digest('hex').slice(0, 12)}.eml`;
};

/** Written beside and renamed: a reader, or a crash, never meets half a mail. */
const writeWhole = async (folder: string, name: string, message: Buffer): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = path.join(folder, `.${name}.${randomUUID()}.tmp`);
  await writeFile(draft, message, { mode: 0o600, flush: true });
  await rename(draft, path.join(folder, name));
};

/** Deletes the files of the mails with these keys; those that are not there are gone already. */
export const deleteMails = async (folder: string, keys: Iterable<string>): Promise<void> => {
  for (const key of keys) await rm(path.join(folder, mailFileName(key)), { force: true });
};

/** For .eml files, which nothing is sent with. */
const composer = async () => {
  const { createTransport } = await import('nodemailer');
  return createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
};

/** A mail as the bytes of an .eml file. `boundary` tells its parts apart; absent: one that is never the same. */
export const toEml = async (
  from: string,
  { boundary, ...mail }: OutgoingMail & { readonly boundary?: string },
): Promise<Buffer> => {
  const options = toMessage(from, mail);
  const { message } = await (
    await composer()
  ).sendMail({
    ...options,
    ...(boundary !== undefined && { baseBoundary: boundary }),
  });
  return message as Buffer;
};

/** A mailer that writes each mail as one .eml file, readable by any mail program; the same key is the same file. */
export const createFolderMailer = (folder: string, from: string): Mailer => {
  return {
    kind: 'folder',
    send: async (mail) => {
      try {
        await writeWhole(folder, mailFileName(mail.key), await toEml(from, mail));
      } catch (error) {
        throw toMailError(error);
      }
    },
    close: () => {},
  };
};
