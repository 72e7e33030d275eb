import type { Formats } from '../formats.ts';

/** The words on and about the load chart. */
export const chart = {
  /** Caption of the upper panel. */
  distanceCaption: (unit: string): string => `Distance in 7 days, ${unit}`,
  /** What the shaded band is: "usual 28–36". */
  usual: (low: string, high: string): string => `usual ${low === high ? low : `${low}–${high}`}`,
  /** Caption of the lower panel. */
  ratioCaption: 'Last 7 days ÷ the 3 weeks before',
  noDays: 'The chart starts with the first full week',
  noRatio: 'The ratio starts after 28 days with runs',
  /** One bar, as a tooltip and for the table. */
  bar: (range: string, distance: string, limit: string | null, found: string | null): string =>
    `${range}: ${distance}${limit === null ? '' : `, limit ${limit}`}${found === null ? '' : `. ${found}`}`,
  /** What the thin line is, in the legend. */
  limit: 'limit when the week began',
  /** The same where a bar is a calendar month. */
  byMonth: {
    caption: (unit: string): string => `Distance in 7 days, ${unit}, mean of each month`,
    bar: (month: string, distance: string, found: string | null): string =>
      `${month}: ${distance} in 7 days${found === null ? '' : `. ${found}`}`,
    month: 'Month',
    distance: 'Distance in 7 days',
  },
  found: (level: string, families: readonly string[]): string => `${level}: ${families.join(', ')}`,
  /** The text alternative: the finding first, where there is one, then the numbers a reader would take from the picture. */
  alt: (
    finding: string | null,
    weeks: number,
    last: string,
    usual: string | null,
    ratio: string | null,
    /** Weeks whose limit is known, and those that stayed within it. */
    limits: { readonly known: number; readonly kept: number } | null,
    say: Formats,
  ): string =>
    [
      ...(finding === null ? [] : [`${finding}.`]),
      `Distance per 7 days over ${say.count(weeks)} weeks: the last one ${last}${usual === null ? '' : `, usually ${usual}`}.`,
      ...(limits === null
        ? []
        : [
            `${say.count(limits.kept)} of ${say.count(limits.known)} weeks stayed within the limit that stood when they began.`,
          ]),
      ratio ?? 'No ratio yet.',
    ].join(' '),
  /** The ratio as a sentence. */
  ratio: (ratio: string): string => `Last 7 days against the 3 weeks before: ${ratio} times.`,
  table: {
    week: '7 days',
    distance: 'Distance',
    limit: 'Limit',
    ratio: 'Ratio',
    findings: 'Findings',
    none: '–',
  },
};
