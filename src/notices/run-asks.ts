import { z } from 'zod';
import { likelyPairs } from '../core/shoes/likely-pairs.ts';
import type { ReportInput } from '../core/report/input.ts';
import type { Run } from '../core/run.ts';
import { answeredAt } from '../links/mail-links.ts';
import { askSection, choiceSection, scaleSection } from '../mail/sections/asks.ts';
import type { Section } from '../mail/sections/section.ts';
import type { NoticeContext } from './sending/context.ts';

/** What a mail about a run asks: how hard it was, and which of these pairs (gear ids) it was run in. */
export const runAsks = z.union([
  z.boolean(),
  z.object({ effort: z.boolean(), shoes: z.boolean(), pairs: z.array(z.string()).readonly() }),
]);

type RunAsks = z.infer<typeof runAsks>;

/** How a mail asks: a link for each answer, one link for all of it, or not at all for want of room. */
export type Asks = 'each' | 'together' | 'none';

/** DESIGN: most runners rotate two or three pairs; the link behind the last one leads to all of them. */
const MOST_PAIRS = 3;

/** What is open about a run; false where nothing is. */
export const askedOf = (run: Run, { runs, shoes }: Pick<ReportInput, 'runs' | 'shoes'>): RunAsks => {
  const effort = run.rpe === null;
  const worn = run.gearId === null;
  if (!effort && !worn) return false;
  return { effort, shoes: worn, pairs: worn ? likelyPairs(runs, shoes, run.day, MOST_PAIRS) : [] };
};

/** The questions about a run, as far as there is room for them. */
export const runAskSections = (
  runId: number,
  asks: RunAsks,
  room: Asks,
  { reader, links, shoeNames }: NoticeContext,
): readonly Section[] => {
  if (asks === false || room === 'none') return [];
  const { rate, effort, shoes } = reader.words.mail.ask;
  if (asks === true || room === 'together') return [askSection(rate, links.run(runId))];
  // A pair that is gone has no name any more, and is no answer any more.
  const worn = answeredAt(links.run(runId, 'shoes'));
  const pairs = asks.pairs.flatMap((id) => {
    const label = shoeNames[id];
    return label === undefined ? [] : [{ label, href: worn.pick(id) }];
  });
  const other = { label: shoes.other, href: worn.href };
  return [
    ...(asks.effort ? [scaleSection(effort, effort, reader, answeredAt(links.run(runId, 'effort')))] : []),
    ...(pairs.length > 0 ? [choiceSection(shoes.question, [...pairs, other])] : []),
  ];
};
