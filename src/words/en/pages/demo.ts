/** The demo's own pages; its bar is in the frame. */
export const demo = {
  title: 'Demo',
  /** The name of the visitor's own runner. */
  yourName: 'You',
  notConnected: {
    title: 'The sample runner is not connected yet',
    text: 'Connect as that runner first: the demo’s stand-in for Strava asks you for one click.',
    back: 'Back',
  },
  badRelease: 'The demo releases one run, a week of runs, or all.',
  /** The walk through what happened last. */
  moment: {
    title: 'What just happened',
    heading: (distance: string, day: string): string => `A run has arrived: ${distance} on ${day}`,
    loud: 'It changed something, so Camber wrote a mail. Five steps show how it came to that.',
    quiet: 'Nothing to report: no mail. Most runs are like this.',
    arriving: 'The run is arriving …',
    arrivingText: 'The watch has sent it, Camber reads and compares it. This takes a few seconds.',
    steps: 'Five steps',
    skip: 'Skip these steps from now on',
    show: 'Show these steps after each run',
    run: {
      title: 'The run',
      distance: 'Distance',
      hills: 'Hill repeats',
      times: (n: number, text: string): string => (n === 1 ? 'once' : `${text} times`),
      laps: 'Track laps',
      open: 'See the whole run: profile, climbs, direction',
    },
    finding: {
      title: 'What Camber found',
      none: 'Nothing. It fits what this runner usually does, so Camber stays quiet.',
    },
    mail: {
      title: 'The mail',
      none: 'None. A mail comes only when something has changed.',
      whole: 'In real life it arrives ten minutes after the run. The demo keeps all mails in its mailbox.',
    },
    next: {
      title: 'What to do',
      more: 'More of it: <home>what is left of the week</home>, <plan>ask about a planned run</plan>, <routine>ten minutes of exercises</routine>. And if the knee hurts, <pain>say so</pain>: advice changes at once.',
    },
    monday: {
      title: 'Monday',
      text: 'On Monday at 7:00 comes the weekly mail: one sentence, three numbers, one chart. Until then the runs of the days between arrive, too.',
      go: 'Go on to Monday',
      there: 'The weekly mail has come:',
    },
    again: 'Next run',
    yours: 'Now with your own runs',
  },
  /** From the demo to one's own runs. */
  yours: {
    title: 'Your own runs',
    lead: 'Three ways. The sample runner stays as it is, and you can come back to it at any time.',
    leadOwn: 'Three ways. You are on your own side now; the sample runner is one click away.',
    terminal: 'In the terminal',
    files: {
      title: 'Your files, here and now',
      text: 'Choose a GPX, FIT or TCX file, or the archive that Strava or Garmin gave you. Camber reads it on this machine and keeps a runner of your own beside the sample. Nothing leaves the machine.',
      go: 'Choose files',
    },
    strava: {
      title: 'Your Strava app',
      text: 'Runs then come in by themselves, minutes after you save them. It takes an app of your own at Strava, about ten minutes, and a restart. The setup page leads through it and checks each step.',
      go: 'To the setup page',
    },
    without: {
      title: 'Without Strava, for good',
      text: 'Stop the demo with Ctrl-C and start Camber with accounts of its own. The terminal then shows a link that makes yours.',
      keep: 'To go on with the runner of your own from here, choose a login and a password in its settings first, then start it from its folder:',
    },
  },
};
