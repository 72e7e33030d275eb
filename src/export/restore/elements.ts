/** `text`: no list in JSON. `size`: an element is too long. `depth`: it is nested too deeply. `count`: too many of them. */
export type ListFault = 'text' | 'size' | 'depth' | 'count';

/** A list that is not read on. */
export class ListError extends Error {
  override readonly name = 'ListError';
  readonly fault: ListFault;

  constructor(fault: ListFault) {
    super(`a list of JSON ends early: ${fault}`);
    this.fault = fault;
  }
}

/** What an archive may hold. DESIGN: a run of 1,000 km has an analysis of some 2 MB; nothing of ours is nested deeper than 8. */
export const LIST_LIMITS = { bytes: 8 * 1024 * 1024, depth: 32, count: 500_000 };

const [OPEN_LIST, CLOSE_LIST, OPEN, CLOSE, COMMA, QUOTE, BACKSLASH] = Buffer.from('[]{},"\\') as unknown as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
const BLANKS: ReadonlySet<number> = new Set(Buffer.from(' \t\r\n'));

/**
 * The elements of a list in JSON, as texts, while it is being read: memory holds one of them at a time, however long the
 * list is. Whether an element is JSON is for `JSON.parse` to say; how long and how deeply nested it is, is known before.
 * @throws ListError
 */
export async function* elementsOf(
  pieces: AsyncIterable<Uint8Array>,
  limits: Readonly<typeof LIST_LIMITS> = LIST_LIMITS,
): AsyncGenerator<string> {
  let state: 'before' | 'inside' | 'after' = 'before';
  let depth = 0;
  let inText = false;
  let isEscaped = false;
  let begun: Uint8Array[] = [];
  let size = 0;
  let count = 0;

  /** The element that ends here; null where there is nothing but blanks. */
  const ended = (rest: Uint8Array): string | null => {
    const text = Buffer.concat([...begun, rest])
      .toString('utf8')
      .trim();
    begun = [];
    size = 0;
    if (text === '') return null;
    count += 1;
    if (count > limits.count) throw new ListError('count');
    return text;
  };

  for await (const piece of pieces) {
    let from = 0;
    for (let i = 0; i < piece.length; i++) {
      const byte = piece[i] ?? 0;
      if (inText) {
        if (isEscaped) isEscaped = false;
        else if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) inText = false;
        continue;
      }
      if (state !== 'inside') {
        if (BLANKS.has(byte)) continue;
        if (state === 'after' || byte !== OPEN_LIST) throw new ListError('text');
        state = 'inside';
        from = i + 1;
      } else if (byte === QUOTE) inText = true;
      else if (byte === OPEN || byte === OPEN_LIST) {
        depth += 1;
        if (depth > limits.depth) throw new ListError('depth');
      } else if (byte === CLOSE || (byte === CLOSE_LIST && depth > 0)) {
        depth -= 1;
        if (depth < 0) throw new ListError('text');
      } else if (depth === 0 && (byte === COMMA || byte === CLOSE_LIST)) {
        const isLast = byte === CLOSE_LIST;
        const text = ended(piece.subarray(from, i));
        if (text !== null) yield text;
        // Only an empty list ends without an element before the bracket.
        else if (!isLast || count > 0) throw new ListError('text');
        if (isLast) state = 'after';
        from = i + 1;
      }
    }
    if (state !== 'inside') continue;
    const rest = piece.subarray(from);
    size += rest.length;
    if (size > limits.bytes) throw new ListError('size');
    if (rest.length > 0) begun.push(Uint8Array.from(rest));
  }
  if (state !== 'after') throw new ListError('text');
}
