/** The questions of the mails, each a page with one button. */
export const answer = {
  title: 'A question',
  headings: { run: 'Your run', pain: 'Your knee', gap: 'Days without runs' },
  effort: {
    question: 'How hard was it?',
    hint: '0 is rest, 3 easy talk, 5 hard, 7 very hard, 10 all you had.',
  },
  shoes: 'Which shoes?',
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
  gonePair: 'That pair is no longer among your shoes. Choose another one.',
  whose: (name: string | null): string =>
    name === null
      ? 'This question is to another runner than the one signed in here. The answer goes to them.'
      : `This question is to ${name}, not to who is signed in here. The answer goes to ${name}.`,
  noted: {
    title: 'Answer saved',
    heading: 'Saved. Thank you.',
    text: 'Camber’s next words to you use it.',
  },
  /** Why a link asks no longer. */
  ended: {
    used: {
      heading: 'You have answered this already',
      text: 'The link in the mail works once. What you said stands, and you can change it on its page here.',
    },
    late: {
      heading: 'This question is too old',
      text: 'A question in a mail can be answered for two weeks. You can still say it on its page here.',
    },
    gone: {
      heading: 'The run is gone',
      text: 'It was deleted after the mail was written, so there is nothing left to answer.',
    },
    broken: {
      heading: 'This link is not whole',
      text: 'It was cut off or changed on its way. Open it once more from the mail, or answer on the pages here.',
    },
    known: {
      heading: 'Nothing left to answer',
      text: 'Camber knows it already: from Strava, or from you.',
    },
  },
  /** What is known now, a line each. */
  stands: {
    title: 'Your answer:',
    effort: (level: string): string => `Effort: ${level} of 10`,
    shoes: (name: string): string => `Shoes: ${name}`,
    pain: (level: string, when: string, day: string): string => `Knee: ${level} of 10 · ${when} · ${day}`,
  },
  toRun: 'To the run',
  toCheckIns: 'To the check-ins',
  home: 'To the home page',
};
