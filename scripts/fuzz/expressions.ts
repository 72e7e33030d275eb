import { globSync, readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'oxc-parser';
import fc from 'fast-check';

/**
 * Every regular expression in the program, and how its time grows with a text made to hold it up: what it matches, with
 * one piece of it pumped up, and an end that does not fit.
 */

export type Expression = {
  /** `src/mail/message.ts:12` */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
};

/** All literals in `src` and `jobs`, by the syntax tree. */
export const expressionsIn = (folders: readonly string[]): readonly Expression[] =>
  folders
    .flatMap((folder) => globSync(`${folder}/**/*.ts`))
    .toSorted()
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      const found: Expression[] = [];
      const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
      new Visitor({
        Literal: (node) => {
          if (!('regex' in node)) return;
          const { pattern, flags } = node.regex;
          found.push({ place: `${file}:${lineAt(node.start)}`, source: pattern, flags });
        },
      }).visit(parseSync(file, text).program);
      return found;
    });

/** What is pumped up: places in a text that matches, each with an end that spoils it. */
const SAMPLES = 12;
const LONGEST_PIECE = 6;
const ENDS = ['', '!', '\n\u0000', ' x'];

const attacks = (source: string, flags: string, most: number): readonly ((length: number) => string)[] => {
  const unanchored = source
    .replaceAll(/\(\?<?[=!](?:[^()\\]|\\.|\([^()]*\))*\)/g, '')
    .replaceAll(/\\[bB]/g, '');
  let samples: readonly string[];
  try {
    samples = fc.sample(fc.stringMatching(new RegExp(unanchored, flags.replaceAll(/[^u]/g, ''))), {
      numRuns: SAMPLES,
      seed: 1,
    });
  } catch {
    samples = ['a', ' ', '0', 'a ', 'a.', '<a>', 'a=', '0.', '"', '(', '\\', '-'];
  }
  const pieces = new Set<string>();
  for (const sample of samples.toSorted((a, b) => a.length - b.length))
    for (let from = 0; from < Math.min(sample.length, 24); from += 1)
      for (let length = 1; length <= LONGEST_PIECE && from + length <= sample.length; length += 1)
        pieces.add(JSON.stringify([sample.slice(0, from).slice(-20), sample.slice(from, from + length)]));
  return [...pieces].slice(0, most).flatMap((piece) => {
    const [before = '', pumped = 'a'] = JSON.parse(piece) as string[];
    return ENDS.map(
      (end) =>
        (length: number): string =>
          before + pumped.repeat(Math.ceil(length / pumped.length)) + end,
    );
  });
};

/** Characters. */
const LONG = 16_000;
/** The first are for what grows exponentially: that is seen before it never ends. */
const LENGTHS = [16, 20, 24, 28, 400, 3_000, LONG];
/**
 * DESIGN: one pass over 16,000 characters takes less than a millisecond of the processor, one from each of them more than
 * a hundred. It is the processor's time of this thread, so that whatever else the machine does is not counted.
 */
const MOST_CPU_MS = 25;

const cpuMsOf = (expression: RegExp, text: string): number => {
  expression.lastIndex = 0;
  const before = process.threadCpuUsage();
  expression.test(text);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
};

/**
 * DESIGN: a text four times as long takes four times as long to pass once, sixteen times to pass from each of its
 * characters. A busy machine makes both slower, and does not change how they compare.
 */
const STEP = 4;
const MOST_GROWTH = 8;
/** Shorter ones are for what grows exponentially: if that takes long at all, it is found. */
const SHORTEST_COMPARED = 400;

/** How much longer a text takes that is four times as long. */
const growthOf = (expression: RegExp, attack: (length: number) => string, length: number): number => {
  const best = (text: string): number =>
    Math.min(...Array.from({ length: 5 }, () => cpuMsOf(expression, text)));
  return best(attack(length)) / Math.max(best(attack(length / STEP)), 1e-3);
};

export type Slowness = { readonly cpuMs: number; readonly length: number; readonly like: string };

/** DESIGN: of the pieces to pump up, the shortest find what there is to find; a search of one's own takes more. */
const PIECES = 20;

/** A text that takes too long; null where none was found. */
export const slownessOf = ({ source, flags }: Expression, pieces = PIECES): Slowness | null => {
  const expression = new RegExp(source, flags);
  for (const attack of attacks(source, flags, pieces))
    for (const length of LENGTHS) {
      const text = attack(length);
      // The first time also pays for the expression's being compiled.
      if (cpuMsOf(expression, text) < MOST_CPU_MS) continue;
      const cpuMs = Math.min(cpuMsOf(expression, text), cpuMsOf(expression, text));
      if (cpuMs < MOST_CPU_MS) continue;
      if (length < SHORTEST_COMPARED || growthOf(expression, attack, length) > MOST_GROWTH)
        return { cpuMs, length, like: attack(12) };
    }
  return null;
};

const MORE_PIECES = 80;

if (import.meta.main) {
  const all = expressionsIn(['src', 'jobs']);
  const slow = all.flatMap((expression) => {
    const slowness = slownessOf(expression, MORE_PIECES);
    if (slowness === null) return [];
    const { cpuMs, length, like } = slowness;
    console.log(`${expression.place}  /${expression.source}/${expression.flags}`);
    console.log(`    ${Math.round(cpuMs)} ms for ${length} characters like ${JSON.stringify(like)}`);
    return [expression];
  });
  console.log(`${all.length} expressions, ${slow.length} not linear`);
}
