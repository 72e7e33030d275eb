/** The days without running. */
export const acute = {
  title: 'When stairs hurt',
  lead: 'When the outer knee hurts on stairs, stop running for a week and keep the hips strong without loading the knee.',
  grade: 'Expert consensus; not tested in a study (grade C).',
  start: 'Begin the rest',
  /** Pain said stop, but no rest was begun. */
  waive: 'It’s gone, no rest needed',
  waiveWhy:
    'Pain of 3 and more asks for a rest. If it was something else, or is long gone, say so, and Camber goes back to normal.',
  days: 'Days without running',
  daysHint: '3 to 21; a week is usual.',
  daysBad: 'Choose 3 to 21 days.',
  day: (n: string, of: string) => `Day ${n} of ${of}`,
  timeUp: 'The rest days are over',
  until: (day: string) => `${day} at the earliest, and only once stairs feel fine.`,
  waits: 'It ends by itself once stairs feel fine (0 or 1), or when you end it.',
  ran: (n: number, text: string) =>
    n === 1
      ? 'You recorded one run in the meantime. That happens; the rest goes on.'
      : `You recorded ${text} runs in the meantime. That happens; the rest goes on.`,
  change: 'Change the length',
  save: 'Save',
  end: 'End the rest',
  stairs: {
    heading: 'How are stairs today?',
    legend: 'Pain at the outer knee going down stairs',
    hint: '0 = none, 10 = the worst you can imagine',
    save: 'Save the answer',
    missing: 'Choose a number from 0 to 10.',
    today: (level: string) => `Stairs ${level} today: saved.`,
  },
  doHeading: 'What to do',
  hold: 'The <a>side-lying hold</a>: five times 30 seconds on each side, every day, if it does not hurt.',
  move: 'Everything that does not hurt: walking on flat ground, upper body, swimming (but not breaststroke).',
  roll: 'Rolling, if you like it: front of the thigh, buttock and the TFL at the front of the hip.',
  iceHeading: 'Ice',
  ice: 'Ice numbs the spot for a while. It does not heal anything, and a numb knee is no reason to run.',
  notHeading: 'What to leave out',
  notRoll:
    'The foam roller on the band itself: it presses a sore place against the bone. And no hard stretching: the band does not lengthen.',
  notRun: 'Test runs. Stairs decide when the rest ends, not the road.',
  flagsHeading: 'When to see a doctor or physio',
  flags:
    'The knee is swollen, locks or gives way; it hurts at night or at rest; it began with a fall or a twist; something is numb; or two to three weeks have changed nothing.',
  endedHeading: 'The rest is over',
  ended: (day: string) => `It ended on ${day}. The way back begins with short runs and walks.`,
  toLadder: 'The way back',
  ladderRuns: 'You are on the way back. A new rest ends it; it begins again at step one.',
  article:
    'From “Stop Stretching Your IT Band: The PT Exercises for IT Band That Actually Work”; the order of the days is Camber’s.',
};
