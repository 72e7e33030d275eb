import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runCommandLine } from '../../../src/commands/command-line.ts';
import { COMMANDS, type CommandName } from '../../../src/commands/commands.ts';
import { prepare, RUNNER } from '../../../scripts/bench/camber.ts';
import { mutated, randomFrom } from '../../../scripts/fuzz/mutate.ts';
import { runPoints } from '../../support/files/run-points.ts';
import { gpx } from '../../support/files/xml-files.ts';
import { freePort } from '../../support/free-port.ts';
import { broken, nastyText, tries } from '../../support/nasty.ts';

/**
 * What an owner may type: every command but those that go on until they are ended, with any words and options. Each ends,
 * with an exit code that is documented, and says what is wrong in words: a stack is a mistake in the program.
 */

/** They serve until they are stopped, or wait for a password to be typed: only their options are tried. */
const GOES_ON: ReadonlySet<CommandName> = new Set([
  'start',
  'demo',
  'emulator',
  'simulate',
  'password',
  'doctor',
]);
/** Would write where it is told to. */
const WRITES_TO = 'out';
/** docs/operating.md: done, failed, used wrongly. */
const CODES = [0, 1, 2];
/** DESIGN: commands take milliseconds, all mails some seconds; what has not ended by now hangs, on however busy a machine. */
const HANGS_MS = 5 * 60_000;
/** Mails are written out without pictures of them, each of which starts a browser, and not into the project. */
const mailOptions = (): readonly string[] => [
  '--no-pictures',
  `--${WRITES_TO}=${path.join(folder, 'mails')}`,
];

let folder: string;
let files: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'camber-cli-'));
  const whole = Buffer.from(gpx([[runPoints({ seconds: 60 })]]));
  const inside = path.join(folder, 'runs');
  mkdirSync(inside);
  writeFileSync(path.join(inside, 'run.gpx'), whole);
  const damaged = Array.from({ length: 20 }, (_, seed) => {
    const file = path.join(folder, `damaged-${seed}${['.gpx', '.json', '.zip', ''][seed % 4]}`);
    writeFileSync(file, mutated(whole, randomFrom(seed + 1)));
    return file;
  });
  files = [inside, path.join(inside, 'run.gpx'), folder, path.join(folder, 'none'), '.', '', ...damaged];
  const dataDir = path.join(folder, 'data');
  mkdirSync(dataDir, { mode: 0o700 });
  await prepare(dataDir);
  vi.stubEnv('DATA_DIR', dataDir);
  vi.stubEnv('AUTH', 'strava,local');
  vi.stubEnv('PORT', String(await freePort()));
  vi.stubEnv('LOG_LEVEL', 'silent');
  // Nobody answers there.
  vi.stubEnv('STRAVA_API_URL', 'http://127.0.0.1:9/api/v3');
  vi.stubEnv('STRAVA_OAUTH_URL', 'http://127.0.0.1:9/oauth');
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = undefined;
});

/** Words reach a program without NUL, and as whole characters. */
const word = (): fc.Arbitrary<string> =>
  fc.oneof(
    nastyText.map((text) => text.toWellFormed().replaceAll('\u0000', '')),
    fc.constantFrom(...files),
    fc.constantFrom(String(RUNNER), '2026-05-03', 'Europe/Berlin', 'km', 'de', 'postgres://127.0.0.1:9/x'),
    fc.constantFrom('list', 'check', 'restore', 'rotate', 'forget', 'preview', 'alert', 'weekly', 'metric'),
  );

/** One option as it should be typed, or in some other way. */
const option = (name: CommandName): fc.Arbitrary<readonly string[]> => {
  const known = Object.entries(COMMANDS[name].options).filter(([key]) => key !== WRITES_TO);
  const right = fc
    .tuple(fc.constantFrom(...known, ['help', { type: 'boolean' }] as const), word())
    .map(([[key, { type }], value]) => (type === 'boolean' ? [`--${key}`] : [`--${key}=${value}`]));
  const wrong = fc
    .tuple(fc.oneof(fc.constantFrom('help', ...known.map(([key]) => key)), word()), word(), fc.boolean())
    .map(([key, value, equals]) => (equals ? [`--${key}=${value}`] : [`--${key}`, value]));
  return fc.oneof({ weight: 9, arbitrary: right }, { weight: 1, arbitrary: wrong });
};

const line = (): fc.Arbitrary<readonly string[]> =>
  fc.constantFrom(...(Object.keys(COMMANDS) as CommandName[])).chain((name) => {
    const { argument } = COMMANDS[name];
    const most = argument === null ? 0 : Math.min(argument.words ?? 1, 3);
    const words = fc.oneof(
      { weight: 9, arbitrary: fc.array(word(), { minLength: argument?.required ? 1 : 0, maxLength: most }) },
      { weight: 1, arbitrary: fc.array(word(), { maxLength: 3 }) },
    );
    return fc
      .tuple(words, fc.array(option(name), { maxLength: 3 }), fc.boolean())
      .map(([given, flags, first]) => [
        name,
        ...(first ? [...given, ...flags.flat()] : [...flags.flat(), ...given]).filter(
          (each) => !each.startsWith(`--${WRITES_TO}`),
        ),
        ...(GOES_ON.has(name) ? ['--help'] : []),
        ...(name === 'mail' ? mailOptions() : []),
      ]);
  });

/** A process ends with its command; here the next one follows, and listeners of the last one must not pile up. */
const newcomers = (emitter: NodeJS.EventEmitter, event: string): (() => void) => {
  const before = new Set(emitter.listeners(event));
  return () => {
    for (const each of emitter.listeners(event))
      if (!before.has(each)) emitter.off(event, each as () => void);
  };
};

/** Runs it as `src/cli.ts` does. @throws where it ends as nothing should */
const holds = async (args: readonly string[]): Promise<void> => {
  const said: unknown[] = [];
  const errors = vi.spyOn(console, 'error').mockImplementation((...each) => void said.push(...each));
  const out = vi.spyOn(console, 'log').mockImplementation(() => {});
  const forget = [
    newcomers(process.stdout, 'error'),
    newcomers(process, 'SIGINT'),
    newcomers(process, 'SIGTERM'),
  ];
  try {
    await Promise.race([
      runCommandLine(args),
      new Promise((_, reject) => setTimeout(() => reject(new Error('it hangs')), HANGS_MS).unref()),
    ]);
  } finally {
    for (const each of forget) each();
    errors.mockRestore();
    out.mockRestore();
  }
  const stack = said.find((each) => each instanceof Error);
  if (stack instanceof Error) throw new Error(`it ended with a stack: ${stack.stack}`);
  if (!CODES.includes(Number(process.exitCode))) throw new Error(`it ended with ${process.exitCode}`);
};

describe('the command line', () => {
  it('breaks at no words and no options', async () => {
    expect(
      await broken(
        fc.asyncProperty(line(), (args) => holds(args)),
        tries(0.5),
      ),
    ).toBeNull();
  });

  it('breaks at no command', async () => {
    const any = fc.array(
      nastyText.filter((text) => !Object.hasOwn(COMMANDS, text)),
      { maxLength: 3 },
    );
    expect(
      await broken(
        fc.asyncProperty(any, (args) => holds(args)),
        tries(),
      ),
    ).toBeNull();
  });
});
