import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Requests of the load test: pages as runners ask for them, clients that are slow. */

export type Answered = { readonly status: number; readonly ms: number };

/** One request over kept connections; status 0 = no answer. */
export const ask = (
  agent: Agent,
  url: string,
  init: {
    readonly method?: string;
    readonly headers?: Record<string, string>;
    readonly body?: string | Buffer;
  },
): Promise<Answered> =>
  new Promise((resolve) => {
    const started = performance.now();
    const done = (status: number): void => resolve({ status, ms: performance.now() - started });
    const asked = request(url, { agent, method: init.method ?? 'GET', headers: init.headers }, (answer) => {
      answer.resume();
      answer.on('end', () => done(answer.statusCode ?? 0));
      // One that is refused early may be cut off behind its answer.
      answer.on('error', () => done(answer.statusCode ?? 0));
      answer.on('close', () => done(answer.statusCode ?? 0));
    });
    asked.on('error', () => done(0));
    asked.on('close', () => done(0));
    asked.end(init.body);
  });

/** Asks for pages one after another until it is told to stop; gives how long each took, milliseconds. */
export const readPages = (
  urls: readonly string[],
  cookie: string,
): { stop(): Promise<readonly Answered[]> } => {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const answers: Answered[] = [];
  let isOver = false;
  const reading = (async () => {
    for (let i = 0; !isOver; i += 1) {
      answers.push(await ask(agent, urls[i % urls.length] ?? '', { headers: { cookie } }));
      await sleep(250);
    }
  })();
  return {
    stop: async () => {
      isOver = true;
      await reading;
      agent.destroy();
      return answers;
    },
  };
};

/** Clients that open a request and send a byte a second of it; gives back how to let them go. */
export const slowClients = (port: number, many: number): { stop(): void } => {
  const text = `POST /import HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Length: 5000\r\n\r\n`;
  const sockets = Array.from({ length: many }, () => connect(port, '127.0.0.1').on('error', () => {}));
  let at = 0;
  const timer = setInterval(() => {
    for (const socket of sockets) if (!socket.destroyed) socket.write(text[at] ?? 'x');
    at += 1;
  }, 1_000);
  return {
    stop: () => {
      clearInterval(timer);
      for (const socket of sockets) socket.destroy();
    },
  };
};

/** The value that this share of all is below. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
