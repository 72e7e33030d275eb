/** Climb and descent per seven days or per month. */
export const hills = {
  title: { week: 'Climb and descent in seven days', month: 'Climb and descent per month' },
  caption: {
    week: (unit: string): string => `Climb and descent in 7 days, ${unit}`,
    month: (unit: string): string => `Climb and descent per month, ${unit}`,
  },
  up: 'up',
  down: 'down',
  unknown: 'not known',
  none: 'No hills are known yet',
  /** One bar: "2 – 8 Nov: 120 m up, 118 m down". */
  value: (period: string, sums: string): string => `${period}: ${sums}`,
  /** "120 m up, 118 m down"; null = not known. */
  sums: (climb: string | null, descent: string | null): string =>
    `${climb === null ? 'climb not known' : `${climb} up`}, ${descent === null ? 'descent not known' : `${descent} down`}`,
  /** The text alternative: the last one, then the most. */
  alt: {
    last: (period: string, sums: string): string => `The last one, ${period}: ${sums}.`,
    most: (period: string, descent: string): string => `Most descent: ${descent}, ${period}.`,
  },
  table: { week: '7 days', month: 'Month', climb: 'Climb', descent: 'Descent' },
};
