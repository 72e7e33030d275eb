import type { Day } from '../core/day.ts';
import type { Finding } from '../core/finding.ts';
import type { RehabFacts } from '../core/rehab/facts.ts';
import type { LoadDay, Status } from '../core/status.ts';
import type { Note } from '../words/en/notes.ts';
import type { Units } from '../words/units.ts';
import type { RenderPng } from './weekly-chart.ts';
import type { WeeklyKind } from './weekly-kind.ts';

/** What a weekly mail is made of. Plain data, and the one function that draws the picture. */
export type WeeklyMailInput = {
  readonly kind: WeeklyKind;
  readonly status: Status;
  /** Findings of the week, in any order; usually those of `status`. */
  readonly findings: readonly Finding[];
  /** Usually 84 days that end on the last day of the period; drawn by the full form and the way back. */
  readonly loadDays: readonly LoadDay[];
  /** Findings to mark on the chart beside those of the week. */
  readonly chartFindings?: readonly Finding[];
  /** Rest, way back and exercises; left out for mails from before they were kept. */
  readonly rehab?: RehabFacts | null;
  readonly units: Units;
  /** First and last day of the seven. */
  readonly period: { readonly from: Day; readonly to: Day };
  readonly notes: readonly Note[];
  /** `pain` and `gap` lead to a page with a question each; left out, the question is not asked. */
  readonly links: {
    readonly home: string;
    readonly settings: string;
    readonly pain?: string;
    readonly gap?: string;
    /** Where a rest is begun, or the way back goes on. */
    readonly recovery?: string;
  };
  readonly shoeNames?: Readonly<Record<string, string>>;
  /** What recorded the runs of the seven days, named because Strava's brand rules ask for it. */
  readonly devices?: readonly string[];
  readonly locale?: string;
  readonly renderPng: RenderPng;
};
