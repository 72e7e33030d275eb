import { globSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as StandInModule from './stand-in.ts';
import type { ListedTest } from './stand-in.ts';

/**
 * Stryker's test runner for the core (`npm run mutate`). The core is pure, so that one process can load its tests once
 * and run them again for every mutant; starting vitest anew for each takes some seconds a mutant, a night in all.
 * Stryker makes the mutants and the reports; the tests are the same, through a stand-in for what they import of vitest.
 */
const TESTS = process.env['MUTATE_TESTS'] ?? 'tests/core/**/*.test.ts';
/**
 * DESIGN: tests that take longer than this, counting included, are left out: the tenth of the tests that draw hundreds
 * of runs by chance is nine tenths of the time. So the score is a lower bound. Milliseconds of processor time.
 */
const SLOWEST_MS = 30;
/**
 * DESIGN: the instrumented code asks at every mutant's place whether it is this one's turn, a million times in a test of
 * 30 ms. What asks this much more often goes round for ever: so loops without an end are noticed at once, in the process
 * itself and by what was done; Stryker's own limit is the clock, which other work on the machine makes wrong, and a new
 * process each time.
 */
const MOST_ASKED = 5e7;

/** What the instrumented code reads and counts (Stryker's INSTRUMENTER_CONSTANTS). */
type Switches = {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: {
    readonly static: Record<string, number>;
    readonly perTest: Record<string, Record<string, number>>;
  };
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
};

type MutantRun = {
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
  readonly activeMutant: { readonly id: string };
};

const NAMESPACE = '__stryker__';
const here: typeof globalThis & { [NAMESPACE]?: Switches } = globalThis;
const switches = (): Switches => (here[NAMESPACE] ??= {});

/** How often the code has asked whose turn it is since the present test began. */
let asked = 0;

/** Makes it this mutant's turn, for so long. */
const takeTurn = (id: string): void => {
  Object.defineProperty(switches(), 'activeMutant', {
    configurable: true,
    get: () => {
      if (++asked > MOST_ASKED) throw new Error('goes round for ever');
      return id;
    },
  });
};
const endTurn = (): void => {
  delete switches().activeMutant;
};

type StandIn = typeof StandInModule;
const STAND_IN = new URL('stand-in.ts', import.meta.url).href;

const load = async (): Promise<readonly ListedTest[]> => {
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'vitest' ? { url: STAND_IN, shortCircuit: true } : next(specifier, context),
  });
  const { beginFile, listed } = (await import(STAND_IN)) as StandIn;
  for (const file of globSync(TESTS).toSorted()) {
    beginFile(file);
    await import(pathToFileURL(resolve(file)).href);
  }
  return listed;
};

type Outcome = { readonly thrown: string | null; readonly ms: number };

/** What a test throws, null where it passes; and its milliseconds of processor time. */
const outcomeOf = async ({ run }: ListedTest): Promise<Outcome> => {
  const before = process.threadCpuUsage();
  let thrown: string | null = null;
  try {
    await run();
  } catch (error) {
    thrown = error instanceof Error ? error.message : String(error);
  }
  const { user, system } = process.threadCpuUsage(before);
  return { thrown, ms: (user + system) / 1000 };
};

/**
 * Code that ran while the tests were loaded counts as static, and for each of its mutants Stryker would start a new process,
 * which takes longer than the tests. Where tests run it as well they tell enough.
 */
const forgetLoading = ({ mutantCoverage }: Switches): void => {
  if (mutantCoverage === undefined) return;
  for (const covered of Object.values(mutantCoverage.perTest))
    for (const id of Object.keys(covered)) delete mutantCoverage.static[id];
};

/** Numbers of Stryker's TestStatus. */
const STATUS = { passed: 0, failed: 1 };

const coreRunner = () => {
  let tests: readonly ListedTest[] = [];
  /** Milliseconds of each test when it last passed, 0 until then: the quick ones come first. */
  const took = new Map<string, number>();
  return {
    capabilities: () => ({ reloadEnvironment: false }),
    init: async (): Promise<void> => {
      tests = await load();
    },
    dryRun: async () => {
      const results = [];
      for (const test of tests) {
        switches().currentTestId = test.id;
        const { thrown, ms } = await outcomeOf(test);
        if (thrown === null && ms > SLOWEST_MS) {
          delete switches().mutantCoverage?.perTest[test.id];
          continue;
        }
        results.push({
          id: test.id,
          name: test.id,
          timeSpentMs: ms,
          ...(thrown === null
            ? { status: STATUS.passed }
            : { status: STATUS.failed, failureMessage: thrown }),
        });
      }
      switches().currentTestId = undefined;
      forgetLoading(switches());
      return { status: 'complete', tests: results, mutantCoverage: switches().mutantCoverage };
    },
    mutantRun: async ({ testFilter, hitLimit, activeMutant }: MutantRun) => {
      const wanted = testFilter === undefined ? null : new Set(testFilter);
      const chosen = tests
        .filter(({ id }) => wanted === null || wanted.has(id))
        .toSorted((a, b) => (took.get(a.id) ?? 0) - (took.get(b.id) ?? 0));
      const on = switches();
      takeTurn(activeMutant.id);
      Object.assign(on, { hitCount: 0, hitLimit });
      let ran = 0;
      try {
        for (const test of chosen) {
          ran++;
          asked = 0;
          const { thrown, ms } = await outcomeOf(test);
          if (asked > MOST_ASKED || (hitLimit !== undefined && on.hitCount! > hitLimit))
            return { status: 'timeout', reason: 'hit limit' };
          if (thrown !== null)
            return { status: 'killed', killedBy: [test.id], failureMessage: thrown, nrOfTests: ran };
          took.set(test.id, ms);
        }
        return { status: 'survived', nrOfTests: ran };
      } finally {
        endTurn();
        Object.assign(on, { hitCount: undefined, hitLimit: undefined });
      }
    },
  };
};
coreRunner.inject = [] as const;

export const strykerPlugins = [{ kind: 'TestRunner', name: 'core', factory: coreRunner }];
