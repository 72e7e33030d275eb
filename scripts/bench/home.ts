import { addDays } from '../../src/core/day.ts';
import * as appState from '../../src/store/app-state.ts';
import { keepRuns, runOn, TODAY } from '../../tests/rooms/web/support.ts';
import { ATHLETE, RUNS, startEightYears } from './eight-years.ts';
import { type Figure, report } from './figures.ts';

/**
 * What the home page and the other pages of a history take on the server with eight years of runs, beside the privacy page, which
 * reads nothing but who asks: processor time of the same minute. Of home: looked at again; after something was written that
 * is not the runner's; and after a run of the runner's own, when all of it is worked out anew.
 * Run: node scripts/bench/home.ts
 */

/** Issue "Running it": at most 5 x a page that reads nothing, a year 8 x, all years 20 x. */
const LIMITS: Readonly<Record<string, number>> = { '/': 5, '/?range=1y': 8, '/?range=all': 20 };

/** Those with limits first, then those that read a history, kept by nobody. */
const PAGES = [
  ...Object.keys(LIMITS),
  '/runs',
  '/runs?page=9',
  '/plan',
  `/plan?day=${addDays(TODAY, 1)}&distance=10&descent=200&shoes=`,
  '/shoes',
  '/check-ins',
  '/routine',
  '/calendar',
  '/episodes',
  '/how/measuring',
];

const { web, findings, measure } = await startEightYears();

const another = async (): Promise<void> =>
  web.store.write((tx) => appState.setState(tx, 'benchmark', performance.now()));
let metres = 5_000;
const ownRun = async (): Promise<void> => {
  metres += 1;
  await keepRuns(web, ATHLETE, [runOn(TODAY, metres, { id: 1 })]);
};

await measure('/privacy');
const { cpu: value } = await measure('/privacy');
const baseline = { what: 'a page that reads nothing', value };
const figures: Figure[] = [];
for (const at of PAGES) {
  const atMost = LIMITS[at];
  const limit = atMost === undefined ? {} : { limit: { atMost } };
  figures.push({ what: at, value: (await measure(at)).cpu, unit: 'ms', baseline, ...limit });
  if (atMost === undefined) continue;
  for (const [what, before] of [
    ['after another runner', another],
    ['after an own run', ownRun],
  ] as const) {
    const { cpu } = await measure(at, before);
    figures.push({ what: `${at} ${what}`, value: cpu, unit: 'ms', baseline });
  }
}
report(`home: ${RUNS} runs in 8 years, ${findings} findings, processor time`, figures);
await web.close();
