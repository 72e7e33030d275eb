/** The hip-drop self-test. */
export const hipDrop = {
  title: 'Hip-drop test',
  lead: 'Standing on one leg in front of a mirror shows what your hip does with every step. Two minutes, shorts, bare feet.',
  howHeading: 'How to do it',
  steps: [
    'Stand in front of a mirror with your hands on the front of both hips.',
    'Stand on the right leg and bend that knee a little, as in running. Stay for ten seconds.',
    'Look at two things: is the line between your hands level? Does the knee point over the foot?',
    'Do it three times, then the same on the left leg.',
  ],
  looksHeading: 'What the mirror may show',
  mirrored: 'Drawn as the mirror shows it to somebody who stands on the right leg.',
  looks: {
    level: { name: 'Level', about: 'Both hands at one height, the knee over the foot.' },
    drops: { name: 'The other hip drops', about: 'The hand on the free side sinks.' },
    'knee-in': { name: 'The knee falls in', about: 'The knee points inwards, past the big toe.' },
  },
  desc: {
    level:
      'A person on one leg in front of a mirror: the line through the hips is level, the knee is over the foot.',
    drops: 'The same person: the hip of the free leg has sunk, the line through the hips slopes.',
    'knee-in': 'The same person: the hips are level, but the standing knee has fallen inwards.',
  },
  formHeading: 'What did you see?',
  side: { right: 'Standing on the right leg', left: 'Standing on the left leg' },
  options: {
    level: 'Level, knee over the foot',
    drops: 'The other hip drops',
    'knee-in': 'The knee falls in',
    both: 'Both: hip drops and knee falls in',
  },
  save: 'Save the result',
  missing: 'Choose what you saw for both legs.',
  saved: 'Saved.',
  resultHeading: 'Your results',
  right: 'Right leg',
  left: 'Left leg',
  day: 'Day',
  short: { level: 'level', drops: 'hip drops', 'knee-in': 'knee falls in', both: 'hip drops, knee falls in' },
  trend: {
    better: 'steadier than at first',
    same: 'as at first',
    worse: 'less steady than at first',
  },
  table: 'All tests',
  due: 'Time to repeat it: two and six weeks after the first test are the ones that tell most.',
  next: (day: string) => `Next test: ${day}.`,
  repeatsDone: 'Both repeats are done. Test again whenever you like.',
  advice:
    'A hip that drops or a knee that falls in is worth working on, that side first: begin with the <a>pelvic drop</a>.',
  steady: 'Level on both sides: the routine keeps it that way.',
  limits:
    'A mirror shows only big differences. Many runners whose hip drops have no trouble, and studies disagree on what the drop means for ITBS (grade C).',
};
