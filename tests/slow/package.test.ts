import { execFile, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/free-port.ts';
import { canBeReadOnly, spawnReadOnly } from '../support/read-only-root.ts';

const run = promisify(execFile);
const NOBODY = 65_534;
const OTHER = process.arch === 'x64' ? 'arm64' : 'amd64';
/** e_machine of the ELF header (System V ABI): for whom a program was made. */
const MACHINE = { amd64: 62, arm64: 183 } as const;

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'camber-package-'));
  chmodSync(folder, 0o755);
  mkdirSync(path.join(folder, 'data'), { mode: 0o700 });
  if (process.getuid?.() === 0) chownSync(path.join(folder, 'data'), NOBODY, NOBODY);
  await run('scripts/package', [path.join(folder, 'camber')]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const machineOf = (file: string): number => {
  const header = Buffer.alloc(20);
  readSync(openSync(file, 'r'), header);
  return header.readUInt16LE(18);
};

/** Starts a command of the package as nobody, on a read-only root. */
const asNobody = (env: Record<string, string>, ...args: string[]): ChildProcess =>
  spawnReadOnly(folder, { HOST: '127.0.0.1', DATA_DIR: '/mnt/data', ...env }, [
    '/mnt/camber/scripts/camber',
    ...args,
  ]);

const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('exit', resolve));

describe.runIf(canBeReadOnly())('the package', () => {
  it('runs as nobody on a read-only root, answers with its pages, and stops when told', async () => {
    const port = String(await freePort());
    const camber = asNobody({ PORT: port, AUTH: 'local' }, 'start');
    const said = Promise.all(
      [camber.stdout, camber.stderr].map(async (each) => (each === null ? '' : text(each))),
    );
    const end = ended(camber);
    const url = `http://127.0.0.1:${port}`;
    let over = false;
    void end.then(() => (over = true));
    await eventually(async () => {
      if (over) return;
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
    });
    expect([over, over ? await said : []]).toEqual([false, []]);
    expect(readFileSync(`/proc/${camber.pid}/status`, 'utf8')).toContain(`Uid:\t${NOBODY}\t${NOBODY}`);
    const page = await fetch(url);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<title>')]);
    // Database, Redis and disk take what comes.
    await eventually(async () => expect((await fetch(`${url}/readyz`)).status).toBe(200));
    expect(await ended(asNobody({ PORT: port, AUTH: 'local' }, 'health', '--ready'))).toBe(0);
    camber.kill('SIGTERM');
    expect(await end).toBe(0);
    expect(await ended(asNobody({ PORT: port, AUTH: 'local' }, 'health'))).toBe(1);
  });

  it('holds nothing that only development needs, and nothing to write to', async () => {
    const { stdout } = await run('find', [
      path.join(folder, 'camber'),
      '(',
      ...['vitest', 'oxlint', 'knip', 'tests', '.env'].flatMap((name) => ['-name', name, '-o']),
      '-perm',
      '/222',
      '-not',
      '-type',
      'l',
      ')',
      '-not',
      '-path',
      '*/node_modules/*/*/tests',
    ]);
    expect(stdout).toBe('');
  });
});

describe('the package for another architecture', () => {
  it('brings the programs of that one', async () => {
    const other = path.join(folder, 'other');
    await run('scripts/package', [other, OTHER]);
    const modules = path.join(other, 'node_modules');
    const suffix = OTHER === 'amd64' ? 'x64' : 'arm64';
    const files = [
      `node-linux-${suffix}/bin/node`,
      `better-sqlite3/prebuilds/linux-${suffix}.node`,
      `@resvg/resvg-js-linux-${suffix}-gnu/resvgjs.linux-${suffix}-gnu.node`,
    ];
    expect(files.map((file) => machineOf(path.join(modules, file)))).toEqual(files.map(() => MACHINE[OTHER]));
    await expect(run('scripts/package', [path.join(folder, 'third'), 'sparc'])).rejects.toThrow(
      'amd64 or arm64',
    );
  });
});
