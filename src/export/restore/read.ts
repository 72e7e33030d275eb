import type { z } from 'zod';
import { fileOf, type ListName, LISTS, SINGLE, type SingleName } from '../format.ts';
import { elementsOf, ListError } from './elements.ts';
import type { OpenExport } from './open.ts';
import { RestoreError, type RestoreProblem } from './problem.ts';

/** DESIGN: account, settings and connections are a few kilobytes each. */
const MOST_SINGLE = { bytes: 1024 * 1024, depth: 32, count: 1 };

/** DESIGN: longer paths come from names that the archive made up. */
const MOST_FIELD = 80;

const BRACKETS = { open: Buffer.from('['), close: Buffer.from(']') };

type Shape<T> = { safeParse(value: unknown): z.ZodSafeParseResult<T> };

/** The element as its shape has it. @throws RestoreError `unreadable`, with the field that is wrong */
const elementAs = <T>(shape: Shape<T>, text: string, where: Omit<RestoreProblem, 'code'>): T => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new RestoreError({ code: 'unreadable', ...where });
  }
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  const field = (read.error.issues[0]?.path ?? []).map(String).join('.').slice(0, MOST_FIELD);
  throw new RestoreError({ code: 'unreadable', ...where, ...(field !== '' && { field }) });
};

const asProblem = (error: unknown, file: string): never => {
  if (!(error instanceof ListError)) throw error;
  const code = error.fault === 'text' || error.fault === 'depth' ? 'unreadable' : 'tooBig';
  throw new RestoreError({ code, file }, { cause: error });
};

/** The rows of a list as the format has them, one by one. @throws RestoreError */
export async function* listIn<N extends ListName>(
  archive: OpenExport,
  name: N,
): AsyncGenerator<z.infer<(typeof LISTS)[N]>> {
  const file = fileOf(name);
  const shape = LISTS[name] as unknown as Shape<z.infer<(typeof LISTS)[N]>>;
  let row = 0;
  try {
    for await (const text of elementsOf(archive.stream(file))) {
      row += 1;
      yield elementAs(shape, text, { file, row });
    }
  } catch (error) {
    asProblem(error, file);
  }
}

/** The piece between brackets: a list of one, whose depth is looked at before it is parsed. */
async function* bracketed(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield BRACKETS.open;
  yield* pieces;
  yield BRACKETS.close;
}

/** What a file of one thing holds. @throws RestoreError */
export const singleIn = async <N extends SingleName>(
  archive: OpenExport,
  name: N,
): Promise<z.infer<(typeof SINGLE)[N]>> => {
  const file = fileOf(name);
  const shape = SINGLE[name] as unknown as Shape<z.infer<(typeof SINGLE)[N]>>;
  let found: z.infer<(typeof SINGLE)[N]> | null = null;
  try {
    for await (const text of elementsOf(bracketed(archive.stream(file)), MOST_SINGLE))
      found = elementAs(shape, text, { file });
  } catch (error) {
    asProblem(error, file);
  }
  if (found === null) throw new RestoreError({ code: 'unreadable', file });
  return found;
};
