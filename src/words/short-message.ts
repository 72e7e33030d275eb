import type { Level } from '../core/rules/level.ts';
import type { Catalogue } from './catalogue.ts';
import type { FindingLine } from './findings.ts';
import { plain } from './units.ts';
import type { VerdictWords } from './verdict.ts';

/** What a mail says, short: for a notification or a chat. Plain text with plain spaces. */
export type ShortMessage = {
  /** What programs behind a webhook tell messages apart by (docs/channels.md). */
  readonly kind: 'alert' | 'weekly' | 'milestone' | 'test';
  /** The mail's subject. */
  readonly title: string;
  /** A few lines. */
  readonly text: string;
  /** The highest level; null where nothing was found. */
  readonly level: Level | null;
};

/** A short message of these lines; those that are null are left out. */
export const shortMessage = (
  kind: ShortMessage['kind'],
  title: string,
  lines: readonly (string | null)[],
  level: Level | null = null,
): ShortMessage => ({
  kind,
  title: plain(title),
  text: plain(lines.filter((line) => line !== null).join('\n')),
  level,
});

/** What findings say, short: each one's fact, the next step, and what is left beside it. */
export const findingsMessage = (
  lines: readonly FindingLine[],
  { subject, action }: Pick<VerdictWords, 'subject' | 'action'>,
  { mail, levels }: Pick<Catalogue, 'mail' | 'levels'>,
  left: string | null = null,
): ShortMessage =>
  shortMessage(
    'alert',
    subject,
    [
      ...lines.map(({ level, words }) => `${levels[level].symbol} ${words.fact}`),
      action === null ? null : `${mail.labels.nextStep}: ${action}`,
      left,
    ],
    lines[0]?.level ?? null,
  );
