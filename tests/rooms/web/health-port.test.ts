import { afterEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../../src/config/load-config.ts';
import { askHealth } from '../../../src/commands/health-now.ts';
import { createHealthApp } from '../../../src/web/health-app.ts';
import { type Listening, listen } from '../../../src/web/http/listen.ts';
import { freePort } from '../../support/free-port.ts';
import { startWeb, type Web } from './support.ts';

let web: Web;
let health: Listening;

const start = async (): Promise<void> => {
  web = await startWeb({ metrics: { on: true } });
  health = await listen(createHealthApp(web.deps), '127.0.0.1', 0);
};

afterEach(async () => {
  await health.close();
  web.close();
});

/** What `camber health` says, and its exit code. */
const ask = async (env: Record<string, string>, path: '/healthz' | '/readyz' = '/healthz') => {
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  return { code: await askHealth(env, path, { out: say, err: say }), said: said.join('\n') };
};

describe('the port of health', () => {
  it('tells health and numbers, and has no page', async () => {
    await start();
    for (const path of ['/healthz', '/readyz', '/metrics'])
      expect([path, (await fetch(health.url + path)).status]).toEqual([path, 200]);
    for (const path of ['/', '/runs', '/webhook/x', '/queues'])
      expect([path, (await fetch(health.url + path)).status]).toEqual([path, 404]);
  });

  it('is where `camber health` asks a process without pages', async () => {
    await start();
    const { port } = new URL(health.url);
    const env = { ROLES: 'worker', PORT: String(await freePort()), HEALTH_PORT: port };
    expect(await ask(env)).toEqual({ code: 0, said: '{"ok":true}' });
    expect((await ask(env, '/readyz')).code).toBe(0);
    web.deps.pulse.expect('watchdog', -1);
    expect(await ask(env)).toEqual({ code: 1, said: '{"ok":false,"stopped":["watchdog"]}' });
  });

  it('is not asked where there are pages; and where nothing answers that is said', async () => {
    await start();
    const closed = String(await freePort());
    expect(await ask({ PORT: closed, HEALTH_PORT: new URL(health.url).port })).toEqual({
      code: 1,
      said: `camber health: nothing answers at 127.0.0.1:${closed}.`,
    });
    expect((await ask({ HOST: '0.0.0.0', PORT: new URL(health.url).port })).code).toBe(0);
    expect(parseConfig({}).healthPort).toBeNull();
  });
});
