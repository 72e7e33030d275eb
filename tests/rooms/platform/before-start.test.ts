import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkClock, clockSentence } from '../../../src/platform/before-start/clock.ts';
import {
  checkDataFolder,
  folderSentence,
  roomSentence,
} from '../../../src/platform/before-start/data-folder.ts';
import { StartError } from '../../../src/platform/before-start/errors.ts';
import { checkPort, portSentence } from '../../../src/platform/before-start/port.ts';
import { scratchFolder } from '../../support/scratch.ts';

/** What is said of a start that cannot be, by the words of the docs: docs/starting.md is the table. */

const NOBODY = 65_534;

const saidBy = async (attempt: () => void | Promise<void>): Promise<string> => {
  try {
    await attempt();
  } catch (error) {
    expect(error).toBeInstanceOf(StartError);
    return (error as Error).message;
  }
  throw new Error('nothing was said');
};

/** Root may write anywhere: there the attempt is made as nobody. */
const unprivileged = async <T>(task: () => Promise<T>): Promise<T> => {
  if (process.getuid?.() !== 0) return task();
  process.seteuid?.(NOBODY);
  try {
    return await task();
  } finally {
    process.seteuid?.(0);
  }
};

const scratch = scratchFolder('camber-start-');
chmodSync(scratch, 0o755);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let made = 0;
const fresh = (): string => path.join(scratch, `folder-${(made += 1)}`);
const ofFolder = (folder: string, said: string): string => said.replaceAll(folder, 'FOLDER');

const SAID: Readonly<Record<string, () => Promise<string>>> = {
  'another program has the port': async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const said = await saidBy(() => checkPort('127.0.0.1', port));
    server.close();
    return said.replaceAll(String(port), '8080');
  },
  'the port is only for root': async () => portSentence('EACCES', '127.0.0.1', 80) ?? '',
  'HOST is no address of the machine': () => saidBy(() => checkPort('203.0.113.7', 0)),
  'the data folder is a file': async () => {
    const folder = fresh();
    writeFileSync(folder, '');
    return ofFolder(folder, await saidBy(() => checkDataFolder(folder)));
  },
  'a folder above it is a file': async () => {
    const file = fresh();
    writeFileSync(file, '');
    const folder = path.join(file, 'data');
    return ofFolder(folder, await saidBy(() => checkDataFolder(folder)));
  },
  'the data folder may not be written': async () => {
    const folder = fresh();
    return ofFolder(folder, folderSentence('EACCES', folder, process.getuid?.() ?? null) ?? '');
  },
  'the data folder is somebody else’s': async () => {
    const folder = fresh();
    return ofFolder(folder, folderSentence('EACCES', folder, (process.getuid?.() ?? 0) + 1) ?? '').replace(
      `(id ${(process.getuid?.() ?? 0) + 1})`,
      '(id 0)',
    );
  },
  'its disk is mounted read-only': async () => folderSentence('EROFS', 'FOLDER', null) ?? '',
  'its disk is full': async () => folderSentence('ENOSPC', 'FOLDER', null) ?? '',
  'its disk is nearly full': async () => roomSentence(12 * 1024 * 1024, 'FOLDER') ?? '',
  'the clock is wrong': () => saidBy(() => checkClock(0)),
};

/** Rows of the table in the docs: what is so, and how what is said begins. */
const rows = readFileSync('docs/starting.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| what is so') && !line.startsWith('| ---'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, situation = '', , said = '']) => ({ situation, said }));

describe('a start that cannot be', () => {
  it('has a row in the docs for everything that is said', () => {
    expect(rows.map(({ situation }) => situation)).toEqual(Object.keys(SAID));
  });

  it.each(rows)('$situation: $said', async ({ situation, said }) => {
    const full = (await SAID[situation]?.()) ?? '';
    expect(full.startsWith(said)).toBe(true);
    // And then what to do about it.
    expect(full.length).toBeGreaterThan(said.length + 20);
  });

  it('a folder that may not be written is noticed by writing', async () => {
    const folder = fresh();
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    const said = await unprivileged(() => saidBy(() => checkDataFolder(path.join(folder, 'data'))));
    expect(said).toContain('The data folder');
    chmodSync(folder, 0o700);
  });
});

describe('a start that can be', () => {
  it('leaves nothing in the folder that it made', () => {
    const folder = fresh();
    checkDataFolder(folder);
    checkDataFolder(folder);
    expect(() => readFileSync(path.join(folder, `.probe-${process.pid}`))).toThrow('ENOENT');
  });

  it('takes a free port, a clock of today, and a disk with room', async () => {
    await checkPort('127.0.0.1', 0);
    expect(clockSentence(Date.now())).toBeNull();
    expect(roomSentence(1024 ** 3, 'FOLDER')).toBeNull();
  });
});
