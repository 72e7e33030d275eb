import { describe, expect, it } from 'vitest';
import { levelOf } from '../../../src/web/http/request-log.ts';

describe('the line of a request', () => {
  it('warns of what a visitor did wrong, not of an address that is not there, and leaves faults to their own line', () => {
    expect([200, 303, 400, 403, 404, 429, 500].map(levelOf)).toEqual([
      'info',
      'info',
      'warn',
      'warn',
      'info',
      'warn',
      'silent',
    ]);
  });
});
