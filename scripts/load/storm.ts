import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from './requests.ts';

/** DESIGN: as often as Strava tries an event. */
const ATTEMPTS = 3;
const RETRY_MS = 20_000;

export type Storm = {
  /** Events that no attempt brought in. */
  readonly lost: number;
  /** How many requests were answered with what; 0 = not at all. */
  readonly statuses: Readonly<Record<string, number>>;
  /** How long each request took. */
  readonly ms: readonly number[];
  /** How long after its time an event was first sent: whoever sends is behind where this grows. */
  readonly lateMs: readonly number[];
};

/** A runner who renames runs. */
type Runner = { readonly id: number; readonly runs: readonly number[] };

/**
 * So many different events within so many milliseconds, evenly, each tried three times: the runners take turns, and each
 * renames one run after the other.
 */
export const storm = async (
  url: string,
  subscriptionId: number,
  runners: readonly Runner[],
  { events, withinMs }: { readonly events: number; readonly withinMs: number },
): Promise<Storm> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 100 });
  const statuses: Record<string, number> = {};
  const ms: number[] = [];
  const lateMs: number[] = [];
  let lost = 0;
  const send = async (index: number): Promise<void> => {
    const { id = 0, runs = [] } = runners[index % runners.length] ?? {};
    const body = JSON.stringify({
      object_type: 'activity',
      object_id: runs[Math.floor(index / runners.length) % runs.length],
      aspect_type: 'update',
      updates: { title: `Run ${index}` },
      owner_id: id,
      subscription_id: subscriptionId,
      event_time: 1_790_000_000 + index,
    });
    const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      if (attempt > 1) await sleep(RETRY_MS);
      const answer = await ask(agent, url, { method: 'POST', headers, body });
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      ms.push(answer.ms);
      if (answer.status === 200) return;
    }
    lost += 1;
  };
  const started = performance.now();
  const sending: Promise<void>[] = [];
  for (let index = 0; index < events; index += 1) {
    const ahead = (index / events) * withinMs - (performance.now() - started);
    if (ahead > 5) await sleep(ahead);
    lateMs.push(Math.max(0, -ahead));
    sending.push(send(index));
  }
  await Promise.all(sending);
  agent.destroy();
  return { lost, statuses, ms, lateMs };
};
