import { afterEach, describe, expect, it } from 'vitest';
import { pollDue } from '../../jobs/strava/poll.ts';
import { subscription } from '../../jobs/strava/subscription.ts';
import { subscribeNow, type SubscribeMode } from '../../src/commands/subscribe-now.ts';
import { parseConfig, type Config } from '../../src/config/load-config.ts';
import * as appState from '../../src/store/app-state.ts';
import * as inbox from '../../src/store/inbox.ts';
import * as runs from '../../src/store/runs.ts';
import * as syncs from '../../src/store/syncs.ts';
import { pollingWanted, subscriptionTrouble } from '../../src/connection/subscription.ts';
import { eventually } from '../support/eventually.ts';
import { allButTheLastWeek, athleteId, BEFORE_HELD, releaseOne, source } from '../support/sample-worlds.ts';
import { startWorld, type World, type WorldOptions } from '../support/world.ts';

const QUARTER_MS = 15 * 60_000;

let world: World;
/** Nobody is connected. */
const begin = async (): Promise<void> => {
  world = await startWorld({ source, now: BEFORE_HELD, heldWeeks: 1 });
};
const beginConnected = async (options: Partial<WorldOptions> = {}): Promise<void> =>
  void ({ world } = await allButTheLastWeek(options));
afterEach(() => world.stop());

const read = () => world.deps.store.read;

describe('camber subscribe', () => {
  const command = async (mode: SubscribeMode, config: Config = world.deps.config) => {
    const said: string[] = [];
    const say = (line: string) => void said.push(line);
    const code = await subscribeNow(config, mode, { out: say, err: say });
    return { code, said: said.join('\n') };
  };

  it('creates, keeps, checks, moves and removes the subscription, and says which', async () => {
    await begin();
    expect(await command('remove')).toMatchObject({ code: 0, said: expect.stringContaining('removed') });
    expect(await command('remove')).toMatchObject({ code: 0, said: expect.stringContaining('was no') });
    expect(await command('check')).toMatchObject({ code: 1, said: expect.stringContaining('tells nobody') });
    expect((await command('ensure')).said).toContain('created');
    expect((await command('ensure')).said).toContain('kept');
    expect((await command('check')).code).toBe(0);

    const elsewhere = {
      ...world.deps.config,
      publicUrl: world.deps.config.publicUrl.replace('localhost', '127.0.0.1'),
    };
    expect((await command('check', elsewhere)).said).toContain('an earlier address');
    expect((await command('ensure', elsewhere)).said).toContain('moved');
    expect(world.emulator.subscription()?.callbackUrl).toContain('127.0.0.1');
  });

  it('says what to do when Strava cannot reach the address, or another program stands there', async () => {
    await begin();
    const nobody = { ...world.deps.config, publicUrl: 'http://127.0.0.1:9' };
    const unreachable = await command('ensure', nobody);
    expect(unreachable.code).toBe(1);
    expect(unreachable.said).toMatch(/no 200 within two seconds[\s\S]*reverse proxy/);

    const otherSecret = {
      ...world.deps.config,
      keys: { ...world.deps.config.keys, webhookSecret: 'another-secret-0123' },
    };
    expect((await command('ensure', otherSecret)).said).toMatch(/WEBHOOK_SECRET|no 200/);
  });

  it('needs an app, an address that can be called, and the right secret', async () => {
    await begin();
    const { config } = world.deps;
    expect((await command('ensure', parseConfig({}))).said).toContain('STRAVA_CLIENT_ID');
    const real = parseConfig({ STRAVA_CLIENT_ID: '1', STRAVA_CLIENT_SECRET: 'secret-secret' });
    expect((await command('ensure', real)).said).toContain('PUBLIC_URL is http://localhost:8080');
    const wrong = { ...config, strava: { ...config.strava, clientSecret: 'not-the-secret' } };
    const refused = await command('check', wrong);
    expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('Strava could not be asked')]);
  });
});

describe('the daily look at the subscription', () => {
  const look = () => subscription.handle(world.deps, {});
  const forget = () =>
    fetch(
      `${world.emulator.urls.api}/push_subscriptions/${world.emulator.subscription()?.id}?client_id=${world.emulator.clientId}&client_secret=${world.emulator.clientSecret}`,
      { method: 'DELETE' },
    );

  it('makes a lost one again, and events of the new one count', async () => {
    await beginConnected();
    const lost = world.emulator.subscription()?.id;
    await forget();
    await look();
    expect(world.emulator.subscription()?.id).toBe((lost ?? 0) + 1);
    const before = await runs.countRuns(read(), athleteId);
    await releaseOne(world);
    await world.settled();
    expect(await runs.countRuns(read(), athleteId)).toBe(before + 1);
  });

  it('moves one that leads to an earlier address of ours', async () => {
    await begin();
    const before = world.emulator.subscription();
    expect(before?.callbackUrl).not.toContain(world.deps.config.publicUrl);
    await look();
    expect(world.emulator.subscription()?.callbackUrl).toContain(world.deps.config.publicUrl);
  });

  it('leaves one that somebody else made alone, notes the trouble, and lets polling take over', async () => {
    await begin();
    await world.deps.store.write((tx) => appState.setState(tx, appState.SUBSCRIPTION_KEY, 1));
    const before = world.emulator.subscription();
    expect(await pollingWanted(read(), world.deps.config)).toBe(false);
    await look();
    expect(world.emulator.subscription()).toEqual(before);
    expect(await subscriptionTrouble(read())).toEqual({ kind: 'elsewhere', host: expect.any(String) });
    expect(await pollingWanted(read(), world.deps.config)).toBe(true);
  });
});

describe('polling', () => {
  const tick = async (): Promise<void> => {
    await pollDue.handle(world.deps, {});
    await eventually(async () =>
      expect((await syncs.of(read(), athleteId))?.polledAt).toBeGreaterThanOrEqual(
        world.deps.clock.now() - QUARTER_MS,
      ),
    );
    await world.settled();
  };
  const withPolling = (polling: Config['strava']['polling']): void => {
    const { config } = world.deps;
    Object.assign(world.deps, { config: { ...config, strava: { ...config.strava, polling } } });
  };
  it('finds new, edited and deleted runs with one call, when no event comes', async () => {
    await beginConnected({ faults: { loseEvents: true } });
    withPolling('on');
    const id = await releaseOne(world);
    world.emulator.resetCounts();
    await tick();
    expect((await runs.runById(read(), athleteId, id))?.run.analysis?.basis).toBe('streams');
    expect(world.emulator.counts()).toMatchObject({
      'GET /athlete/activities': 1,
      'GET /activities/{id}': 1,
    });

    await world.emulator.editActivity(athleteId, id, { gear_id: 'g-new' });
    world.setNow(world.deps.clock.now() + QUARTER_MS);
    await tick();
    expect((await runs.runById(read(), athleteId, id))?.run.gearId).toBe('g-new');

    await world.emulator.removeActivity(athleteId, id);
    world.setNow(world.deps.clock.now() + QUARTER_MS);
    await tick();
    expect(await runs.runById(read(), athleteId, id)).toBeNull();
    expect(world.emulator.counts()['GET /athlete/activities']).toBe(3);
  });

  it('looks once a quarter of an hour, however often it is asked', async () => {
    await beginConnected();
    withPolling('on');
    world.emulator.resetCounts();
    await tick();
    await tick();
    expect(world.emulator.counts()['GET /athlete/activities']).toBe(1);
    world.setNow(world.deps.clock.now() + QUARTER_MS);
    await tick();
    expect(world.emulator.counts()['GET /athlete/activities']).toBe(2);
  });

  it('and events together bring every run once', async () => {
    await beginConnected();
    withPolling('on');
    const before = await runs.countRuns(read(), athleteId);
    await releaseOne(world);
    await tick();
    expect(await runs.countRuns(read(), athleteId)).toBe(before + 1);
    expect((await inbox.pending(read(), 10)).length).toBe(0);
  });

  it('is off by itself while Strava can call, on without a public address, and as the owner says otherwise', async () => {
    await begin();
    const { config } = world.deps;
    const wanted = (part: Partial<Config>, polling = config.strava.polling) =>
      pollingWanted(read(), { ...config, ...part, strava: { ...(part.strava ?? config.strava), polling } });
    const real = {
      ...config.strava,
      urls: { api: 'https://www.strava.com/api/v3', oauth: 'https://x.test' },
    };
    expect(await wanted({})).toBe(false);
    expect(await wanted({ strava: real })).toBe(true);
    expect(await wanted({ strava: real, publicUrl: 'https://camber.example.org' })).toBe(false);
    expect(await wanted({}, 'on')).toBe(true);
    expect(await wanted({ strava: real }, 'off')).toBe(false);
    await world.deps.store.write((tx) => appState.setState(tx, appState.SUBSCRIPTION_KEY, null));
    expect(await wanted({})).toBe(true);
  });
});
