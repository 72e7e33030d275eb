import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { type Running, startCamber } from '../support/camber-process.ts';
import { freePort } from '../support/free-port.ts';
import { scratchFolder } from '../support/scratch.ts';
import { newVisitor } from '../support/visitor.ts';

/** The link that makes the owner, as whoever types `camber start` sees it (src/commands/run-server.ts). */

const root = path.resolve(import.meta.dirname, '../..');
const folder = scratchFolder('camber-owner-link-');
let running: Running | null = null;
afterEach(async () => {
  await running?.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

it('stands in the terminal after a start, alone on its line, works once, and is not printed again', async () => {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { AUTH: 'local', DATA_DIR: folder, PORT: String(port), PUBLIC_URL: url };
  const start = () => startCamber(root, env, `127.0.0.1:${port}`);
  const linkIn = (said: string): string | undefined => /^ {2}(http\S+\/invite\?token=\S+)$/m.exec(said)?.[1];

  running = await start();
  await expect.poll(() => linkIn(running!.said()), { timeout: 30_000 }).toBeDefined();
  const link = linkIn(running.said())!;
  const token = new URL(link).searchParams.get('token')!;
  expect(link.startsWith(url)).toBe(true);
  expect(running.said()).toContain('Whoever opens this link first owns it');
  // Logs are kept and sent on: it stands in the terminal alone.
  expect(running.said().split(token)).toHaveLength(2);

  const visitor = newVisitor();
  expect((await visitor.get(link)).status).toBe(200);
  const account = { name: 'Robin', login: 'robin', password: 'korrekt pferd batterie', units: 'metric' };
  const form = { ...account, email: 'robin@example.org', timeZone: 'Europe/Berlin', token };
  const made = await visitor.post(`${url}/invite`, form);
  expect([made.status, made.headers.get('location')]).toEqual([303, '/welcome']);
  expect((await newVisitor().get(link)).status).toBe(410);
  expect((await newVisitor().post(`${url}/invite`, { ...form, login: 'other' })).status).toBe(410);

  await running.end('SIGTERM');
  running = await start();
  await expect.poll(() => running!.said(), { timeout: 30_000 }).toContain('There already: 1 runner');
  await running.end('SIGTERM');
  expect(running.said()).not.toContain('/invite?token=');
});
