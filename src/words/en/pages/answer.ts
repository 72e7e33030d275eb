/** The questions of the mails, each a page with one button. */
export const answer = {
  title: 'A question',
  headings: { run: 'Your run', pain: 'Your knee', gap: 'Days without runs' },
  effort: {
    question: 'How hard was it?',
    hint: '0 is rest, 3 easy talk, 5 hard, 7 very hard, 10 all you had.',
  },
  shoes: 'Which shoes?',
  bothKnown: 'Strava already knows how hard it was, and in which shoes.',
  pain: {
    question: 'How is the outside of your knee today?',
    hint: '0 is no pain at all, 3 is pain that you cannot overlook, 10 the worst you can imagine.',
  },
  gap: {
    question: (days: string): string => `No runs are known for ${days}. What were these days?`,
    resting: 'Rest: I did not run',
    unrecorded: 'I ran without recording it',
  },
  save: 'Save the answer',
  once: 'The link in the mail works once.',
  none: 'That is none of the answers on the page.',
  empty: 'Choose an answer first.',
  noted: {
    title: 'Answer saved',
    heading: 'Saved. Thank you.',
    text: 'Camber’s next words to you use it.',
  },
  ended: {
    title: 'Link ended',
    heading: 'This link no longer works',
    text: 'It was used already, is older than two weeks, or was cut off on its way. What you answered before stands.',
  },
  home: 'To the home page',
};
