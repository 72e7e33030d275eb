import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import express from 'express';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Taking } from '../../../src/sources/upload/uploads.ts';
import type { WebDeps } from '../../../src/web/http/deps.ts';
import { describeError, WebError } from '../../../src/web/http/errors.ts';
import { listen, type Listening } from '../../../src/web/http/listen.ts';
import { receive } from '../../../src/web/pages/import/receive.ts';
import { receive as receiveExport } from '../../../src/web/pages/restore/receive.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { readable, signedIn, type Browser, type Web } from './support.ts';

/** As the page says: ten years of one file a day. */
const MOST_FILES = 4_000;

describe('a form with very many files', () => {
  let server: Listening;
  let taken: string[] = [];
  let ended: (boolean | undefined)[] = [];
  const taking: Taking = {
    id: 1,
    signal: new AbortController().signal,
    file: async (name) => void taken.push(name),
    refuse: () => {},
    archive: () => {},
    finish: async (broken) => void ended.push(broken),
  };
  beforeEach(async () => {
    [taken, ended] = [[], []];
    const deps = { config: { dataDir: scratchFolder('camber-receive-') } } as WebDeps;
    const app = express();
    app.post('/', async (req, res) => {
      try {
        await receive(deps, req, async () => taking);
        res.json(null);
      } catch (error) {
        const { status, code } = describeError(error);
        res.status(status).json(code);
      }
    });
    server = await listen(app, '127.0.0.1', 0);
  });
  afterEach(() => server.close());

  const send = async (files: number): Promise<readonly [number, unknown]> => {
    const form = new FormData();
    for (let n = 0; n < files; n += 1) form.append('files', new Blob(['run']), `${n}.gpx`);
    const answer = await fetch(server.url, { method: 'POST', body: form });
    return [answer.status, await answer.json()];
  };

  it(`takes ${MOST_FILES} of them`, async () => {
    expect(await send(MOST_FILES)).toEqual([200, null]);
    expect([taken.length, ended]).toEqual([MOST_FILES, [undefined]]);
  });

  it('and of one more says that it was too many; what came before is taken all the same', async () => {
    expect(await send(MOST_FILES + 1)).toEqual([413, 'upload_too_many']);
    expect([taken.length, taken.at(-1), ended]).toEqual([MOST_FILES, `${MOST_FILES - 1}.gpx`, [true]]);
  });
});

describe('an export too big for memory', () => {
  async function* pieces(...texts: readonly string[]): AsyncGenerator<Buffer> {
    for (const text of texts) yield Buffer.from(text);
  }
  async function* broken(): AsyncGenerator<Buffer> {
    yield Buffer.from('begins well, ');
    yield Buffer.from('goes on, ');
    throw new WebError(400, 'upload_broken');
  }

  it('lies whole in the data folder, for nobody else to read, until it is dropped', async () => {
    const dataDir = scratchFolder('camber-receive-');
    const deps = { config: { dataDir } } as WebDeps;
    const small = await receiveExport(deps, { name: 'a.zip', content: pieces('ab', 'cd') }, 4);
    expect(small.source).toEqual(Buffer.from('abcd'));
    const big = await receiveExport(deps, { name: 'a.zip', content: pieces('ab', 'cd', 'e', 'fg') }, 4);
    const file = big.source as string;
    expect(path.dirname(path.resolve(file))).toBe(path.join(path.resolve(dataDir), 'uploads'));
    expect(readFileSync(file, 'utf8')).toBe('abcdefg');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await big.drop();
    expect(readdirSync(path.dirname(file))).toEqual([]);
  });

  it('that breaks off leaves nothing there', async () => {
    const dataDir = scratchFolder('camber-receive-');
    const deps = { config: { dataDir } } as WebDeps;
    const sent = receiveExport(deps, { name: 'a.zip', content: broken() }, 4);
    await expect(sent).rejects.toMatchObject({ code: 'upload_broken' });
    expect(readdirSync(path.join(dataDir, 'uploads'))).toEqual([]);
  });

  describe('sent to the page', () => {
    let web: Web;
    let browser: Browser;
    signedIn((site) => ({ web, browser } = site));

    it('is read from disk, told what is wrong with it, and gone', async () => {
      const answer = await browser.send('/restore', [['camber.zip', Buffer.alloc(65 * 1024 * 1024, 7)]]);
      expect(answer.status).toBe(422);
      expect(readable(await answer.text())).toMatch(/zip/);
      expect(readdirSync(path.join(web.deps.config.dataDir, 'uploads'))).toEqual([]);
    });
  });
});
