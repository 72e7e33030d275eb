import { addDays, type Day } from '../../src/core/day.ts';
import { clubOf } from './club.ts';
import { differences, mailsThatDiffer } from './compare.ts';
import { liveThrough, type Month } from './month.ts';
import { actionsOf } from './plan.ts';
import { troubleBetween } from './trouble.ts';

export type SoakOptions = {
  readonly athletes: number;
  readonly days: number;
  readonly seed: number;
  readonly say?: (line: string) => void;
};

export type Soak = {
  readonly calm: Month;
  readonly troubled: Month;
  /** Empty when both ended alike. */
  readonly differences: readonly string[];
  readonly mailsThatDiffer: number;
};

/** Any day will do; the made-up runners' story ends on it. */
const LAST_DAY: Day = '2026-11-21';

/**
 * Lives through the same days twice, once in peace and once with random trouble, and compares the ends: runs,
 * findings, shoes and connections have to be the same, and no mail may be written twice.
 */
export const soak = async ({ athletes, days, seed, say = () => {} }: SoakOptions): Promise<Soak> => {
  const from = Date.parse(`${addDays(LAST_DAY, -days)}T03:00:00Z`);
  const to = Date.parse(`${LAST_DAY}T23:00:00Z`);
  say(`${athletes} made-up runners, ${days} days, seed ${seed}`);
  const club = clubOf(athletes, LAST_DAY, days, seed);
  const actions = actionsOf(club, { from, to, seed });
  const live = (name: string, troubles: ReturnType<typeof troubleBetween>): Promise<Month> =>
    liveThrough({ club, actions, troubles, from, to, onDay: (day) => say(`  ${name} ${day}`) });
  const calm = await live('in peace', []);
  const troubled = await live('in trouble', troubleBetween(from, to, seed));
  return {
    calm,
    troubled,
    differences: differences(calm.state, troubled.state),
    mailsThatDiffer: mailsThatDiffer(calm.state, troubled.state),
  };
};
