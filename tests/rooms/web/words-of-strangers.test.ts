import { afterEach, beforeEach, expect, it } from 'vitest';
import { addApiToken } from '../../../src/store/api-tokens.ts';
import * as athletes from '../../../src/store/athletes.ts';
import { keepEpisode } from '../../../src/runner/episodes.ts';
import * as outbox from '../../../src/store/outbox.ts';
import { claimOwner } from '../../../src/store/owner.ts';
import * as runs from '../../../src/store/runs.ts';
import * as shoes from '../../../src/store/shoes.ts';
import { addressOf, routesOf } from './routes.ts';
import { connected, NOON, runOn, startWeb, TODAY, type Web } from './support.ts';

/** Whatever comes from Strava, a file, a form or a mail server is text on every page, never markup. */

const EVIL = '"><img src=x onerror=alert(1)>';

let web: Web;
beforeEach(async () => {
  web = await startWeb({ folder: true });
});
afterEach(() => web.close());

const everywhere = async (): Promise<void> => {
  const mine = { athleteId: 7, now: NOON };
  const said = {
    start: { day: TODAY, precision: 'day' },
    end: null,
    side: null,
    onset: 'unknown',
    named: false,
    note: EVIL,
  } as const;
  await web.store.write(async (tx) => {
    await claimOwner(tx, 7);
    await athletes.updateAthlete(tx, 7, { name: EVIL, email: 'seven@example.org', emailVerifiedAt: NOON });
    await shoes.upsertShoes(tx, 7, [{ id: 'g1', name: EVIL, distanceM: 5000, retired: false, dropMm: 8 }]);
    const run = runOn(TODAY, 12_345, { gearId: 'g1' });
    const meta = { timeZone: 'Europe/Berlin', deviceName: EVIL, private: false };
    await runs.upsertRuns(tx, 7, [{ run, meta }], NOON);
    await keepEpisode(tx, web.deps.seal, 7, null, { said, now: NOON });
    await addApiToken(tx, 7, { name: EVIL, token: 'token', now: NOON });
    const id = await outbox.addMail(tx, { ...mine, key: 'verify:7', kind: 'verify', payload: {} });
    await outbox.markFailed(tx, id ?? 0, { error: `550 ${EVIL}`, retryAt: null });
  });
};

it('words of strangers are text on every page that shows them', async () => {
  const owner = await connected(web, 7);
  await everywhere();
  const shown: string[] = [];
  for (const route of routesOf(web.app).filter(({ method }) => method === 'GET')) {
    const answer = await owner.get(addressOf(route));
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
    const page = await answer.text();
    expect([route.name, /<img[^>]* src=["']?x\b/.test(page)]).toEqual([route.name, false]);
    if (page.includes('&lt;img src=x')) shown.push(route.path);
  }
  expect(shown).toEqual(
    expect.arrayContaining(['/runs/:id', '/shoes', '/episodes/:id', '/settings/tokens', '/admin']),
  );
});
