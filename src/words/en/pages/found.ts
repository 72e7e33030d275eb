/** What a whole history tells when it is first read. */
export const found = {
  title: 'What we found in your history',
  lead: (runs: string, from: string): string =>
    `${runs} since ${from}. This is what they say about your usual training, and what Camber would have told you.`,
  short: (runs: string, days: string): string =>
    `${runs} in ${days} so far. Camber starts comparing after four weeks with runs in at least three of them. Until then it tells you what it sees, and warns of nothing.`,
  none: 'There is no run here yet. <a>Give Camber your files</a>, and this page fills within seconds.',
  noneStrava: 'There is no run in your Strava account yet. After the first one this page begins.',
  runs: (n: number, count: string): string => (n === 1 ? '1 run' : `${count} runs`),
  days: (n: number, count: string): string => (n === 1 ? '1 day' : `${count} days`),
  reading: 'Your history is still being read',
  readingText: 'What stands here is what is known so far. It grows by itself.',
  numbers: {
    week: 'Your usual week',
    usualLong: 'Your usual longest run of a week',
    weekNote: 'the middle half of your last twelve weeks',
    noWeek: 'Too few weeks yet to say what is usual for you.',
    longest: 'Longest run of the last year',
    longestNote: (day: string): string => `on <a>${day}</a>`,
  },
  jumps: {
    title: 'The largest jumps of the last year',
    text: 'This is what Camber would have said right after each of these runs.',
    none: 'No jump in the last year: nothing went beyond what you were used to. Camber would have stayed quiet.',
    short: 'Nothing can be compared yet, so nothing is called a jump.',
    mailed: 'A mail would have left after this run:',
    monday: 'Monday’s mail would have said:',
    caveat: 'Most jumps are followed by nothing. They are worth knowing because pain often comes after one.',
  },
  pain: {
    title: 'Did your knee hurt before?',
    ask: 'No recording knows that. Tell Camber when it hurt, even roughly, and it shows what had changed in the weeks before.',
    tell: 'Tell when it hurt',
    told: (n: number, count: string): string =>
      n === 1
        ? 'You told of one time when it hurt. See what had changed before it.'
        : `You told of ${count} times when it hurt. See what had changed before them.`,
    look: 'See what had changed',
  },
  hills: {
    title: 'Hills',
    climb: (range: string): string => `You usually climb ${range} a week.`,
    most: (loss: string, day: string): string =>
      `Your most downhill in one run was ${loss}, on <a>${day}</a>.`,
    flat: 'Your runs have no downhill to speak of.',
    unread: 'How much your runs go downhill is not known: no recording with altitude has been read.',
    repeats: (n: number, count: string): string =>
      n === 1 ? 'One run had hill repeats.' : `${count} runs had hill repeats.`,
    known: (known: string, runs: string): string => `Downhill is known for ${known} of ${runs} runs.`,
  },
  track: {
    title: 'Track',
    runs: (n: number, count: string): string => (n === 1 ? 'One run' : `${count} runs`),
    ways: (runs: string, ccw: string, cw: string): string =>
      `${runs} on a track: ${ccw} anticlockwise and ${cw} clockwise.`,
    none: 'No laps of a track were found.',
    unread: 'Whether you ran on a track is not known: no recording has been read yet.',
    known: (read: string, runs: string): string => `${read} of ${runs} recordings were read.`,
  },
  shoes: {
    title: 'Shoes',
    pair: (name: string, share: string, distance: string): string =>
      `${name}: ${share} of your last eight weeks, ${distance} in all`,
    unnamed: 'A pair without a name',
    none: 'Your runs of the last eight weeks name no shoes.',
    without: (distance: string): string => `${distance} were run in no pair that Camber knows.`,
    more: 'Shoes: heel-to-toe drop, distance, reminders',
  },
  year: 'Hills, tracks and the longest run are of the last twelve months.',
  home: 'To today',
  /** Links from elsewhere. */
  link: 'What we found in your history',
  fresh: 'Your history has been read',
  freshText: 'Your usual week, your longest run, your largest jumps: <a>see what we found</a>.',
};
