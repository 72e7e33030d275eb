import { streamsSince } from '../connection/streams-to-read.ts';
import type { Opened } from '../main.ts';
import { unfinished } from '../store/unfinished.ts';
import { idle, promoteWaiting, queued } from './queues.ts';
import type { World } from './world.ts';

/** Everything that happens by itself in an hour, but for the weekly mails. */
const TICKS = ['relist-due', 'poll-due', 'renew-tokens', 'retention', 'sweep'] as const;

/** DESIGN: as many events as arrive together when several send at once; the next ones wait for their answers. */
const UPLOADS_AT_ONCE = 50;
/** One sweep brings back 500; more come with the next minutes. So many minutes without an end are no backlog. */
const MOST_SWEEPS = 200;

/** How long something took: on the real clock, and how much of a processor it took this process. */
export type Took = { readonly seconds: number; readonly cpuS: number };

/** How long a piece of work took. */
export const timed = async (work: () => Promise<void>): Promise<Took> => {
  const before = process.cpuUsage();
  const began = performance.now();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - began) / 1000, cpuS: (user + system) / 1e6 };
};

/** These runners upload the next thing they have done; ends when nothing that follows is left to do. */
export const upload = async (
  world: World,
  athleteIds: readonly number[],
  signal: AbortSignal,
): Promise<void> => {
  const { camber, emulator } = world;
  for (let next = 0; next < athleteIds.length; next += UPLOADS_AT_ONCE) {
    signal.throwIfAborted();
    for (const id of athleteIds.slice(next, next + UPLOADS_AT_ONCE)) await emulator.releaseNext(id);
    await emulator.settled();
  }
  await idle(camber, emulator, signal);
};

/** What an hour brings by itself. */
export const tick = async (world: World, signal: AbortSignal): Promise<void> => {
  const { camber, emulator } = world;
  await promoteWaiting(camber);
  for (const name of TICKS) await queued(camber, name, signal);
  await idle(camber, emulator, signal);
  for (let sweeps = 1; sweeps < MOST_SWEEPS && (await left(world)) > 0; sweeps += 1) {
    await queued(camber, 'sweep', signal);
    await promoteWaiting(camber);
    await idle(camber, emulator, signal);
  }
};

/** The weekly mails that are due, until the last one is handed over. */
export const weekly = async ({ camber, emulator }: World, signal: AbortSignal): Promise<void> => {
  await queued(camber, 'weekly', signal);
  await idle(camber, emulator, signal);
};

/** How much the database knows to be unfinished now. */
export const left = async ({
  camber: { deps },
}: {
  readonly camber: Pick<Opened, 'deps'>;
}): Promise<number> => {
  const found = await unfinished(deps.store.read, {
    now: deps.clock.now(),
    inboxAgeMs: 0,
    streamsSince: streamsSince(deps),
    limit: 1,
  });
  return Object.values(found).reduce((sum, ids) => sum + ids.length, 0);
};
