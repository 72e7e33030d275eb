import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import type { Outage } from '../outage.ts';
import { connectTo, type RedisAddress } from './address.ts';
import { PATIENCE_MS } from './ask.ts';
import { redisTrouble } from './why.ts';

/** DESIGN: how often it is asked whether it is there. */
const LOOK_MS = 1_000;

export type Monitor = {
  /** Ends when Redis has answered once, or has had time enough to. */
  settled(ms: number): Promise<void>;
  stop(): Promise<void>;
};

/** Asks a Redis that somebody else looks after, every second, and keeps the outage true. */
export const startMonitor = (address: RedisAddress, outage: Outage, onBack: () => void): Monitor => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const client = connectTo(address, { maxRetriesPerRequest: null, commandTimeout: PATIENCE_MS });
  const { db } = address.options;
  let problem: unknown = null;
  client.on('error', (error) => (problem = error));
  // A cluster tells why under its own roof.
  client.on('node error', (error) => (problem = error));
  const first = Promise.withResolvers<void>();

  const look = async (): Promise<void> => {
    try {
      if (client.status !== 'ready') throw problem ?? new Error('not connected');
      // ioredis goes on in the first database when the one that is wanted is not there: that must not pass.
      if (db === undefined) await client.ping();
      else await (client as Redis).select(db);
      problem = null;
      const wasAway = outage.why() !== null;
      outage.ok();
      first.resolve();
      if (wasAway) onBack();
    } catch (error) {
      if (!signal.aborted) outage.failed(redisTrouble(error));
    }
  };

  const looking = (async () => {
    const ready = new Promise<void>((resolve) => client.once('ready', () => resolve()));
    await Promise.race([ready, sleep(LOOK_MS, undefined, { signal }).catch(() => {})]);
    while (!signal.aborted) {
      await look();
      await sleep(LOOK_MS, undefined, { signal, ref: false }).catch(() => {});
    }
  })();

  return {
    settled: (ms) =>
      Promise.race([first.promise, sleep(ms, undefined, { signal, ref: false }).catch(() => {})]),
    stop: async () => {
      stopping.abort();
      outage.end();
      await looking;
      client.disconnect();
    },
  };
};
