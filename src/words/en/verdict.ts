import { WARM_UP_DAYS, WARM_UP_WEEKS } from '../../core/history/warm-up.ts';
import type { Status } from '../../core/report/status/status.ts';
import type { Formats } from '../formats.ts';
import { plain } from '../units.ts';

/** "No flag" never reads as "all is well" (SCIENCE.md 1.2, PRODUCT.md levels and tone). */
export const QUIET_CAVEAT =
  'Camber compares training loads. It does not feel your knee: most injuries come without such a change.';

type Verdict = { headline: string; action: string; subject: string; caveat: string | null };

const withinTen = (status: Status, say: Formats): string =>
  status.budget.longestRunM === null
    ? 'Run as you are used to; a limit for the longest run appears after your next runs.'
    : `Longest run within +10 % for the next week: ${say.limit(status.budget.longestRunM)}.`;

const restart = (status: Status, say: Formats): string =>
  status.budget.restartM === null
    ? 'Keep the first runs short and leave at least 1 day between them.'
    : `Keep the first runs within ${say.limit(status.budget.restartM)}, half of the longest before the break, with at least 1 day between them.`;

/** The verdict of a week whose only findings are notes that are over again. */
export const passedVerdict = (status: Status, say: Formats, notes: number): Verdict => {
  const headline = notes === 1 ? 'One note, and it has passed' : `${notes} notes, all passed`;
  const limitM = status.budget.longestRunM;
  return {
    headline,
    action: withinTen(status, say),
    subject: plain(limitM === null ? headline : `${headline}: longest run up to ${say.shortLimit(limitM)}`),
    caveat: QUIET_CAVEAT,
  };
};

/** The verdict where no finding leads it, one per state of the history. */
export const quietVerdict: Readonly<Record<Status['state'], (status: Status, say: Formats) => Verdict>> = {
  empty: () => ({
    headline: 'No runs yet',
    action: 'Record a first run, or let your history come in: Camber needs 28 days to compare with.',
    subject: 'Camber is waiting for your first run',
    caveat: null,
  }),

  insufficient: (status, say) => {
    const days = Math.min(status.daysKnown, WARM_UP_DAYS);
    const byWeeks = status.daysKnown >= WARM_UP_DAYS;
    return {
      headline: byWeeks
        ? `Getting to know your running: runs in ${status.weeksWithRuns} of the last 4 weeks, ${WARM_UP_WEEKS} are needed`
        : `Getting to know your running: ${days} of ${WARM_UP_DAYS} days`,
      action: withinTen(status, say),
      subject: plain(
        byWeeks
          ? `Getting to know your running: ${status.weeksWithRuns} of ${WARM_UP_WEEKS} weeks`
          : `Getting to know your running: ${days} of ${WARM_UP_DAYS} days`,
      ),
      caveat:
        'Until then Camber compares no weeks: with so little history every week would look like a change.',
    };
  },

  break: (status, say) => ({
    headline: status.lastRunDay === null ? 'A break' : `No run since ${say.day(status.lastRunDay)}`,
    action: `When you start again: ${restart(status, say).replace(/^K/, 'k')}`,
    subject: plain(
      status.budget.restartM === null
        ? 'When you run again: short, with 1 day between'
        : `When you run again: keep the first runs under ${say.shortLimit(status.budget.restartM)}`,
    ),
    caveat: 'Resting, or running without recording? Runs that Camber cannot see look like rest.',
  }),

  return_after_break: (status, say) => ({
    headline: 'Back after a break',
    action: restart(status, say),
    subject: plain(
      status.budget.restartM === null
        ? 'Back after a break: short runs, 1 day between them'
        : `Back after a break: keep runs under ${say.shortLimit(status.budget.restartM)}`,
    ),
    caveat: 'There are no recent weeks to compare with, so Camber shows no ratio until there are.',
  }),

  ok: (status, say) => {
    const hasRun = status.numbers.weekM.value !== 0;
    const headline = hasRun ? 'No change that stands out' : 'No run in these 7 days';
    return {
      headline,
      action: withinTen(status, say),
      subject: plain(
        status.budget.longestRunM === null
          ? headline
          : `${headline}: longest run up to ${say.shortLimit(status.budget.longestRunM)}`,
      ),
      caveat: QUIET_CAVEAT,
    };
  },
};
