/** The days without running. */
export const acute = {
  title: 'When stairs hurt',
  lead: 'When the outer knee hurts on stairs, running waits: a week without it, and work for the hips that bears no weight.',
  grade: 'A week is what therapists agree on; no study has tested it (grade C).',
  start: 'Begin the rest',
  /** Pain said stop, but no rest was begun. */
  waive: 'It is over without a rest',
  waiveWhy:
    'Pain of 3 and more asks for a rest. If it was something else, or is long gone, say so, and Camber goes back to normal.',
  days: 'Days without running',
  daysHint: '3 to 21; a week is usual.',
  daysBad: 'Choose 3 to 21 days.',
  day: (n: string, of: string) => `Day ${n} of ${of}`,
  timeUp: 'The days are over',
  until: (day: string) => `Not before ${day}, and then when stairs are quiet.`,
  waits: 'It ends by itself as soon as stairs are quiet (0 or 1), or when you end it.',
  ran: (n: number, text: string) =>
    n === 1
      ? 'One run came in meanwhile. That happens; the rest goes on.'
      : `${text} runs came in meanwhile. That happens; the rest goes on.`,
  change: 'Change the length',
  save: 'Save',
  end: 'End the rest',
  stairs: {
    heading: 'How are stairs today?',
    legend: 'Pain at the outer knee going down stairs',
    hint: '0 = none, 10 = the worst you can imagine',
    save: 'Keep the answer',
    missing: 'Choose a number from 0 to 10.',
    today: (level: string) => `Stairs ${level} today: noted.`,
  },
  doHeading: 'What to do',
  hold: 'The <a>side-lying hold</a>: five times 30 seconds on each side, every day, if it does not hurt.',
  move: 'Everything that does not hurt: walking on the level, upper body, swimming without breaststroke.',
  roll: 'Rolling, if you like it: front of the thigh, buttock and the TFL at the front of the hip.',
  iceHeading: 'Ice',
  ice: 'Ice numbs the place and may give you an easier evening. It does not heal, and a numb knee is no reason to run.',
  notHeading: 'What to leave',
  notRoll:
    'The foam roller on the band itself: it presses a sore place against the bone. And no hard stretching: the band does not lengthen.',
  notRun: 'Test runs. The end of the rest is decided on stairs, not on the road.',
  flagsHeading: 'When it is not for Camber',
  flags:
    'Go to a doctor or physiotherapist when the knee is swollen, locks or gives way, when it hurts at night or at rest, when it began with a fall or a twist, when something is numb, or when two to three weeks have changed nothing.',
  endedHeading: 'The rest is behind you',
  ended: (day: string) => `It ended on ${day}. The way back begins with short runs and walks.`,
  toLadder: 'The way back',
  ladderRuns: 'You are on the way back. A new rest ends it; it begins again at step one.',
  article:
    'From “Stop Stretching Your IT Band: The PT Exercises for IT Band That Actually Work”; the order of the days is Camber’s.',
};
