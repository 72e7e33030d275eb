import { assess } from '../../jobs/notify/assess.ts';
import { addDays } from '../../src/core/day.ts';
import type { Deps } from '../../src/deps.ts';
import { keepPain } from '../../src/runner/check-ins/write.ts';
import { keepEpisode } from '../../src/runner/episodes.ts';
import * as athletes from '../../src/store/athletes.ts';
import { NOON, TODAY } from '../../tests/rooms/web/support.ts';
import { ATHLETE, RUNS, startEightYears, timed } from './eight-years.ts';

/**
 * What episodes cost: home page and assess job of the same runner before any is told, and with three of them and a pain
 * that is open. Measured alternately in one process. Printed, not judged, as with the home page.
 * Run: node scripts/bench/episodes.ts
 */
/** The job opens the whole history. */
const ASSESS_ROUNDS = 10;

const { web, measure } = await startEightYears();

const assessed = () =>
  timed(async () => {
    await web.store.write((tx) => athletes.markAssessDue(tx, ATHLETE, NOON));
    // The job asks nothing of Strava.
    await assess.handle(web.deps as unknown as Deps, { athleteId: ATHLETE });
  }, ASSESS_ROUNDS);

const tell = async (): Promise<void> => {
  for (const back of [200, 600, 1000]) {
    const [start, end] = [addDays(TODAY, -back), addDays(TODAY, 30 - back)];
    const said = {
      start: { day: start, precision: 'day' },
      end: { day: end, precision: 'month' },
      side: 'left',
      onset: 'slow',
      named: false,
      note: '',
    } as const;
    await web.store.write((tx) => keepEpisode(tx, web.deps.seal, ATHLETE, null, { said, now: NOON }));
  }
  const who = { athleteId: ATHLETE, day: TODAY, now: NOON };
  await web.store.write((tx) => keepPain(tx, who, { day: TODAY, when: 'day', level: 5 }));
};

const line = (what: string, { middle, quick, cpu }: Awaited<ReturnType<typeof timed>>): void =>
  console.log(
    `  ${what.padEnd(34)} ${middle.toFixed(1)} ms (quickest tenth ${quick.toFixed(1)}, processor ${cpu.toFixed(1)})`,
  );

console.log(`episodes: ${RUNS} runs in 8 years`);
const before = { home: await measure('/'), assess: await assessed() };
await tell();
const after = { home: await measure('/'), assess: await assessed() };
line('home, none told', before.home);
line('home, three told and one open', after.home);
line('assess, none told', before.assess);
line('assess, three told and one open', after.assess);
line('all of them side by side', await measure('/episodes'));
console.log(
  `  home ${(after.home.cpu / before.home.cpu).toFixed(2)} times, assess ${(after.assess.cpu / before.assess.cpu).toFixed(2)} times the processor of none`,
);
await web.close();
