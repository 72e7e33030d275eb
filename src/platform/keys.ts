import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { keysFolder } from './paths.ts';
import type { Config } from '../config/load-config.ts';

/** The program's own secrets. */
export type Keys = {
  /** Seals cookies and signs links, 64 hexadecimal characters. */
  readonly session: string;
  /** AES-256 key of the stored tokens. */
  readonly encryption: Buffer;
  /** Keys the hashes of route sketches. Apart from the encryption key: changing that one must not part a runner's old routes from the new. */
  readonly sketch: Buffer;
  /** Path segment and verify token of the webhook. */
  readonly webhookSecret: string;
};

/**
 * Makes the key on first use. It is written aside and linked to its name: of several processes that start at once one
 * wins, and nobody reads a file that is not whole yet.
 */
const keyFile = (folder: string, name: string): string => {
  const file = path.join(folder, `${name}.key`);
  if (!existsSync(file)) {
    const aside = `${file}.${randomUUID()}`;
    writeFileSync(aside, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 });
    try {
      linkSync(aside, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(aside);
    }
  }
  return readFileSync(file, 'utf8').trim();
};

/**
 * The keys of the configuration; those it does not give are made once in `<data folder>/keys` (mode 0600).
 * Losing the encryption key means that every runner has to connect again: back the folder up.
 */
export const loadKeys = (config: Pick<Config, 'dataDir' | 'keys'>): Keys => {
  const folder = keysFolder(config);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    session: config.keys.session ?? keyFile(folder, 'session'),
    encryption: Buffer.from(config.keys.encryption ?? keyFile(folder, 'encryption'), 'hex'),
    sketch: Buffer.from(config.keys.sketch ?? keyFile(folder, 'sketch'), 'hex'),
    webhookSecret: config.keys.webhookSecret ?? keyFile(folder, 'webhook'),
  };
};
