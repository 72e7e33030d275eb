import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { redisFolder } from '../../src/platform/paths.ts';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/free-port.ts';

/** A worker alone, whose `redis-server` can be broken. */
const startWorker = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'camber-lost-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const programs = path.join(folder, 'bin');
  const program = path.join(programs, 'redis-server');
  mkdirSync(programs);
  symlinkSync(execFileSync('which', ['redis-server'], { encoding: 'utf8' }).trim(), program);
  const dataDir = path.join(folder, 'data');
  const port = await freePort();
  const child = spawn(process.execPath, ['src/cli.ts', 'start', '--role', 'worker'], {
    env: {
      PATH: `${programs}${path.delimiter}${process.env['PATH'] ?? ''}`,
      DATA_DIR: dataDir,
      AUTH: 'local',
      HEALTH_PORT: String(port),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = text(child.stderr);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = `http://127.0.0.1:${port}`;
  await eventually(async () => expect((await fetch(`${url}/readyz`)).status).toBe(200));
  return { program, dataDir, url, said, ended };
};

describe('a worker whose private Redis cannot be got back', () => {
  it('says so on the port of health, and ends with 1 for a supervisor to act', async () => {
    const { program, dataDir, url, said, ended } = await startWorker();
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ ok: true });
    rmSync(program);
    writeFileSync(program, '#!/bin/sh\nexit 3\n');
    chmodSync(program, 0o755);
    process.kill(Number(readFileSync(path.join(redisFolder({ dataDir }), 'redis.pid'), 'utf8')), 'SIGKILL');
    await eventually(async () =>
      expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({ ok: false, queue: { ok: false } }),
    );
    expect(await ended).toBe(1);
    expect(await said).toContain('camber: The private Redis did not start: it ended with code 3');
  });
});
