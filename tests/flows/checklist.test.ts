import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../src/core/durations.ts';
import { poll } from '../../jobs/strava/poll.ts';
import { shoes as shoesJob } from '../../jobs/strava/shoes.ts';
import { subscription } from '../../jobs/strava/subscription.ts';
import { worthStreams } from '../../jobs/strava/steps/analysis.ts';
import { parseConfig } from '../../src/config/load-config.ts';
import { analyseRun } from '../../src/core/analyse-run.ts';
import { readHistory } from '../../src/core/history/read-history.ts';
import type { Deps } from '../../src/deps.ts';
import { generateSampleRunner } from '../../src/emulator/sample-runner/generate.ts';
import { readAssessInput } from '../../src/runner/history.ts';
import * as athletes from '../../src/store/athletes.ts';
import * as backfills from '../../src/store/backfills.ts';
import * as runs from '../../src/store/runs.ts';
import * as shoes from '../../src/store/shoes.ts';
import { errorFromAnswer } from '../../src/strava/error-from-answer.ts';
import { createStravaHttp } from '../../src/strava/http.ts';
import { keyedHash } from '../../src/strava/keyed-hash.ts';
import { authorizeUrl, canReadActivities, missingScopes } from '../../src/strava/oauth.ts';
import { summaryActivity } from '../../src/strava/shapes.ts';
import { createSubscription } from '../../src/strava/subscriptions.ts';
import { createTokenSource } from '../../src/strava/token-source.ts';
import { toRun } from '../../src/strava/to-run.ts';
import { toShoe } from '../../src/strava/to-shoe.ts';
import { formats } from '../../src/words/formats.ts';
import { words } from '../../src/words/words.ts';
import { aRun, inputOf, on, steadyWeeks, loadDays } from '../core/history/build.ts';
import { ALL_SCOPES, comeBack, connected, keepRuns, runOn, startWeb } from '../rooms/web/support.ts';
import { connect, newVisitor } from '../support/visitor.ts';
import { startWorld, type World } from '../support/world.ts';
import { eventually } from '../support/eventually.ts';

/**
 * The 25 things that broke in other projects (STRAVA.md 6), each once and directly. What needs many cases has
 * them elsewhere: events.test.ts, subscription.test.ts, strava-edges.test.ts and the tests of the rooms.
 */

const NOW = Date.parse('2026-11-15T03:00:00Z');

/** Tokens in memory: `refresh` rotates, and only the newest refresh token is known to Strava. */
const tokenRoom = () => {
  const fresh = { refreshStartedAt: null, lostAt: null };
  let stored = { ...fresh, accessToken: 'a0', refreshToken: 'r0', expiresAt: NOW };
  let known = 'r0';
  let refreshes = 0;
  const source = () =>
    createTokenSource({
      load: async () => stored,
      begin: async () => {},
      lost: async () => {},
      ended: async () => {},
      save: async (_id, tokens) => void (stored = { ...fresh, ...tokens }),
      refresh: async (token) => {
        expect(token).toBe(known);
        refreshes += 1;
        known = `r${refreshes}`;
        return {
          accessToken: `a${refreshes}`,
          refreshToken: known,
          expiresAt: NOW + refreshes * 6 * HOUR_MS,
        };
      },
      now: () => NOW + refreshes * 6 * HOUR_MS - (refreshes > 0 ? HOUR_MS : 0),
    });
  return { source, expire: () => (stored = { ...stored, expiresAt: 0 }), refreshes: () => refreshes };
};

const answer = (status: number, body: unknown) =>
  errorFromAnswer({ status, body, text: typeof body === 'string' ? body : JSON.stringify(body) }, 'it')?.code;

const summary = (extra: object) =>
  summaryActivity.parse({
    id: 1,
    distance: 8000,
    moving_time: 2700,
    elapsed_time: 2760,
    sport_type: 'Run',
    type: 'Run',
    start_date: '2026-11-01T23:30:00Z',
    start_date_local: '2026-11-02T00:30:00Z',
    timezone: '(GMT+01:00) Europe/Berlin',
    start_latlng: [52, 13],
    ...extra,
  });

describe('tokens and limits', () => {
  it('1. concurrent refreshes do not kill a healthy connection', async () => {
    const room = tokenRoom();
    const source = room.source();
    const given = await Promise.all(Array.from({ length: 50 }, () => source.accessToken(1)));
    expect(new Set(given)).toEqual(new Set(['a1']));
    expect(room.refreshes()).toBe(1);
  });

  it('2. a rotated refresh token is saved and works the next time, in the next process, too', async () => {
    const room = tokenRoom();
    expect(await room.source().accessToken(1)).toBe('a1');
    room.expire();
    expect(await room.source().accessToken(1)).toBe('a2');
    room.expire();
    expect(await room.source().accessToken(1)).toBe('a3');
  });

  it('4. 429, 502, 597 and 401 are told apart', () => {
    expect(answer(429, { message: 'Rate Limit Exceeded' })).toBe('rate_limited');
    expect(answer(502, undefined)).toBe('unavailable');
    expect(answer(597, undefined)).toBe('unavailable');
    const token = { errors: [{ resource: 'Athlete', field: 'access_token', code: 'invalid' }] };
    expect(answer(401, token)).toBe('unauthorized');
  });

  it('6. 403 Inactive is not mistaken for a bad token', () => {
    const inactive = { errors: [{ resource: 'Application', field: 'Status', code: 'Inactive' }] };
    expect(answer(403, inactive)).toBe('app_inactive');
  });

  it('12. a wrong scope is named, and no bad token either', () => {
    const scope = {
      errors: [{ resource: 'AccessToken', field: 'activity:read_permission', code: 'missing' }],
    };
    const error = errorFromAnswer({ status: 401, body: scope, text: '' }, 'it');
    expect([error?.code, error?.field]).toEqual(['missing_scope', 'activity:read']);
  });

  it('11. an unticked scope is noticed: activity:read is asked for by name, and without it nothing is connected', () => {
    const asked = authorizeUrl(
      { clientId: '1', urls: { api: '', oauth: 'https://x.test/oauth' } },
      { redirectUri: 'https://c.test', state: 's' },
    );
    expect(new URL(asked).searchParams.get('scope')?.split(',')).toContain('activity:read');
    expect(canReadActivities(['read', 'profile:read_all'])).toBe(false);
    expect(missingScopes(['read', 'activity:read'])).toEqual(['activity:read_all', 'profile:read_all']);
  });

  it('23. the base URL is a setting: a switch needs no new version, and a redirect is no success', async () => {
    expect(parseConfig({}).strava.urls.api).toBe('https://www.strava.com/api/v3');
    const moved = parseConfig({ STRAVA_API_URL: 'https://api-v3.strava.test/' });
    expect(moved.strava.urls.api).toBe('https://api-v3.strava.test');
    expect(answer(301, undefined)).toBe('unavailable');
  });
});

describe('pages', () => {
  it('5. the athlete cap is a page that says what to do, not a crash', async () => {
    const web = await startWeb();
    try {
      web.oauth.token = () => ({ status: 403, body: { message: 'Limit of connected athletes exceeded' } });
      const page = await comeBack(web.browser(), { code: 'code-7', scope: ALL_SCOPES });
      expect(page.status).toBe(403);
      expect(await page.text()).toMatch(/is full[\s\S]*strava\.com\/settings\/api/);
    } finally {
      await web.close();
    }
  });

  it('20. a runner who reads miles sees no kilometres', async () => {
    expect(formats('imperial').distance(16_093)).toMatch(/10\.0\smi/);
    const web = await startWeb();
    try {
      const browser = await connected(web, 7);
      const strava = { athlete: async () => ({ id: 7, measurement_preference: 'feet', shoes: [] }) };
      await shoesJob.handle({ ...web.deps, strava } as unknown as Deps, { athleteId: 7 });
      const days = Array.from({ length: 60 }, (_, i) => on(260 + i));
      await keepRuns(
        web,
        7,
        days.map((day) => runOn(day, 8000)),
      );
      for (const path of ['/', '/runs']) {
        const text = (await browser.text(path)).replace(/<[^>]+>/g, ' ');
        expect(text).toMatch(/\d\smi\b/);
        expect(text).not.toMatch(/\d\skm\b/);
      }
    } finally {
      await web.close();
    }
  });
});

describe('reading activities', () => {
  it('15. start_date_local is wall-clock time in spite of its Z: the run belongs to its own day and week', () => {
    expect(toRun(summary({}))?.day).toBe('2026-11-02');
    expect(toRun(summary({}))?.startS).toBe(Date.parse('2026-11-01T23:30:00Z') / 1000);
  });

  it('17. a sport nobody has heard of breaks nothing; filed under Run it is a run', () => {
    expect(toRun(summary({ sport_type: 'Quidditch', type: 'Workout' }))).toBeNull();
    expect(toRun(summary({ sport_type: 'MoonRun', type: 'Run' }))?.distanceM).toBe(8000);
  });

  it('18. a treadmill run is a run, without a place and without asking for streams', () => {
    const run = toRun(summary({ trainer: true, start_latlng: [] }));
    expect(run).toMatchObject({ trainer: true, distanceM: 8000 });
    expect(run && worthStreams(run)).toBe(false);
  });

  it('19. an activity without GPS is kept: manual, without line, without climb', () => {
    const run = toRun(summary({ manual: true, start_latlng: [], map: { summary_polyline: '' } }));
    expect(run).toMatchObject({ manual: true, hasGps: false, gainDm: null });
    expect(readHistory(run ? [run] : [], '2026-11-30').parts).toHaveLength(1);
  });

  it('21. noise in the altitude is no climb', () => {
    const seconds = Array.from({ length: 3000 }, (_, i) => i);
    const context = {
      hash: keyedHash('of no importance'),
      barometer: null,
      gainM: null,
      trainer: false,
    };
    const analysis = analyseRun(
      {
        time: { data: seconds },
        distance: { data: seconds.map((s) => s * 3) },
        latlng: { data: seconds.map((s) => [52 + s * 2.7e-5, 13]) },
        // A flat path of nine kilometres whose altimeter swings by three metres: summed up, thousands of metres.
        altitude: { data: seconds.map((s) => 40 + 1.5 * Math.sin(s * 1.7) + 1.5 * Math.sin(s * 0.9)) },
      },
      context,
    );
    expect(analysis.gainM ?? 0).toBeLessThan(30);
  });

  it('16. shoes: fields that are missing or new do not break, names fall back', () => {
    expect(toShoe({ id: 'g1', name: null, brand_name: 'Acme', model_name: 'Fast', invented: 1 })?.name).toBe(
      'Acme Fast',
    );
    expect(toShoe({ id: 'g2', distance: null })).toMatchObject({ id: 'g2', distanceM: 0 });
  });
});

describe('sums', () => {
  it('14. one run recorded by watch and phone counts once', () => {
    const watch = aRun({ day: on(1), km: 10 });
    const phone = { ...watch, id: watch.id + 1, startS: watch.startS + 20, distanceM: 10_060 };
    const { parts, notes } = readHistory([watch, phone], on(2));
    expect(parts).toHaveLength(1);
    expect(notes.length).toBeGreaterThan(0);
  });

  it('22. one broken activity does not spoil the rest', () => {
    const broken = aRun({
      id: 1,
      day: on(30),
      distanceM: 5_000,
      elapsedTimeS: 1168 * 3600,
      movingTimeS: 1168 * 3600,
    });
    const history = [...steadyWeeks(6), broken];
    const { parts, notes } = readHistory(history, on(50));
    expect(parts.some(({ run }) => run.id === broken.id)).toBe(false);
    expect(notes.some(({ runIds }) => runIds.includes(broken.id))).toBe(true);
    const loads = loadDays(inputOf(history), on(0), on(41));
    expect(loads).toEqual(loadDays(inputOf(steadyWeeks(6)), on(0), on(41)));
  });
});

describe('against Strava', () => {
  const source = generateSampleRunner({ lastDay: '2026-11-21' });
  const athleteId = source.athlete.id;
  let world: World;
  const read = () => world.deps.store.read;
  const knownRun = (id: number) => runs.runById(read(), athleteId, id);
  const release = async (): Promise<number> => {
    const next = world.emulator.nextHeld();
    world.setNow((next?.endMs ?? 0) + 60_000);
    await world.emulator.releaseNext();
    return next?.activityId ?? 0;
  };
  beforeAll(async () => {
    world = await startWorld({ source, now: NOW, heldWeeks: 1 });
  });
  afterAll(() => world.stop());
  afterEach(() => world.emulator.setFaults({ fail: null, loseEvents: false, appInactive: false }));

  it('3. a history that meets the limit in the middle waits and goes on where it was', async () => {
    const endpoint = 'GET /athlete/activities';
    world.emulator.setFaults({ fail: { as: 429, times: 1, skip: 1, endpoint } });
    await connect(newVisitor(), world.url, athleteId);
    await eventually(async () =>
      expect((await backfills.of(read(), athleteId))?.waitingUntil ?? 0).toBeGreaterThan(NOW),
    );
    expect((await backfills.of(read(), athleteId))?.state).toBe('running');
    world.setNow(NOW + 16 * 60_000);
    await world.hurryUntil(async () => expect((await backfills.of(read(), athleteId))?.state).toBe('done'));
    await world.settled();
    const pages = Math.ceil((source.activities.length - world.emulator.held()) / 200) + 1;
    expect(world.emulator.counts()[endpoint]).toBe(pages + 1);
  });

  it('24. the totals are Strava’s: every activity of every page, up to the empty one', async () => {
    const listed = source.activities.length - world.emulator.held();
    const inList = source.activities.slice(world.emulator.held()).filter((one) => one['type'] === 'Run');
    expect(await backfills.of(read(), athleteId)).toMatchObject({ activitiesSeen: listed });
    expect(await runs.countRuns(read(), athleteId)).toBe(inList.length);
  });

  it('7. a create that comes twice, and 404 at first, ends in one run', async () => {
    world.emulator.setFaults({ duplicateEvents: true, notFoundFirst: 1 });
    const before = await runs.countRuns(read(), athleteId);
    const id = await release();
    await world.emulator.settled();
    await world.hurryUntil(async () => expect(await knownRun(id)).not.toBeNull());
    await world.settled();
    world.emulator.setFaults({ duplicateEvents: false, notFoundFirst: 0 });
    expect(await runs.countRuns(read(), athleteId)).toBe(before + 1);
  });

  it('8. streams that are not ready when the event comes are read later', async () => {
    world.emulator.setFaults({ streamsNotReadyFirst: 1 });
    const id = await release();
    await world.emulator.settled();
    await world.hurryUntil(async () => expect((await knownRun(id))?.run.analysis?.basis).toBe('streams'));
    world.emulator.setFaults({ streamsNotReadyFirst: 0 });
    await world.settled();
  });

  it('6. a lapsed subscription of the owner leaves every connection as it is', async () => {
    world.emulator.setFaults({ appInactive: true });
    world.emulator.resetCounts();
    const id = await release();
    await world.emulator.settled();
    // The token's six hours are over: its refresh is refused, or else the call.
    await eventually(() => expect(Object.keys(world.emulator.counts())).not.toEqual([]));
    expect((await athletes.byId(read(), athleteId))?.connection).toBe('ok');
    world.emulator.setFaults({ appInactive: false });
    await world.hurryUntil(async () => expect(await knownRun(id)).not.toBeNull());
    await world.settled();
  });

  it('13. a run that was deleted or merged away without a word leaves all sums', async () => {
    const newest = (await runs.runsOf(read(), athleteId)).at(-1);
    const day = newest?.day ?? '';
    const km = async () => loadDays(await readAssessInput(read(), athleteId, day), day, day);
    const before = await km();
    world.emulator.setFaults({ loseEvents: true });
    await world.emulator.removeActivity(athleteId, newest?.id ?? 0);
    await poll.handle(world.deps, { athleteId });
    await world.settled();
    expect(await knownRun(newest?.id ?? 0)).toBeNull();
    expect(await km()).not.toEqual(before);
  });

  it('16. shoes: a change of pair that sends no event, retired and deleted pairs', async () => {
    const known = await shoes.shoesOf(read(), athleteId);
    expect(known.some(({ retired }) => retired)).toBe(true);
    const newest = (await runs.runsOf(read(), athleteId)).at(-1)?.id ?? 0;
    await world.emulator.editActivity(athleteId, newest, { gear_id: 'g404' });
    world.setNow(world.deps.clock.now() + HOUR_MS);
    await poll.handle(world.deps, { athleteId });
    await shoesJob.handle(world.deps, { athleteId });
    await world.settled();
    expect((await knownRun(newest))?.run.gearId).toBe('g404');
    const deleted = (await shoes.shoesOf(read(), athleteId)).find(({ id }) => id === 'g404');
    expect(deleted).toMatchObject({ retired: true, distanceM: 0 });
  });

  it('25. "after" goes out in seconds: Strava refuses milliseconds, and nobody sends them', async () => {
    const strava = world.deps.strava;
    const after = world.deps.clock.now();
    await expect(strava.activities(athleteId, { page: 1, after })).rejects.toMatchObject({ field: 'after' });
    await expect(poll.handle(world.deps, { athleteId })).resolves.toBeUndefined();
  });

  it('9. a subscription that was lost is made again by the daily look', async () => {
    await subscription.handle(world.deps, {});
    const before = world.emulator.subscription();
    const { clientId, clientSecret, urls } = world.emulator;
    const query = new URLSearchParams({ client_id: clientId, client_secret: clientSecret });
    await fetch(`${urls.api}/push_subscriptions/${before?.id}?${query}`, { method: 'DELETE' });
    await subscription.handle(world.deps, {});
    expect(world.emulator.subscription()).toMatchObject({ callbackUrl: before?.callbackUrl });
  });

  it('10. bot protection in front of the webhook is named as a cause', async () => {
    await fetch(
      `${world.emulator.urls.api}/push_subscriptions/${world.emulator.subscription()?.id}?client_id=${world.emulator.clientId}&client_secret=${world.emulator.clientSecret}`,
      { method: 'DELETE' },
    );
    const challenger = createServer(
      (_req, res) => void res.writeHead(403).end('<html>Checking your browser'),
    );
    await new Promise<void>((resolve) => challenger.listen(0, '127.0.0.1', resolve));
    const { clientId, clientSecret, urls } = world.emulator;
    const result = await createSubscription(
      createStravaHttp(urls),
      { clientId, clientSecret, urls },
      {
        callbackUrl: `http://127.0.0.1:${(challenger.address() as AddressInfo).port}/webhook/x`,
        verifyToken: 'x',
      },
    );
    challenger.close();
    expect(result).toMatchObject({ ok: false, reason: 'callback_not_reachable' });
    expect(words().strava.subscription.callback_not_reachable).toContain('Bot Fight Mode');
  });
});
