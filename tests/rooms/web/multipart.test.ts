import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { describeError } from '../../../src/web/http/errors.ts';
import { listen, type Listening } from '../../../src/web/http/listen.ts';
import { bytesOf, filesOf, type FormLimits, type SentFile } from '../../../src/web/http/multipart.ts';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const ROOMY: FormLimits = { bytes: 10_000_000, files: 1000 };

type Came = { readonly name: string; readonly bytes: number | null };
type Answer = { readonly came: readonly Came[]; readonly error: string | null };

/** An app that takes files and tells which came, and with what error it ended. */
const serve = async (
  limits: FormLimits,
  take: (file: SentFile) => Promise<number | null> = async (file) =>
    (await bytesOf(file, limits.bytes))?.length ?? null,
): Promise<Listening & { readonly answers: Answer[] }> => {
  const answers: Answer[] = [];
  const app = express();
  app.post('/', async (req, res) => {
    const came: Came[] = [];
    let error: string | null = null;
    try {
      for await (const file of filesOf(req, limits)) came.push({ name: file.name, bytes: await take(file) });
    } catch (problem) {
      error = describeError(problem).code;
    }
    answers.push({ came, error });
    res.json({ came, error });
  });
  const server = await listen(app, '127.0.0.1', 0);
  stops.push(server.close);
  return { ...server, answers };
};

const formOf = (...files: readonly (readonly [name: string, bytes: number])[]): FormData => {
  const form = new FormData();
  for (const [name, bytes] of files) form.append('files', new Blob([Buffer.alloc(bytes, name)]), name);
  return form;
};

const send = async ({ url }: Listening, body: string | FormData, headers: Record<string, string> = {}) =>
  (await (await fetch(url, { method: 'POST', body, headers })).json()) as Answer;

describe('the files of a form', () => {
  it('come one after another, with their names and bytes', async () => {
    const server = await serve(ROOMY);
    expect(await send(server, formOf(['a.fit', 3], ['b.gpx', 300_000], ['c.tcx', 0]))).toEqual({
      came: [
        { name: 'a.fit', bytes: 3 },
        { name: 'b.gpx', bytes: 300_000 },
        { name: 'c.tcx', bytes: 0 },
      ],
      error: null,
    });
  });

  it('keep names that are strange, without folders', async () => {
    const server = await serve(ROOMY);
    const names = ['Lauf \u202egpx.exe', 'ümläut 走.fit', '../../etc/passwd', 'a"b.fit'];
    const { came } = await send(server, formOf(...names.map((name) => [name, 1] as const)));
    expect(came.map(({ name }) => name)).toEqual([
      'Lauf \u202egpx.exe',
      'ümläut 走.fit',
      'passwd',
      'a%22b.fit',
    ]);
  });

  it('leave out an input without a chosen file, and other fields', async () => {
    const server = await serve(ROOMY);
    const form = formOf(['a.fit', 3]);
    form.append('files', new Blob([]), '');
    form.append('word', 'text');
    expect(await send(server, form)).toEqual({ came: [{ name: 'a.fit', bytes: 3 }], error: null });
  });

  it('may be given up half-way: the next one comes all the same', async () => {
    const server = await serve(ROOMY, async ({ content }) => {
      for await (const piece of content) return piece.length > 0 ? 1 : 0;
      return null;
    });
    const { came, error } = await send(server, formOf(['a.fit', 2_000_000], ['b.fit', 2_000_000]));
    expect([came.map(({ name }) => name), error]).toEqual([['a.fit', 'b.fit'], null]);
  });

  it('are null where they are larger than what is asked for, and the next one comes', async () => {
    const server = await serve(ROOMY, async (file) => (await bytesOf(file, 1000))?.length ?? null);
    const { came } = await send(server, formOf(['a.fit', 1001], ['b.fit', 1000]));
    expect(came).toEqual([
      { name: 'a.fit', bytes: null },
      { name: 'b.fit', bytes: 1000 },
    ]);
  });

  it('end with an error beyond the number that may be sent, not at it', async () => {
    const server = await serve({ ...ROOMY, files: 2 });
    expect((await send(server, formOf(['a', 1], ['b', 1]))).error).toBeNull();
    const { came, error } = await send(server, formOf(['a', 1], ['b', 1], ['c', 1], ['d', 1]));
    expect([came.length, error]).toEqual([2, 'upload_too_many']);
  });

  it('end with an error beyond the bytes that may be sent, by the stated length or without one', async () => {
    const server = await serve({ ...ROOMY, bytes: 100_000 });
    expect((await send(server, formOf(['a', 200_000]))).error).toBe('upload_too_big');
    const form = new Request(server.url, { method: 'POST', body: formOf(['a', 200_000]) });
    const bytes = await form.clone().arrayBuffer();
    const chunked = await fetch(server.url, {
      method: 'POST',
      body: new ReadableStream({
        start: (stream) => {
          stream.enqueue(new Uint8Array(bytes));
          stream.close();
        },
      }),
      headers: { 'content-type': form.headers.get('content-type') ?? '' },
      duplex: 'half',
    });
    expect(((await chunked.json()) as Answer).error).toBe('upload_too_big');
  });

  it.each([
    ['another kind of body', 'a=b', 'application/x-www-form-urlencoded'],
    ['no boundary', 'x', 'multipart/form-data'],
    ['a boundary that never comes', 'x', 'multipart/form-data; boundary=abc'],
    ['an empty body', '', 'multipart/form-data; boundary=abc'],
    [
      'a form that stops',
      '--abc\r\ncontent-disposition: form-data; name=f; filename=a\r\n\r\nxx',
      'multipart/form-data; boundary=abc',
    ],
  ])('are refused as broken with %s', async (_what, body, type) => {
    const server = await serve(ROOMY);
    expect((await send(server, body, { 'content-type': type })).error).toBe('upload_broken');
  });
});

/**
 * A request without a network between: how much a connection holds, and what of it is lost at its end, differs from one
 * machine to the next and is not what is asked here.
 */
const requestOf = <T extends Readable>(body: T) =>
  Object.assign(body, { headers: { 'content-type': 'multipart/form-data; boundary=abc' }, complete: false });

const part = (name: string, text: string): string =>
  `--abc\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\n\r\n${text}\r\n`;

const take = async (files: AsyncIterable<SentFile>, look: (file: SentFile) => Promise<number | null>) => {
  const came: Came[] = [];
  try {
    for await (const file of files) came.push({ name: file.name, bytes: await look(file) });
  } catch (problem) {
    return { came, error: describeError(problem).code };
  }
  return { came, error: null };
};

/** Lets whatever can go on without waiting for anything go on. */
const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await nextTurn();
};

const lengthOf = async (file: SentFile): Promise<number | null> =>
  (await bytesOf(file, ROOMY.bytes))?.length ?? null;

describe('the files of a form whose sender hangs up', () => {
  it('are kept where they came whole, the rest is an error', async () => {
    const request = requestOf(new PassThrough());
    request.write(part('a.fit', 'aaa') + part('b.fit', 'bbb'));
    const answer = await take(filesOf(request, ROOMY), async (file) => {
      const length = await lengthOf(file);
      request.destroy();
      return length;
    });
    expect(answer).toEqual({ came: [{ name: 'a.fit', bytes: 3 }], error: 'upload_broken' });
  });

  it('are kept where they came whole before anybody looked at them', async () => {
    const request = requestOf(new PassThrough());
    request.write(part('a', '1') + part('b', '2') + part('c', '3'));
    const answer = await take(filesOf(request, ROOMY), async (file) => {
      if (!request.destroyed) await once(request.destroy(), 'close');
      return lengthOf(file);
    });
    const came = ['a', 'b'].map((name) => ({ name, bytes: 1 }));
    expect(answer).toEqual({ came, error: 'upload_broken' });
  });
});

describe('the files of a form, thousands and small', () => {
  it('wait while one is dealt with: they are not in memory at once', async () => {
    const total = 4000;
    let read = 0;
    const pieces = function* (): Generator<string> {
      for (; read < total; read += 1) yield part('a', 'x'.repeat(9000));
      yield '--abc--\r\n';
      request.complete = true;
    };
    const request = requestOf(Readable.from(pieces(), { objectMode: false }));
    let held: number | null = null;
    const answer = await take(filesOf(request, { bytes: 100_000_000, files: total }), async (file) => {
      if (held === null) {
        await turns(1000);
        held = read;
      }
      return lengthOf(file);
    });
    expect(held).toBeLessThan(100);
    expect([answer.came.length, answer.error]).toEqual([total, null]);
  });
});
