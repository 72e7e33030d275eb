import { losses, growth, type Figures } from '../simulate/figures.ts';
import { simulate } from '../simulate/simulate.ts';
import { figuresTable, growthTable } from '../simulate/tables.ts';
import type { Servers } from '../simulate/world.ts';
import type { Output } from './command.ts';

const OK = 0;
const LOST = 1;
/** What a shell says of a program that Ctrl-C has ended. */
const INTERRUPTED = 130;

export type SimulateAsked = Servers & {
  /** One size after the other. */
  readonly sizes: readonly number[];
  readonly days: number;
  readonly historyDays: number;
  readonly seed: number;
  readonly json: boolean;
};

/**
 * Simulates each size and prints what it took; stopped in between, that of the sizes which came to their end. Gives the
 * exit code: 1 when something was lost.
 */
export const simulateSizes = async (asked: SimulateAsked, output: Output): Promise<number> => {
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, onSignal);
  const done: Figures[] = [];
  let ended = OK;
  try {
    for (const athletes of asked.sizes) {
      // Days pass in minutes when there are thousands of runners.
      const onStage = (stage: string): void =>
        output.err(`${athletes} runner${athletes === 1 ? '' : 's'}, ${stage}`);
      done.push(await simulate({ ...asked, athletes, onStage, signal: stop.signal }));
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    output.err('camber simulate: stopped; nothing of it is left.');
    if (done.length === 0) return INTERRUPTED;
    ended = INTERRUPTED;
  } finally {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, onSignal);
  }
  const lost = done.flatMap(losses);
  if (asked.json) output.out(JSON.stringify(asJson(done, lost), null, 2));
  else for (const line of asText(asked, done, lost)) output.out(line);
  return lost.length === 0 ? ended : LOST;
};

const asJson = (sizes: readonly Figures[], lost: readonly string[]) => {
  const smallest = sizes.toSorted((a, b) => a.athletes - b.athletes)[0];
  return {
    sizes: sizes.map((each) => ({
      ...each,
      growth: smallest === undefined || each === smallest ? null : growth(smallest, each),
    })),
    lost,
  };
};

const asText = (
  { days, historyDays }: SimulateAsked,
  sizes: readonly Figures[],
  lost: readonly string[],
): readonly string[] => {
  const grown = growthTable(sizes);
  return [
    `${days} simulated days after ${historyDays} days of history, ${sizes[0]?.engine}:`,
    ...figuresTable(sizes),
    ...(grown.length === 0 ? [] : ['', 'Growth beside that of the runners (1.00 = linear):', ...grown]),
    '',
    ...sizes.flatMap(({ athletes, kept }) =>
      kept.failedJobs.map((job) => `${athletes} runners: given up: ${job}`),
    ),
    ...(lost.length === 0 ? ['Nothing was lost.'] : ['LOST:', ...lost]),
  ];
};
