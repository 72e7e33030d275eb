import { setTimeout as wait } from 'node:timers/promises';
import axios from 'axios';
import type { FaultSwitches } from './faults.ts';
import type { PendingEvent, StateStore } from './state.ts';
import type { EmulatorLog, EventBody } from './types.ts';

export type Deliveries = {
  /** Keeps the event in the state and starts to deliver it; nothing happens without a subscription. */
  readonly send: (body: Omit<EventBody, 'subscription_id'>) => void;
  /** Posts any body to the callback once, as a forger might. @returns the status, or null without an answer. */
  readonly post: (body: object) => Promise<number | null>;
  /** Takes up what an earlier process left undelivered. */
  readonly resume: () => void;
  /** Lets go what the out-of-order fault still keeps. */
  readonly flush: () => void;
  /** Resolves when no delivery is under way. */
  readonly settled: () => Promise<void>;
  /** Stops; what is undelivered stays in the state. */
  readonly stop: () => Promise<void>;
};

type DeliveriesOptions = {
  readonly store: StateStore;
  readonly faults: FaultSwitches;
  readonly log: EmulatorLog;
  /** How often an event is sent at most. */
  readonly attempts: number;
  /** Between two attempts, milliseconds. */
  readonly retryMs: number;
  /** How long an answer may take, milliseconds. */
  readonly answerTimeoutMs: number;
};

/** Delivers webhook events to the subscription's callback. */
export const createDeliveries = (options: DeliveriesOptions): Deliveries => {
  const { store, faults, log } = options;
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();
  let kept: readonly PendingEvent[] = [];

  const post = async (body: object): Promise<number | null> => {
    const callbackUrl = store.get().subscription?.callbackUrl;
    if (callbackUrl === undefined) return null;
    try {
      const answer = await axios.post(callbackUrl, body, {
        timeout: options.answerTimeoutMs,
        signal: stopping.signal,
        maxRedirects: 0,
        proxy: false,
        validateStatus: () => true,
      });
      return answer.status;
    } catch {
      return null;
    }
  };

  const forget = (event: PendingEvent): void => {
    const state = store.get();
    store.set({ ...state, events: state.events.filter((other) => other.key !== event.key) });
  };

  const deliver = async (event: PendingEvent): Promise<void> => {
    for (let attempt = 1; attempt <= options.attempts; attempt += 1) {
      if (attempt > 1) await wait(options.retryMs, undefined, { signal: stopping.signal });
      const status = await post(event.body);
      if (stopping.signal.aborted) return;
      if (status === 200) {
        forget(event);
        if (faults.get().duplicateEvents) await post(event.body);
        return;
      }
      log.warn({ attempt, status, objectId: event.body.object_id }, 'webhook not answered with 200');
    }
    forget(event);
    log.warn({ objectId: event.body.object_id }, 'webhook given up: the event is lost');
  };

  const start = (event: PendingEvent): void => {
    const delivery = deliver(event)
      .catch((error: unknown) => {
        if (!stopping.signal.aborted) log.warn({ err: error }, 'webhook delivery failed');
      })
      .finally(() => running.delete(delivery));
    running.add(delivery);
  };

  const settled = async (): Promise<void> => {
    while (running.size > 0) await Promise.all(running);
  };

  const flush = (): void => {
    const newestFirst = kept.toReversed();
    kept = [];
    newestFirst.forEach(start);
  };

  return {
    send: (body) => {
      const state = store.get();
      if (state.subscription === null || faults.get().loseEvents) return;
      const key = state.lastEventKey + 1;
      const event = { key, body: { ...body, subscription_id: state.subscription.id } };
      store.set({ ...state, lastEventKey: key, events: [...state.events, event] });
      if (!faults.get().outOfOrderEvents) return start(event);
      kept = [...kept, event];
      if (kept.length > 1) flush();
    },
    post,
    resume: () => store.get().events.forEach(start),
    flush,
    settled,
    stop: async () => {
      stopping.abort();
      await settled();
    },
  };
};
