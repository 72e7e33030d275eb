/** The fixed texts of the mails; what changes comes from the findings and the verdict. */
export const mail = {
  brand: 'Camber',
  labels: {
    nextStep: 'Next step',
    why: 'Why it matters',
    howSure: 'How sure is this',
    source: 'Source',
    whatChanged: 'What changed',
    comingWeek: 'The coming 7 days',
    dataNotes: 'About the data',
    longestRun: 'Longest run',
    distance: 'Distance',
    sevenDays: '7 days',
    climb: 'Climb',
    descent: 'Descent',
  },
  usual: (range: string): string => `usual ${range}`,
  /** Below a number whose usual range is not known. */
  usualUnknown: 'usual not known yet',
  /** In place of a number that cannot be computed, and below it. */
  none: '–',
  notKnown: 'not known',
  upTo: (limit: string): string => `up to ${limit}`,
  comingWeekNote: 'Within these, nothing stands out as a change. They are limits, not goals.',
  viewOnStrava: 'View on Strava',
  openCamber: 'Open Camber',
  openRun: 'See this run in Camber',
  settings: 'Mail settings',
  chartHeading: (weeks: number): string => (weeks === 1 ? 'The last week' : `The last ${weeks} weeks`),
  alert: {
    intro: (day: string, facts: readonly string[]): string => [day, ...facts].join(' · '),
    more: (count: number): string => (count === 1 ? 'and 1 more change' : `and ${count} more changes`),
    because: 'You get this mail because your last run changed something. One mail per run at most.',
  },
  weekly: {
    because: 'You get this mail once a week.',
    /** The line beside the subject: the week's distance, then what else changed. */
    preheader: (distance: string, usual: string | null, leads: readonly string[]): string =>
      `${distance} in 7 days${usual === null ? '' : `, usually ${usual}`}.${leads.length === 0 ? '' : ` Also: ${leads.join('; ')}.`}`,
  },
  disclaimer:
    'Camber describes changes in training. It is no medical device and makes no diagnosis. If it hurts, stop running and ask somebody qualified.',
  verify: {
    subject: 'Confirm this address for Camber',
    preheader: (hours: string): string => `One click, valid for ${hours} hours`,
    heading: 'Is this your address?',
    body: (address: string): string => `Camber was asked to send its mails to ${address}.`,
    button: 'Confirm address',
    orPaste: 'Or open this link:',
    expires: (hours: string): string =>
      `The link works once and for ${hours} hours. If you did not ask for it, do nothing: no mail will follow.`,
  },
};
