/** What stands in the runner's own calendar program. Titles are short and say no more than is needed. */
export const calendar = {
  name: 'Camber',
  description: 'Routine, days of the way back, and reminders. It follows what you tell Camber, within hours.',
  titles: {
    routine: 'Ten minutes for the hips',
    plan: (n: string) => `Two-week plan, day ${n} of 14`,
    holds: 'Quiet holds',
    stairs: 'How are stairs?',
    ladder: (step: string) => `Walk and run, step ${step} of 6`,
    'hip-drop': 'Hip-drop test',
    left: 'What is left of the week',
  },
  details: {
    routine:
      'Before a run, after it, or on a day without one: Camber picks the exercises by what you really ran.',
    plan: 'Three exercises, both sides: clamshell, side-lying abduction, pelvic drop.',
    holds: 'Side-lying holds of 30 seconds, no running. Only as far as they do not hurt.',
    stairs: 'Go up and down a flight of stairs and note how it was. That decides whether the rest is over.',
    ladder: (walkMin: string, runMin: string, distance: string) =>
      `Walk ${walkMin} min, run ${runMin} min, alternating, ${distance} in all, on level ground. This is the earliest day, not a duty: pain of 3 or more, or a limp, ends it.`,
    ladderWhole: (distance: string) =>
      `Run ${distance} without a break, on level ground. This is the earliest day, not a duty: pain of 3 or more, or a limp, ends it.`,
    'hip-drop': 'Two minutes in front of a mirror, the same way as last time.',
  },
};
