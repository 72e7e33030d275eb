import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addressFromUrl } from '../../src/platform/redis/address.ts';
import { examineRedis } from '../../src/platform/redis/examine.ts';
import * as athletes from '../../src/store/athletes.ts';
import * as runs from '../../src/store/runs.ts';
import { eventually } from '../support/eventually.ts';
import {
  type Certificate,
  type Kind,
  makeCertificate,
  startCluster,
  startSentinels,
  startSingle,
} from '../support/redis-kinds.ts';
import { allButTheLastWeek, athleteId, releaseOne } from '../support/sample-worlds.ts';
import type { World } from '../support/world.ts';

/** Every kind of address that REDIS_URL takes, with real servers: a run arrives, is read, judged and settled. */

let folder: string;
let certificate: Certificate;
const trusted = getCACertificates('default');
const closers: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'camber-kinds-'));
  certificate = await makeCertificate(folder);
});
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
  setDefaultCACertificates(trusted);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As NODE_EXTRA_CA_CERTS does for a program that starts. */
const trust = ({ cert }: Certificate): void =>
  setDefaultCACertificates([...trusted, readFileSync(cert, 'utf8')]);

const begin = async (starts: (folder: string, tls: Certificate | null) => Promise<Kind>, tls: boolean) => {
  if (tls) trust(certificate);
  const kind = await starts(folder, tls ? certificate : null);
  closers.push(kind.stop);
  const { world } = await allButTheLastWeek({ env: { REDIS_URL: kind.url } });
  closers.push(world.stop);
  return { kind, world };
};

const counted = ({ deps }: World): Promise<number> => runs.countRuns(deps.store.read, athleteId);

/** A run happens, and all that follows from it. */
const aRunComes = async (world: World): Promise<void> => {
  const before = await counted(world);
  await releaseOne(world);
  await world.emulator.settled();
  await world.settled();
  expect(await counted(world)).toBe(before + 1);
  expect((await athletes.byId(world.deps.store.read, athleteId))?.assessDue).toBeNull();
};

const KINDS = { server: startSingle, sentinel: startSentinels, cluster: startCluster } as const;

describe.each(['server', 'sentinel', 'cluster'] as const)('REDIS_URL of a %s', (name) => {
  it.each([false, true])('works from the event to the mail (TLS: %s)', async (tls) => {
    if (name === 'server' && !tls) return; // every other flow shows it
    const { kind, world } = await begin(KINDS[name], tls);
    expect(kind.url).toMatch(tls ? /^rediss/ : /^redis(\+|:)/);
    expect(await examineRedis(addressFromUrl(kind.url))).toMatchObject({ kind: 'ok' });
    const { queues } = world.deps;
    expect(queues.away()).toBeNull();
    await queues.probe();
    await aRunComes(world);
    // The lock and the texts that processes share.
    expect(await (await fetch(`${world.url}/readyz`)).json()).toMatchObject({
      queue: { ok: true },
      strava: { quarterHour: { used: expect.any(Number) } },
    });
  });
});

describe('a server that sentinels look after', () => {
  it('may die: its replica is promoted, and Camber goes on with that one', async () => {
    const { kind, world } = await begin(startSentinels, false);
    await aRunComes(world);
    const [master, replica] = kind.nodes;
    await master?.kill();
    await eventually(async () => expect(await replica?.cli('role')).toMatch(/^master/));
    await eventually(() => world.deps.queues.probe());
    await aRunComes(world);
  });
});

describe('a certificate that nobody signed', () => {
  it('is refused, in plain words', async () => {
    const kind = await startSingle(folder, certificate);
    closers.push(kind.stop);
    expect(await examineRedis(addressFromUrl(kind.url))).toMatchObject({
      kind: 'away',
      why: expect.stringContaining('certificate'),
    });
  });
});
