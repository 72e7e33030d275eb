/** The list of runs. */
export const runs = {
  title: 'Runs',
  none: 'No runs yet. They appear here as soon as they come in. <a>Bring past runs as files</a>',
  total: (n: number, text: string): string => (n === 1 ? '1 run.' : `${text} runs.`),
  some: (from: string, to: string, total: string): string => `Weeks ${from} to ${to} of ${total}.`,
  open: 'Open all weeks',
  close: 'Close all weeks',
  /** In a week's line. */
  runs: (n: number, text: string): string => (n === 1 ? '1 run' : `${text} runs`),
  longest: (distance: string): string => `longest ${distance}`,
  descent: (height: string): string => `${height} down`,
  soFar: 'this week so far',
  /** Between two weeks: `n` without a run. */
  without: (n: number, text: string, days: string): string =>
    `${days}: ${n === 1 ? 'a week' : `${text} weeks`} without a run`,
  filter: {
    heading: 'Show only some runs',
    shoe: 'Shoes',
    sport: 'Sport',
    found: 'Told of',
    all: 'All',
    any: 'Anything',
    show: 'Show',
    clear: 'All runs',
    none: 'No run like this.',
  },
  climb: (height: string): string => `${height} up`,
  treadmill: 'treadmill',
  manual: 'entered by hand',
  track: 'track',
  repeats: (n: string): string => `${n} hill repeats`,
  /** Links between the pages of the list. */
  pages: 'Pages of the list',
  newer: 'Newer weeks',
  older: 'Older weeks',
  tracks: {
    title: 'Older runs',
    reading: (n: number, text: string): string =>
      n === 1
        ? 'Camber is reading the track of 1 older run, when Strava’s quota has room.'
        : `Camber is reading the tracks of ${text} older runs, whenever Strava’s quota has room.`,
    unread: (n: number, text: string): string =>
      n === 1
        ? '1 older run has no hill or lap data yet.'
        : `${text} older runs have no hill or lap data yet.`,
    read: 'Read older runs’ tracks',
  },
};
