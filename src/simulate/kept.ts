import { findingsByRule, mailsByKind } from '../store/overview.ts';
import { runsOf } from '../store/runs.ts';
import type { Crowd } from './crowd.ts';
import type { Kept } from './figures.ts';
import { left } from './hour.ts';
import { givenUp } from './queues.ts';
import type { World } from './world.ts';

/** Counts what is there, runner by runner, against what was run. */
export const countKept = async (world: World, crowd: Crowd): Promise<Kept> => {
  const { camber, mailer } = world;
  const { read } = camber.deps.store;
  let [runsExpected, runsStored] = [0, 0];
  for (const athleteId of crowd.folders.keys()) {
    const expected = crowd.runsOf(athleteId);
    const stored = new Set((await runsOf(read, athleteId)).map(({ id }) => id));
    runsExpected += expected.length;
    runsStored += expected.filter((id) => stored.has(id)).length;
  }
  const mails = (await mailsByKind(read)).filter(({ state }) => state !== 'cancelled');
  return {
    runsExpected,
    runsStored,
    findings: sum(await findingsByRule(read)),
    mailsWritten: sum(mails),
    mailsSent: mailer.sent(),
    mailsTwice: mailer.twice(),
    unfinished: await left(world),
    failedJobs: await givenUp(camber),
  };
};

const sum = (rows: readonly { readonly count: number }[]): number =>
  rows.reduce((all, { count }) => all + count, 0);
