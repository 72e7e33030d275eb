import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

/** Runs a line of code in a process of its own and gives what it prints. */
const run = (code: string): string =>
  execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }).trim();

/** Bytes of everything that was made on the heap while the query builder was loaded. */
const allocated = (before: string): number =>
  Number(
    run(`
      ${before}
      await import('drizzle-orm/sqlite-core');
      console.log(process.memoryUsage().heapUsed);`),
  );

const BEGIN = `const { beginQuickStart } = await import('./src/platform/quick-start.ts'); beginQuickStart();`;

describe('quick start', () => {
  test('loads the query builder without parsing its list of exports for every file', () => {
    expect(allocated(BEGIN)).toBeLessThan(allocated('') / 3);
  });

  test('loads the same builder as without', () => {
    const names = `
      const all = { ...(await import('drizzle-orm')), ...(await import('drizzle-orm/sqlite-core')) };
      console.log(Object.keys(all).sort().join(' '));`;
    expect(run(BEGIN + names)).toBe(run(names));
  });

  test('loads the checks of values without their sentences in 63 languages, and with the same English ones', () => {
    const refused = `
      const { z } = await import('zod');
      const { error } = z.object({ name: z.string().min(3), day: z.iso.date(), count: z.number().int() })
        .safeParse({ name: 'a', day: 'b', count: 'c' });
      console.log(JSON.stringify(error.issues));
      console.log(Object.keys(z.locales).length > 3);`;
    const [quick, languages] = run(BEGIN + refused).split('\n');
    expect(languages).toBe('false');
    expect([quick, 'true']).toEqual(run(refused).split('\n'));
  });

  test('loads nothing of PostgreSQL, of the queue page, of mailboxes and of pictures with the program', () => {
    const loaded = run(`
      import { registerHooks } from 'node:module';
      const seen = new Set();
      registerHooks({ resolve: (s, c, next) => { const r = next(s, c); seen.add(r.url); return r; } });
      await import('./src/commands/run-server.ts');
      const rare = ['pg', '@bull-board/api', 'mailparser', '@resvg/resvg-js', 'fit-file-parser', 'ical-generator', 'nodemailer', 'yauzl'];
      console.log(rare.filter((name) => [...seen].some((url) => url.includes('/node_modules/' + name + '/'))).join(' '));
      process.exit(0);`);
    expect(loaded).toBe('');
  });
});

describe('scripts/camber', () => {
  /** Whether a call of it loads what Node compiles TypeScript with. */
  const compiles = (): string => {
    const tell = `process.on('exit', () => console.log('compiler:', process.moduleLoadList.some((name) => name.includes('amaro'))));`;
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(tell)}`,
    };
    delete env['NODE_COMPILE_CACHE'];
    const printed = execFileSync('scripts/camber', ['help'], { encoding: 'utf8', env });
    return /compiler: (\w+)/.exec(printed)?.[1] ?? printed;
  };

  test('keeps what it compiled from its very first file on', () => {
    compiles();
    expect(compiles()).toBe('false');
  });
});
