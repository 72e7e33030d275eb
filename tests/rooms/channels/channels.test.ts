import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../src/channels/address.ts';
import type { Delivery, Target } from '../../../src/channels/channel.ts';
import { CHANNELS, type ChannelKind, isChannelKind } from '../../../src/channels/channels.ts';

const delivery: Delivery = {
  kind: 'alert',
  title: 'Your long run grew by 40 %: keep the next one under 11 km',
  text: '△ Your 14.0 km run on Sun 22 Nov was 40 % longer.\nNext step: Longest run 11.0 km.',
  level: 'caution',
  id: 'channel:3:alert:7:123',
  link: 'https://camber.example',
  at: Date.UTC(2026, 10, 22, 18, 4, 5),
};

const ADDRESSES: Readonly<Record<ChannelKind, string>> = {
  ntfy: 'https://ntfy.sh/my-runs',
  telegram: 'https://api.telegram.org/bot123:abc-DEF/sendMessage?chat_id=42',
  discord: 'https://discord.com/api/webhooks/111/abc_DEF-2',
  webhook: 'https://example.org/hooks/camber?x=1',
};

const targetOf = (kind: ChannelKind, url = ADDRESSES[kind]): Target => {
  const read = readAddress(kind, url);
  if ('problem' in read) throw new Error(read.problem);
  return read.target;
};

const sent = (kind: ChannelKind, patch: Partial<Delivery> = {}, url?: string) => {
  const request = CHANNELS[kind].request({ ...delivery, ...patch }, targetOf(kind, url));
  return { ...request, json: JSON.parse(request.body) as Record<string, unknown> };
};

describe('addresses', () => {
  it.each(Object.entries(ADDRESSES))('%s takes %s', (kind, url) => {
    expect(isChannelKind(kind) && readAddress(kind, url)).toHaveProperty('target');
  });

  it.each([
    ['ntfy', 'https://ntfy.sh/'],
    ['ntfy', 'https://ntfy.sh/a/b'],
    ['ntfy', 'ntfy.sh/my-runs'],
    ['telegram', 'https://api.telegram.org/bot123:abc/sendMessage'],
    ['telegram', 'https://api.telegram.org/sendMessage?chat_id=42'],
    ['discord', 'https://discord.com/channels/1/2'],
    ['webhook', 'file:///etc/passwd'],
    ['webhook', 'ftp://example.org/'],
    ['webhook', 'gopher://example.org:25/x'],
    ['webhook', `https://example.org/${'x'.repeat(1000)}`],
    ['webhook', 'nonsense'],
  ] as const)('%s refuses %s and says whether it is no address or one of another kind', (kind, url) => {
    const parses = URL.parse(url)?.protocol.startsWith('http') === true && url.length <= 1000;
    expect(readAddress(kind, url)).toEqual({ problem: parses ? 'looksLike' : 'notAnAddress' });
  });

  it('knows its kinds and nothing else', () => {
    expect(['ntfy', 'toString', '', null].map(isChannelKind)).toEqual([true, false, false, false]);
  });

  it('gets a secret of its own each time', () => {
    expect(targetOf('webhook').secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(targetOf('webhook').secret).not.toBe(targetOf('webhook').secret);
  });
});

describe('ntfy', () => {
  it('is published as JSON to the root, with title, text, link and priority', () => {
    const { url, json } = sent('ntfy');
    expect(url).toBe('https://ntfy.sh/');
    expect(json).toEqual({
      topic: 'my-runs',
      title: delivery.title,
      message: delivery.text,
      priority: 3,
      click: delivery.link,
    });
  });

  it.each([
    ['note', 3],
    ['strong', 4],
    ['stop', 5],
    [null, 3],
  ] as const)('a %s has priority %i', (level, priority) => {
    expect(sent('ntfy', { kind: 'alert', level }).json['priority']).toBe(priority);
  });

  it('does not ring for a stop that the weekly message looks back on', () => {
    for (const kind of ['weekly', 'milestone', 'test'] as const)
      expect(sent('ntfy', { kind, level: 'stop' }).json['priority']).toBe(3);
  });

  it('takes a password or an access token from the address and keeps it out of the URL', () => {
    const basic = sent('ntfy', {}, 'https://me:p%40ss@push.example.org/runs');
    expect(basic.headers['authorization']).toBe(`Basic ${Buffer.from('me:p@ss').toString('base64')}`);
    expect(basic.url).toBe('https://push.example.org/');
    const token = sent('ntfy', {}, 'https://:tk_abc123@push.example.org/runs');
    expect(token.headers['authorization']).toBe('Bearer tk_abc123');
    expect(sent('ntfy').headers).not.toHaveProperty('authorization');
  });
});

describe('Telegram', () => {
  it('is a plain message to the chat of the address, without a preview', () => {
    const { url, json } = sent('telegram');
    expect(url).toBe('https://api.telegram.org/bot123:abc-DEF/sendMessage');
    expect(json).toEqual({
      chat_id: '42',
      text: `${delivery.title}\n\n${delivery.text}\n\n${delivery.link}`,
      link_preview_options: { is_disabled: true },
    });
  });

  it('may leave the method out of the address', () => {
    const { url } = sent('telegram', {}, 'https://api.telegram.org/bot123:abc-DEF?chat_id=42');
    expect(url).toBe('https://api.telegram.org/bot123:abc-DEF/sendMessage');
  });

  it('is cut at 4096 characters, and keeps its link', () => {
    const text = String(sent('telegram', { text: 'x'.repeat(5000) }).json['text']);
    expect(text).toHaveLength(4096);
    expect(text.endsWith(`…\n\n${delivery.link}`)).toBe(true);
  });
});

describe('Discord', () => {
  it('pings nobody, whatever a pair of shoes is called', () => {
    const { url, json } = sent('discord', { text: '@everyone <@1>' });
    expect(url).toBe(ADDRESSES.discord);
    expect(json).toMatchObject({ allowed_mentions: { parse: [] } });
  });

  it('is cut at 2000 characters', () => {
    expect(String(sent('discord', { text: 'x'.repeat(5000) }).json['content'])).toHaveLength(2000);
  });
});

describe('a webhook', () => {
  it('is JSON with what the mail says', () => {
    const { url, json } = sent('webhook');
    expect(url).toBe(ADDRESSES.webhook);
    expect(json).toEqual({
      type: 'camber.alert',
      timestamp: '2026-11-22T18:04:05.000Z',
      data: { title: delivery.title, text: delivery.text, level: 'caution', link: delivery.link },
    });
  });

  it('is signed over id, time and body, as Standard Webhooks asks', () => {
    const target = targetOf('webhook');
    const { headers, body } = CHANNELS.webhook.request(delivery, target);
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    const key = Buffer.from(target.secret.replace('whsec_', ''), 'base64');
    const expected = createHmac('sha256', key).update(signed).digest('base64');
    expect(headers['webhook-id']).toBe(delivery.id);
    expect(headers['webhook-timestamp']).toBe('1795370645');
    expect(headers['webhook-signature']).toBe(`v1,${expected}`);
  });

  it('has the same id and another signature when it is sent again', () => {
    const request = CHANNELS.webhook.request(delivery, {
      url: ADDRESSES.webhook,
      secret: `whsec_${Buffer.from('a key of 24 or more bytes').toString('base64')}`,
    });
    const other = CHANNELS.webhook.request(
      { ...delivery, at: delivery.at + 1000 },
      {
        url: ADDRESSES.webhook,
        secret: `whsec_${Buffer.from('a key of 24 or more bytes').toString('base64')}`,
      },
    );
    expect(request.headers['webhook-signature']).not.toBe(other.headers['webhook-signature']);
    expect(request.headers['webhook-id']).toBe(other.headers['webhook-id']);
  });
});
