import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseEnv, promisify } from 'node:util';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CONFIG_VARIABLES, parseConfig } from '../../../src/config/load-config.ts';

/** What Camber is packaged by, as far as it can be looked at without Docker and systemd (tests/slow/package.test.ts runs it). */

const run = promisify(execFile);
const read = (file: string): string => readFileSync(file, 'utf8');
const linesOf = (file: string): readonly string[] =>
  read(file)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

describe('the Dockerfile', () => {
  const dockerfile = read('Dockerfile');
  const stages = dockerfile.split(/^FROM /m).slice(1);

  it('has no mistake that a linter finds', () => {
    expect(validate(dockerfile)).toEqual([]);
    expect(validate('FROM a\nWORKDIR b\nENTRYPOINT a\nENTRYPOINT b\n')).not.toEqual([]);
  });

  it('builds by scripts/package alone, and keeps nothing else of the build', () => {
    const [build = '', final = ''] = stages;
    expect(stages).toHaveLength(2);
    expect(build.match(/^RUN .*/gm)).toEqual(['RUN scripts/package /opt/camber "$TARGETARCH"']);
    expect(final.match(/^COPY .*/gm)).toEqual(['COPY --from=package /opt/camber /opt/camber']);
  });

  it('runs as a user without rights and asks whether it lives', () => {
    const final = stages.at(-1) ?? '';
    expect(final).toMatch(/^USER 10001$/m);
    expect(final).toContain('useradd --system --uid 10001');
    expect(final).toMatch(/^HEALTHCHECK .* CMD \["camber", "health"\]$/m);
  });

  it('is never given settings, data or the history', () => {
    const ignored = linesOf('.dockerignore');
    expect(ignored).toEqual(expect.arrayContaining([...linesOf('.gitignore'), '.env', 'data/', '.git/']));
  });
});

type Service = {
  readonly image: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly profiles: readonly string[];
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt: readonly string[];
  readonly deploy?: { readonly replicas: number };
};

describe('compose.yaml', () => {
  const { services } = parse(read('compose.yaml'), { merge: true }) as {
    services: Readonly<Record<string, Service>>;
  };
  const cambers = Object.entries(services).filter(([, { image }]) => image === 'camber');

  it('is what Compose reads, without a mistake that a linter finds', async () => {
    const { stdout } = await run(process.execPath, [
      'node_modules/.bin/dclint',
      'compose.yaml',
      '-f',
      'json',
    ]);
    const found = JSON.parse(stdout) as { messages: { type: string; message: string }[] }[];
    expect(found).toHaveLength(1);
    // The order of keys is a matter of taste.
    expect(found[0]?.messages.filter(({ type }) => type === 'error')).toEqual([]);
  });

  it('sets what Camber reads, over whatever .env says', () => {
    const env = parseEnv(read('.env.example').replace(/^HOST=.*$/m, 'HOST=127.0.0.1'));
    for (const [, { environment }] of cambers) {
      expect(Object.keys(environment).filter((name) => !CONFIG_VARIABLES.includes(name))).toEqual([]);
      const filled = Object.fromEntries(
        Object.entries(environment).map(([name, text]) => [name, text.replaceAll(/\$\{\w+:-(\w+)\}/g, '$1')]),
      );
      expect(parseConfig({ ...env, ...filled })).toMatchObject({
        host: '0.0.0.0',
        port: 8080,
        dataDir: '/data',
      });
    }
  });

  it('is one process for itself, or two for pages, four for work and one that ticks', () => {
    const shape = cambers.map(([name, { profiles, environment, deploy }]) => [
      name,
      profiles.join(','),
      environment['ROLES'],
      deploy?.replicas ?? 1,
    ]);
    expect(shape).toEqual([
      ['camber', 'single', 'web,worker,scheduler', 1],
      ['web', 'scale', 'web', 2],
      ['worker', 'scale', 'worker', 4],
      ['scheduler', 'scale', 'scheduler', 1],
    ]);
  });

  it('gives no process more than it needs', () => {
    for (const [name, service] of Object.entries(services)) {
      expect([name, service.security_opt]).toEqual([name, ['no-new-privileges:true']]);
      expect(service.image).toMatch(/^camber$|:\d/);
    }
    for (const [, service] of cambers)
      expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], tmpfs: ['/tmp'] });
  });
});

describe.skipIf(!existsSync('/usr/bin/systemd-analyze'))('the systemd unit', () => {
  const UNIT = 'docs/operating/camber.service';
  /** DESIGN: systemd calls 2.0 and less "OK"; a plain unit has 9.6. Tenths, as the option takes it. */
  const MOST_EXPOSED = '20';

  it('is one that systemd takes, and is hardened', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'camber-unit-'));
    const file = path.join(folder, 'camber.service');
    try {
      // It looks whether the program is there: here it lies elsewhere.
      writeFileSync(file, read(UNIT).replace('ExecStart=/opt/camber', `ExecStart=${path.resolve('.')}`));
      const { stderr } = await run('systemd-analyze', ['verify', file]);
      expect(stderr).toBe('');
      await run('systemd-analyze', ['security', '--offline=true', `--threshold=${MOST_EXPOSED}`, file]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('starts what scripts/package builds', () => {
    expect(read(UNIT)).toContain('scripts/package /opt/camber');
    expect(read(UNIT)).toMatch(/^ExecStart=\/opt\/camber\/scripts\/camber start$/m);
  });
});
