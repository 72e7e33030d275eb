import { afterEach, beforeEach, describe } from 'vitest';
import { upsertConnected } from '../../../src/store/athletes.ts';
import type { Store } from '../../../src/store/open.ts';
import type { Seal } from '../../../src/store/seal.ts';
import { type Sealed, sealOutdated } from '../../../src/store/sealed/reseal.ts';
import type { Engine, TestDatabase } from '../../support/engines/engine.ts';
import { fresh } from '../../support/stores.ts';

/** What each test of the contract works with: a store of its own, with one athlete connected. */
export type Given = {
  readonly engine: Engine;
  readonly store: Store;
  readonly database: TestDatabase;
  readonly athleteId: number;
};

/** Strava's ids are beyond 32 bits; so are those of the tests. */
export const ATHLETE = 9_007_199_254_740_991;
export const OTHER = 20_000_000_001;
export const NOW = 1_795_000_000_000;

/** Opens the database with this seal as another process would, and seals whatever is not sealed with it. */
export const sealAnew = async ({ database }: Pick<Given, 'database'>, seal: Seal): Promise<Sealed> => {
  const store = await database.open(undefined, seal);
  try {
    return await sealOutdated(store);
  } finally {
    await store.close();
  }
};

/** Connects a runner with ordinary wishes. */
export const connect = (store: Store, id: number, now = NOW) =>
  store.write((tx) =>
    upsertConnected(tx, { stravaId: id, units: 'metric', scopes: ['read'], name: null, now }),
  );

type Suite = (engine: Engine) => void;

const suites: Suite[] = [];

/** A part of the contract: the same tests for every engine. `given()` is fresh for each test. */
export const contract = (subject: string, tests: (given: () => Given) => void): void =>
  contractOf(subject, (engine) => {
    let current: (Given & { drop(): Promise<void> }) | null = null;
    beforeEach(async () => {
      current = { engine, athleteId: ATHLETE, ...(await fresh(engine)) };
      await connect(current.store, ATHLETE);
    });
    afterEach(async () => {
      await current?.drop();
      current = null;
    });
    tests(() => {
      if (current === null) throw new Error('given() is for use inside a test');
      return current;
    });
  });

/** A part that makes its databases itself. */
export const contractOf = (subject: string, tests: (engine: Engine) => void): void => {
  suites.push((engine) => {
    describe(`${subject} on ${engine.name}`, () => {
      tests(engine);
    });
  });
};

/** Defines the tests of all parts that were imported, for this engine. */
export const defineOn = (engine: Engine): void => {
  for (const suite of suites) suite(engine);
};
