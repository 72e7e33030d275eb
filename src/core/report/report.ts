import { addDays, type Day, dayNumber } from '../day.ts';
import { type History, openHistory } from '../history/history.ts';
import type { HistoryNote } from '../history/notes.ts';
import { type RehabState, rehabOn } from '../rehab/state.ts';
import type { Finding } from '../rules/finding.ts';
import type { Advice } from './advice/advice.ts';
import { adviceGiven } from './advice/given.ts';
import { lookBack } from './advice/look-back.ts';
import { livesOf } from './advice/life.ts';
import { type AlertDecision, decideAlerts } from './alerts/decide.ts';
import { alertsAround } from './alerts/with-pain.ts';
import type { ReportInput } from './input.ts';
import { jumpsOf } from './limits/jumps.ts';
import type { Limits } from './limits/limits.ts';
import { limitsOn } from './limits/limits-on.ts';
import { WEEK_DAYS } from '../load/weeks.ts';
import { comingOf } from './outlook/coming.ts';
import type { Outlook } from './outlook/outlook.ts';
import { quietFact } from './status/quiet-fact.ts';
import { loadDaysFrom } from './status/load-days.ts';
import { statusFrom } from './status/status-on.ts';
import type { LoadDay, Status } from './status/status.ts';
import { type AllowedWeek, allowedWeeks } from './limits/past-weeks.ts';
import { logOf, walkThrough } from './walked.ts';

/**
 * Everything Camber says of one runner on one day, from one walk through the history: pages, mails, calendar, plan
 * check and command line read this one object, so that no two of them say different things (PRODUCT.md "One advice").
 */
export type Report = {
  readonly history: History;
  /** In the order they were reported: by local day, then by start of the session; a day's pain after its runs. */
  readonly findings: readonly Finding[];
  /** One per session at most, and one for each day of pain that says "stop", oldest first. */
  readonly alerts: readonly AlertDecision[];
  /** What was dropped, counted once, or is asked about. */
  readonly notes: readonly HistoryNote[];
  /** Where rest, ladder and programmes stand; null where nothing was ever said about the knee. */
  readonly rehab: RehabState | null;
  /** Every advice that was given, with its life, as seen from `from` (tomorrow, unless said otherwise). */
  advice(from?: Day): readonly Advice[];
  /** The limits of the seven days that begin with `from` (tomorrow, unless said otherwise). */
  limits(from?: Day): Limits;
  readonly status: Status;
  /**
   * What is said of the days from `from` on (tomorrow, unless said otherwise), with a look back on the advice of the
   * days since `since` (the last seven).
   */
  outlook(options?: { readonly from?: Day; readonly since?: Day }): Outlook;
  /** What the limits allowed of weeks of the past when they began; `starts`: their first days. */
  allowed(starts: readonly Day[]): readonly AllowedWeek[];
  /** The days of the load chart, both ends included. */
  days(from: Day, to: Day): readonly LoadDay[];
};

/** Keeps what was worked out for an argument. */
const remembered = <T>(work: (day: Day) => T): ((day: Day) => T) => {
  const known = new Map<Day, T>();
  return (day) => {
    const value = known.get(day) ?? work(day);
    known.set(day, value);
    return value;
  };
};

const lazily = <T>(work: () => T): (() => T) => {
  let value: { readonly of: T } | null = null;
  return () => (value ??= { of: work() }).of;
};

/**
 * Opens a report on the last day of a history. Deterministic, whatever the order of `runs`; changes nothing. What is
 * not asked for is not worked out.
 * @param known what was reported on this history before, where it is stored: then it is not worked out anew
 */
export const openReport = (input: ReportInput, known?: readonly Finding[]): Report => {
  const { settings, until } = input;
  const history = openHistory({ ...input, measure: settings.measure });
  const walked = lazily(() => walkThrough(history, input));
  const findings = (): readonly Finding[] => known ?? walked().findings;
  const tomorrow = addDays(until, 1);
  const jumps = lazily(() => jumpsOf(history, settings.spikeRatio));
  const given = lazily(() => adviceGiven(findings(), history, jumps(), settings));
  const rehab = lazily(() => ((input.rehab ?? []).length === 0 ? null : rehabOn(logOf(input), until)));
  const adviceFrom = remembered((from) => livesOf(history, given(), from));
  const limitsFrom = remembered((from) =>
    limitsOn(
      history,
      { settings, jumps: jumps(), advice: adviceFrom(from), rehab: rehab() },
      dayNumber(from),
    ),
  );
  const alerts = lazily(() => alertsAround(walked(), input, (reported) => decideAlerts(reported, settings)));
  const status = lazily(() => statusFrom(history, findings(), settings));
  return {
    history,
    get findings() {
      return findings();
    },
    get alerts() {
      return alerts();
    },
    notes: history.notes,
    get rehab() {
      return rehab();
    },
    advice: (from = tomorrow) => adviceFrom(from),
    limits: (from = tomorrow) => limitsFrom(from),
    get status() {
      return status();
    },
    outlook: ({ from = tomorrow, since = addDays(until, 1 - WEEK_DAYS) } = {}) => {
      const advice = adviceFrom(from);
      const back = lookBack(advice, since, until);
      return {
        coming: comingOf(limitsFrom(from), advice, from),
        open: advice
          .filter(({ state }) => state === 'open')
          .map(({ measure, because }) => ({ measure, because })),
        lookBack: back,
        fact: quietFact(history, input.rehab ?? [], back),
      };
    },
    allowed: (starts) => allowedWeeks(history, starts, given(), jumps(), settings),
    days: (from, to) => loadDaysFrom(history, from, to),
  };
};
