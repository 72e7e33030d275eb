/** The runner's front page. */
export const home = {
  title: 'Today',
  empty: {
    none: 'No runs yet.',
    noneTextHere:
      'Camber needs your past runs to know what is usual for you. <a>Import</a> the archive that your watch’s app or Strava gives you; the first verdict is there after seconds.',
    noneText: 'Camber found no runs in your Strava account. When you record one, it appears here by itself.',
    files: 'Give Camber your files',
    reading: 'Reading your history.',
    readingText: 'The first verdict appears here as soon as the first runs are in.',
  },
  /** While files that the runner sent are being read. */
  upload: {
    title: 'Your files are being read',
    text: 'What is here already is shown below. <a>See how far it is</a>',
  },
  dead: {
    title: 'The connection to Strava has ended',
    text: 'Strava no longer lets Camber see your runs. Everything that Camber knows is still here; connect again to go on.',
  },
  ending: {
    title: 'Please connect to Strava once more',
    text: 'Camber was stopped in the middle of renewing its access, so that access ends within the hour. Nothing was missed yet: connect again, and nothing will be.',
  },
  ways: {
    title: 'Runs may be missing',
    folder: 'Your watched folder is not there, or was emptied all at once. <a>See what to do</a>.',
    intervals: 'intervals.icu no longer accepts your key. <a>Enter it anew</a>.',
  },
  address: {
    inMailbox: 'Camber’s mails are in the mailbox here',
    inMailboxText:
      'No mail server is set up, so they are kept in the <a>mailbox</a> of this Camber instead of being sent.',
    absent: 'Where should Camber write to?',
    absentText: 'Add your e-mail so Camber can write to you.',
    label: 'Your e-mail address',
    send: 'Send the confirmation link',
    unconfirmed: 'Please confirm your address',
    unconfirmedText: (address: string): string =>
      `Camber sent a link to <strong>${address}</strong>. Until you follow it, no other mail is sent. Not arrived? <a>Send it again or correct the address</a>.`,
  },
  numbers: {
    heading: (range: string): string => `Your last 7 days, ${range}`,
    week: 'Distance',
    longest: 'Longest run',
    climb: 'Climb',
    unknown: 'not known for enough of your runs',
    noUsual: 'too few weeks to say what is usual',
    below: (range: string): string => `below your usual <n>${range}</n>`,
    within: (range: string): string => `within your usual <n>${range}</n>`,
    above: (range: string): string => `above your usual <n>${range}</n>`,
  },
  coming: {
    heading: 'What is left',
    plan: 'Something else in mind? <a>Check a plan</a>.',
  },
  /** The question that one tap answers: the day's, or in a rest the stairs'. */
  knee: {
    ask: { day: 'How is your knee today?', stairs: 'How are stairs today?' },
    hint: '0 is no pain, 10 the worst you can imagine. From 1 on, a few questions follow.',
    noted: {
      day: (level: string): string => `Knee ${level} today: noted.`,
      stairs: (level: string): string => `Stairs ${level} today: noted.`,
    },
    answered: {
      day: (level: string): string => `Knee ${level} today.`,
      stairs: (level: string): string => `Stairs ${level} today.`,
    },
    change: 'Change',
    changeWhich: ': today’s answer about the knee',
  },
  load: {
    heading: 'Load',
    ranges: 'Time shown',
    range: { '12w': '12 weeks', '1y': '1 year', all: 'All' },
    chart: 'Distance per seven days and the ratio to the three weeks before',
    tableCaption: 'Distance and ratio, newest first',
  },
  hills: {
    heading: 'Climb and descent',
    tableCaption: 'Climb and descent, newest first',
    note: 'Descent is known for runs whose tracks Camber has read; climb stands in their summary, too.',
  },
  changes: {
    heading: 'What changed',
    none: (days: string): string => `Nothing stood out in the last ${days} days.`,
    allKnown: (days: string): string => `You know of everything that stood out in the last ${days} days.`,
    run: (day: string): string => `the run of ${day}`,
    openRun: 'See the run',
    know: 'I know',
    /** Read out after "I know", so that several such buttons can be told apart. */
    about: (title: string): string => `: ${title}`,
    known: (n: number, text: string): string =>
      n === 1 ? 'One that you know of' : `${text} that you know of`,
    showAgain: 'Show again',
  },
  recovery: {
    stop: {
      title: 'No running for now',
      text: (day: string): string =>
        `What you said about your knee on ${day} comes first. Rest now; then a way back, step by step.`,
      action: 'What to do now',
    },
    acute: {
      title: (day: string, of: string): string => `Day ${day} of ${of} without running`,
      text: 'Advice about training waits until you run again. What helps meanwhile takes ten minutes.',
      timeUp: 'The days are over: how stairs feel decides what comes next.',
      action: 'Today’s work',
    },
    ladder: {
      title: (step: string): string => `On the way back: step ${step} of 6`,
      next: (day: string, distance: string): string =>
        `Next run: from ${day} on, at most ${distance}, on level ground.`,
      paused: 'Paused. It goes on at the step where you left it.',
      action: 'To the next run',
    },
    careful: {
      title: 'You finished the return plan',
      text: (day: string): string =>
        `Take two easy weeks. Until ${day} your longest run grows by at most 10 %, and you do not run downhill.`,
      action: 'To the way back',
    },
    clinician: 'See a doctor or physio',
    clinicianText: 'Let one of them look at your knee before the next run. <a>Why</a>',
    below: 'Below is your training log, not a plan.',
  },
  dataNotes: 'About your data',
};
