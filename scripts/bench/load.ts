import { Agent, request } from 'node:http';
import { eventOf } from './camber.ts';

/** What came of many requests. */
export type Load = {
  readonly perSecond: number;
  /** How long each answer took, milliseconds. */
  readonly ms: readonly number[];
};

const post = (agent: Agent, url: string, body: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent, headers }, (res) => {
      res.resume();
      res.on('error', reject);
      res.on('end', () => resolve(res.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end(body);
  });

let activities = 1_000_000;

/**
 * Posts so many events, each of another run, over so many connections, each of which sends the next when the last one is
 * answered. With `untilGone` a server that goes away ends it. @throws when one is not answered 200
 */
export const requests = async (
  url: string,
  calls: number,
  connections: number,
  { untilGone = false } = {},
): Promise<Load> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const ms: number[] = [];
  let left = calls;
  const began = performance.now();
  const one = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      activities += 1;
      const sent = performance.now();
      const status = await post(agent, url, JSON.stringify(eventOf(activities))).catch((error: unknown) => {
        if (!untilGone) throw error;
        return null;
      });
      if (status === null) return;
      ms.push(performance.now() - sent);
      if (status !== 200) throw new Error(`${url} answered ${status}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return { perSecond: ms.length / seconds, ms };
};
