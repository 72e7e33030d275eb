/** What is read from Strava, what is kept of it, and what a runner agrees to. */
export const kept = {
  /** The four permissions of Strava's consent page: what each opens, and what stays dark without it. */
  scopes: {
    read: {
      name: 'Your profile',
      opens: 'Your first name and whether you read kilometres or miles.',
      without: 'Your name stays unknown to Camber; everything else works.',
    },
    'activity:read': {
      name: 'Your runs',
      opens:
        'Your runs that everyone or your followers can see, and word from Strava when there is a new one.',
      without: 'Camber sees no runs and hears of no new ones, so it cannot work at all.',
    },
    'activity:read_all': {
      name: 'Private runs',
      opens: 'Also the runs marked “Only You”, and the parts of a run inside your privacy zones.',
      without:
        'Private runs are missing from your load, so weeks look smaller than they were and the next run looks like a bigger jump.',
    },
    'profile:read_all': {
      name: 'Your shoes',
      opens: 'Your list of shoes and how far each pair has run.',
      without: 'Nothing can be said about shoe mileage or a change of shoes.',
    },
  },
  numbers: {
    name: 'Numbers of each run',
    text: 'Day, distance, times, climb and descent, laps and hill repeats, which pair of shoes. No map, no heart-rate curve, no name of the run.',
    untilYouLeave: 'Kept as long as you have an account here.',
    strict: (days: string): string =>
      `Deleted ${days} days after Strava last named the run; what is needed is read anew every night.`,
  },
  rest: [
    {
      name: 'Recorded tracks',
      text: 'Read once, turned into those numbers in memory, then dropped. What stays is how high the run was after each stretch, counted from its start, and a keyed fingerprint of the route, which cannot be turned back into a place.',
    },
    {
      name: 'The connection to Strava',
      text: 'Access keys, encrypted. Revoked and deleted when you disconnect.',
    },
    {
      name: 'Your e-mail address',
      text: 'Only for the mails you ask for. You enter it yourself; Strava keeps it private.',
    },
    {
      name: 'Login and password',
      text: 'Only if you sign in with them. Of the password a salted hash (scrypt) is kept, from which it cannot be read.',
    },
    { name: 'When you leave', text: 'Everything is deleted at once, and the page says so.' },
  ],
  /** What a runner agrees to by connecting, in one breath (Strava API policy 2.1). */
  consent: [
    '<strong>By connecting you agree to this:</strong> Camber reads your runs, your shoes, your first name and your units through Strava’s API, and Strava tells it when you record, change or delete a run. It uses them for one thing: to compare your load with your own last weeks and to write to you. Camber only reads.',
    'You can withdraw at any time, in the settings here or at strava.com/settings/apps. Everything about you is then deleted at once and the deletion confirmed.',
  ],
  /** For the first one to connect: Strava explains a wrong callback domain to nobody. */
  callback: {
    question: 'Strava shows “redirect_uri” and “invalid” instead of its question?',
    answer: (domain: string): string =>
      `Then the <em>Authorization Callback Domain</em> of the Strava app is another one. The owner corrects it at strava.com/settings/api: it must read <code>${domain}</code>, without https:// and without a port. “npx camber doctor” checks it.`,
  },
};
