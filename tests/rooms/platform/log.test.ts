import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RedisAwayError } from '../../../src/platform/redis/errors.ts';
import { createLog } from '../../../src/platform/log.ts';

let said = '';

beforeEach(() => {
  said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

describe('the log on a terminal', () => {
  it('is one readable line per thing', () => {
    const log = createLog('info', 'text');
    log.info({ roles: 'web,worker' }, 'Camber is ready: open http://127.0.0.1:8080');
    log.warn({ s: 65 }, 'Redis cannot be used');
    log.debug({}, 'not asked for');
    expect(said).toMatch(
      /^\d\d:\d\d:\d\d   Camber is ready: open http:\/\/127\.0\.0\.1:8080 \(roles web,worker\)\n\d\d:\d\d:\d\d ! Redis cannot be used \(s 65\)\n$/,
    );
  });

  it('tells a request as what was asked and answered', () => {
    const request = { req: { id: 3, method: 'GET', path: '/runs' }, res: { status: 200 }, responseTime: 12 };
    createLog('info', 'text').info(request, 'request completed');
    expect(said).toMatch(/ {3}GET \/runs 200, 12 ms\n$/);
  });

  it('has no stack for what is expected, and one for a fault of the program', () => {
    const log = createLog('info', 'text');
    const away = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:6379'), { code: 'ECONNREFUSED' });
    for (const err of [away, new RedisAwayError('nothing listens there')])
      log.error({ err }, 'a look failed');
    expect(said).not.toMatch(/\n\s+at /);
    expect(said.split('\n')).toHaveLength(3);
    log.error({ err: new TypeError('x is not a function') }, 'job failed');
    expect(said).toMatch(/✗ job failed: TypeError: x is not a function\n\s+at /);
  });

  it('holds no secret', () => {
    createLog('info', 'text').warn({ refreshToken: 'geheim', athlete: { email: 'a@example.org' } }, 'look');
    expect(said).toContain('[redacted]');
    expect(said).not.toMatch(/geheim|example\.org/);
  });
});
