/** Bytes as they come, in pieces of any size. */
export type Bytes = AsyncIterable<Buffer>;

/** Reads to the end and keeps nothing. */
export const drain = async (source: Bytes): Promise<void> => {
  const pieces = source[Symbol.asyncIterator]();
  while ((await pieces.next()).done !== true);
};

/** The source ended before all that was asked for had come. */
export class CutError extends Error {}

/** Reads bytes in the sizes one asks for. */
export const readerOf = (source: Bytes) => {
  const pieces = source[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const { done, value } = await pieces.next();
    if (done === true) return false;
    rest = rest.length === 0 ? value : Buffer.concat([rest, value]);
    return true;
  };
  const upTo = async (bytes: number): Promise<Buffer> => {
    while (rest.length < bytes && (await more()));
    const taken = rest.subarray(0, bytes);
    rest = rest.subarray(taken.length);
    return taken;
  };
  return {
    /** So many bytes, or fewer at the end. */
    upTo,
    /** So many bytes. @throws CutError */
    exactly: async (bytes: number): Promise<Buffer> => {
      const taken = await upTo(bytes);
      if (taken.length < bytes) throw new CutError('the end comes too early');
      return taken;
    },
    /** One line, without its end; null when there is none within so many bytes. */
    line: async (most: number): Promise<string | null> => {
      for (;;) {
        const end = rest.subarray(0, most).indexOf(0x0a);
        if (end >= 0) {
          const line = rest.subarray(0, end).toString('utf8');
          rest = rest.subarray(end + 1);
          return line;
        }
        if (rest.length >= most || !(await more())) return null;
      }
    },
    /** Whatever is left, piece by piece. */
    all: async function* (): Bytes {
      if (rest.length > 0) yield rest;
      rest = Buffer.alloc(0);
      while (await more()) {
        yield rest;
        rest = Buffer.alloc(0);
      }
    },
  };
};

export type Reader = ReturnType<typeof readerOf>;
