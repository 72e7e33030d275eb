/** Asking ahead: planned runs, and what would be told after each. */
export const plan = {
  title: 'Plan check',
  lead: 'A run in mind? See whether it fits into what is left. Nothing here is stored.',
  form: 'Runs in mind',
  run: (n: string) => `Run ${n}`,
  day: 'Day',
  distance: 'Distance',
  descent: 'Descent',
  descentHint: 'Leave it empty if you do not know it.',
  shoes: 'Shoes',
  anyShoes: 'Not decided',
  check: 'Check',
  add: 'Add a run',
  remove: 'Remove',
  removeRun: (n: string) => `Remove run ${n}`,
  restNote: 'Days without a run in this plan count as rest.',
  problems: 'Not checked yet',
  problem: {
    day: (from: string, to: string) => `The day must lie between ${from} and ${to}.`,
    distance: (most: string) => `The distance must be a number above 0, up to ${most}.`,
    descent: (most: string) => `The descent must be a number from 0 to ${most}, or empty.`,
    shoes: 'This pair is not on your list.',
  },
  ofRun: (n: string, problem: string) => `Run ${n}: ${problem}`,
  results: 'The answer',
  planned: (day: string, distance: string) => `${day}: ${distance}`,
  plannedWithDescent: (day: string, distance: string, descent: string) =>
    `${day}: ${distance}, ${descent} down`,
  /** The answer, before anything else. */
  answer: {
    within: 'Within what is left. Camber would say nothing.',
    beyond: 'More than is left.',
    beyondAdvice: 'More than your current advice allows.',
    told: 'Camber would write about this run.',
    unknown: 'There is too little history to compare this run with.',
  },
  /** Before the findings that the run would bring, in the words of their mail. */
  wouldSay: 'After it Camber would say:',
  /** What a day has room for; parts are limits. */
  upToThatDay: (limits: readonly string[]) =>
    `Room on that day: ${limits.map((limit) => `<strong>${limit}</strong>`).join(' and ')}.`,
  ofDescent: (limit: string) => `${limit} of descent`,
  budget: 'What is left',
  noBudget: {
    empty:
      'No runs are known yet, so there is nothing to compare a plan with. <a>Bring past runs as files</a>',
    insufficient:
      'A plan can be compared once there are four weeks of runs. Until then Camber looks at breaks and shoes only.',
  },
  rehab: {
    title: 'Before any plan',
    acute: 'You are resting from running. Plan your next run when the rest is over.',
    ladder: 'You are on the way back. Your next step says how far the next run goes.',
    stop: 'You reported pain that says stop. Do not plan a run until it has settled.',
    toAcute: 'What to do this week',
    toLadder: 'The next step',
  },
};
