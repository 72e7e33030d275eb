import nock from 'nock';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';

// To load it is to start it, and the files of a worker share their modules: it stands before no request of another file.
nock.restore();

/** The one place where nock comes from: who takes it elsewhere starts it for every test that comes after. */
export { nock };

/**
 * Lets no request out, and fails the test that made one nobody expected: nock answers those with 501,
 * which the code under test might take for a bad day of Strava's.
 */
export const watchNetwork = (): void => {
  const unexpected: string[] = [];
  const note = (request: { method?: string; path?: string; url?: string }): void => {
    unexpected.push(`${request.method ?? '?'} ${request.url ?? request.path ?? '?'}`);
  };
  beforeAll(() => {
    nock.activate();
    nock.disableNetConnect();
    nock.emitter.on('no match', note);
  });
  beforeEach(() => {
    unexpected.length = 0;
  });
  afterEach(() => {
    const pending = nock.pendingMocks();
    nock.cleanAll();
    expect(unexpected, 'requests nobody expected').toEqual([]);
    expect(pending, 'requests that were expected but not made').toEqual([]);
  });
  afterAll(() => {
    nock.emitter.off('no match', note);
    nock.restore();
  });
};
