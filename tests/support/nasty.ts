import fc from 'fast-check';

/** What strangers send: texts that readers were seen to stumble over, in every place where a value may stand. */

/** How many cases each property is tried with: few here, many by `npm run fuzz`. */
export const CASES = Number(process.env['FUZZ_CASES'] ?? 300);

/** Repeats a run: printed with every failure by fast-check, and taken from here. */
const SEED = process.env['FUZZ_SEED'];

/** How a property is run. `share`: of the cases, where one takes long. */
export const tries = (share = 1): { numRuns: number; seed?: number; endOnFailure?: boolean } => ({
  numRuns: Math.max(50, Math.ceil(CASES * share)),
  ...(SEED !== undefined && { seed: Number(SEED) }),
});

const TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\r\nSet-Cookie: a=b',
  '\u202e\ufeff',
  '\ud800',
  '<script>alert(1)</script>',
  `"'><img src=x onerror=alert(1)>`,
  '{{7*7}}${7*7}',
  "' or 1=1 --",
  '../../../../etc/passwd',
  '%00%ff%c0%af',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'true',
  '[object Object]',
  '=HYPERLINK("http://a")',
  'javascript:alert(1)',
  'data:text/html,x',
  'http://[::ffff:127.0.0.1]/',
  'smtp://a:b@c',
  'a@b',
  `${'a'.repeat(70)}@${'b'.repeat(300)}.example`,
  'x'.repeat(5_000),
  '😀'.repeat(500),
  '2026-11-22',
  '2026-02-30',
  '9999-12-31',
  '-271821-04-20',
  '0000-00-00',
  'Europe/Berlin',
  'Nowhere/Nowhere',
];

const NUMBERS = [
  '0',
  '-0',
  '-1',
  '1',
  '7',
  '0.5',
  '1e300',
  '1e-300',
  '-1e308',
  '1e999',
  'NaN',
  'Infinity',
  '0x10',
  '1_000',
  '007',
  '2147483648',
  '9007199254740991',
  '9007199254740993',
  '9223372036854775808',
  '99999999999999999999999',
  '1.7976931348623157e308',
  '١٢٣',
  '1,5',
  ' 5 ',
  '20261122',
];

/** A value as a form, a query or a header carries it. */
export const nastyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.constantFrom(...NUMBERS),
  fc.integer({ min: -1_000, max: 30_000_000 }).map(String),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
);

/** Any JSON, nasty leaves included. */
export const nastyJson: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    nastyText,
    fc.double(),
    fc.maxSafeInteger(),
    fc.constantFrom(null, true, false, 1e300, -1, 0.5, [], {}),
    fc.array(tie('value'), { maxLength: 4 }),
    // Objects as JSON.parse makes them: none of them is without a prototype, whatever its keys are called.
    fc.dictionary(fc.oneof(nastyText, fc.constantFrom('id', 'type', 'name')), tie('value'), {
      maxKeys: 5,
      noNullPrototype: true,
    }),
  ),
})).value;

/** A JSON value in which some places hold something else, or nothing, or twice as much. */
export const damaged = (value: unknown): fc.Arbitrary<unknown> => {
  const keys = (of: unknown): readonly string[] =>
    typeof of === 'object' && of !== null
      ? Object.entries(of).flatMap(([key, inner]) => [key, ...keys(inner).map((rest) => `${key}.${rest}`)])
      : [];
  const places = keys(value);
  const change = fc.tuple(
    fc.nat(Math.max(0, places.length - 1)),
    fc.oneof(nastyJson, fc.constant(undefined)),
  );
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    const copy: unknown = structuredClone(value);
    for (const [index, put] of changes) {
      const path = places[index]?.split('.') ?? [];
      const last = path.pop();
      let at = copy as Record<string, unknown> | undefined;
      for (const key of path) {
        const next = at?.[key];
        at = typeof next === 'object' && next !== null ? (next as Record<string, unknown>) : undefined;
      }
      if (at === undefined || last === undefined) continue;
      if (put === undefined) delete at[last];
      else
        Object.defineProperty(at, last, { value: put, enumerable: true, configurable: true, writable: true });
    }
    return copy;
  });
};

/** Tries a property; null when it holds, else what breaks it and how to repeat that. */
export const broken = async <T>(
  property: fc.IProperty<T> | fc.IAsyncProperty<T>,
  parameters: fc.Parameters<T>,
): Promise<string | null> => {
  const came = await fc.check(property as fc.IAsyncProperty<T>, parameters);
  if (!came.failed) return null;
  const { errorInstance: error } = came;
  return `${fc.defaultReportMessage(came)}\n${error instanceof Error ? error.stack : String(error)}`;
};
