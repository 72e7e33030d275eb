import { mailDifferences, twice } from '../crash/crash.ts';
import type { Club } from '../crash/plan.ts';
import { countRows, differences } from '../crash/rows.ts';
import { play, type Played, VICTIMS } from './play.ts';

export type Story = {
  readonly told: Played;
  /** Rows and mails that only one of the two ends has; empty when nothing was lost. */
  readonly lost: readonly string[];
  /** Mails that the server took more than once. */
  readonly twice: readonly string[];
  /** Parts that were never killed with a mail in hand: too few mails, and the story proves less than it says. */
  readonly spared: readonly string[];
};

/** Days enough for a run and a mail for each part that dies. */
const CLUB: Club = { athletes: 4, days: 30, seed: 1, lastDay: '2026-11-08' };

/** The same days in peace, and with everything dying once. */
export const failover = async (): Promise<Story> => {
  const calm = await play(CLUB, []);
  const told = await play(CLUB, VICTIMS);
  return {
    told,
    lost: [...differences(calm.rows, told.rows), ...mailDifferences(calm.mails, told.mails)],
    twice: twice(told.mails),
    spared: VICTIMS.filter((victim) => !told.withMail.includes(victim)),
  };
};

/** What a terminal shows of it, a line each. */
export const reportOf = ({ told, lost, twice: again, spared }: Story): readonly string[] => [
  ...[...told.recoveredMs].map(
    ([victim, ms]) => `${victim.padEnd(10)} recovered after ${(ms / 1000).toFixed(1)} s`,
  ),
  `rows ${countRows(told.rows)}, mails ${told.mails.length}; lost or differing: ${lost.length}; mails twice: ${again.length}`,
  `killed with a mail in hand: ${told.withMail.join(', ')}${spared.length === 0 ? '' : `; NOT ${spared.join(', ')}`}`,
  ...again,
  ...lost.slice(0, 20).map((line) => `  ${line}`),
];
