import type { EndState, RunnerState } from './end-state.ts';

/** Where two months ended differently, a line each; empty when they did not. */
export const differences = (calm: EndState, troubled: EndState): readonly string[] =>
  [...calm].flatMap(([id, expected]) => {
    const reached = troubled.get(id);
    if (reached === undefined) return [`runner ${id}: is gone`];
    return [
      ...listed(id, 'runs', expected, reached),
      ...listed(id, 'findings', expected, reached),
      ...listed(id, 'shoes', expected, reached),
      ...rest(id, expected, reached),
    ];
  });

const listed = (
  id: number,
  part: 'runs' | 'findings' | 'shoes',
  expected: RunnerState,
  reached: RunnerState,
): readonly string[] => {
  const texts = (state: RunnerState) => new Set(state[part].map((one) => JSON.stringify(one)));
  const [wanted, got] = [texts(expected), texts(reached)];
  return [
    ...[...wanted].filter((one) => !got.has(one)).map((one) => `runner ${id}: ${part} lack ${cut(one)}`),
    ...[...got].filter((one) => !wanted.has(one)).map((one) => `runner ${id}: ${part} have ${cut(one)}`),
  ];
};

const rest = (id: number, expected: RunnerState, reached: RunnerState): readonly string[] => [
  ...(expected.connection === reached.connection
    ? []
    : [`runner ${id}: connection is ${reached.connection}`]),
  ...(reached.pendingEvents === 0 ? [] : [`runner ${id}: ${reached.pendingEvents} events are unfinished`]),
  ...(new Set(reached.mails).size === reached.mails.length ? [] : [`runner ${id}: a mail was written twice`]),
];

/** How many mails only one of the two months wrote: those that came too late to be news, or said less at first. */
export const mailsThatDiffer = (calm: EndState, troubled: EndState): number =>
  [...calm].reduce((sum, [id, { mails }]) => {
    const others = troubled.get(id)?.mails ?? [];
    const onlyOne = (from: readonly string[], to: readonly string[]) =>
      from.filter((key) => !to.includes(key));
    return sum + onlyOne(mails, others).length + onlyOne(others, mails).length;
  }, 0);

const LINE = 400;
const cut = (text: string): string => (text.length > LINE ? `${text.slice(0, LINE)}…` : text);
