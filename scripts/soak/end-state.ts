import type { Deps } from '../../src/deps.ts';
import * as athletes from '../../src/store/athletes.ts';
import * as findings from '../../src/store/findings.ts';
import * as inbox from '../../src/store/inbox.ts';
import * as outbox from '../../src/store/outbox.ts';
import * as runs from '../../src/store/runs.ts';
import * as shoes from '../../src/store/shoes.ts';

/** What matters in the end, of every runner by id; without anything that depends on when it was done. */
export type EndState = ReadonlyMap<number, RunnerState>;

export type RunnerState = {
  readonly connection: string;
  readonly runs: readonly unknown[];
  readonly shoes: readonly unknown[];
  readonly findings: readonly unknown[];
  /** Keys of the mails that left or are about to. */
  readonly mails: readonly string[];
  /** Events that ended badly, and what nobody has finished. */
  readonly pendingEvents: number;
};

/** Reads it from the store. */
export const endState = async ({ store }: Deps): Promise<EndState> => {
  const pending = await inbox.pending(store.read, 10_000);
  const states = (await athletes.all(store.read)).map(async ({ id, connection }) => {
    const told = await findings.findingsOf(store.read, id, {});
    const mails = await outbox.ofAthlete(store.read, id, 10_000);
    const state: RunnerState = {
      connection,
      runs: await runs.runsOf(store.read, id),
      shoes: await shoes.shoesOf(store.read, id),
      findings: told.map(({ rule, day, level, runId, facts }) => ({ rule, day, level, runId, facts })),
      mails: mails
        .filter(({ state: is }) => is !== 'cancelled')
        .map(({ key }) => key)
        .toSorted(),
      pendingEvents: pending.filter(({ ownerId }) => ownerId === id).length,
    };
    return [id, state] as const;
  });
  return new Map(await Promise.all(states));
};
