import { rmSync } from 'node:fs';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/load-config.ts';
import { openCamber } from '../../src/main.ts';
import * as athletes from '../../src/store/athletes.ts';
import { eventsWaiting } from '../../src/store/overview.ts';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/free-port.ts';
import { type Gate, gateTo } from '../support/gate.ts';
import { startPostgres } from '../support/postgres.ts';
import { startRedisServer } from '../support/redis-server.ts';
import { athleteId, NOW, source, wholeHistory } from '../support/sample-worlds.ts';
import { scratchFolder } from '../support/scratch.ts';
import { connect, newVisitor } from '../support/visitor.ts';
import { startWorld } from '../support/world.ts';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

/** A Redis with a password behind a gate. */
const redisBehindGate = async (): Promise<{ gate: Gate; url: string }> => {
  const server = await startRedisServer({ requirepass: 'open-sesame' });
  closers.push(server.stop);
  const gate = await gateTo(server.port);
  closers.push(gate.close);
  return { gate, url: `redis://:open-sesame@127.0.0.1:${gate.port}/3` };
};

type Readiness = { ok: boolean; queue?: { ok: boolean; why?: string }; store: { ok: boolean; why?: string } };

const readyz = async (url: string): Promise<Readiness> => (await fetch(`${url}/readyz`)).json() as never;

describe('a Redis that goes away in the middle', () => {
  it('leaves the pages and the webhook: they answer from the database, and all is made up for', async () => {
    const { gate, url } = await redisBehindGate();
    await gate.open();
    const { world, visitor } = await wholeHistory({ env: { REDIS_URL: url } });
    closers.push(world.stop);
    await eventually(async () => expect((await readyz(world.url)).ok).toBe(true));

    await gate.close();
    await eventually(async () =>
      expect(await readyz(world.url)).toMatchObject({
        ok: false,
        queue: { ok: false, why: 'nothing listens there' },
      }),
    );
    for (const path of ['/', '/runs', '/settings', '/routine'])
      expect([path, (await visitor.get(world.url + path)).status]).toEqual([path, 200]);
    const [run] = source.activities;
    await world.emulator.editActivity(athleteId, Number(run?.id), { name: 'Another name' });
    await world.emulator.settled();
    expect((await eventsWaiting(world.deps.store.read)).events).toBe(1);

    await gate.open();
    await eventually(async () => expect((await readyz(world.url)).queue?.ok).toBe(true));
    world.setNow(world.deps.clock.now() + 60_000);
    await world.settled();
    expect((await eventsWaiting(world.deps.store.read)).events).toBe(0);
  });
});

describe('a Redis that is not there at the start', () => {
  it('is waited for while the pages answer, and then used', async () => {
    const { gate, url } = await redisBehindGate();
    const world = await startWorld({ source, now: NOW, env: { REDIS_URL: url } });
    closers.push(world.stop);
    expect((await fetch(world.url)).status).toBe(200);
    expect(await readyz(world.url)).toMatchObject({ ok: false, queue: { why: 'nothing listens there' } });
    await connect(newVisitor(), world.url, athleteId);
    await gate.open();
    await eventually(async () => expect((await readyz(world.url)).queue?.ok).toBe(true));
    await world.settled();
    expect((await athletes.byId(world.deps.store.read, athleteId))?.assessDue).toBeNull();
  });
});

describe('a PostgreSQL that is not there', async () => {
  const server = await startPostgres();

  it.skipIf(server === null)(
    'is waited for, and its absence told, at the start and in the middle',
    async () => {
      if (server === null) return;
      closers.push(server.stop);
      const gate = await gateTo(Number(new URL(server.url).port));
      closers.push(gate.close);
      const dataDir = scratchFolder('camber-away-');
      closers.push(async () => rmSync(dataDir, { recursive: true }));
      const port = await freePort();
      const config = parseConfig({
        PORT: String(port),
        DATA_DIR: dataDir,
        DATABASE_URL: `postgres://camber:secret-word@127.0.0.1:${gate.port}/postgres`,
        STRAVA_CLIENT_ID: '1',
        STRAVA_CLIENT_SECRET: 'secret-secret',
        ROLES: 'web,worker',
      });
      const said: string[] = [];
      const log = pino({ level: 'warn' }, { write: (line: string) => void said.push(line) });
      const opening = openCamber(config, { log, signal: new AbortController().signal });
      const url = `http://127.0.0.1:${port}`;

      await eventually(async () => {
        expect((await fetch(`${url}/healthz`)).status).toBe(200);
        expect(await readyz(url)).toMatchObject({ ok: false, store: { why: 'nothing listens there' } });
      });
      expect((await fetch(url)).status).toBe(503);
      await eventually(() => expect(said).toHaveLength(1));
      expect(said[0]).toContain(
        `(DATABASE_URL, 127.0.0.1:${gate.port}/postgres) cannot be used: nothing listens`,
      );
      expect(said[0]).not.toContain('secret-word');

      await gate.open();
      const camber = await opening;
      closers.push(camber.stop);
      await camber.start();
      await eventually(async () => expect((await readyz(url)).ok).toBe(true));
      const visitor = newVisitor();
      expect((await visitor.get(url)).status).toBe(200);

      await gate.close();
      await eventually(async () => {
        const page = await visitor.get(url);
        expect(page.status).toBe(503);
        expect(page.headers.get('retry-after')).toBe('5');
        expect(await page.text()).toContain('cannot reach its database');
      });
      expect(await readyz(url)).toMatchObject({ store: { ok: false, why: expect.stringMatching(/./) } });
      await gate.open();
      await eventually(async () => expect((await visitor.get(url)).status).toBe(200));
    },
  );
});
