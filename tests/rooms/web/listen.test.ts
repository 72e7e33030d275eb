import { request, Agent } from 'node:http';
import express from 'express';
import { expect, it } from 'vitest';
import { listen } from '../../../src/web/http/listen.ts';

/** nginx, Caddy and load balancers close idle connections after this long at most. */
const PROXIES_S = 120;

it('keeps an idle connection longer than any proxy in front does, and says so', async () => {
  const app = express();
  app.get('/', (_req, res) => void res.end());
  const server = await listen(app, '127.0.0.1', 0);
  const agent = new Agent({ keepAlive: true });
  const keepAlive = await new Promise<string | undefined>((resolve, reject) => {
    request(server.url, { agent }, (answer) => {
      answer.resume();
      resolve(String(answer.headers['keep-alive']));
    })
      .on('error', reject)
      .end();
  });
  agent.destroy();
  await server.close();
  expect(Number(/timeout=(\d+)/.exec(keepAlive ?? '')?.[1])).toBeGreaterThan(PROXIES_S);
});
