import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../src/config/load-config.ts';
import { readRedisUrl } from '../../../src/config/redis-url.ts';
import { addressFromUrl } from '../../../src/platform/redis/address.ts';

describe('REDIS_URL', () => {
  it.each([
    ['redis://h', { host: 'h', port: 6379 }],
    ['redis://h:7000/3', { host: 'h', port: 7000, db: 3 }],
    ['redis://:pa%2Fss@h', { host: 'h', port: 6379, password: 'pa/ss' }],
    ['rediss://me:p:w@h', { host: 'h', port: 6379, username: 'me', password: 'p:w', tls: {} }],
    ['redis://[::1]:7000', { host: '::1', port: 7000 }],
    ['unix:///run/redis.sock', { path: '/run/redis.sock' }],
  ])('%s', (text, options) => expect(addressFromUrl(text).options).toEqual(options));

  it('names the machines of sentinels and the master they know', () => {
    expect(addressFromUrl('redis+sentinel://me:pw@a,b:26380/camber/2')).toEqual({
      options: {
        username: 'me',
        password: 'pw',
        db: 2,
        name: 'camber',
        enableTLSForSentinelMode: false,
        sentinels: [
          { host: 'a', port: 26_379 },
          { host: 'b', port: 26_380 },
        ],
      },
      cluster: null,
      name: 'a:26379,b:26380',
    });
  });

  it('names some machines of a cluster', () => {
    expect(addressFromUrl('rediss+cluster://:pw@a,b:6380')).toEqual({
      options: { password: 'pw', tls: {} },
      cluster: [
        { host: 'a', port: 6379 },
        { host: 'b', port: 6380 },
      ],
      name: 'a:6379,b:6380',
    });
  });

  it.each([
    'http://h',
    'redis://',
    'redis://a,b',
    'redis://h/name',
    'redis+sentinel://a,b',
    'redis+cluster://a/3',
    'redis://h:port',
    'redis+other://h/x',
  ])('%s is refused, with what would be right', (text) => {
    expect(readRedisUrl(text)).toBeNull();
    expect(() => parseConfig({ REDIS_URL: text })).toThrow(/REDIS_URL must be redis:\/\//);
  });

  it('gives a log no password', () => {
    for (const text of [
      'redis://me:geheim@h',
      'redis+sentinel://me:geheim@h/m',
      'redis+cluster://me:geheim@h',
    ])
      expect(addressFromUrl(text).name).not.toContain('geheim');
  });
});
