/** The demo's own pages; its bar is in the frame. */
export const demo = {
  title: 'Demo',
  notConnected: {
    title: 'The sample runner is not connected yet',
    text: 'Connect as that runner first: the demo’s stand-in for Strava asks you for one click.',
    back: 'Back',
  },
  badRelease: 'The demo releases one run, a week of runs, or all.',
};
