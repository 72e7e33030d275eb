import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementsOf, LIST_LIMITS, ListError } from '../../../src/export/restore/elements.ts';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

const elements = async (
  text: string,
  size = 7,
  limits: Partial<typeof LIST_LIMITS> = {},
): Promise<readonly string[]> => {
  const found: string[] = [];
  for await (const each of elementsOf(inPieces(Buffer.from(text), size), { ...LIST_LIMITS, ...limits }))
    found.push(each);
  return found;
};

const fault = (text: string, limits: Partial<typeof LIST_LIMITS> = {}): Promise<string> =>
  elements(text, 7, limits).then(
    () => 'none',
    (error: unknown) => (error instanceof ListError ? error.fault : String(error)),
  );

describe('the elements of a list', () => {
  it('are those that JSON.parse gives, however the bytes are cut and the list is written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue({ maxDepth: 4 })),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(undefined, 1, '\t'),
        async (list, size, indent) => {
          const found = await elements(JSON.stringify(list, null, indent), size);
          expect(found.map((each) => JSON.parse(each) as unknown)).toEqual(JSON.parse(JSON.stringify(list)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each(['', '{}', '[1', '[1,]', '[,1]', '[1,,2]', '[1]]', '[1] x', 'x', '[}', '"[1]"', '[1]['])(
    'are refused in %j',
    async (text) => {
      expect(await fault(text)).toBe('text');
    },
  );

  it('end at the limits of depth, size and number', async () => {
    expect(await fault(`[${'['.repeat(9)}${']'.repeat(9)}]`, { depth: 8 })).toBe('depth');
    expect(await fault(`["${'x'.repeat(200)}"]`, { bytes: 100 })).toBe('size');
    expect(await fault('[1,2,3]', { count: 2 })).toBe('count');
    expect(await fault(`[[${'['.repeat(500_000)}`)).toBe('depth');
  });
});
