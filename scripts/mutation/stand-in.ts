/**
 * What the core's tests ask of vitest, for the mutation run: `describe` and `it` put their functions on a list instead
 * of running them. `expect` is vitest's own, which wants no more of its worker than that there is one.
 */
Object.assign(globalThis, {
  __vitest_worker__: { config: {}, ctx: {}, environment: {}, metaEnv: {}, providedContext: {} },
});
const real = await import(new URL('../../node_modules/vitest/dist/index.js', import.meta.url).href);

type Work = (...given: readonly unknown[]) => unknown;
export type ListedTest = { readonly id: string; readonly run: () => unknown };

/** All tests of the files imported so far, in order. */
export const listed: ListedTest[] = [];

let path: readonly string[] = [];

/** Says from here on which file the tests are of. */
export const beginFile = (name: string): void => {
  path = [name];
};

const add = (name: string, run: () => unknown): void => {
  const id = [...path, name].join(' > ');
  const same = listed.filter((test) => test.id === id || test.id.startsWith(`${id} #`)).length;
  listed.push({ id: same === 0 ? id : `${id} #${same + 1}`, run });
};

const group = (name: string, fill: () => unknown): void => {
  const outer = path;
  path = [...outer, name];
  fill();
  path = outer;
};

type Lister = (name: string, work: Work) => void;

/** A row of a table is given as arguments, anything else as the one argument. */
const overEach =
  (list: Lister) =>
  (rows: readonly unknown[]): Lister =>
  (name, work) =>
    rows.forEach((row, i) =>
      list(`${name} [${i}]`, () => (Array.isArray(row) ? work(...(row as unknown[])) : work(row))),
    );

const lister = (list: Lister) => {
  const onlyIf =
    (wanted: boolean) =>
    (condition: unknown): Lister =>
      Boolean(condition) === wanted ? list : () => {};
  const skip: Lister = () => {};
  return Object.assign((name: string, work: Work) => list(name, work), {
    each: overEach(list),
    runIf: onlyIf(true),
    skipIf: onlyIf(false),
    skip,
  });
};

export const it = lister(add);
export const test = lister(add);
export const describe = lister(group);
export const expect = real.expect;
