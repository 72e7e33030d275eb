import { open, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AddressObject } from 'mailparser';
import { MAIL_FILE } from './folder.ts';

/** A mail of the folder, as a list shows it. */
export type MailboxEntry = {
  /** File name; the handle for `readMail`. */
  readonly name: string;
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  /** Epoch milliseconds; 0 when the mail names no date. */
  readonly date: number;
};

/** A whole mail. */
export type StoredMail = MailboxEntry & {
  readonly text: string;
  /** The HTML part with its pictures as data: URIs, so that it shows without loading anything. */
  readonly html: string;
  /** The file as it is. */
  readonly source: string;
};

/** DESIGN: our headers take under 2 kB; a list need not read the pictures of every mail. */
const HEADER_BYTES = 16_384;

const addresses = (field: AddressObject | AddressObject[] | undefined): string =>
  [field ?? []]
    .flat()
    .map((object) => object.text)
    .join(', ');

const entry = async (
  name: string,
  source: Buffer,
): Promise<MailboxEntry & { text: string; html: string }> => {
  // Large, and used by this page alone: loaded when somebody looks.
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(source);
  return {
    name,
    subject: mail.subject ?? '',
    from: addresses(mail.from),
    to: addresses(mail.to),
    date: mail.date?.getTime() ?? 0,
    text: mail.text ?? '',
    html: mail.html || '',
  };
};

const headersOf = async (file: string): Promise<Buffer> => {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    const start = buffer.subarray(0, bytesRead);
    const end = start.indexOf('\r\n\r\n');
    return end === -1 ? start : start.subarray(0, end + 4);
  } finally {
    await handle.close();
  }
};

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** The mails of a folder, newest first; none when there is no folder yet. */
export const listMailbox = async (folder: string): Promise<readonly MailboxEntry[]> => {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const entries = await Promise.all(
    names
      .filter((name) => MAIL_FILE.test(name))
      .map(async (name) => {
        const { subject, from, to, date } = await entry(name, await headersOf(path.join(folder, name)));
        return { name, subject, from, to, date };
      }),
  );
  return entries.toSorted((a, b) => b.date - a.date || a.name.localeCompare(b.name));
};

/** One mail by its file name; null when there is none, or when the name is not that of a mail (`../secret`). */
export const readMail = async (folder: string, name: string): Promise<StoredMail | null> => {
  if (!MAIL_FILE.test(name)) return null;
  const source = await readFile(path.join(folder, name)).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  return source && { ...(await entry(name, source)), source: source.toString('utf8') };
};
