import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { THREAD_RIGHTS } from '../../../src/files/thread-rights.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'camber-rights-'));
const secret = path.join(folder, 'secret');
beforeAll(() => writeFileSync(secret, 'a key'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a line of code in a thread with these rights; gives what came of it. */
const inThread = (code: string, execArgv: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    const wrapped = `const { parentPort, workerData: secret } = require('node:worker_threads');
      (async () => { ${code} })().then(() => 'done', (error) => error.code ?? error.message).then((said) => parentPort.postMessage(said));`;
    const worker = new Worker(wrapped, { eval: true, workerData: secret, execArgv: [...execArgv] });
    worker.once('message', (said: string) => void worker.terminate().then(() => resolve(said)));
    worker.once('error', (error: Error) => resolve(error.message));
  });

const DEEDS = {
  'read a file': "require('node:fs').readFileSync(secret)",
  'list a folder': "require('node:fs').readdirSync(require('node:path').dirname(secret))",
  'write a file': "require('node:fs').writeFileSync(secret, 'gone')",
  'delete a file': "require('node:fs').rmSync(secret)",
  'start a program': "require('node:child_process').execFileSync('true')",
  'start a thread': "new (require('node:worker_threads').Worker)('', { eval: true })",
  'speak to the network':
    "await new Promise((done, fail) => require('node:net').connect(9, '127.0.0.1').on('error', (e) => e.code === 'ECONNREFUSED' ? done() : fail(e)).on('connect', done))",
};

describe('the thread that reads files', () => {
  it.each(Object.entries(DEEDS).filter(([name]) => name !== 'delete a file'))(
    'could %s without its rights',
    async (_name, code) => {
      expect(await inThread(code, [])).toBe('done');
    },
  );

  it.each(Object.entries(DEEDS))('cannot %s', async (_name, code) => {
    expect(await inThread(code, THREAD_RIGHTS)).toBe('ERR_ACCESS_DENIED');
  });
});
