/** The page "How it works"; its rules are in ../methods. */
export const how = {
  title: 'How it works',
  lead: 'Camber compares what you do with what you usually do. Every rule is fixed and has a number in it: the same runs always give the same words.',
  cannot: {
    title: 'What it cannot do',
    text: 'It describes change in training. It does not diagnose, it gives no probability, and a quiet week says nothing about your knee. Most runners who make a jump stay well, and most injuries come without one. If something hurts, that counts more than any number here; if pain stays, see a doctor or physio.',
  },
  /** Heading on a rule's page. */
  more: 'Formula and limits',
  /** How often otherwise: the counts of who reads. */
  own: {
    title: 'With your own numbers',
    change: 'What had changed',
    before: 'Before your episodes',
    otherwise: (length: string): string => `In other ${length} windows`,
    row: (label: string, change: string): string => `${label}: ${change}`,
    of: (times: string, of: string): string => `${times} of ${of}`,
    never: (length: string): string =>
      `In your other ${length} windows there was none of these. That may be chance: they were looked for because they came before pain.`,
    nothing: 'Before your episodes nothing is known to have lain beyond what was usual.',
    more: '<a>Your episodes</a>, each with what had changed before it.',
    none: 'You have told of no time when your knee hurt, so there is nothing of your own to count. <a>When did your knee hurt?</a>',
    stranger: 'Once you are signed in, the numbers of your own history stand here.',
  },
  change: 'Change its limit',
  rules: 'The rules',
  measuring: 'How distance, climb, laps and the rest are measured',
  levels: {
    title: 'How loudly it speaks',
    note: 'When two different kinds of change fall into the same seven days, for example a longer run and new hills, the level rises by one, and the finding says why.',
  },
  mails: {
    title: 'When a mail comes',
    text: 'Facts about the run you just made are mailed after it: a long run that jumps, the first run after a break, first hill repeats, far more descent than usual, another pair of shoes. Facts about a week or a month wait for Monday, unless they are a caution, really new, and nothing was mailed for a week. There is at most one mail per run, and never a second one because a run was edited.',
  },
  files: {
    title: 'Runs from Strava and from files',
    text: 'A run may be told of twice, by Strava and by a file. Recordings that overlap, begin within five minutes and are of nearly the same length are one run: it counts once, and for each number the better source is used. Its page names the sources, and there you can say that they are two runs. A run from a file that is no older than two days is told of like one from Strava; older ones only count. <a>How files get here</a>',
  },
  sources: {
    title: 'Where the ideas come from',
    text: 'The questions follow the article “Stop Stretching Your IT Band: The PT Exercises for IT Band That Actually Work”. The limits follow the studies named beside each rule; where no study gives a number, Camber says so.',
  },
};
