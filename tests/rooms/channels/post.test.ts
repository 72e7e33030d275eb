import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isChannelError } from '../../../src/channels/errors.ts';
import { createPost } from '../../../src/channels/post.ts';
import { isPrivateAddress } from '../../../src/channels/private-address.ts';
import { startReceiver } from './receiver.ts';

const request = (url: string) => ({
  url,
  headers: { 'content-type': 'application/json' },
  body: '{"a":"é"}',
});

let receiver: Awaited<ReturnType<typeof startReceiver>>;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

describe('which addresses are private', () => {
  it.each([
    '127.0.0.1',
    '127.255.255.255',
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::7f00:1',
    '64:ff9b::7f00:1',
    '::ffff:0:7f00:1',
    '3fff::1',
    '3fff:fff::1',
    '5f00::1',
    '2002:7f00:1::',
    'localhost',
    '',
  ])('%s is', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each([
    '1.1.1.1',
    '172.15.255.255',
    '172.32.0.1',
    '192.167.1.1',
    '100.63.0.1',
    '2606:4700::1111',
    '::ffff:1.1.1.1',
    '3ffe::1',
    '3fff:1000::1',
    '5eff::1',
    '5f01::1',
  ])('%s is not', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });
});

describe('the guard', () => {
  const post = createPost({ allowPrivate: false });

  it.each([
    ['an address', (port: number) => `http://127.0.0.1:${port}/`],
    ['an address in another notation', (port: number) => `http://2130706433:${port}/`],
    ['a short address', (port: number) => `http://127.1:${port}/`],
    ['a mapped address', (port: number) => `http://[::ffff:127.0.0.1]:${port}/`],
    ['a name', (port: number) => `http://localhost:${port}/`],
    ['any address of this machine', (port: number) => `http://0.0.0.0:${port}/`],
  ])('keeps %s that leads home from being called', async (_what, urlOf) => {
    await expect(post(request(urlOf(receiver.port)))).rejects.toMatchObject({ code: 'rejected' });
    expect(receiver.received).toEqual([]);
  });

  it('lets them pass when the owner allows private networks', async () => {
    await createPost({ allowPrivate: true })(request(`${receiver.url}/topic`));
    expect(receiver.received).toMatchObject([{ path: '/topic', body: '{"a":"é"}' }]);
    expect(receiver.received[0]?.headers['content-type']).toBe('application/json');
  });
});

describe('what the answer means', () => {
  const post = createPost({ allowPrivate: true });

  it.each([
    [200, null],
    [204, null],
    [400, 'rejected'],
    [401, 'rejected'],
    [404, 'rejected'],
    [408, 'unavailable'],
    [429, 'unavailable'],
    [500, 'unavailable'],
    [503, 'unavailable'],
  ] as const)('a %i is %s', async (status, code) => {
    receiver.control.status = status;
    const sent = post(request(receiver.url)).then(
      () => null,
      (error: unknown) => isChannelError(error) && error.code,
    );
    expect(await sent).toBe(code);
  });

  it('does not follow where it is sent on to', async () => {
    receiver.control.status = 307;
    receiver.control.headers = { location: `${receiver.url}/elsewhere` };
    await expect(post(request(`${receiver.url}/first`))).rejects.toMatchObject({ code: 'rejected' });
    expect(receiver.received.map(({ path }) => path)).toEqual(['/first']);
  });

  it('gives up on silence, to try again', async () => {
    receiver.control.silent = true;
    const hasty = createPost({ allowPrivate: true, timeoutMs: 200 });
    await expect(hasty(request(receiver.url))).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('names neither address nor secret when nobody is there', async () => {
    const url = `${receiver.url}/bot123:secret/sendMessage`;
    await receiver.close();
    receiver = await startReceiver();
    await expect(post(request(url))).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.not.stringMatching(/secret|127/) as string,
    });
  });
});
