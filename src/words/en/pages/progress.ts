/** How far reading the history has come. */
export const progress = {
  running: 'Your history is coming in',
  runningText: 'Newest runs first, 200 activities to a request. You can close this page; Camber goes on.',
  asking: 'Asking Strava for your newest activities.',
  soFar: (runs: string, activities: string, oldest: string | null, requests: string): string =>
    `So far ${runs} among ${activities}${oldest === null ? '' : `, back to ${oldest}`}, with ${requests} to Strava.`,
  runs: (n: number, text: string): string => (n === 0 ? 'no runs' : n === 1 ? '1 run' : `${text} runs`),
  activities: (n: number, text: string): string =>
    n === 0 ? 'no activities' : n === 1 ? '1 activity' : `${text} activities`,
  requests: (n: number, text: string): string => (n === 1 ? '1 request' : `${text} requests`),
  tracks: (n: number, text: string): string =>
    n === 1 ? 'Reading the track of one recent run' : `Reading the tracks of ${text} recent runs`,
  tracksText:
    'All runs are here already. Their tracks tell descents, hill repeats and laps; the newest come first.',
  waiting: (time: string): string => `Waiting for Strava’s quota until ${time}`,
  waitingText:
    'Strava allows a number of requests per quarter of an hour. Nothing is wrong: Camber goes on by itself, and what is already here is shown below.',
  failed: 'Your history is not complete',
  failedText: 'Reading it stopped because Strava did not answer as expected. <a>Connect again</a> to go on.',
  left: (requests: string): string => `${requests} left.`,
  quota: (used: string, limit: string): string =>
    `${used} of ${limit} requests that Strava allows in this quarter of an hour are used; 30 % stay free for new runs.`,
  end: (when: string): string => `Expected to end about ${when}.`,
};
