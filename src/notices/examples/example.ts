import type { ReportInput } from '../../core/report/input.ts';
import type { Day } from '../../core/day.ts';
import type { Run, Shoe } from '../../core/run.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from '../../core/rules/settings.ts';
import type { Story } from './story.ts';

/** A history to make examples from. */
export type ExampleSource = {
  /** In order of their start. */
  readonly runs: readonly Run[];
  readonly shoes: readonly Shoe[];
  /** The runner's limits; the usual ones unless given. */
  readonly settings?: RuleSettings;
};

/** A payload as it could have been stored, and what of it did not come from the history; null when all did. */
export type Example<Payload> = { readonly payload: Payload; readonly madeUp: string | null };

/** An example that owes nothing to a history. */
export const always =
  <Payload>(payload: Payload): (() => Example<Payload>) =>
  () => ({ payload, madeUp: null });

/** The last day of a history; of an empty one, a day all the same. */
export const lastDay = ({ runs }: ExampleSource): Day => runs.at(-1)?.day ?? '1970-01-01';

/** The history up to a day, with a made-up story in it. */
export const historyUntil = (
  { runs, shoes, settings = DEFAULT_SETTINGS }: ExampleSource,
  until: Day,
  story: Story = { runs: [], entries: [] },
): ReportInput => ({
  runs: [...runs, ...story.runs].filter(({ day }) => day <= until),
  shoes,
  settings,
  rehab: story.entries,
  until,
});

/** What of every recovery was made up: nothing of that lies in a history. */
export const MADE_UP = 'the pain and what follows';
