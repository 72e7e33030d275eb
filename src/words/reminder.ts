import type { Day } from '../core/day.ts';
import type { Catalogue } from './catalogue.ts';
import type { Formats } from './formats.ts';

/** A run made in a rest. `lastDay`: of the rest; null where pain was reported and no rest was begun. */
export type RunInRest = {
  readonly run: { readonly day: Day; readonly distanceM: number };
  readonly lastDay: Day | null;
};

/** The reminder in words, for a mail or a short message. */
export const reminderWords = (
  { run, lastDay }: RunInRest,
  say: Formats,
  { rehab: { reminder: t } }: Pick<Catalogue, 'rehab'>,
): {
  readonly subject: string;
  readonly headline: string;
  readonly text: string;
  readonly action: string;
} => ({
  subject: lastDay === null ? t.subjectStop : t.subject,
  headline: lastDay === null ? t.headlineStop : t.headline,
  text: t.text(`${say.day(run.day)}, ${say.distance(run.distanceM)}`),
  action: lastDay === null ? t.actionStop : t.action(say.day(lastDay)),
});
