import { addDays } from '../core/day.ts';
import { awaitsQuietDay } from '../core/rehab/acute.ts';
import type { RehabFacts } from '../core/rehab/facts.ts';
import { LAST_STEP, type LadderStep, ladderStep } from '../core/rehab/ladder-steps.ts';
import type { Catalogue } from './catalogue.ts';
import type { Formats } from './formats.ts';
import { plain } from './units.ts';
import type { VerdictWords } from './verdict.ts';

type RehabWords = Catalogue['rehab'];

/** The turns of a step: "walk 2 min, run 3 min, in turns". */
export const turnsOf = ({ walkMin, runMin }: LadderStep, say: Formats, rehab: RehabWords): string =>
  runMin === null ? rehab.continuous : rehab.turns(say.count(walkMin), say.count(runMin));

/** What leads while running rests or comes back: where the runner stands, and what comes next. Null otherwise. */
export const recoveryVerdict = (
  { acute, ladder, mode }: Pick<RehabFacts, 'acute' | 'ladder' | 'mode'>,
  say: Formats,
  { rehab }: Pick<Catalogue, 'rehab'>,
): VerdictWords | null => {
  if (acute !== null) return restVerdict(acute, say, rehab);
  return ladder !== null && mode === 'ladder' ? ladderVerdict(ladder, say, rehab) : null;
};

const restVerdict = (
  acute: NonNullable<RehabFacts['acute']>,
  say: Formats,
  { acute: t }: RehabWords,
): VerdictWords => {
  const { dayNo, days, earliestEnd, timeIsUp, quietDays } = acute;
  if (timeIsUp)
    return {
      headline: t.isOver,
      action: awaitsQuietDay(acute) ? t.quietDay(quietDays) : t.ask,
      subject: plain(t.subjectOver),
      caveat: null,
    };
  return {
    headline: t.headline(say.count(dayNo), say.count(days)),
    // The day named is the last one of the rest.
    action: t.action(say.day(addDays(earliestEnd, -1))),
    subject: plain(t.subject(say.count(dayNo), say.count(days))),
    caveat: null,
  };
};

const ladderVerdict = (
  { step, nextFrom, maxDistanceM, paused }: NonNullable<RehabFacts['ladder']>,
  say: Formats,
  rehab: RehabWords,
): VerdictWords => {
  const { ladder: t } = rehab;
  const headline = t.headline(say.count(step), say.count(LAST_STEP));
  if (paused) return { headline, action: t.paused, subject: plain(headline), caveat: null };
  const turns = turnsOf(ladderStep(step), say, rehab);
  return {
    headline,
    action: t.action(say.day(nextFrom), turns, say.limit(maxDistanceM)),
    subject: plain(t.subject(say.count(step), say.day(nextFrom), say.limit(maxDistanceM))),
    caveat: null,
  };
};
