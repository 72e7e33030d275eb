/** The week as it stands: what was run, and what is left. */
export const week = {
  title: (range: string): string => `Run and left, ${range}`,
  /** Entries of the legend. */
  ran: (distance: string): string => `run ${distance}`,
  left: (limit: string): string => `left ${limit}`,
  /** Days ahead without a limit on all of them together. */
  ahead: 'ahead',
  /** On the room of a day: a single run may be so long. */
  most: (limit: string): string => `≤ ${limit}`,
  /** `days`: "Mon 8.2 km, Wed 5.0 km"; null: nothing was run. `unknown`: days not read yet. */
  alt: (days: string | null, unknown: string | null, left: string | null, most: string | null): string =>
    [
      days === null ? 'Nothing run so far.' : `Run so far: ${days}.`,
      unknown === null ? null : `Not known: ${unknown}.`,
      left === null ? null : `Left on the days ahead: ${left} in all.`,
      most === null ? null : `A single run: at most ${most}.`,
    ]
      .filter((part) => part !== null)
      .join(' '),
  table: {
    caption: 'What was run each day, and the longest run that is left',
    day: 'Day',
    ran: 'Run',
    room: 'One run at most',
    unknown: 'not known',
    none: '–',
  },
};
