/** Small damage of every kind, repeatable by its seed. */

/** Numbers 0..1 from a seed (mulberry32, public domain). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

type Random = () => number;
type Mutation = (bytes: Buffer, random: Random) => Buffer;

const below = (random: Random, limit: number): number => Math.floor(random() * limit);

/** A stretch of at most `longest` bytes. */
const stretch = (bytes: Buffer, random: Random, longest: number): readonly [from: number, to: number] => {
  const from = below(random, bytes.length);
  return [from, Math.min(bytes.length, from + 1 + below(random, longest))];
};

/** Texts that readers were seen to stumble over. */
const NASTY = [
  'NaN',
  '-0',
  '1e999',
  '-1e308',
  '99999999999999999999',
  '0,5',
  '',
  ' ',
  '\u0000',
  '\u001b[2J',
  '\uFEFF',
  '1970-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '0000-00-00T00:00:00Z',
  '2026-05-03T06:00:00+99:99',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '&#0;',
  '&#xFFFFFFF;',
  '</',
  '<a>',
  '"',
  "'",
  '__proto__',
  'null',
  '[',
  '{',
  '}',
  ',',
  '\\u0000',
  '<trkseg>',
  '</trkpt>',
  '<Lap>',
  '</Track>',
  '<Activity>',
];

const MUTATIONS: readonly Mutation[] = [
  // single bytes
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let n = 1 + below(random, 8); n > 0; n--) copy[below(random, copy.length)] = below(random, 256);
    return copy;
  },
  // single bits
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    const at = below(random, copy.length);
    copy[at] = copy[at]! ^ (1 << below(random, 8));
    return copy;
  },
  // cut off
  (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  // without the start
  (bytes, random) => bytes.subarray(below(random, Math.min(bytes.length, 64))),
  // a hole
  (bytes, random) => {
    const [from, to] = stretch(bytes, random, 400);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  // a stretch twice, or many times
  (bytes, random) => {
    const [from, to] = stretch(bytes, random, 400);
    const again = Array.from({ length: 1 + below(random, 20) }, () => bytes.subarray(from, to));
    return Buffer.concat([bytes.subarray(0, to), ...again, bytes.subarray(to)]);
  },
  // a stretch elsewhere
  (bytes, random) => {
    const [from, to] = stretch(bytes, random, 2000);
    const rest = Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
    const at = below(random, rest.length + 1);
    return Buffer.concat([rest.subarray(0, at), bytes.subarray(from, to), rest.subarray(at)]);
  },
  // a nasty text put in, or put in place of a number
  (bytes, random) => {
    const at = below(random, bytes.length);
    const nasty = Buffer.from(NASTY[below(random, NASTY.length)]!);
    return Buffer.concat([bytes.subarray(0, at), nasty, bytes.subarray(at)]);
  },
  (bytes, random) => {
    const nasty = NASTY[below(random, NASTY.length)]!;
    let left = 1 + below(random, 6);
    const text = bytes.toString('latin1').replaceAll(/\d[\d.:TZ-]*/g, (number) => {
      if (left === 0 || random() > 0.02) return number;
      left--;
      return nasty;
    });
    return Buffer.from(text, 'latin1');
  },
  // noise
  (bytes, random) => {
    const [from, to] = stretch(bytes, random, 60);
    const copy = Buffer.from(bytes);
    for (let i = from; i < to; i++) copy[i] = below(random, 256);
    return copy;
  },
];

const asText =
  (change: (text: string, random: Random) => string): Mutation =>
  (bytes, random) =>
    Buffer.from(change(bytes.toString('latin1'), random), 'latin1');

/** An element without others in it: a number, a time, a whole point on its line. */
const LEAVES = /<([\w:]+)(?: [^<>]*)?>[^<>]*<\/\1>/g;
const POINTS = /<(g:)?(trkpt|Trackpoint)[ >][^]*?<\/\1?\2>/g;

/** DESIGN: share of the places at which a change is made. */
const OFTEN = 0.1;

/** Changes after which a text is still well-formed, so that what comes after parsing is reached. */
const GENTLE: readonly Mutation[] = [
  // values, some or nearly all
  asText((text, random) => {
    const nasty = NASTY[below(random, NASTY.length)]!.replace(/[<>&]/g, '');
    const share = random() < 0.2 ? 0.9 : OFTEN * random();
    return text.replaceAll(/(?<=[>"[,:])-?\d[\d.:TZ-]*/g, (value) => (random() < share ? nasty : value));
  }),
  // times and numbers moved
  asText((text, random) => {
    const factor = [0, -1, 0.001, 1000, 1e9][below(random, 5)]!;
    return text.replaceAll(/(?<=[>"[,])\d+\.?\d*(?=[<"\],])/g, (value) =>
      random() < OFTEN ? String(Number(value) * factor) : value,
    );
  }),
  asText((text, random) =>
    text.replaceAll(/2026-05-03T06/g, (time) =>
      random() < OFTEN
        ? `${1970 + below(random, 120)}-0${1 + below(random, 9)}-${10 + below(random, 15)}T06`
        : time,
    ),
  ),
  // elements left out, doubled, points in another order
  asText((text, random) => text.replaceAll(LEAVES, (leaf) => (random() < OFTEN ? '' : leaf))),
  asText((text, random) => text.replaceAll(LEAVES, (leaf) => (random() < OFTEN ? leaf + leaf : leaf))),
  asText((text, random) => {
    const points = text.match(POINTS) ?? [];
    return text.replaceAll(POINTS, (point) =>
      random() < OFTEN ? points[below(random, points.length)]! : point,
    );
  }),
  // borders of parts in odd places
  asText((text, random) => {
    const border = text.includes('</g:trkseg>')
      ? '</g:trkseg><g:trkseg>'
      : text.includes('</trkseg>')
        ? '</trkseg><trkseg>'
        : '</Track><Track>';
    return text.replaceAll(POINTS, (point) => (random() < OFTEN ? point + border : point));
  }),
];

/** DESIGN: half of the files get changes that leave them well-formed, where there is text to change. */
const GENTLE_SHARE = 0.5;

/** One to three kinds of damage, one after another; half of all files get gentle ones only. */
export const mutated = (bytes: Buffer, random: Random): Buffer => {
  const kinds = random() < GENTLE_SHARE ? GENTLE : MUTATIONS;
  let out = bytes;
  for (let n = 1 + below(random, 3); n > 0 && out.length > 0; n--)
    out = kinds[below(random, kinds.length)]!(out, random);
  return out;
};
