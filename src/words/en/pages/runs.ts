/** The list of runs. */
export const runs = {
  title: 'Runs',
  none: 'No runs yet. They appear here as soon as Strava tells of them.',
  total: (n: number, text: string): string => (n === 1 ? '1 run.' : `${text} runs.`),
  some: (from: string, to: string, total: string): string =>
    `Runs ${from} to ${to} of ${total}, newest first.`,
  climb: (height: string): string => `${height} up`,
  treadmill: 'treadmill',
  manual: 'entered by hand',
  track: 'track',
  repeats: (n: string): string => `${n} hill repeats`,
  /** Links between the pages of the list. */
  pages: 'Pages of the list',
  newer: 'Newer runs',
  older: 'Older runs',
  tracks: {
    title: 'Tracks of older runs',
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
