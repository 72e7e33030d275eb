/** The page "How it works"; its rules are in ../methods. */
export const how = {
  title: 'How it works',
  lead: 'Camber compares what you do with what you usually do. Every rule below is a fixed rule with a number in it, so the same runs always give the same words.',
  cannot: {
    title: 'What it cannot do',
    text: 'It describes change in training. It does not diagnose, it gives no probability, and a quiet week says nothing about your knee. Most runners who make a jump stay well, and most injuries come without one. If something hurts, that counts more than any number here; if pain stays, see a doctor or physio.',
  },
  /** The fold below each rule. */
  more: 'Formula and limits',
  levels: {
    title: 'How loudly it speaks',
    note: 'When two different kinds of change fall into the same seven days, for example a longer run and new hills, the level rises by one, and the finding says why.',
  },
  mails: {
    title: 'When a mail comes',
    text: 'Facts about the run you just made are mailed after it: a long run that jumps, the first run after a break, first hill repeats, far more descent than usual, another pair of shoes. Facts about a week or a month wait for Monday, unless they are a caution, really new, and nothing was mailed for a week. There is at most one mail per run, and never a second one because a run was edited.',
  },
  sources: {
    title: 'Where the ideas come from',
    text: 'The questions follow the article “Stop Stretching Your IT Band: The PT Exercises for IT Band That Actually Work”. The limits follow the studies named beside each rule; where no study gives a number, Camber says so.',
  },
};
