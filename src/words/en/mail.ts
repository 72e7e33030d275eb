/** The fixed texts of the mails; what changes comes from the findings and the verdict. */
export const mail = {
  brand: 'Camber',
  /** What each mail is called in a list of mails. */
  names: {
    alert: 'Mail after a run',
    stop: 'Stop mail',
    reminder: 'Reminder in a rest',
    milestone: 'Mail about a step reached',
    weekly: 'Weekly mail',
    verify: 'Confirmation of an address',
    addressChange: 'Notice of a new address',
    reconnect: 'Request to connect again',
    goodbye: 'Confirmation of a deletion',
    test: 'Test mail',
    other: 'Mail',
  },
  labels: {
    nextStep: 'Next step',
    whatChanged: 'What changed',
    dataNotes: 'About the data',
    longestRun: 'Longest run',
    distance: 'Distance',
    sevenDays: '7 days',
    climb: 'Climb',
  },
  /** Behind a finding, as a link to its section of "How it works". */
  evidence: (grade: string): string => `Evidence: ${grade}`,
  /** Before what an earlier mail has said. */
  toldOn: (day: string): string => `Told on ${day}`,
  /** What else there is, beyond what a mail has room for. */
  moreChanges: (count: number): string => (count === 1 ? 'and 1 more change' : `and ${count} more changes`),
  usual: (range: string): string => `usual ${range}`,
  /** Below a number whose usual range is not known. */
  usualUnknown: 'usual not known yet',
  /** In place of a number that cannot be computed, and below it. */
  none: '–',
  notKnown: 'not known',
  viewOnStrava: 'View on Strava',
  /** Strava's brand rules (Garmin's attribution): the device's name wherever its data is shown. */
  recordedWith: (devices: readonly string[]) => `Recorded with ${devices.join(', ')}.`,
  openCamber: 'Open Camber',
  inBrowser: 'View in browser',
  settings: 'Mail settings',
  chartHeading: (weeks: number): string => (weeks === 1 ? 'The last week' : `The last ${weeks} weeks`),
  alert: {
    intro: (day: string, facts: readonly string[]): string => [day, ...facts].join(' · '),
    becauseStop: 'Sent at once, whatever you have chosen, because its level is Stop.',
  },
  weekly: {
    /** Above the three numbers. */
    period: (range: string): string => `Your 7 days, ${range}`,
    coming: 'What is left',
    /** The seven days in one line of a short message. */
    numbers: (range: string, distance: string, usual: string | null): string =>
      `${range}: ${distance}${usual === null ? '' : ` (usual ${usual})`}`,
    /** The line beside the subject: the week's distance, then what else changed. */
    preheader: (distance: string, usual: string | null, leads: readonly string[]): string =>
      `${distance} in 7 days${usual === null ? '' : `, usually ${usual}`}.${leads.length === 0 ? '' : ` Also: ${leads.join('; ')}.`}`,
  },
  /** The form while there is too little history. */
  warmup: {
    heading: 'What happens now',
    from: (day: string): string =>
      `With runs in 3 of the last 4 weeks, Camber starts to compare on ${day}: long runs, weeks, hills.`,
    soon: 'Once 3 of the last 4 weeks hold a run, Camber starts to compare: long runs, weeks, hills.',
    already: 'Already watched: your shoes, and the first run after a break.',
  },
  /** The form of the first weeks after a break. */
  back: {
    week: (week: number, of: number, gapDays: number): string =>
      `Week ${week} of ${of} back, after ${gapDays} days without a run`,
    heading: (range: string): string => `The way back, ${range}`,
    firstRuns: 'Each of the first runs',
    between: 'Between two runs',
    days: 'at least 1 day',
    ground: 'Ground',
    level: 'level, easy effort',
    note: 'What was ordinary before the break is a big step now.',
  },
  /** The form of a break. */
  pause: {
    heading: 'When you start again',
    days: 'Days without a run',
  },
  /** After a finding of level stop: calm, and nothing about training. Doses of SCIENCE.md 6.1; the article. */
  stop: {
    lead: 'Stop running until it has settled',
    subject: 'Stop running for now: what helps until it has settled',
    step: 'No running for a week, not even a short or easy one. Walk only as far as it stays quiet.',
    heading: 'Until it has settled',
    steps: [
      'Keep the hip strong without loading the knee: lie on the other side, lift the straight leg a little, hold for 30 seconds, a few times a day.',
      'Ice numbs it for a while. Leave the band itself alone: no roller, no hard stretching.',
      'After 7 days, once stairs and a brisk walk stay quiet, alternate walking and running on level ground, with at least 1 day between.',
    ],
    seek: 'See a doctor or physio if it hurts at rest or at night, swells, locks or gives way, or has not changed in 2 weeks.',
    evidence: 'Expert consensus; not tested in a trial.',
  },
  /** The week's exercises, in one line each (the source article). */
  routine: {
    heading: 'Your routine',
    note: 'Ten minutes most days beats an hour once in a while.',
  },
  /** Questions with one link each. */
  ask: {
    rate: { question: 'How hard was it, and in which shoes?', answer: 'Answer' },
    effort: {
      question: 'How hard was it, 0 to 10?',
      answer: 'Answer',
      hint: '0 is rest, 10 all you had.',
    },
    shoes: { question: 'Which shoes?', other: 'Other shoes' },
    pain: { question: 'How is the outside of your knee, 0 to 10?', answer: 'Answer' },
    /** The question itself is the data note, or the caveat of a break. */
    gap: 'Tell Camber',
  },
  disclaimer: 'No medical device. If it hurts, stop and see a professional.',
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
  addressChange: {
    subject: 'Someone asked to change your e-mail address',
    preheader: 'Nothing changes before the new address is confirmed',
    heading: 'Another address was entered.',
    body: (current: string, next: string): string =>
      `Someone who is logged in to Camber asked to send your mails to ${next} instead of ${current}. Until the link that was sent there is followed, they come here.`,
    wasNotYou: 'It was not you? Enter this address again and log out on all devices, in the settings:',
    button: 'Settings',
    because: 'You get this mail once for each change.',
  },
  reconnect: {
    subject: 'Camber no longer hears from Strava',
    preheader: 'New runs do not reach Camber until you connect again',
    heading: 'The connection to Strava has ended.',
    body: 'Strava no longer accepts Camber’s access to your account: it was withdrawn, or it expired there. New runs do not reach Camber, so nothing can be said about them. What was read before is kept.',
    button: 'Connect again',
    because:
      'You get this mail once. If you ended the access on purpose, you can ignore it, or delete everything in the settings.',
    settings: 'Settings',
  },
  /** In the place of `reconnect`, while it has not ended yet. */
  ending: {
    subject: 'Please connect Camber to Strava once more',
    preheader: 'Nothing was missed yet; one click keeps it so',
    heading: 'The connection to Strava ends within the hour.',
    body: 'Camber was stopped in the middle of renewing its access, so Strava’s new key got lost. The old one works for up to an hour, and nothing was missed yet. Connect again, and nothing will be.',
  },
  goodbye: {
    subject: 'Everything Camber knew about you is deleted',
    preheader: 'The written confirmation of your deletion',
    heading: 'Everything is deleted.',
    body: 'Your runs, shoes, findings, settings, stored mails, your e-mail address and the keys to your Strava account are deleted from Camber. This is the written confirmation; it is the last mail.',
    bodyHere:
      'Your account, runs, shoes, findings, settings, stored mails and your e-mail address are deleted from Camber. This is the written confirmation; it is the last mail.',
    revoked: 'Camber’s access to your Strava account has ended.',
    notRevoked:
      'Strava did not answer when Camber wanted to end its access there. Please end it yourself at strava.com/settings/apps.',
    backups: (days: string): string =>
      `Copies of the database that were made before now are deleted within ${days} days.`,
    because: 'You get this mail because your Camber account was deleted.',
  },
};
