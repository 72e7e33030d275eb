/** Steps over the messages of a FIT file by their sizes, and over damage between them. */

/** Numbers of the FIT profile: the message with a recorded point, the field with the time. */
const RECORD = 20;
const TIME_FIELD = 253;

const FLAGS = { compressed: 0x80, definition: 0x40, developer: 0x20 } as const;
const TIME_BYTES = 4;

/** DESIGN: a hole of some bytes is seen within a message or two; further on there is nothing to be found. Bytes. */
const SEARCH_BYTES = 600;
/** DESIGN: so many messages in a row with believable times are no accident. */
const SOUND_MESSAGES = 6;
/** DESIGN: a point follows the one before within this time, or the recording was paused. Seconds. */
const SOUND_STEP_S = 600;
/** DESIGN: a file with more damage is not worth the search, which costs time. */
const MOST_HOLES = 20;

type Definition = {
  /** Of a message's data. */
  readonly bytes: number;
  readonly global: number;
  /** Where its time stands in the data; -1 without. */
  readonly timeAt: number;
  readonly bigEndian: boolean;
};

type Definitions = Map<number, Definition>;

/** The definition that starts at `at`, and where the next message begins; null where it is cut off. */
const definitionAt = (
  bytes: Uint8Array,
  at: number,
  end: number,
): { readonly definition: Definition; readonly next: number } | null => {
  if (at + 6 > end) return null;
  const bigEndian = bytes[at + 2] === 1;
  const [low, high] = [bytes[at + 3]!, bytes[at + 4]!];
  const global = bigEndian ? (low << 8) | high : (high << 8) | low;
  const natives = bytes[at + 5]!;
  let next = at + 6 + 3 * natives;
  if (next > end) return null;
  let size = 0;
  let timeAt = -1;
  for (let field = at + 6; field < next; field += 3) {
    if (bytes[field] === TIME_FIELD && bytes[field + 1] === TIME_BYTES) timeAt = size;
    size += bytes[field + 1]!;
  }
  if ((bytes[at]! & FLAGS.developer) !== 0) {
    if (next >= end) return null;
    const developersEnd = next + 1 + 3 * bytes[next]!;
    if (developersEnd > end) return null;
    for (let field = next + 1; field < developersEnd; field += 3) size += bytes[field + 1]!;
    next = developersEnd;
  }
  return { definition: { bytes: size, global, timeAt, bigEndian }, next };
};

type Step = { readonly next: number; readonly definition: Definition | null };

/** One message, a definition being remembered; null where there is none that is whole. */
const stepFrom = (bytes: Uint8Array, at: number, end: number, known: Definitions): Step | null => {
  const header = bytes[at]!;
  const compressed = (header & FLAGS.compressed) !== 0;
  if (!compressed && (header & FLAGS.definition) !== 0) {
    const found = definitionAt(bytes, at, end);
    if (found === null) return null;
    known.set(header & 15, found.definition);
    return { next: found.next, definition: null };
  }
  const definition = known.get(compressed ? (header >> 5) & 3 : header & 15);
  const next = at + 1 + (definition?.bytes ?? 0);
  return definition === undefined || next > end ? null : { next, definition };
};

const timeOf = (bytes: Uint8Array, at: number, { timeAt, bigEndian }: Definition): number | null =>
  timeAt < 0
    ? null
    : new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at + 1 + timeAt, !bigEndian);

const isNear = (a: number | null, b: number | null): boolean =>
  a !== null && b !== null && Math.abs(a - b) <= SOUND_STEP_S;

/** Whether the messages from here on are points whose times go on from `afterS`. */
const isSound = (
  bytes: Uint8Array,
  from: number,
  end: number,
  known: Definitions,
  afterS: number,
): boolean => {
  let at = from;
  let lastS = afterS;
  for (let n = 0; n < SOUND_MESSAGES; n++) {
    // a definition in the middle of noise would make anything sound
    if (at >= end || (bytes[at]! & (FLAGS.compressed | FLAGS.definition)) !== 0) return false;
    const step = stepFrom(bytes, at, end, known);
    if (step?.definition?.global !== RECORD) return false;
    const atS = timeOf(bytes, at, step.definition);
    if (atS === null || atS < lastS || atS - lastS > SOUND_STEP_S) return false;
    lastS = atS;
    at = step.next;
  }
  return true;
};

export type FitWalk = {
  /** Of whole messages, `[from, to)`. */
  readonly stretches: readonly (readonly [from: number, to: number])[];
  readonly records: number;
  readonly messages: number;
  /** Whether all of it could be read. */
  readonly whole: boolean;
};

/** Steps from message to message; where one cannot be read, the next points that go on in time are searched. */
export const walkFit = (bytes: Uint8Array, from: number, end: number): FitWalk => {
  const known: Definitions = new Map();
  const stretches: [number, number][] = [];
  let [start, at, records, messages] = [from, from, 0, 0];
  /** The last point that is believed, the last one of all, and where the former ended: damage shows itself late. */
  let pointS: number | null = null;
  let seenS: number | null = null;
  let soundTo = from;
  for (;;) {
    const step = at < end ? stepFrom(bytes, at, end, known) : null;
    if (step !== null) {
      const { definition } = step;
      if (definition !== null) messages++;
      if (definition?.global === RECORD) {
        records++;
        const atS = timeOf(bytes, at, definition);
        if (isNear(atS, pointS ?? atS) || isNear(atS, seenS)) [pointS, soundTo] = [atS, step.next];
        seenS = atS;
      }
      at = step.next;
      continue;
    }
    stretches.push([start, at]);
    if (at >= end || pointS === null || stretches.length > MOST_HOLES) break;
    let found = soundTo + 1;
    const searchEnd = Math.min(end, at + SEARCH_BYTES);
    while (found < searchEnd && !isSound(bytes, found, end, known, pointS)) found++;
    if (found >= searchEnd) break;
    stretches[stretches.length - 1] = [start, Math.max(start, Math.min(at, soundTo))];
    [start, at] = [found, found];
  }
  return { stretches, records, messages, whole: stretches.length === 1 && at >= end };
};
