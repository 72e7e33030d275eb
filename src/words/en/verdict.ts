import { WARM_UP_DAYS, WARM_UP_WEEKS } from '../../core/history/warm-up.ts';
import { type Coming, firstRunsM } from '../../core/report/outlook/coming.ts';
import type { WeekSize } from '../../core/report/status/week-size.ts';
import type { Status } from '../../core/report/status/status.ts';
import { dayAsOf } from '../day-as-of.ts';
import type { Formats } from '../formats.ts';
import { plain } from '../units.ts';
import type { Day, VerdictWords } from '../say.ts';

/** "No flag" never reads as "all is well" (SCIENCE.md 1.2, PRODUCT.md levels and tone). */
export const QUIET_CAVEAT = 'No all-clear: most injuries come without such a change.';

const firstRuns = (coming: Coming, say: Formats): string => {
  const limitM = firstRunsM(coming);
  if (limitM === null) return 'keep the first runs short, with at least 1 day between them.';
  const half = coming.restart === null ? '' : ', half of your longest before the break';
  return `keep the first runs under ${say.limit(limitM)}${half}, with at least 1 day between them.`;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A week in which nothing is new, beside the usual ones. */
export const weeks: Readonly<Record<WeekSize, string>> = {
  none: 'No run in these 7 days',
  less: 'A lighter week than usual',
  usual: 'A normal week',
  more: 'A bigger week than usual',
};

/** The verdict where no finding leads it, one per state of the history. */
export const quietVerdict: Readonly<
  Record<Exclude<Status['state'], 'ok'>, (day: Day, say: Formats) => VerdictWords>
> = {
  empty: () => ({
    headline: 'No runs yet',
    action: 'Record a first run, or let your history come in: Camber needs 28 days to compare with.',
    subject: 'Camber is waiting for your first run',
    caveat: null,
  }),

  unread: ({ status }, say) => {
    const headline =
      status.readUntil === null
        ? 'Your runs have not been read'
        : `Your runs were last read on ${dayAsOf(status.readUntil, status.asOf, say)}`;
    return {
      headline,
      action: 'Runs since then are missing here: those days are unknown, not rest.',
      subject: plain(headline),
      caveat: null,
    };
  },

  insufficient: ({ status }) => {
    const days = Math.min(status.daysKnown, WARM_UP_DAYS);
    const byWeeks = status.daysKnown >= WARM_UP_DAYS;
    return {
      headline: byWeeks
        ? `Getting to know your running: runs in ${status.weeksWithRuns} of the last 4 weeks, ${WARM_UP_WEEKS} are needed`
        : `Getting to know your running: ${days} of ${WARM_UP_DAYS} days`,
      action: 'Run as you are used to.',
      subject: plain(
        byWeeks
          ? `Getting to know your running: ${status.weeksWithRuns} of ${WARM_UP_WEEKS} weeks`
          : `Getting to know your running: ${days} of ${WARM_UP_DAYS} days`,
      ),
      caveat: 'With so little history, every week would look like a change. Until then Camber compares none.',
    };
  },

  break: ({ status, outlook: { coming } }, say) => {
    const limitM = firstRunsM(coming);
    return {
      headline: status.lastRunDay === null ? 'A break' : `No run since ${say.day(status.lastRunDay)}`,
      action: `When you start again: ${firstRuns(coming, say)}`,
      subject: plain(
        limitM === null
          ? 'When you run again: short, with 1 day between'
          : `When you run again: keep the first runs under ${say.shortLimit(limitM)}`,
      ),
      caveat: 'Resting, or running without recording? Runs that Camber cannot see look like rest.',
    };
  },

  return_after_break: ({ outlook: { coming } }, say) => {
    const limitM = firstRunsM(coming);
    return {
      headline: 'Back after a break',
      action: capital(firstRuns(coming, say)),
      subject: plain(
        limitM === null
          ? 'Back after a break: short runs, 1 day between them'
          : `Back after a break: keep runs under ${say.shortLimit(limitM)}`,
      ),
      caveat: 'There are no recent weeks to compare with yet.',
    };
  },
};

/** What leads a week in which nothing is new: what was told is still open, is over, or stands below. */
export const told = {
  /** `step`: what holds, as a sentence without its full stop or in a few words. */
  open: (step: string): string => `Still on: ${step.charAt(0).toLowerCase()}${step.slice(1)}`,
  changes: (count: number): string => (count === 1 ? 'One change this week' : `${count} changes this week`),
};
