import { HOUR_MS, MINUTE_MS } from '../../src/core/durations.ts';
import { type FailKind, type Faults, NO_FAULTS } from '../../src/emulator/faults.ts';
import { createRandom, mixSeeds, type Random } from '../../src/emulator/sample-runner/random.ts';

/** What goes wrong on Camber's own side, or at Strava beyond a fault of its answers. */
export type Blow = 'restart' | 'queues_lost' | 'subscription_lost';

/** A change for the worse, or back, at an instant (epoch ms). */
export type Trouble = { readonly at: number; readonly faults?: Partial<Faults>; readonly blow?: Blow };

const FAIL_KINDS: readonly FailKind[] = [401, 429, 500, 502, 503, 'html', 'truncated', 'hangup'];

/** So many failures last until somebody ends them. */
const UNTIL_ENDED = 1_000_000;

type Kind = (random: Random) => {
  readonly faults?: Partial<Faults>;
  readonly blow?: Blow;
  readonly forMs?: number;
};

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random.next() * from.length)] as T;

/** Every kind of trouble, as likely as it is listed. */
const KINDS: readonly Kind[] = [
  (random) => ({
    faults: { fail: { as: pick(random, FAIL_KINDS), times: 1 + Math.floor(random.next() * 6) } },
  }),
  (random) => ({
    faults: { fail: { as: pick(random, FAIL_KINDS), times: 1 + Math.floor(random.next() * 6) } },
  }),
  (random) => ({
    faults: { fail: { as: 503, times: UNTIL_ENDED } },
    forMs: random.between(10, 90) * MINUTE_MS,
  }),
  (random) => ({ faults: { appInactive: true }, forMs: random.between(10, 60) * MINUTE_MS }),
  (random) => ({ faults: { loseEvents: true }, forMs: random.between(1, 4) * HOUR_MS }),
  (random) => ({ faults: { duplicateEvents: true }, forMs: random.between(1, 12) * HOUR_MS }),
  (random) => ({ faults: { outOfOrderEvents: true }, forMs: random.between(0.5, 3) * HOUR_MS }),
  (random) => ({
    faults: { notFoundFirst: 1 + Math.floor(random.next() * 2) },
    forMs: random.between(1, 12) * HOUR_MS,
  }),
  (random) => ({ faults: { streamsNotReadyFirst: 1 }, forMs: random.between(1, 12) * HOUR_MS }),
  (random) => ({ faults: { unknownSport: true }, forMs: random.between(1, 6) * HOUR_MS }),
  (random) => ({
    faults: { clockSkewMs: Math.round(random.between(-1, 1) * MINUTE_MS) },
    forMs: 6 * HOUR_MS,
  }),
  () => ({ blow: 'restart' }),
  () => ({ blow: 'queues_lost' }),
  () => ({ blow: 'subscription_lost' }),
];

/** DESIGN: four troubles a day are more than a bad month brings. */
const EVERY_MS = 6 * HOUR_MS;

/** Random trouble between two instants, in order of time; all of it over at the end. */
export const troubleBetween = (from: number, to: number, seed: number): readonly Trouble[] => {
  const random = createRandom(mixSeeds(seed, 0x7e57));
  const troubles: Trouble[] = [];
  for (let at = from + random.next() * EVERY_MS; at < to; at += random.between(0.2, 1.8) * EVERY_MS) {
    const { forMs, ...what } = pick(random, KINDS)(random);
    troubles.push({ at, ...what });
    if (forMs !== undefined && what.faults !== undefined) {
      const [name] = Object.keys(what.faults) as (keyof Faults)[];
      if (name !== undefined)
        troubles.push({ at: Math.min(at + forMs, to), faults: { [name]: NO_FAULTS[name] } });
    }
  }
  return [...troubles, { at: to, faults: NO_FAULTS }].toSorted((a, b) => a.at - b.at);
};
