import type { Level } from '../core/rules/level.ts';
import type { Day } from '../core/day.ts';
import type { Finding } from '../core/rules/finding.ts';
import type { RehabFacts } from '../core/rehab/facts.ts';
import type { Budget, Status } from '../core/report/status/status.ts';
import { alertHeadline, weeklyHeadline } from './headline.ts';
import { formats } from './formats.ts';
import type { FindingContext } from './findings.ts';
import { plain, type Units } from './units.ts';
import { statusLines, type VerdictWords } from './verdict.ts';
import { words } from './words.ts';

/** What a mail says, short: for a notification or a chat. Plain text with plain spaces. */
export type ShortMessage = {
  readonly kind: 'alert' | 'weekly' | 'milestone' | 'test';
  /** The mail's subject. */
  readonly title: string;
  /** A few lines. */
  readonly text: string;
  /** The loudest level; null where nothing was found. */
  readonly level: Level | null;
};

const message = (
  kind: ShortMessage['kind'],
  title: string,
  lines: readonly (string | null)[],
  level: Level | null,
): ShortMessage => ({
  kind,
  title: plain(title),
  text: plain(lines.filter((line) => line !== null).join('\n')),
  level,
});

/** The alert mail, short: each finding's fact, and the next step. @throws RangeError without findings */
export const alertMessage = (
  about: { readonly findings: readonly Finding[]; readonly budget: Budget },
  units: Units,
  context: FindingContext = {},
): ShortMessage => {
  const lines = statusLines(about, units, context);
  const { mail, levels } = words(context.locale);
  const { subject, action } = alertHeadline(lines, context.locale);
  return message(
    'alert',
    subject,
    [
      ...lines.map(({ level, words: said }) => `${levels[level].symbol} ${said.fact}`),
      `${mail.labels.nextStep}: ${action}`,
    ],
    lines[0]?.level ?? null,
  );
};

/** The weekly mail, short: the week's distance, what changed, and the next step. */
export const weeklyMessage = (
  about: { readonly status: Status; readonly from: Day; readonly to: Day; readonly rehab?: RehabFacts },
  units: Units,
  context: FindingContext = {},
): ShortMessage => {
  const { status, from, to } = about;
  const { mail, levels, locale } = words(context.locale);
  const say = formats(units, locale);
  const lines = statusLines(status, units, context);
  const { subject, action } = weeklyHeadline(status, lines, units, context, about.rehab);
  const { value, usual } = status.numbers.weekM;
  return message(
    'weekly',
    subject,
    [
      value === null
        ? null
        : mail.weekly.numbers(
            say.dayRange(from, to),
            say.distance(value),
            usual && say.distanceRange(usual.low, usual.high),
          ),
      ...lines.map(({ level, words: said }) => `${levels[level].symbol} ${said.lead}`),
      `${mail.labels.nextStep}: ${action}`,
    ],
    lines[0]?.level ?? null,
  );
};

/** A mail that is no more than a headline and a next step, short. */
export const plainMessage = (
  kind: 'alert' | 'milestone',
  { subject, headline, action }: Pick<VerdictWords, 'subject' | 'headline' | 'action'>,
): ShortMessage => message(kind, subject, [headline, action], null);

/** What the test button sends. */
export const testMessage = (locale?: string): ShortMessage => {
  const { channels } = words(locale);
  return message('test', channels.test.title, [channels.test.text], null);
};
