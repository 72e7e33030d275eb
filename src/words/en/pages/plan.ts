/** Asking ahead: planned runs, and what would be told after each. */
export const plan = {
  title: 'Plan check',
  lead: 'What would Camber say after a run you have in mind, and how long may it be before it says anything? Nothing here is stored.',
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
  results: 'What would be told',
  planned: (day: string, distance: string) => `${day}: ${distance}`,
  plannedWithDescent: (day: string, distance: string, descent: string) =>
    `${day}: ${distance}, ${descent} down`,
  silent: 'Nothing would be told.',
  wouldSay: 'After this run Camber would say:',
  largest: (distance: string) =>
    `The longest run on that day with nothing more to tell: <strong>${distance}</strong>.`,
  largestWithDescent: (distance: string, descent: string) =>
    `The longest run on that day with nothing more to tell: <strong>${distance}</strong> with the same descent; or the same distance with at most <strong>${descent}</strong> of descent.`,
  noLimit: 'No length of run would be told on that day: there is too little history to compare with.',
  budget: 'The coming 7 days',
  longestRun: 'Longest run',
  week: 'Distance altogether',
  descentWeek: 'Descent altogether',
  climbWeek: 'Climb altogether',
  upTo: (limit: string) => `up to ${limit}`,
  budgetNote: 'Up to here no rule about load and hills would speak. That describes change; it is no promise.',
  noBudget: {
    empty: 'No runs are known yet, so there is nothing to compare a plan with.',
    insufficient:
      'Four weeks of runs are needed before a plan can be compared with them. Until then only breaks and shoes are looked at.',
  },
  rehab: {
    title: 'Before any plan',
    acute: 'You are in the week without running. No run is planned now; the plan check can wait.',
    ladder:
      'You are on the way back. The next step of the ladder comes before any plan, and it says how far the next run goes.',
    stop: 'You reported pain that asks for a stop. Until it has settled, no run is a good plan.',
    toAcute: 'What to do this week',
    toLadder: 'The next step',
  },
};
